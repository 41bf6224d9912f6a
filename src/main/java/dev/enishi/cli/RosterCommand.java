package dev.enishi.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import dev.enishi.roster.Roster;
import dev.enishi.roster.RosterDraft;
import dev.enishi.roster.RosterFile;
import dev.enishi.roster.RosterJson;
import dev.enishi.roster.RosterReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.boot.logging.LoggingSystem;

/** Reads a list of members; no graph is needed. */
@Command(name = "roster", mixinStandardHelpOptions = true,
		description = { "Reads a list of members (委員名簿, 出席者) into a draft of a bundle.",
				"It may be plain text, Markdown, HTML or PDF. What was not understood is said line by line." },
		footer = { "", "Exit codes: 0 people were found; 1 the file cannot be read, or nobody was found in it." })
final class RosterCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", description = "the list")
	private Path file = Path.of("");

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "bundle",
			description = "bundle (where not given), or jsonl for a JSON object a person")
	private Format format = Format.bundle;

	@Option(names = "--scope", paramLabel = "NAME",
			description = "what the ids begin with; the name of the file where not given")
	private @Nullable String scope;

	@Option(names = "--committee", paramLabel = "NAME",
			description = "the name of the body; what the first line says where not given")
	private @Nullable String committee;

	@Override
	public Integer call() {
		// libraries warn of what is wrong with a file, and only the result belongs on the
		// output
		LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
		RosterFile list = RosterFile.open(this.file);
		Roster roster = list.read(new RosterReader());
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		if (roster.members().isEmpty()) {
			System.err.println("Nobody was found in %s: is it a list of members?".formatted(this.file));
			return 1;
		}
		if (this.format == Format.jsonl) {
			RosterJson.of(roster).forEach(out::println);
		}
		else {
			out.print(new RosterDraft(list, roster, this.scope, this.committee).yaml());
		}
		roster.unread()
			.forEach((line) -> System.err
				.println("%s:%d was not understood: %s".formatted(this.file, line.number(), line.text().strip())));
		return 0;
	}

	/** What is written, as people type it. */
	enum Format {

		bundle, jsonl

	}

}
