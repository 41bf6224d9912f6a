package dev.enishi.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.enishi.access.ApiTokens;
import dev.enishi.graph.Counts;
import dev.enishi.graph.PageRequest;
import dev.enishi.revision.History;
import picocli.CommandLine.Command;

import static java.util.stream.Collectors.joining;

/** Shows what is in the graph, what was changed last, and which tokens are valid. */
@Command(name = "status",
		description = "Shows what is in the graph, what was changed last, and which tokens are valid.",
		footer = { "", "Exit codes: 0 shown; 2 the graph cannot be reached." })
final class StatusCommand extends GraphCommand {

	@Override
	boolean run(Graph graph) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		Counts counts = graph.get(Counts.class);
		out.println("Entities  %,d%s".formatted(counts.entities(), byType(counts.entitiesByType())));
		out.println("Links     %,d%s".formatted(counts.links(), byType(counts.linksByType())));
		out.println("Sources   %,d".formatted(counts.sources()));
		if (counts.erased() > 0) {
			out.println("Erased    %,d".formatted(counts.erased()));
		}
		out.println("Revision  " + graph.get(History.class)
			.revisions(new PageRequest(1, false, null, false))
			.rows()
			.stream()
			.findFirst()
			.map((row) -> "%d by %s at %s".formatted(row.value().number(), row.value().by(), row.value().at()))
			.orElse("none yet"));
		List<ApiTokens.ApiToken> good = graph.get(ApiTokens.class)
			.all()
			.stream()
			.filter(ApiTokens.ApiToken::isGood)
			.toList();
		out.println("Tokens    %d valid%s".formatted(good.size(), good.stream()
			.map((token) -> "%n          %s, %s%s".formatted(token.name(), token.role().name().toLowerCase(Locale.ROOT),
					(token.expires() != null) ? " until " + token.expires() : ""))
			.collect(joining())));
		return true;
	}

	private static <T> String byType(List<Counts.Count<T>> counts) {
		return counts.isEmpty() ? ""
				: counts.stream()
					.sorted(Comparator.comparingLong((Counts.Count<T> one) -> one.count()).reversed())
					.map((one) -> "%s %,d".formatted(one.type(), one.count()))
					.collect(joining(", ", ": ", ""));
	}

}
