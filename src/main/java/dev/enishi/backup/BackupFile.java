package dev.enishi.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.backup.Backup.Counts;
import dev.enishi.backup.Stored.StoredNode;
import dev.enishi.backup.Stored.StoredRelationship;
import dev.enishi.files.PrivateFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup: JSON Lines, compressed by gzip, that only its owner can read. The first line
 * names the format, the last one says how much there is, so that a file which is cut off
 * is noticed.
 */
record BackupFile(Path path, JsonMapper json) {

	private static final int FORMAT = 1;

	/**
	 * Writes the file.
	 * @throws EnishiException when there is one already, or it cannot be written
	 */
	Counts write(Consumer<Consumer<Stored>> graph) {
		try {
			PrivateFiles.write(this.path, new byte[0]);
		}
		catch (FileAlreadyExistsException ex) {
			throw new EnishiException(ErrorCode.NOT_EMPTY, "There is a file %s already".formatted(this.path));
		}
		catch (IOException ex) {
			throw notWritten(ex);
		}
		Counting counting = new Counting();
		try (Writer lines = new BufferedWriter(
				new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(this.path, StandardOpenOption.WRITE)),
						StandardCharsets.UTF_8))) {
			write(lines, new Line(FORMAT, null, null, null));
			graph.accept((stored) -> {
				counting.accept(stored);
				write(lines, (stored instanceof StoredNode node) ? new Line(null, node, null, null)
						: new Line(null, null, (StoredRelationship) stored, null));
			});
			write(lines, new Line(null, null, null, counting.counts()));
		}
		catch (IOException | RuntimeException ex) {
			this.path.toFile().delete();
			throw (ex instanceof EnishiException told) ? told : notWritten(ex);
		}
		return counting.counts();
	}

	private EnishiException notWritten(Exception problem) {
		return new EnishiException(ErrorCode.NOT_WRITTEN, "%s cannot be written: %s".formatted(this.path, problem));
	}

	private void write(Writer lines, Line line) {
		try {
			lines.write(this.json.writeValueAsString(line));
			lines.write('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads the file.
	 * @throws EnishiException when it is no backup, or not all of one
	 */
	Counts read(Consumer<Stored> graph) {
		Counting counting = new Counting();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(this.path)), StandardCharsets.UTF_8))) {
			Line line = line(lines);
			if (!Integer.valueOf(FORMAT).equals(line.format())) {
				throw unreadable("it is no backup of this version");
			}
			for (line = line(lines); line.end() == null; line = line(lines)) {
				Stored stored = line.stored();
				counting.accept(stored);
				graph.accept(stored);
			}
			if (!counting.counts().equals(line.end())) {
				throw unreadable("it has %s, and its last line states %s".formatted(counting.counts(), line.end()));
			}
			return counting.counts();
		}
		catch (NoSuchFileException ex) {
			throw unreadable("there is no such file");
		}
		catch (EOFException ex) {
			throw unreadable("it is cut off");
		}
		catch (ZipException | JacksonException ex) {
			throw unreadable("it is no backup");
		}
		catch (IOException ex) {
			throw unreadable(String.valueOf(ex.getMessage()));
		}
	}

	private Line line(BufferedReader lines) throws IOException {
		String line = lines.readLine();
		if (line == null) {
			throw new EOFException();
		}
		return this.json.readValue(line, Line.class);
	}

	private EnishiException unreadable(String why) {
		return new EnishiException(ErrorCode.INVALID_INPUT, "%s cannot be restored: %s".formatted(this.path, why));
	}

	/** A line: one of what it may say. */
	private record Line(@Nullable Integer format, @Nullable StoredNode node, @Nullable StoredRelationship link,
			@Nullable Counts end) {

		Stored stored() {
			return (this.node != null) ? this.node : Objects.requireNonNull(this.link);
		}

	}

	private static final class Counting implements Consumer<Stored> {

		private long nodes;

		private long relationships;

		@Override
		public void accept(Stored stored) {
			if (stored instanceof StoredNode) {
				this.nodes++;
			}
			else {
				this.relationships++;
			}
		}

		Counts counts() {
			return new Counts(this.nodes, this.relationships);
		}

	}

}
