package dev.enishi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;

import dev.enishi.files.PrivateFiles;

/**
 * Where the engine of a folder listens, in a private file beside the store, so that
 * commands work on the graph while the service runs.
 */
record Address(Path folder) {

	/** Says where an engine listens that has been started. */
	void publish(int port) {
		withdraw();
		PrivateFiles.write(file(), String.valueOf(port));
	}

	/** Says that none listens. */
	void withdraw() {
		try {
			Files.deleteIfExists(file());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file %s cannot be deleted".formatted(file()), ex);
		}
	}

	/**
	 * The port of the engine that another process runs; empty where none does. The lock
	 * of the store is asked, because what a killed process left may lead to somebody
	 * else, who must not be sent the password.
	 */
	OptionalInt ofRunning() {
		Path lock = this.folder.resolve("data/databases/store_lock");
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
				FileLock free = channel.tryLock()) {
			return (free != null) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(Files.readString(file())));
		}
		catch (NoSuchFileException | NumberFormatException ex) {
			// it was never started, or is about to say where it listens
			return OptionalInt.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Whether the store in %s is in use cannot be seen".formatted(this.folder),
					ex);
		}
	}

	private Path file() {
		return this.folder.resolve("address");
	}

}
