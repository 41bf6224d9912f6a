package dev.enishi.ask;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import dev.enishi.model.Source;
import dev.enishi.vocabulary.Attribute;

/** What sources say of themselves, so that they are found and ordered by it. */
public enum SourceField {

	ID, TITLE, PUBLISHER, DATE, URL, LICENCE;

	/** What the schema calls it. */
	public String field() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What kind of values it has. */
	public Attribute.Kind kind() {
		return (this == DATE) ? Attribute.Kind.DATE : Attribute.Kind.TEXT;
	}

	/** What a source says; the title that is shown comes first. */
	List<String> of(Source source) {
		return Stream.of(switch (this) {
			case ID -> new String[] { source.id() };
			case TITLE -> new String[] { source.title(), source.titleEn() };
			case PUBLISHER -> new String[] { source.publisher() };
			case DATE -> new String[] { source.date() };
			case URL -> new String[] { source.url() };
			case LICENCE -> new String[] { source.licence() };
		}).filter(Objects::nonNull).toList();
	}

}
