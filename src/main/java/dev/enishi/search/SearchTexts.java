package dev.enishi.search;

import java.util.List;
import java.util.stream.Stream;

import dev.enishi.model.Entity;
import dev.enishi.model.Fact;

/**
 * What an entity is found by: every text as written, and the same texts in the form that
 * is searched.
 *
 * @param texts the names and aliases
 * @param keys the same, normalised, in the same order
 */
public record SearchTexts(List<String> texts, List<String> keys) {

	/** The names and aliases of an entity that have letters or digits. */
	static SearchTexts of(Entity entity) {
		Stream<String> names = Stream.of("name", "nameKana", "nameEn")
			.flatMap((name) -> Stream.ofNullable(entity.text(name)));
		List<String> texts = Stream.concat(names, entity.aliases().stream())
			.distinct()
			.filter((text) -> !SearchKey.of(text).isEmpty())
			.toList();
		return new SearchTexts(texts, texts.stream().map(SearchKey::of).toList());
	}

	/** An entity with the texts that search indexes; any other fact as it is. */
	public static Fact indexed(Fact fact) {
		if (!(fact instanceof Entity entity)) {
			return fact;
		}
		SearchTexts search = of(entity);
		return fact.with("searchTexts", search.texts()).with("searchKeys", search.keys());
	}

}
