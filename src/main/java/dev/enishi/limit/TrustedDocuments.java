package dev.enishi.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.model.Hash;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Documents that clients may name by the SHA-256 of their text, each a file of a folder.
 */
@Component
@EnableConfigurationProperties(TrustedDocuments.Settings.class)
class TrustedDocuments {

	private final Map<String, String> byHash = new HashMap<>();

	private final boolean alone;

	TrustedDocuments(Settings settings) {
		this.alone = settings.only();
		if (!settings.folder().isBlank()) {
			read(Path.of(settings.folder()));
		}
		else if (settings.only()) {
			throw new EnishiException(ErrorCode.NO_DOCUMENTS,
					"'enishi.documents.only' takes a folder of them: set 'enishi.documents.folder'");
		}
	}

	private void read(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".graphql")).toList()) {
				String text = Files.readString(file, StandardCharsets.UTF_8);
				this.byHash.put(Hash.of(text), text);
			}
		}
		catch (IOException ex) {
			throw new EnishiException(ErrorCode.NO_DOCUMENTS,
					"The folder of trusted documents cannot be read: " + folder);
		}
	}

	/** The document with a hash; empty where it is none of these. */
	Optional<String> text(String hash) {
		return Optional.ofNullable(this.byHash.get(hash));
	}

	/** Whether a client may send a document. */
	boolean allows(String text) {
		return !this.alone || this.byHash.containsKey(Hash.of(text));
	}

	/**
	 * Which documents are trusted.
	 *
	 * @param folder the folder that they are files of; empty for none
	 * @param only whether others are refused
	 */
	@ConfigurationProperties("enishi.documents")
	record Settings(@DefaultValue("") String folder, @DefaultValue("false") boolean only) {

	}

}
