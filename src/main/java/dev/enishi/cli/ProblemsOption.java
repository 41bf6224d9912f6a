package dev.enishi.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.bundle.InvalidBundleException;
import dev.enishi.bundle.Problems.Problem;
import dev.enishi.ingest.Report;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to write all that is wrong, for a spreadsheet. */
final class ProblemsOption {

	private static final int SHOWN = 20;

	@Option(names = "--problems", paramLabel = "FILE.csv",
			description = "writes all that is wrong to a file that spreadsheets open, rows that were left out too")
	private @Nullable Path file;

	/** Does something, and writes what is wrong where it is refused. */
	boolean writing(BooleanSupplier work) {
		try {
			return work.getAsBoolean();
		}
		catch (InvalidBundleException ex) {
			write(ex.all());
			throw ex;
		}
	}

	/** Says what was wrong with the rows that were left out. */
	void skipped(Report.Skipped skipped) {
		if (skipped.count() == 0) {
			return;
		}
		System.out.println("Rows were left out. Problems: %,d".formatted(skipped.count()));
		skipped.problems().stream().limit(SHOWN).forEach((problem) -> System.out.println("  " + problem));
		if (skipped.count() > SHOWN) {
			System.out.println("  … and %,d more%s".formatted(skipped.count() - SHOWN,
					(this.file != null) ? "" : "; --problems=FILE.csv writes all"));
		}
		write(skipped.problems());
	}

	private void write(List<Problem> problems) {
		if (this.file == null) {
			return;
		}
		try (Writer writer = Files.newBufferedWriter(this.file)) {
			// without it, spreadsheets take UTF-8 for something else
			writer.write('\uFEFF');
			CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
			printer.printRecord("place", "rule", "problem");
			for (Problem problem : problems) {
				printer.printRecord(problem.place(), problem.place().rule(), problem.message());
			}
		}
		catch (IOException ex) {
			throw new EnishiException(ErrorCode.NOT_WRITTEN, "%s cannot be written".formatted(this.file));
		}
	}

}
