package dev.enishi.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.enishi.evidence.SourceText.Status;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Citation;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Holds every quote of the graph to the text of the document that it cites. */
@Service
public class Verification {

	private final StoredFacts stored;

	private final SourceTexts texts;

	private final Vocabulary vocabulary;

	Verification(StoredFacts stored, SourceTexts texts, Vocabulary vocabulary) {
		this.stored = stored;
		this.texts = texts;
		this.vocabulary = vocabulary;
	}

	/**
	 * How much was held to the texts.
	 *
	 * @param stand how many quotes stand where they are cited
	 * @param unchecked how many citations have a document without a text, or no quote
	 * @param findings how many do not hold
	 */
	public record Summary(long stand, long unchecked, long findings) {

	}

	/**
	 * A citation, or a text, that does not hold.
	 *
	 * @param place the file with the text and the line or page in it, such as
	 * {@code policy.txt:141}; the id of the document where it has no file
	 * @param problem what does not hold
	 */
	public record Finding(String place, String problem) {

		@Override
		public String toString() {
			return this.place + ": " + this.problem;
		}

	}

	/** Reads the whole graph and hands out what does not hold. */
	public Summary verify(Consumer<Finding> findings) {
		Run run = new Run(findings);
		this.stored.all(Kind.SOURCE, Source.LABEL, (source) -> run.add((Source) source));
		this.vocabulary.entityTypes()
			.stream()
			.map(EntityType::label)
			.forEach((type) -> this.stored.all(Kind.ENTITY, type, run::check));
		this.vocabulary.linkTypes()
			.stream()
			.map(LinkType::name)
			.forEach((type) -> this.stored.all(Kind.LINK, type, run::check));
		return new Summary(run.stand, run.unchecked, run.found);
	}

	private final class Run {

		private final Consumer<Finding> findings;

		private final Map<String, Source> sources = new HashMap<>();

		private final Set<String> reported = new HashSet<>();

		private long stand;

		private long unchecked;

		private long found;

		Run(Consumer<Finding> findings) {
			this.findings = findings;
		}

		void add(Source source) {
			this.sources.put(source.id(), source);
			SourceText text = Verification.this.texts.of(source);
			if (text.status() != Status.AVAILABLE && text.status() != Status.NONE) {
				report(String.valueOf(source.textFile()),
						"%s (%s)".formatted(text.status().message(Language.EN), source.id()));
			}
		}

		void check(Fact fact) {
			fact.citations().forEach((citation) -> check(citation, fact));
		}

		private void check(Citation citation, Fact fact) {
			Source source = this.sources.get(citation.sourceId());
			if (source == null) {
				if (this.reported.add(citation.sourceId())) {
					report(citation.sourceId(), "There is no such document, but %s cites it".formatted(fact.caption()));
				}
				return;
			}
			SourceText text = Verification.this.texts.of(source);
			String problem = (text.unit() == null) ? null : problem(citation, text);
			if (problem != null) {
				String number = text.number(citation.locator()).map((one) -> ":" + one).orElse("");
				report(source.textFile() + number, "%s (%s)".formatted(problem, fact.caption()));
			}
			else if (text.unit() == null || citation.quote() == null) {
				this.unchecked++;
			}
			else {
				this.stand++;
			}
		}

		private void report(String place, String problem) {
			this.found++;
			this.findings.accept(new Finding(place, problem));
		}

	}

	/** What is wrong with a citation of a text; null where nothing is. */
	private static @Nullable String problem(Citation citation, SourceText text) {
		Optional<Integer> number = text.number(citation.locator());
		if (number.isPresent() && text.part(number.get()).isEmpty()) {
			return "There is no %s; the text has %d".formatted(citation.locator(), text.parts().size());
		}
		if (number.isEmpty() && citation.locator().matches("(line|page) \\d+")) {
			return "'%s' is cited, but the text is counted in %ss".formatted(citation.locator(), text.unit());
		}
		String quote = citation.quote();
		if (quote == null || number.map(text::part).map((part) -> stands(quote, part.orElse(""), text)).orElse(false)) {
			return null;
		}
		List<String> elsewhere = IntStream.rangeClosed(1, text.parts().size())
			.filter((one) -> stands(quote, text.part(one).orElse(""), text))
			.limit(3)
			.mapToObj(text::locator)
			.toList();
		if (number.isEmpty()) {
			return elsewhere.isEmpty() ? "「%s」 does not stand in the text".formatted(quote) : null;
		}
		return "「%s」 does not stand there%s".formatted(quote,
				elsewhere.isEmpty() ? "" : ", but on " + String.join(", ", elsewhere));
	}

	/** On a page lines may end anywhere, on a line every character counts. */
	private static boolean stands(String quote, String part, SourceText text) {
		return (text.unit() == SourceText.Unit.PAGE) ? together(part).contains(together(quote)) : part.contains(quote);
	}

	private static String together(String text) {
		return text.replaceAll("\\s+", "");
	}

}
