package dev.enishi.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The one folder from which the service imports for others. */
@Component
public class ImportFolder {

	private static final int DEEPEST = 4;

	private final @Nullable Path root;

	ImportFolder(IngestSettings settings) {
		Path folder = settings.folder();
		this.root = (folder == null || folder.toString().isBlank()) ? null : folder.toAbsolutePath().normalize();
	}

	/**
	 * Finds a bundle.
	 * @param bundle a file or a folder, as seen from this one
	 * @param tables the folder of its tables, as seen from this one; null for beside it
	 * @throws EnishiException when it does not lie in this folder
	 */
	public BundleFiles bundle(String bundle, @Nullable String tables) {
		return BundleFiles.at(inside(bundle), (tables != null) ? inside(tables) : null);
	}

	/** All there is to import, as seen from this folder, in the order of names. */
	public List<String> bundles() {
		Path folder = folder();
		try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
			return files.filter((file) -> file.toString().matches(".+\\.ya?ml") && Files.isRegularFile(file))
				.map((file) -> folder.relativize(file).toString())
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new EnishiException(ErrorCode.NO_IMPORT_FOLDER,
					"The folder that this service imports from cannot be read");
		}
	}

	/** Symbolic links out of the folder are not followed. */
	private Path inside(String name) {
		Path folder = folder();
		try {
			Path file = folder.resolve(name).toRealPath();
			if (file.startsWith(folder.toRealPath())) {
				return file;
			}
		}
		catch (IOException | InvalidPathException ex) {
			// reported like a file outside
		}
		throw new EnishiException(ErrorCode.UNKNOWN_BUNDLE,
				"There is no '%s' in the folder that this service imports from; 'bundles' lists what there is"
					.formatted(name));
	}

	private Path folder() {
		if (this.root == null) {
			throw new EnishiException(ErrorCode.NO_IMPORT_FOLDER,
					"This service imports from no folder: set enishi.ingest.folder, or use the command");
		}
		return this.root;
	}

}
