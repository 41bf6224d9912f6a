package dev.enishi.ingest;

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
				    says what is wrong with a bundle, and what may be the same thing under two ids""";
	}

	@Override
	public boolean run(ApplicationArguments arguments) {
		Duplicates.Found duplicates = this.ingest.check(ImportCommand.bundle(arguments), new TerminalProgress());
		System.out.println("Nothing is wrong. Possible duplicates: " + duplicates.count());
		show(duplicates);
		return true;
	}

	static void show(Duplicates.Found duplicates) {
		duplicates.pairs().forEach(System.out::println);
		if (duplicates.count() > duplicates.pairs().size()) {
			System.out.println("… and %,d more".formatted(duplicates.count() - duplicates.pairs().size()));
		}
	}

}
