package dev.enishi.bundle;

import java.util.List;

import dev.enishi.model.PartialDate;
import dev.enishi.model.Properties;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.Vocabulary;

/** Reads the rows of documents. */
public final class SourceReader {

	private static final List<String> TEXTS = List.of("titleEn", "publisher", "licence", "note");

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
		fields.end();
		return new Source(id, properties.map());
	}

}
