package dev.enishi.ask;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What has the same keys.
 *
 * @param keys what the members have in common
 * @param number what numbers the members make up
 * @param members the ids of the members
 */
public record Group(List<Key> keys, Measuring number, Ids members) {

	/**
	 * One of the keys; both are null where the members have nothing there.
	 *
	 * @param value what they say
	 * @param entity the id of the entity that they lead to
	 */
	public record Key(@Nullable String value, @Nullable String entity) {

	}

	/** Numbers of the members of a group. */
	public interface Measuring {

		/** How many there are. */
		int count();

		/** How many different values of a key they have. */
		int distinct(GroupKey key);

		/**
		 * What the numbers of a field make up.
		 * @throws dev.enishi.EnishiException when it has none, or they are in different
		 * units
		 */
		Total total(String field);

	}

	/** Ids of members. */
	public interface Ids {

		/** The ids, ascending. */
		List<String> sorted();

	}

}
