package dev.enishi.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.Attribute.Trait;

/**
 * What a fact is found by: every text as written, and the same texts in the form that is
 * searched.
 *
 * @param texts the texts that have letters or digits
 * @param keys the same, normalised, in the same order
 */
public record SearchTexts(List<String> texts, List<String> keys) {

	private static SearchTexts of(Stream<String> all) {
		List<String> texts = all.distinct().filter((text) -> !SearchKey.of(text).isEmpty()).toList();
		return new SearchTexts(texts, texts.stream().map(SearchKey::of).toList());
	}

	/** The names and aliases of an entity. */
	static SearchTexts names(Entity entity) {
		Stream<String> names = Stream.of("name", "nameKana", "nameEn")
			.flatMap((name) -> Stream.ofNullable(entity.text(name)));
		return of(Stream.concat(names, entity.aliases().stream()));
	}

	/** The values of some attributes of a fact. */
	private static Stream<String> values(Collection<Attribute> attributes, Fact fact) {
		return attributes.stream()
			.filter((attribute) -> attribute.is(Trait.SEARCHED))
			.flatMap((attribute) -> attribute.list() ? fact.lines(attribute.name()).stream()
					: Stream.ofNullable(fact.text(attribute.name())));
	}

	/** A fact with the texts that search indexes; a document as it is. */
	public static Fact indexed(Fact fact) {
		if (fact instanceof Entity entity) {
			SearchTexts names = names(entity);
			Stream<String> summaries = Stream.of("summary", "summaryEn")
				.flatMap((name) -> Stream.ofNullable(entity.text(name)));
			Fact named = fact.with("searchTexts", names.texts()).with("searchKeys", names.keys());
			return with(of(Stream.concat(values(entity.type().attributes().values(), fact), summaries)), named);
		}
		return (fact instanceof Link link) ? with(of(values(link.type().attributes().values(), fact)), fact) : fact;
	}

	private static Fact with(SearchTexts attributes, Fact fact) {
		Map<String, Object> properties = new LinkedHashMap<>(fact.properties());
		boolean had = properties.remove("attributeTexts") != null | properties.remove("attributeKeys") != null;
		if (attributes.texts().isEmpty()) {
			return had ? fact.with(properties) : fact;
		}
		properties.put("attributeTexts", attributes.texts());
		properties.put("attributeKeys", attributes.keys());
		return fact.with(properties);
	}

}
