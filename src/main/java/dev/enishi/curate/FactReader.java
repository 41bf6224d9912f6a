package dev.enishi.curate;

import dev.enishi.bundle.CitationReader;
import dev.enishi.bundle.EntityReader;
import dev.enishi.bundle.LinkReader;
import dev.enishi.bundle.Problems;
import dev.enishi.bundle.SourceReader;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

/** Reads what an input states by the rules of bundles. */
@Component
class FactReader {

	private static final CitationReader CITATIONS = new CitationReader(null, null);

	private final Vocabulary vocabulary;

	FactReader(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	Fact read(Kind kind, String type, EditForm stated, Problems problems) {
		return switch (kind) {
			case SOURCE -> SourceReader.read(stated.item(problems), this.vocabulary);
			case ENTITY -> new EntityReader(this.vocabulary, CITATIONS, null)
				.read(this.vocabulary.entityType(type).orElseThrow(), stated.item(problems));
			case LINK -> link(type, stated, 0, problems);
		};
	}

	/** Reads a link; {@code listed} is its place among all, unless it says one. */
	Link link(String type, EditForm stated, long listed, Problems problems) {
		return new LinkReader(CITATIONS).read(this.vocabulary.linkType(type).orElseThrow(), stated.item(problems),
				listed);
	}

}
