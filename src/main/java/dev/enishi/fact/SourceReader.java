package dev.enishi.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.model.PartialDate;

/** Reads the rows of documents. */
public final class SourceReader {

	private static final List<String> TEXTS = List.of("titleEn", "publisher", "licence", "note");

	private SourceReader() {
	}

	/** Reads a row; what is wrong with it is noted among its problems. */
	public static Fact read(Item row, Vocabulary vocabulary) {
		Fields fields = new Fields(row);
		Map<String, Object> properties = new LinkedHashMap<>();
		String id = fields.id(vocabulary);
		properties.put("id", id);
		properties.put("title", fields.required("title"));
		PartialDate date = fields.value("date", PartialDate::parse);
		if (date != null) {
			properties.put("date", date.text());
		}
		String url = fields.value("url", Forms::webAddress);
		if (url != null) {
			properties.put("url", url);
		}
		for (String name : TEXTS) {
			String text = fields.text(name);
			if (text != null) {
				properties.put(name, text);
			}
		}
		fields.end();
		return Fact.source(id, properties);
	}

}
