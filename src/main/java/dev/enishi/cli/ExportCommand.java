package dev.enishi.cli;

import java.nio.file.Path;
import java.util.Objects;

import dev.enishi.ingest.Bundles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the whole graph as a bundle. */
@Command(name = "export", description = "Writes the whole graph as a bundle; importing it makes the same graph.")
final class ExportCommand extends GraphCommand {

	@Parameters(paramLabel = "FOLDER", description = "an empty folder")
	private @Nullable Path folder;

	@Override
	boolean run(Graph graph) {
		long facts = graph.get(Bundles.class).export(Objects.requireNonNull(this.folder));
		System.out.println("Done: %,d sources, entities and links".formatted(facts));
		return true;
	}

}
