package dev.enishi.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.enishi.model.Basis;
import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/**
 * Puts a path into sentences from the words of the vocabulary. Behind each stands where
 * it is written: every document with its date and the place in it, the words there, and
 * what an inference rests on.
 */
final class Explanation {

	private final boolean english;

	private final Language language;

	private final Map<String, Source> sources;

	/** The document that was cited last needs not be named again. */
	private @Nullable String cited;

	private Explanation(Language language, Map<String, Source> sources) {
		this.english = language == Language.EN;
		this.language = language;
		this.sources = sources;
	}

	static String of(List<Entity> nodes, List<Link> links, Language language, Map<String, Source> sources) {
		Explanation explanation = new Explanation(language, sources);
		List<String> sentences = new ArrayList<>();
		for (int i = 0; i < links.size(); i++) {
			sentences.add(explanation.sentence(nodes.get(i), links.get(i), nodes.get(i + 1)));
		}
		return String.join(explanation.english ? " " : "", sentences);
	}

	private String sentence(Entity from, Link link, Entity to) {
		String text = link.sentence(from, to, this.language);
		String places = link.citations().stream().map(this::place).collect(joining(this.english ? "; " : "；"));
		String details = Stream.of(period(link), remark(link), places)
			.filter((part) -> !part.isEmpty())
			.collect(joining(this.english ? "; " : "。"));
		if (details.isEmpty()) {
			return text + (this.english ? "." : "。");
		}
		return this.english ? "%s (%s).".formatted(text, details) : "%s（%s）。".formatted(text, details);
	}

	private String period(Link link) {
		String from = link.from();
		String to = link.to();
		if (from != null && to != null) {
			return (this.english ? "%s to %s" : "期間：%s～%s").formatted(from, to);
		}
		if (from != null) {
			return (this.english ? "since %s" : "期間：%sから").formatted(from);
		}
		return (to != null) ? (this.english ? "until %s" : "期間：%sまで").formatted(to) : "";
	}

	private String remark(Link link) {
		String note = link.note(this.language);
		return (note != null) ? note.replaceFirst("[.。]$", "") : "";
	}

	private String place(Citation citation) {
		boolean again = citation.sourceId().equals(this.cited);
		this.cited = citation.sourceId();
		String document = again ? (this.english ? "ibid." : "同") : document(citation.sourceId());
		String quote = (citation.quote() == null) ? "" : this.english ? ": “%s”".formatted(citation.quote())
				: "「%s」".formatted(citation.quote().replace('「', '『').replace('」', '』'));
		return document + (this.english ? ", " : "") + citation.place(this.language) + quote
				+ (this.english ? ", " : "、") + basis(citation);
	}

	private String document(String id) {
		Source source = this.sources.get(id);
		if (source == null) {
			return id;
		}
		String title = (this.english && source.titleEn() != null) ? source.titleEn() : source.title();
		String date = (source.date() != null) ? source.date() : this.english ? "undated" : "日付なし";
		return (this.english ? "“%s” (%s)" : "『%s』（%s）").formatted(title, date);
	}

	private String basis(Citation citation) {
		boolean stated = citation.basis() == Basis.STATED;
		String basis = this.english ? (stated ? "stated" : "inferred") : (stated ? "記載" : "推定");
		String note = citation.note(this.language);
		return (note == null) ? basis : basis + (this.english ? ": " : "：") + note.replaceFirst("[.。]$", "");
	}

}
