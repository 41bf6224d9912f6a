package dev.enishi.cli;

import java.nio.file.Path;
import java.util.Objects;

import dev.enishi.backup.Backup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes all that the database holds to a file. */
@Command(name = "backup", description = { "Writes all that the database holds to a file.",
		"Facts, history, tokens, views and decisions are in it; texts of sources are not. The service may run meanwhile." })
final class BackupCommand extends GraphCommand {

	@Parameters(paramLabel = "FILE", description = "a new file, such as enishi.backup")
	private @Nullable Path file;

	@Override
	boolean run(Graph graph) {
		System.out.println("Done: " + graph.get(Backup.class).write(Objects.requireNonNull(this.file)));
		return true;
	}

}
