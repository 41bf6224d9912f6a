package dev.enishi.ask;

import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.LinkFilter;
import org.jspecify.annotations.Nullable;

/** What is put into groups. */
public sealed interface Members {

	/** Entities. */
	record OfEntities(EntityFilter filter) implements Members {

	}

	/**
	 * Links.
	 *
	 * @param from the entity from which they are followed; null for those of all
	 * @param filter which links
	 */
	record OfLinks(@Nullable String from, LinkFilter filter) implements Members {

	}

}
