package dev.enishi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.files.PrivateFiles;

/**
 * Copies a graph into a new store and overwrites the old one. Neo4j frees the records of
 * what is deleted, but their bytes stay in its files, indexes and transaction logs until
 * others need the room; a copy holds what the graph holds and no more.
 */
public final class Compaction {

	private Compaction() {
	}

	/**
	 * Compacts the store in a folder that no process uses.
	 * @throws EnishiException when there is none
	 */
	public static Report compact(Path folder, long pageCacheMebibytes) {
		if (Address.of(folder).isPresent()) {
			throw new EnishiException(ErrorCode.UNAVAILABLE, "The service runs on this graph: stop it first");
		}
		recover(folder);
		if (Files.notExists(folder.resolve("data/databases"))) {
			throw new EnishiException(ErrorCode.NO_STORE,
					"There is no embedded graph in %s: name its folder with --enishi.embedded.folder=…"
						.formatted(folder));
		}
		try {
			Path fresh = beside(folder, ".compacted");
			if (Files.exists(fresh)) {
				PrivateFiles.shred(fresh);
			}
			StoreCopy.Counts counts;
			try (EmbeddedNeo4j from = new EmbeddedNeo4j(folder, pageCacheMebibytes);
					EmbeddedNeo4j to = new EmbeddedNeo4j(fresh, pageCacheMebibytes)) {
				counts = StoreCopy.copy(from.graph(), to.graph());
			}
			long before = PrivateFiles.size(folder);
			Path old = beside(folder, ".before-compaction");
			Files.move(folder, old);
			Files.move(fresh, folder);
			PrivateFiles.shred(old);
			return new Report(counts.nodes(), counts.relationships(), before, PrivateFiles.size(folder));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The store in %s cannot be compacted".formatted(folder), ex);
		}
	}

	/** Puts back the old store where a process ended between the two moves. */
	static void recover(Path folder) {
		Path old = beside(folder, ".before-compaction");
		if (Files.notExists(old)) {
			return;
		}
		try {
			if (Files.notExists(folder)) {
				Files.move(old, folder);
			}
			else {
				PrivateFiles.shred(old);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The store in %s cannot be put back".formatted(old), ex);
		}
	}

	private static Path beside(Path folder, String suffix) {
		Path absolute = folder.toAbsolutePath().normalize();
		return absolute.resolveSibling(absolute.getFileName() + suffix);
	}

	/**
	 * What a compaction did.
	 *
	 * @param nodes how many nodes were copied, those of the history too
	 * @param relationships how many relationships were copied
	 * @param before how many bytes the store had
	 * @param after how many bytes it has
	 */
	public record Report(long nodes, long relationships, long before, long after) {

	}

}
