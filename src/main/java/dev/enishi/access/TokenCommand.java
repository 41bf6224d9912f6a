package dev.enishi.access;

import java.util.List;

import dev.enishi.Command;
import dev.enishi.EnishiException;
import dev.enishi.graph.GraphSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** Makes, lists and revokes tokens. */
@Component
class TokenCommand implements Command {

	private final GraphSchema schema;

	private final ApiTokens tokens;

	TokenCommand(GraphSchema schema, ApiTokens tokens) {
		this.schema = schema;
		this.tokens = tokens;
	}

	@Override
	public String name() {
		return "token";
	}

	@Override
	public String usage() {
		return """
				token create <name> [--role=reader|curator|administrator] | token list | token revoke <id>
				    makes a token for somebody, a curator where no role is named, and shows it this once;
				    lists the tokens that were made; makes one worthless""";
	}

	@Override
	public boolean run(ApplicationArguments arguments) {
		this.schema.apply();
		List<String> words = arguments.getNonOptionArgs();
		switch ((words.size() > 1) ? words.get(1) : "") {
			case "create" -> create(argument(words), arguments.getOptionValues("role"));
			case "list" -> this.tokens.all().forEach(TokenCommand::show);
			case "revoke" -> revoke(argument(words));
			default -> throw new EnishiException("BAD_COMMAND", usage());
		}
		return true;
	}

	private void create(String name, @Nullable List<String> roles) {
		String role = (roles != null && !roles.isEmpty()) ? roles.get(0) : "curator";
		Access access = Access.named(role)
			.orElseThrow(
					() -> new EnishiException("BAD_COMMAND", "There is no role '%s'%n%s".formatted(role, usage())));
		if (this.tokens.all().stream().anyMatch((token) -> token.revoked() == null && token.name().equals(name))) {
			System.err.printf("There is a good token of '%s' already; history takes both for the same person%n", name);
		}
		System.out.println(this.tokens.create(name, access));
	}

	private void revoke(String id) {
		if (!this.tokens.revoke(id)) {
			throw new EnishiException("UNKNOWN_TOKEN", "No token that is good has the id '%s'".formatted(id));
		}
		System.out.println("Revoked " + id);
	}

	private String argument(List<String> words) {
		if (words.size() != 3) {
			throw new EnishiException("BAD_COMMAND", usage());
		}
		return words.get(2);
	}

	private static void show(ApiTokens.ApiToken token) {
		System.out.println("%s  %-13s  %s  %s%s".formatted(token.id(), token.role(), token.created(), token.name(),
				(token.revoked() != null) ? "  revoked " + token.revoked() : ""));
	}

}
