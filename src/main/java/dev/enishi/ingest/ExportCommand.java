package dev.enishi.ingest;

import java.nio.file.Path;
import java.util.List;

import dev.enishi.Command;
import dev.enishi.EnishiException;
import dev.enishi.fact.StoredFacts;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** {@code export}: writes the whole graph as a bundle. */
@Component
class ExportCommand implements Command {

	private final UnfinishedImports unfinished;

	private final StoredFacts stored;

	ExportCommand(UnfinishedImports unfinished, StoredFacts stored) {
		this.unfinished = unfinished;
		this.stored = stored;
	}

	@Override
	public String name() {
		return "export";
	}

	@Override
	public String usage() {
		return """
				export <folder>
				    writes the whole graph as a bundle into an empty folder; importing it makes the same graph""";
	}

	@Override
	public boolean run(ApplicationArguments arguments) {
		List<String> words = arguments.getNonOptionArgs();
		if (words.size() != 2) {
			throw new EnishiException("BAD_COMMAND", "Name one folder to write to");
		}
		this.unfinished.settle();
		long facts = new BundleWriter(this.stored, Path.of(words.get(1))).write();
		System.out.println("Done: %,d sources, entities and links".formatted(facts));
		return true;
	}

}
