package dev.enishi.cli;

import java.time.Duration;
import java.util.Locale;

import dev.enishi.access.Access;
import dev.enishi.access.ApiTokens;
import dev.enishi.graph.GraphSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import static java.util.Objects.requireNonNull;

/** Makes, lists and revokes tokens. */
@Command(name = "token", mixinStandardHelpOptions = true,
		description = "Makes, lists and revokes the tokens that requests are sent with.")
final class TokenCommand {

	@ParentCommand
	private @Nullable Cli cli;

	@Command(name = "create", mixinStandardHelpOptions = true, description = "Creates a token and shows it this once.")
	int create(@Parameters(paramLabel = "NAME", description = "the name of its user") String name,
			@Option(names = "--role", defaultValue = "curator", paramLabel = "ROLE",
					description = "reader, curator (by default) or administrator") String role,
			@Option(names = "--days", defaultValue = "365", paramLabel = "N",
					description = "how long it is good, ${DEFAULT-VALUE} days by default; 0 for ever") int days) {
		Access access = Access.named(role).orElse(null);
		if (access == null) {
			System.err.println("There is no role '%s': name reader, curator or administrator".formatted(role));
			return 1;
		}
		return withTokens((tokens) -> {
			if (tokens.all().stream().anyMatch((token) -> token.isGood() && token.name().equals(name))) {
				System.err.printf("There is a good token of '%s' already; history takes both for the same person%n",
						name);
			}
			System.out.println(tokens.create(name, access, (days > 0) ? Duration.ofDays(days) : null));
			return true;
		});
	}

	@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the tokens that were made.")
	int list() {
		return withTokens((tokens) -> {
			tokens.all().forEach(TokenCommand::show);
			return true;
		});
	}

	@Command(name = "revoke", mixinStandardHelpOptions = true, description = "Revokes a token.")
	int revoke(@Parameters(paramLabel = "ID", description = "its id, as 'token list' shows it") String id) {
		return withTokens((tokens) -> {
			boolean revoked = tokens.revoke(id);
			if (revoked) {
				System.out.println("Revoked " + id);
			}
			else {
				System.err.println("No token that is good has the id '%s'".formatted(id));
			}
			return revoked;
		});
	}

	private int withTokens(TokenWork work) {
		return requireNonNull(this.cli).withGraph((graph) -> {
			graph.get(GraphSchema.class).apply();
			return work.run(graph.get(ApiTokens.class));
		});
	}

	private static void show(ApiTokens.ApiToken token) {
		System.out.println("%s  %-13s  %s  %s%s%s".formatted(token.id(), token.role().name().toLowerCase(Locale.ROOT),
				token.created(), token.name(), (token.expires() != null) ? "  good until " + token.expires() : "",
				(token.revoked() != null) ? "  revoked " + token.revoked() : ""));
	}

	/** Work on tokens. */
	private interface TokenWork {

		boolean run(ApiTokens tokens);

	}

}
