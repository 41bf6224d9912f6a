package dev.enishi.trace;

import java.util.ArrayList;
import java.util.List;

import dev.enishi.model.Basis;
import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.Language;

/**
 * Puts a path into sentences from the words of the vocabulary, with the place in the
 * source for each step.
 */
final class Explanation {

	private Explanation() {
	}

	static String of(List<Entity> nodes, List<Link> links, Language language) {
		List<String> sentences = new ArrayList<>();
		for (int i = 0; i < links.size(); i++) {
			sentences.add(sentence(nodes.get(i), links.get(i), nodes.get(i + 1), language));
		}
		return String.join((language == Language.EN) ? " " : "", sentences);
	}

	private static String sentence(Entity from, Link link, Entity to, Language language) {
		String text = link.sentence(from, to, language);
		if (link.citations().isEmpty()) {
			return text + ((language == Language.EN) ? "." : "。");
		}
		return text + place(link.citations().get(0), language);
	}

	private static String place(Citation citation, Language language) {
		boolean inferred = citation.basis() == Basis.INFERRED;
		if (language == Language.EN) {
			return " (%s%s).".formatted(citation.locator(), inferred ? ", inferred" : "");
		}
		return "（%s%s）。".formatted(inJapanese(citation.locator()), inferred ? "、推定" : "");
	}

	private static String inJapanese(String locator) {
		return locator.replaceFirst("^line (\\d+)$", "$1行目");
	}

}
