package dev.enishi.model;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Whether an English name is in use, as its reference shows, or a translation of ours.
 */
public enum NameStatus {

	OFFICIAL, TRANSLATED;

	/** The status with a name; null where there is none. */
	static @Nullable NameStatus read(@Nullable String name) {
		return Arrays.stream(values()).filter((status) -> status.name().equals(name)).findFirst().orElse(null);
	}

}
