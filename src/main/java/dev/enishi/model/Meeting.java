package dev.enishi.model;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Node;

/** One session of a committee. */
@Node
public final class Meeting extends Entity {

	private @Nullable Integer number;

	private @Nullable String format;

	private @Nullable PartialDate from;

	private @Nullable PartialDate to;

	private @Nullable String subject;

	/** Which one of the committee's sessions it is, from 1. */
	public @Nullable Integer number() {
		return this.number;
	}

	/** How it was held, such as {@code online} or {@code written}. */
	public @Nullable String format() {
		return this.format;
	}

	/** The first day. */
	public @Nullable PartialDate from() {
		return this.from;
	}

	/** The last day. */
	public @Nullable PartialDate to() {
		return this.to;
	}

	/** What it was about. */
	public @Nullable String subject() {
		return this.subject;
	}

}
