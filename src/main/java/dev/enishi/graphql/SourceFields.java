package dev.enishi.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.evidence.SourceText;
import dev.enishi.evidence.SourceTexts;
import dev.enishi.graph.CitedFact;
import dev.enishi.graph.CitedFacts;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.Language;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The text of a document, and what it states where. */
@Controller
class SourceFields {

	private final SourceTexts texts;

	private final CitedFacts cited;

	private final Pages pages;

	SourceFields(SourceTexts texts, CitedFacts cited, Pages pages) {
		this.texts = texts;
		this.cited = cited;
		this.pages = pages;
	}

	@SchemaMapping
	TextPage text(Source source, DataFetchingEnvironment environment) {
		int from = Arguments.integer(environment, "from");
		if (from < 1) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE,
					"'from' is %d, but lines and pages are counted from 1".formatted(from));
		}
		SourceText text = this.texts.of(source);
		int most = this.pages.limit("first", Arguments.integer(environment, "first"));
		long end = Math.min(text.parts().size(), (long) from + most - 1);
		List<Integer> numbers = IntStream.rangeClosed(from, (int) end).boxed().toList();
		Map<String, List<CitedFact>> facts = environment.getSelectionSet().contains("parts/facts")
				? this.cited.at(source.id(), numbers.stream().map(text::locator).toList()) : Map.of();
		return new TextPage(text.status(), text.unit(), text.parts().size(),
				numbers.stream()
					.map((number) -> new Part(number, text.locator(number), text.parts().get(number - 1),
							facts.getOrDefault(text.locator(number), List.of())))
					.toList());
	}

	@SchemaMapping(typeName = "SourceText")
	String message(TextPage text, @Argument @Nullable Language lang) {
		return text.status().message(Language.orJapanese(lang));
	}

	@SchemaMapping
	Connection<Edge<CitedFact>, CitedFact> facts(Source source, @Argument @Nullable String locator,
			DataFetchingEnvironment environment) {
		String list = "facts " + source.id() + " " + locator;
		return this.pages.connection(list,
				this.cited.page(source.id(), locator, this.pages.request(list, environment)));
	}

	@SchemaMapping
	CompletableFuture<String> sentence(CitedFact cited, @Argument @Nullable Language lang,
			DataLoader<String, Entity> entities) {
		Language language = Language.orJapanese(lang);
		if (cited.fact() instanceof Link link) {
			return entities.load(link.sourceId())
				.thenCombine(entities.load(link.targetId()),
						(source, target) -> link.sentence(source, target, language));
		}
		Entity entity = (Entity) cited.fact();
		return CompletableFuture.completedFuture(
				entity.type().word(language) + ((language == Language.EN) ? ": " : "：") + entity.name(language));
	}

	/** A part of a text. */
	record TextPage(SourceText.Status status, SourceText.@Nullable Unit unit, int total, List<Part> parts) {

	}

	/** A line or a page, with what it states. */
	record Part(int number, String locator, String text, List<CitedFact> facts) {

	}

}
