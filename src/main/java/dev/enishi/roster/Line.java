package dev.enishi.roster;

import org.jspecify.annotations.Nullable;

/**
 * A line of a document.
 *
 * @param number its number in the document, or on its page, from 1
 * @param page the page of a PDF, from 1; null where there are none
 * @param text what it says
 */
public record Line(int number, @Nullable Integer page, String text) {

	/** The same place with another text. */
	Line with(String other) {
		return new Line(this.number, this.page, other);
	}

}
