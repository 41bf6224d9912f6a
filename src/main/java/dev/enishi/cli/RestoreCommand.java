package dev.enishi.cli;

import java.nio.file.Path;
import java.util.Objects;

import dev.enishi.backup.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes an empty database hold what a backup holds. */
@Command(name = "restore", description = { "Makes an empty database hold what a file of 'backup' holds.",
		"The service must not run, since it would fill the database first." })
final class RestoreCommand extends GraphCommand {

	@Parameters(paramLabel = "FILE", description = "what 'backup' wrote")
	private @Nullable Path file;

	@Override
	boolean run(Graph graph) {
		System.out.println("Done: " + graph.get(Restore.class).read(Objects.requireNonNull(this.file)));
		return true;
	}

}
