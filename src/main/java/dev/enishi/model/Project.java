package dev.enishi.model;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Node;

/** Work that is undertaken to advance a strategy. */
@Node
public final class Project extends Entity {

	private @Nullable String number;

	private @Nullable PartialDate from;

	private @Nullable PartialDate to;

	/** Its number in the source. */
	public @Nullable String number() {
		return this.number;
	}

	/** When it begins. */
	public @Nullable PartialDate from() {
		return this.from;
	}

	/** When it ends. */
	public @Nullable PartialDate to() {
		return this.to;
	}

}
