package dev.enishi.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.embedded.Compaction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

import org.springframework.util.ClassUtils;

/** Leaves nothing of what was deleted in the files of the embedded Neo4j. */
@Command(name = "compact", mixinStandardHelpOptions = true,
		description = { "Leaves nothing of what was deleted or erased in the files of the embedded graph.",
				"It is copied into a new store, and the old one is overwritten. The service must not run." })
final class CompactCommand implements Callable<Integer> {

	@ParentCommand
	private @Nullable Cli cli;

	@Override
	public Integer call() {
		return Objects.requireNonNull(this.cli).withSettings(CompactCommand::compact);
	}

	private static boolean compact(Graph graph) {
		if (!ClassUtils.isPresent("org.neo4j.dbms.api.DatabaseManagementService", null)
				|| !graph.setting("spring.neo4j.uri", String.class, "").isEmpty()) {
			throw new EnishiException(ErrorCode.NO_STORE,
					"Only the embedded Neo4j can be compacted; see 'Erase somebody' in SECURITY.md for a server");
		}
		Path folder = Path.of(graph.setting("enishi.embedded.folder", String.class, "data/neo4j"));
		int pageCache = graph.setting("enishi.embedded.page-cache-mebibytes", Integer.class, 256);
		Compaction.Report report = Compaction.compact(folder, pageCache);
		System.out.println("""
				Copied %,d nodes and %,d relationships into a new store: %,d bytes instead of %,d.
				The old files were overwritten and deleted. Not reached: backups, and blocks that the file system or \
				the disk has copied elsewhere.""".formatted(report.nodes(), report.relationships(), report.after(),
				report.before()));
		return true;
	}

}
