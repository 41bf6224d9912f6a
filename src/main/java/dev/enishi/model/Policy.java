package dev.enishi.model;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Node;

/** A plan of record, valid for a period. */
@Node
public final class Policy extends Entity {

	private @Nullable PartialDate from;

	private @Nullable PartialDate to;

	/** When its period begins. */
	public @Nullable PartialDate from() {
		return this.from;
	}

	/** When its period ends. */
	public @Nullable PartialDate to() {
		return this.to;
	}

}
