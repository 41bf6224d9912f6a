package dev.enishi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import dev.enishi.curate.MatchDecisions;
import dev.enishi.curate.MatchDecisions.Decision;
import dev.enishi.curate.MatchDecisions.Verdict;
import dev.enishi.curate.RefusedException;
import dev.enishi.table.Table;
import dev.enishi.table.TableOptions;
import dev.enishi.table.TableRow;
import dev.enishi.table.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Carries out the decisions of a table that {@link MatchCommand} wrote. */
@Command(name = "decide",
		description = { "Merges and keeps apart what a table of 'match' says to be the same and distinct.",
				"Rows without a verdict stay open." })
final class DecideCommand extends GraphCommand {

	@Parameters(paramLabel = "FILE", description = "the table, as CSV or XLSX")
	private @Nullable Path file;

	@Option(names = "--message", paramLabel = "WHY", description = "why, for the history")
	private @Nullable String message;

	private int decided;

	private int refused;

	@Override
	boolean run(Graph graph) {
		Path path = Objects.requireNonNull(this.file).toAbsolutePath();
		Tables tables = graph.get(Tables.class);
		try (Table table = tables.open(
				tables.find(Objects.requireNonNull(path.getParent()), path.getFileName().toString()).get(0),
				TableOptions.NONE)) {
			int[] columns = List.of(MatchCommand.VERDICT, MatchCommand.KEEP, MatchCommand.OTHER)
				.stream()
				.mapToInt(table.columns()::indexOf)
				.toArray();
			if (List.of(columns[0], columns[1], columns[2]).contains(-1)) {
				System.err.println("The table needs the columns verdict, keep and other, as 'match' writes them");
				return false;
			}
			for (Iterator<TableRow> rows = table.rows(); rows.hasNext();) {
				decide(graph.get(MatchDecisions.class), rows.next(), columns);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			System.err.println("%s cannot be read: %s".formatted(this.file, ex.getMessage()));
			return false;
		}
		System.out.println("Decided: %,d; refused: %,d".formatted(this.decided, this.refused));
		return this.refused == 0;
	}

	private void decide(MatchDecisions decisions, TableRow row, int[] columns) {
		String verdict = cell(row, columns[0]).toUpperCase(Locale.ROOT);
		if (verdict.isEmpty()) {
			return;
		}
		try {
			decisions.decide(new Decision(cell(row, columns[1]), cell(row, columns[2]), Verdict.valueOf(verdict)),
					System.getProperty("user.name", "command line"), this.message);
			this.decided++;
		}
		catch (RefusedException ex) {
			ex.errors().forEach((error) -> refuse(row, error.message()));
		}
		catch (IllegalArgumentException ex) {
			refuse(row, "'%s' is no verdict: same, distinct, or nothing".formatted(cell(row, columns[0])));
		}
	}

	private void refuse(TableRow row, String why) {
		this.refused++;
		System.err.println("Row %d: %s".formatted(row.number(), why));
	}

	private static String cell(TableRow row, int column) {
		return (column < row.cells().size()) ? String.valueOf(row.cells().get(column)).strip() : "";
	}

}
