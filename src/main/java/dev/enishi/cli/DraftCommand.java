package dev.enishi.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.draft.Draft;
import dev.enishi.table.TableOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.boot.logging.LoggingSystem;

/** Drafts a mapping; no graph is needed. */
@Command(name = "draft", mixinStandardHelpOptions = true,
		description = { "Drafts the mapping of a table, for a person to complete.",
				"It may be CSV, TSV, JSON, JSON Lines, YAML or XLSX, also inside a ZIP: FILE.zip/FILE." })
final class DraftCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", description = "the table")
	private Path file = Path.of("");

	@Option(names = "--sheet", paramLabel = "SHEET", description = "the name or the number of the sheet")
	private @Nullable String sheet;

	@Option(names = "--header", paramLabel = "ROW", defaultValue = "1",
			description = "the row with the heads; 1 where not given")
	private int header;

	@Option(names = "--last-header", paramLabel = "ROW", defaultValue = "0",
			description = "the last of several rows with heads")
	private int lastHeader;

	@Option(names = "--encoding", paramLabel = "NAME",
			description = "the encoding, such as Shift_JIS; UTF-8 where not given")
	private @Nullable String encoding;

	@Option(names = "--at", paramLabel = "POINTER", description = "where in a JSON file the list is, such as /items")
	private @Nullable String at;

	@Override
	public Integer call() {
		// libraries warn of what is wrong with a file, and only the result belongs on the
		// output
		LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
		Charset charset = charset();
		TableOptions options = new TableOptions(charset, null, this.sheet, this.header,
				Math.max(this.header, this.lastHeader), this.at);
		new PrintStream(System.out, true, StandardCharsets.UTF_8).print(Draft.of(this.file, options));
		return 0;
	}

	private @Nullable Charset charset() {
		try {
			return (this.encoding != null) ? TableOptions.encoding(this.encoding) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new EnishiException(ErrorCode.INVALID_INPUT, String.valueOf(ex.getMessage()));
		}
	}

}
