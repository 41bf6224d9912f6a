package dev.enishi.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Identifier;
import dev.enishi.model.NameStatus;
import dev.enishi.model.Properties;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of entities: what all types have in common, and the attributes that a
 * type declares.
 */
public final class EntityReader {

	private final Vocabulary vocabulary;

	private final CitationReader citations;

	private final @Nullable String language;

	/**
	 * Creates a reader.
	 * @param language the language of names that do not say theirs; null for Japanese
	 */
	public EntityReader(Vocabulary vocabulary, CitationReader citations, @Nullable String language) {
		this.vocabulary = vocabulary;
		this.citations = citations;
		this.language = language;
	}

	public Entity read(EntityType type, Item row) {
		Fields fields = new Fields(row);
		Properties properties = new Properties();
		String id = fields.id(this.vocabulary);
		properties.put("id", id);
		requireOwnPrefix(type, id, row);
		properties.put("name", fields.name("name"));
		readLanguage(fields, properties);
		properties.put("nameKana", fields.text("kana"));
		readEnglishName(fields, properties);
		properties.put("aliases", fields.texts("aliases"));
		fields.words("summary", properties, "summary", "summaryEn");
		properties.put("identifiers", identifiers(fields));
		List<String> formerIds = fields.texts("formerIds");
		List<String> earlierIds = fields.texts("earlierIds");
		properties.putFilled(Fact.FORMER_IDS, formerIds).putFilled(Fact.EARLIER_IDS, earlierIds);
		properties.put("merged", (formerIds.isEmpty() && earlierIds.isEmpty()) ? null : true);
		properties.putAll(ValueReader.read(type.attributes(), fields));
		properties.put(Fact.CITATIONS, this.citations.take(fields).stream().map(Citation::toLine).toList());
		fields.end();
		return new Entity(id, type, properties.map());
	}

	/** Japanese is what most names are in, so nothing is stored for it. */
	private void readLanguage(Fields fields, Properties properties) {
		String own = fields.language();
		String tag = (own != null) ? own : this.language;
		properties.put("nameLanguage", "ja".equals(tag) ? null : tag);
	}

	/** An id that begins like those of another type misleads its readers. */
	private void requireOwnPrefix(EntityType type, String id, Item row) {
		this.vocabulary.entityTypes()
			.stream()
			.filter((other) -> other != type && id.startsWith(other.label().toLowerCase(Locale.ROOT) + ":"))
			.findFirst()
			.ifPresent((other) -> row.problem("The id '%s' begins like that of a %s, but this is a %s".formatted(id,
					other.label(), type.label())));
	}

	private static void readEnglishName(Fields fields, Properties properties) {
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

	private static List<String> identifiers(Fields fields) {
		List<String> identifiers = new ArrayList<>();
		Item schemes = fields.take("identifiers");
		if (schemes != null) {
			schemes.fields().forEach((scheme, values) -> {
				if (scheme.indexOf(':') >= 0) {
					values.problem("'%s' is not a scheme: a scheme has no colon".formatted(scheme));
				}
				TextRules.checked(scheme, values);
				values.texts().forEach((value) -> identifiers.add(new Identifier(scheme, value).toLine()));
			});
		}
		return identifiers;
	}

}
