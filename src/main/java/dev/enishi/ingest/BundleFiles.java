package dev.enishi.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.files.Folders;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;

/**
 * A bundle in the file system.
 *
 * @param files its YAML files, by name
 * @param tables the folder of its tables
 */
public record BundleFiles(List<FileSystemResource> files, Path tables) {

	/**
	 * Finds the files of a bundle.
	 * @param path a YAML file or a folder of such
	 * @param tables the folder of its tables, null for beside it
	 * @throws EnishiException when there is none
	 */
	public static BundleFiles at(Path path, @Nullable Path tables) {
		boolean folder = Files.isDirectory(path);
		Path beside = folder ? path : path.resolveSibling("");
		try (Stream<Path> files = folder ? Files.list(path) : Stream.of(path)) {
			List<FileSystemResource> yaml = files
				.filter((file) -> Files.isRegularFile(file) && file.toString().matches(".+\\.ya?ml"))
				.sorted()
				.map(FileSystemResource::new)
				.toList();
			yaml.stream().map(FileSystemResource::getFile).map(File::toPath).forEach((file) -> {
				if (folder && !Folders.contains(path, file)) {
					throw new EnishiException(ErrorCode.INVALID_BUNDLE,
							"%s is a link that leads out of the bundle".formatted(file.getFileName()));
				}
			});
			if (yaml.isEmpty()) {
				throw new EnishiException(ErrorCode.INVALID_BUNDLE,
						"There is no bundle at %s: name a .yaml file or a folder of such".formatted(path));
			}
			return new BundleFiles(yaml, (tables != null) ? tables : beside);
		}
		catch (IOException ex) {
			throw new EnishiException(ErrorCode.INVALID_BUNDLE, "%s cannot be read".formatted(path));
		}
	}

}
