package dev.enishi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import dev.enishi.match.Match;
import dev.enishi.match.Matching;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.Vocabulary;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a table of entities that may be the same, for a person to decide on. */
@Command(name = "match", description = { "Writes a table (CSV) of entities that may be the same thing under two ids.",
		"Put 'same' or 'distinct' into its first column, and give it to 'decide'." })
final class MatchCommand extends GraphCommand {

	/** What a person fills in. */
	static final String VERDICT = "verdict";

	/** Who stays. */
	static final String KEEP = "keep";

	/** Who goes. */
	static final String OTHER = "other";

	@Option(names = "--type", paramLabel = "TYPE", required = true, description = "of which type, such as Organisation")
	private @Nullable String type;

	@Option(names = "--least", paramLabel = "SCORE", defaultValue = "80",
			description = "the lowest score; ${DEFAULT-VALUE} by default")
	private double least;

	@Override
	boolean run(Graph graph) {
		EntityType found = graph.get(Vocabulary.class).entityType(Objects.requireNonNull(this.type)).orElse(null);
		if (found == null) {
			System.err.println("There is no type '%s'".formatted(this.type));
			return false;
		}
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		try {
			// without this mark spreadsheets take it for another encoding
			out.print('\uFEFF');
			CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
			csv.printRecord(VERDICT, "score", "reason", KEEP, "name", OTHER, "otherName");
			for (Match match : graph.get(Matching.class).find(found, this.least)) {
				csv.printRecord("", String.format(Locale.ROOT, "%.0f", match.score()), match.reason(),
						match.entity().id(), name(match.entity()), match.other().id(), name(match.other()));
			}
			csv.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return true;
	}

	private static String name(Entity entity) {
		return entity.name(Language.JA);
	}

}
