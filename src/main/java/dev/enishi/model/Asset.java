package dev.enishi.model;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Node;

/** A facility, platform or infrastructure that work relies on. */
@Node
public final class Asset extends Entity {

	private @Nullable String kind;

	/** What sort of asset it is, such as {@code research facility}. */
	public @Nullable String kind() {
		return this.kind;
	}

}
