package dev.enishi.model;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A document that facts are taken from. It is not an entity: no path runs through it.
 *
 * @param id the stable id that the data chose, such as {@code source:tohoku-5th-policy}
 * @param properties what the graph stores of it
 */
public record Source(String id, Map<String, Object> properties) implements Fact {

	public static final String LABEL = "Source";

	/** What the document calls itself. */
	public String title() {
		String title = text("title");
		return (title != null) ? title : this.id;
	}

	/** An English title, or null. */
	public @Nullable String titleEn() {
		return text("titleEn");
	}

	/** Who issued it, or null. */
	public @Nullable String publisher() {
		return text("publisher");
	}

	/** When it was issued, a year, a month or a day, or null. */
	public @Nullable String date() {
		return text("date");
	}

	/** Where it can be read, or null. */
	public @Nullable String url() {
		return text("url");
	}

	/** The terms it may be used under, or null. */
	public @Nullable String licence() {
		return text("licence");
	}

	/** The file with its text, as seen from the folder of the texts; or null. */
	public @Nullable String textFile() {
		return text("text");
	}

	/** The SHA-256 that the file had when it was cited, in hexadecimal; or null. */
	public @Nullable String sha256() {
		return text("sha256");
	}

	@Override
	public Kind kind() {
		return Kind.SOURCE;
	}

	@Override
	public String typeName() {
		return LABEL;
	}

	@Override
	public Source with(Map<String, Object> properties) {
		return new Source(this.id, properties);
	}

	@Override
	public String caption() {
		return "source %s (%s)".formatted(this.id, title());
	}

	@Override
	public Stream<String> entityIds() {
		return Stream.of();
	}

}
