package dev.enishi.bundle;

import java.util.List;
import java.util.regex.Pattern;

import dev.enishi.model.PartialDate;
import dev.enishi.model.Properties;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.Vocabulary;

/** Reads the rows of documents. */
public final class SourceReader {

	private static final List<String> TEXTS = List.of("titleEn", "publisher", "licence");

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private SourceReader() {
	}

	/** Reads a row; what is wrong with it is noted among its problems. */
	public static Source read(Item row, Vocabulary vocabulary) {
		Fields fields = new Fields(row);
		String id = fields.id(vocabulary);
		Properties properties = new Properties().put("id", id).put("title", fields.required("title"));
		PartialDate date = fields.value("date", PartialDate::parse);
		properties.put("date", (date != null) ? date.text() : null);
		properties.put("url", fields.value("url", ValueForms::webAddress));
		TEXTS.forEach((name) -> properties.put(name, fields.text(name)));
		properties.put("text", fields.value("text", SourceReader::fileName));
		properties.put("sha256", fields.value("sha256", SourceReader::sha256));
		fields.words("note", properties, "note", "noteEn");
		fields.end();
		return new Source(id, properties.map());
	}

	/** A file lies in the folder of the bundle or in that of the texts, not elsewhere. */
	private static String fileName(String text) {
		if (text.startsWith("/") || text.contains("\\") || text.matches("(.*/)?\\.\\.(/.*)?") || text.contains(":")) {
			throw new IllegalArgumentException("'%s' leads out of the folder: name a file in it".formatted(text));
		}
		return text;
	}

	private static String sha256(String text) {
		if (!SHA256.matcher(text).matches()) {
			throw new IllegalArgumentException("'%s' is no SHA-256: 64 digits from 0 to f".formatted(text));
		}
		return text;
	}

}
