package dev.enishi.model;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What part an entity takes at the other end of a link, with its words. */
public enum Role {

	CHAIR("chair", "座長"),

	VICE_CHAIR("vice chair", "副座長"),

	MEMBER("member", "委員"),

	OBSERVER("observer", "オブザーバー"),

	SECRETARIAT("secretariat", "事務局"),

	LEAD("lead", "主体"),

	PARTNER("partner", "連携先"),

	FUNDER("funder", "資金提供者"),

	RECIPIENT("recipient", "支出先"),

	RESPONSIBLE("responsible official", "責任者");

	private final String english;

	private final String japanese;

	Role(String english, String japanese) {
		this.english = english;
		this.japanese = japanese;
	}

	/**
	 * The role with a name, such as {@code CHAIR}; empty where no role has it, or for
	 * null.
	 */
	public static Optional<Role> ofName(@Nullable String name) {
		return Arrays.stream(values()).filter((role) -> role.name().equals(name)).findFirst();
	}

	/** What people call the role. */
	public String word(Language language) {
		return (language == Language.EN) ? this.english : this.japanese;
	}

}
