package dev.enishi.ingest;

import dev.enishi.bundle.CitationReader;
import dev.enishi.bundle.EntityReader;
import dev.enishi.bundle.LinkReader;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What a file of a bundle says for all facts in it.
 *
 * @param vocabulary what facts may say
 * @param cited the document that facts cite unless they name another, or null
 * @param language the language of names that do not say theirs, or null
 */
record FileDefaults(Vocabulary vocabulary, @Nullable String cited, @Nullable String language) {

	/** The same with another document, if there is one. */
	FileDefaults citing(@Nullable String document) {
		return (document != null) ? new FileDefaults(this.vocabulary, document, this.language) : this;
	}

	/**
	 * Reads entities; {@code locator} is the default place in the document, or null.
	 */
	EntityReader entities(@Nullable String locator) {
		return new EntityReader(this.vocabulary, new CitationReader(this.cited, locator), this.language);
	}

	/** Reads links; {@code locator} is the default place in the document, or null. */
	LinkReader links(@Nullable String locator) {
		return new LinkReader(new CitationReader(this.cited, locator));
	}

}
