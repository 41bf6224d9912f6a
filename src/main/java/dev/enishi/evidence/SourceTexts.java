package dev.enishi.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.enishi.EnishiException;
import dev.enishi.evidence.SourceText.Status;
import dev.enishi.files.PrivateFiles;
import dev.enishi.model.Hash;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * The texts of documents, in one folder, under their own names or the SHA-256 that they
 * had when they were cited.
 */
@Service
@EnableConfigurationProperties(SourceSettings.class)
public class SourceTexts {

	/** So many characters stay in memory, as long as that is not short. */
	private static final long KEPT = 50_000_000;

	private final SourceSettings settings;

	private final ReentrantLock reading = new ReentrantLock();

	private final Cache<Version, TextFile> files = Caffeine.newBuilder()
		.maximumWeight(KEPT)
		.softValues()
		.weigher((Version version, TextFile file) -> 100 + file.text().parts().stream().mapToInt(String::length).sum())
		.build();

	SourceTexts(SourceSettings settings) {
		this.settings = settings;
	}

	/** The text of a document. */
	public SourceText of(Source source) {
		return find(source, this.settings.folder()).text();
	}

	/**
	 * A document as it is cited now: with the SHA-256 of its text, where the text is
	 * here.
	 * @param source the document
	 * @param folder the folder of the bundle that states it, null where it has none
	 * @throws IllegalArgumentException when the text is not the one that the bundle
	 * means, or no text at all
	 */
	public Source cited(Source source, @Nullable Path folder) {
		TextFile beside = (folder != null) ? find(source, folder) : TextFile.without(Status.MISSING);
		TextFile file = (beside.text().status() == Status.MISSING) ? find(source, this.settings.folder()) : beside;
		return switch (file.text().status()) {
			case AVAILABLE -> (Source) source.with("sha256", file.sha256());
			case NONE, MISSING -> source;
			default -> throw new IllegalArgumentException(
					"'text': %s (%s)".formatted(file.text().status().message(Language.EN), source.textFile()));
		};
	}

	/**
	 * Keeps a copy of the text of a document that a bundle brings; does nothing where it
	 * brings none, or where the text is here already.
	 */
	public void keep(Source source, Path folder) {
		String name = source.textFile();
		if (name == null || source.sha256() == null || of(source).status() == Status.AVAILABLE) {
			return;
		}
		try {
			Path file = folder.resolve(name).toRealPath();
			if (!file.startsWith(folder.toRealPath()) || Files.size(file) > this.settings.maxSize().toBytes()) {
				return;
			}
			byte[] bytes = Files.readAllBytes(file);
			if (Hash.of(bytes).equals(source.sha256())) {
				write(keptName(source), bytes);
			}
		}
		catch (NoSuchFileException ex) {
			// the bundle names a text that is held apart
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The text %s cannot be kept".formatted(name), ex);
		}
	}

	/** Under another name first, so that no half of a file is ever taken for a text. */
	private void write(String name, byte[] bytes) throws IOException {
		if (!Files.exists(this.settings.folder())) {
			PrivateFiles.makeFolder(this.settings.folder());
		}
		Path part = this.settings.folder().resolve(UUID.randomUUID() + ".part");
		PrivateFiles.write(part, bytes);
		Files.move(part, this.settings.folder().resolve(name), StandardCopyOption.ATOMIC_MOVE,
				StandardCopyOption.REPLACE_EXISTING);
	}

	private TextFile find(Source source, Path folder) {
		String name = source.textFile();
		if (name == null) {
			return TextFile.without(Status.NONE);
		}
		TextFile other = TextFile.without(Status.MISSING);
		for (String candidate : (source.sha256() != null) ? List.of(name, keptName(source)) : List.of(name)) {
			TextFile found = read(folder, candidate);
			if (found.text().status() == Status.AVAILABLE && source.sha256() != null
					&& !source.sha256().equals(found.sha256())) {
				found = found.changed();
			}
			if (found.text().status() == Status.AVAILABLE) {
				return found;
			}
			other = (other.text().status() == Status.MISSING) ? found : other;
		}
		return other;
	}

	private static String keptName(Source source) {
		String name = String.valueOf(source.textFile());
		int dot = name.lastIndexOf('.');
		return source.sha256() + ((dot > name.lastIndexOf('/')) ? name.substring(dot) : "");
	}

	private TextFile read(Path folder, String name) {
		try {
			Path file = folder.resolve(name).toRealPath();
			if (!file.startsWith(folder.toRealPath())) {
				return TextFile.without(Status.OUTSIDE);
			}
			if (!Files.isRegularFile(file)) {
				return TextFile.without(Status.MISSING);
			}
			Version version = new Version(file, Files.getLastModifiedTime(file), Files.size(file));
			return (version.size() > this.settings.maxSize().toBytes()) ? TextFile.without(Status.TOO_LARGE)
					: read(version);
		}
		catch (InvalidPathException ex) {
			return TextFile.without(Status.OUTSIDE);
		}
		catch (IOException ex) {
			return TextFile.without(Status.MISSING);
		}
	}

	/** One file is read at a time, so that many large ones do not fill the memory. */
	private TextFile read(Version version) throws IOException {
		TextFile known = this.files.getIfPresent(version);
		if (known != null) {
			return known;
		}
		try {
			this.reading.lockInterruptibly();
		}
		catch (InterruptedException ex) {
			throw EnishiException.cancelled();
		}
		try {
			TextFile read = this.files.getIfPresent(version);
			if (read == null) {
				read = TextFile.read(version.file(), this.settings.maxPages());
				this.files.put(version, read);
			}
			return read;
		}
		finally {
			this.reading.unlock();
		}
	}

	/** A file as it is at a time. */
	private record Version(Path file, FileTime modified, long size) {

	}

}
