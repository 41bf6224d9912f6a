package dev.enishi.vocabulary;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a link is put into words in one language. In the sentences {@code {a}} is where the
 * reader stands, {@code {b}} is where the link leads, {@code {role}} is the role or
 * title, and {@code {as}} is "as" with it, if any.
 *
 * @param label a short name of the link, such as {@code serves on}
 * @param forward the sentence when read from its source to its target
 * @param backward the sentence when read from its target to its source
 * @param roles the sentences for some roles and titles
 */
public record LinkWords(String label, String forward, String backward, List<RoleWords> roles) {

	/**
	 * The sentence for a role or a title.
	 * @param role the role, null where it has none
	 * @param titled whether it has a role or a title
	 * @param fromSource whether it is read from its source
	 */
	public String sentence(@Nullable Role role, boolean titled, boolean fromSource) {
		for (RoleWords words : this.roles) {
			if (titled && words.fits(role)) {
				return fromSource ? words.forward() : words.backward();
			}
		}
		return fromSource ? this.forward : this.backward;
	}

	/**
	 * The sentences for some roles.
	 *
	 * @param of the names of the roles, none for any role or title
	 * @param forward the sentence when read from its source to its target
	 * @param backward the sentence when read from its target to its source
	 */
	public record RoleWords(Set<String> of, String forward, String backward) {

		boolean fits(@Nullable Role role) {
			return this.of.isEmpty() || (role != null && this.of.contains(role.name()));
		}

	}

}
