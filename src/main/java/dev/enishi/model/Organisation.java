package dev.enishi.model;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Node;

/** A body that acts: a ministry, a company, a university, an association. */
@Node
public final class Organisation extends Entity {

	private @Nullable String kind;

	/** What sort of body it is, such as {@code university}. */
	public @Nullable String kind() {
		return this.kind;
	}

}
