package dev.enishi.access;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Tokens to test with. */
@TestComponent
@Lazy
public class TestTokens {

	private final ApiTokens tokens;

	TestTokens(ApiTokens tokens) {
		this.tokens = tokens;
	}

	/** A new token of a curator. */
	public String curator(String name) {
		return this.tokens.create(name, Access.CURATOR, null);
	}

	/** A new token of an administrator. */
	public String administrator(String name) {
		return this.tokens.create(name, Access.ADMINISTRATOR, null);
	}

	/** Makes all tokens of somebody worthless. */
	public void revoke(String name) {
		this.tokens.all()
			.stream()
			.filter((token) -> token.name().equals(name))
			.forEach((token) -> this.tokens.revoke(token.id()));
	}

	/** A new token of a reader. */
	public String reader(String name) {
		return this.tokens.create(name, Access.READER, null);
	}

}
