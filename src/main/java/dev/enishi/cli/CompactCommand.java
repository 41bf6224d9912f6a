package dev.enishi.cli;

import java.nio.file.Path;

import dev.enishi.EnishiException;
import dev.enishi.embedded.Compaction;
import picocli.CommandLine.Command;

import org.springframework.util.ClassUtils;

/** Leaves nothing of what was deleted in the files of the embedded Neo4j. */
@Command(name = "compact",
		description = "Copies the embedded graph into a new store and overwrites the old one, so that nothing of what was "
				+ "deleted or erased stays in its files. The service must not run.")
final class CompactCommand extends GraphCommand {

	@Override
	boolean run(Graph graph) {
		if (!ClassUtils.isPresent("org.neo4j.dbms.api.DatabaseManagementService", null)
				|| !graph.setting("spring.neo4j.uri", String.class, "").isEmpty()) {
			throw new EnishiException("NO_STORE",
					"Only the embedded Neo4j can be compacted; see 'Erase somebody' in SECURITY.md for a server");
		}
		Path folder = graph.setting("enishi.embedded.folder", Path.class, Path.of("data/neo4j"));
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
