package dev.enishi.table;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.enishi.files.Folders;

/**
 * Finds the files that a name or a pattern means: {@code *.csv},
 * {@code register.zip/*.csv}.
 */
final class TableFiles {

	private static final int MOST = 1000;

	private static final int DEEPEST = 8;

	private TableFiles() {
	}

	/**
	 * The files in a folder that a name or a pattern means, by name; a ZIP means all in
	 * it.
	 * @throws IllegalArgumentException when there is none, or none that may be read
	 */
	static List<TableFile> find(Path folder, String pattern) throws IOException {
		int zip = pattern.toLowerCase(Locale.ROOT).indexOf(".zip/");
		if (zip < 0 && pattern.toLowerCase(Locale.ROOT).endsWith(".zip")) {
			return find(folder, pattern + "/**");
		}
		String outside = (zip < 0) ? pattern : pattern.substring(0, zip + 4);
		String inside = (zip < 0) ? "" : pattern.substring(zip + 5);
		Path root = folder.toAbsolutePath().normalize();
		List<TableFile> found = new ArrayList<>();
		for (Path file : files(root, outside)) {
			String name = root.relativize(file).toString().replace('\\', '/');
			if (!inside.isEmpty()) {
				PathMatcher wanted = matcher(inside);
				found.addAll(ZipFiles.in(file, name,
						(entry) -> entry.equals(inside) || isPattern(inside) && matches(wanted, entry)));
			}
			else {
				found.add(new TableFile(name, Files.size(file), () -> Files.newInputStream(file)));
			}
		}
		if (found.isEmpty()) {
			throw new IllegalArgumentException("There is no file '%s'".formatted(pattern));
		}
		if (found.size() > MOST) {
			throw new IllegalArgumentException("'%s' means more than %,d files".formatted(pattern, MOST));
		}
		return found;
	}

	private static List<Path> files(Path root, String pattern) throws IOException {
		if (!isPattern(pattern)) {
			return List.of(file(root, pattern));
		}
		PathMatcher wanted = matcher(pattern);
		try (Stream<Path> files = Files.walk(root, DEEPEST)) {
			return files.filter((file) -> matches(wanted, root.relativize(file).toString()))
				.filter((file) -> Files.isRegularFile(file) && Folders.contains(root, file))
				.sorted()
				.toList();
		}
	}

	private static Path file(Path root, String name) {
		Path file;
		try {
			file = root.resolve(name).normalize();
		}
		catch (InvalidPathException ex) {
			throw new IllegalArgumentException("'%s' cannot be the name of a file here".formatted(name), ex);
		}
		if (!file.startsWith(root)) {
			throw new IllegalArgumentException("'%s' lies outside the folder of the import".formatted(name));
		}
		if (!Files.isRegularFile(file)) {
			throw new IllegalArgumentException("There is no file '%s'".formatted(name));
		}
		if (!Folders.contains(root, file)) {
			throw new IllegalArgumentException(
					"'%s' is a link that leads out of the folder of the import".formatted(name));
		}
		return file;
	}

	private static boolean isPattern(String name) {
		return name.matches(".*[*?\\[{].*");
	}

	private static PathMatcher matcher(String pattern) {
		try {
			return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("'%s' is no pattern of file names".formatted(pattern), ex);
		}
	}

	private static boolean matches(PathMatcher wanted, String name) {
		try {
			return wanted.matches(Path.of(name));
		}
		catch (InvalidPathException ex) {
			return false;
		}
	}

}
