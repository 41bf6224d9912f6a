package dev.enishi.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.model.Citation;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.model.Identifier;
import dev.enishi.model.NameStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of entities: what all types have in common, and the attributes that a
 * type declares.
 */
public final class EntityReader {

	private final Vocabulary vocabulary;

	private final CitationReader citations;

	public EntityReader(Vocabulary vocabulary, CitationReader citations) {
		this.vocabulary = vocabulary;
		this.citations = citations;
	}

	public Fact read(EntityType type, Item row) {
		Fields fields = new Fields(row);
		Map<String, @Nullable Object> properties = new LinkedHashMap<>();
		String id = fields.id(this.vocabulary);
		properties.put("id", id);
		requireOwnPrefix(type, id, row);
		properties.put("name", fields.name("name"));
		properties.put("nameKana", fields.text("kana"));
		readEnglishName(fields, properties);
		properties.put("aliases", fields.texts("aliases"));
		readSummary(fields, properties);
		properties.put("identifiers", identifiers(fields));
		List<String> formerIds = fields.texts("formerIds");
		if (!formerIds.isEmpty()) {
			properties.put("formerIds", formerIds);
			properties.put("merged", true);
		}
		properties.putAll(AttributeReader.read(type.attributes(), fields));
		List<Citation> cited = this.citations.take(fields);
		properties.put(Fact.CITATIONS, cited.stream().map(Citation::toLine).toList());
		fields.end();
		return Fact.entity(type.label(), id, nonNull(properties));
	}

	/** An id that begins like those of another type misleads whoever reads it. */
	private void requireOwnPrefix(EntityType type, String id, Item row) {
		this.vocabulary.entityTypes()
			.stream()
			.filter((other) -> other != type && id.startsWith(other.label().toLowerCase(Locale.ROOT) + ":"))
			.findFirst()
			.ifPresent((other) -> row.problem("The id '%s' begins like that of a %s, but this is a %s".formatted(id,
					other.label(), type.label())));
	}

	private static void readEnglishName(Fields fields, Map<String, @Nullable Object> properties) {
		Item en = fields.take("en");
		if (en == null) {
			return;
		}
		Fields english = new Fields(en);
		String official = english.text("official");
		String translated = english.text("translated");
		String reference = english.text("reference");
		if ((official == null) == (translated == null)) {
			en.problem("An English name is either 'official' or 'translated'");
		}
		else if (official != null && reference == null) {
			en.problem("An official English name needs a 'reference' to where it is used");
		}
		english.end();
		properties.put("nameEn", (official != null) ? official : translated);
		properties.put("nameEnStatus", ((official != null) ? NameStatus.OFFICIAL : NameStatus.TRANSLATED).name());
		properties.put("nameEnReference", reference);
	}

	private static void readSummary(Fields fields, Map<String, @Nullable Object> properties) {
		Item summary = fields.take("summary");
		if (summary == null) {
			return;
		}
		if (summary.isText()) {
			properties.put("summary", summary.text());
			return;
		}
		Fields languages = new Fields(summary);
		properties.put("summary", languages.text("ja"));
		properties.put("summaryEn", languages.text("en"));
		languages.end();
	}

	private static List<String> identifiers(Fields fields) {
		List<String> identifiers = new ArrayList<>();
		Item schemes = fields.take("identifiers");
		if (schemes != null) {
			schemes.fields().forEach((scheme, values) -> {
				if (scheme.indexOf(':') >= 0) {
					values.problem("'%s' is not a scheme: a scheme has no colon".formatted(scheme));
				}
				Texts.checked(scheme, values);
				values.texts().forEach((value) -> identifiers.add(new Identifier(scheme, value).toLine()));
			});
		}
		return identifiers;
	}

	private static Map<String, Object> nonNull(Map<String, @Nullable Object> properties) {
		Map<String, Object> present = new LinkedHashMap<>();
		properties.forEach((name, value) -> {
			if (value != null) {
				present.put(name, value);
			}
		});
		return present;
	}

}
