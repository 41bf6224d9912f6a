package dev.enishi.ingest;

import java.util.List;

import dev.enishi.Command;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** {@code check}: reads a bundle and says what is wrong with it. */
@Component
class CheckCommand implements Command {

	private final Ingest ingest;

	CheckCommand(Ingest ingest) {
		this.ingest = ingest;
	}

	@Override
	public String name() {
		return "check";
	}

	@Override
	public String usage() {
		return """
				check <file or folder> [--tables=<folder>]
				    says what is wrong with a bundle, and what in it may be the same thing under two ids""";
	}

	@Override
	public boolean run(ApplicationArguments arguments) {
		List<String> duplicates = this.ingest.check(ImportCommand.bundle(arguments), new TerminalProgress());
		duplicates.forEach(System.out::println);
		System.out.println("Nothing is wrong. Possible duplicates: " + duplicates.size());
		return true;
	}

}
