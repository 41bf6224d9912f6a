package dev.enishi.model;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Node;

/** What a policy sets out to do; strategies form a tree. */
@Node
public final class Strategy extends Entity {

	private @Nullable String number;

	/** Its number in the source, such as {@code 1(3)}. */
	public @Nullable String number() {
		return this.number;
	}

}
