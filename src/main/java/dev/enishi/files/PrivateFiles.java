package dev.enishi.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that no other user of the machine can read. */
public final class PrivateFiles {

	private static final int CHUNK = 1 << 16;

	private PrivateFiles() {
	}

	/** Makes a folder where there is none, and closes it to others either way. */
	public static void makeFolder(Path folder) {
		try {
			Files.createDirectories(folder);
			PosixFileAttributeView posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
			if (posix != null) {
				posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder %s cannot be made private".formatted(folder), ex);
		}
	}

	/** Writes a new file. */
	public static void write(Path file, String text) {
		try {
			write(file, text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file %s cannot be written".formatted(file), ex);
		}
	}

	/**
	 * Writes a new file.
	 * @throws java.nio.file.FileAlreadyExistsException when there is one
	 */
	public static void write(Path file, byte[] bytes) throws IOException {
		boolean posix = Files.getFileStore(file.toAbsolutePath().getParent())
			.supportsFileAttributeView(PosixFileAttributeView.class);
		Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try (FileChannel channel = posix
				? FileChannel.open(file, options,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
				: FileChannel.open(file, options)) {
			ByteBuffer left = ByteBuffer.wrap(bytes);
			while (left.hasRemaining()) {
				channel.write(left);
			}
		}
	}

	/** How many bytes the files of a folder have. */
	public static long size(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).sum();
		}
	}

	/** Overwrites all files of a folder with zeros, and deletes it. */
	public static void shred(Path folder) throws IOException {
		List<Path> all;
		try (Stream<Path> files = Files.walk(folder)) {
			all = files.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all) {
			if (Files.isRegularFile(path)) {
				overwrite(path);
			}
			Files.delete(path);
		}
	}

	private static void overwrite(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			for (long left = channel.size(); left > 0; left -= CHUNK) {
				channel.write(ByteBuffer.allocate((int) Math.min(CHUNK, left)));
			}
			channel.force(true);
		}
	}

}
