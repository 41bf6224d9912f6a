package dev.enishi.ingest;

import java.nio.file.Path;
import java.util.List;

import dev.enishi.Command;
import dev.enishi.EnishiException;
import dev.enishi.fact.Change;
import dev.enishi.fact.Occasion;
import dev.enishi.fact.Plan;
import dev.enishi.graph.GraphSchema;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/** {@code import}: brings a bundle into the graph, or shows what that would change. */
@Component
class ImportCommand implements Command {

	private final GraphSchema schema;

	private final UnfinishedImports unfinished;

	private final Ingest ingest;

	ImportCommand(GraphSchema schema, UnfinishedImports unfinished, Ingest ingest) {
		this.schema = schema;
		this.unfinished = unfinished;
		this.ingest = ingest;
	}

	@Override
	public String name() {
		return "import";
	}

	@Override
	public String usage() {
		return """
				import <file or folder> [--dry-run] [--retire] [--tables=<folder>] [--message=<why>]
				    brings a bundle into the graph; --dry-run shows each change and writes none;
				    --retire removes what its documents stated before and no longer do""";
	}

	@Override
	public boolean run(ApplicationArguments arguments) {
		BundleFiles bundle = bundle(arguments);
		boolean retire = arguments.containsOption("retire");
		this.schema.apply();
		this.unfinished.settle();
		if (arguments.containsOption("dry-run")) {
			Report report = this.ingest.preview(bundle, retire, new TerminalProgress(), ImportCommand::show);
			System.out.println("Possible duplicates: " + report.duplicates().count());
			CheckCommand.show(report.duplicates());
			System.out.println("This would be:");
			show(report.counts());
		}
		else {
			Report report = this.ingest.importBundle(bundle, retire, occasion(arguments), new TerminalProgress());
			System.out.println("Done:");
			show(report.counts());
		}
		return true;
	}

	/** What a command is about: the bundle that its first argument names. */
	static BundleFiles bundle(ApplicationArguments arguments) {
		List<String> words = arguments.getNonOptionArgs();
		if (words.size() != 2) {
			throw new EnishiException("BAD_COMMAND", "Name one bundle: a .yaml file or a folder of such");
		}
		List<String> tables = arguments.getOptionValues("tables");
		Path folder = (tables != null && !tables.isEmpty()) ? Path.of(tables.get(0)) : null;
		return BundleFiles.at(Path.of(words.get(1)), folder);
	}

	private static Occasion occasion(ApplicationArguments arguments) {
		List<String> message = arguments.getOptionValues("message");
		return Occasion.importing(System.getProperty("user.name", "command line"),
				(message != null) ? String.join(" ", message) : null);
	}

	private static void show(Change change) {
		System.out.println("%s %s".formatted(change.action(), change.fact().label()));
		if (change.action() == Change.Action.CHANGED) {
			change.differences().forEach((difference) -> System.out.println("    " + difference));
		}
	}

	private static void show(List<Plan.Count> counts) {
		if (counts.isEmpty()) {
			System.out.println("  no change: the graph holds all of this already");
		}
		counts.forEach((count) -> System.out.println("  %-16s %,9d added %,9d changed %,9d removed"
			.formatted(count.type(), count.added(), count.changed(), count.removed())));
	}

}
