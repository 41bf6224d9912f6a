package dev.enishi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;

import dev.enishi.files.PrivateFiles;

/**
 * Where the engine of the service listens, in a private file beside the store, so that
 * commands work on the graph while the service runs. The file is locked for as long as it
 * holds: what a killed process left may lead to another program, which must not be sent
 * the password.
 */
final class Address implements AutoCloseable {

	/** Behind the port, because a locked part cannot be read everywhere. */
	private static final long LOCKED = 100;

	private final Path file;

	private final FileChannel channel;

	private Address(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/** Publishes the port of the engine of a folder until this is closed. */
	static Address publish(Path folder, int port) {
		Path file = file(folder);
		try {
			Files.deleteIfExists(file);
			PrivateFiles.write(file, new byte[0]);
			FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
			channel.lock(LOCKED, 1, false);
			channel.write(ByteBuffer.wrap(String.valueOf(port).getBytes(StandardCharsets.US_ASCII)));
			return new Address(file, channel);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The address of the engine cannot be published in " + file, ex);
		}
	}

	/** The port that is published for a folder; empty where none is. */
	static OptionalInt of(Path folder) {
		Path file = file(folder);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
				FileLock free = channel.tryLock(LOCKED, 1, false)) {
			return (free != null) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(Files.readString(file)));
		}
		catch (NoSuchFileException | NumberFormatException ex) {
			// nobody publishes, or is about to
			return OptionalInt.empty();
		}
		catch (OverlappingFileLockException ex) {
			throw new IllegalStateException("This process publishes the address itself", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file %s cannot be read".formatted(file), ex);
		}
	}

	private static Path file(Path folder) {
		return folder.resolve("address");
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.file);
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file %s cannot be deleted".formatted(this.file), ex);
		}
	}

}
