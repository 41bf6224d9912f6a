package dev.enishi.model;

import org.jspecify.annotations.Nullable;

/** Values that every stored node has, because nothing is written without them. */
final class Stored {

	private Stored() {
	}

	static <T> T value(@Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("The graph holds an entity without its id or name");
		}
		return value;
	}

}
