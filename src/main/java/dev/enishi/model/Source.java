package dev.enishi.model;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A document that facts are taken from. It is not an entity: no path runs through it.
 *
 * @param id the stable identity that the data chose, such as
 * {@code source:tohoku-5th-policy}
 * @param title what the document calls itself
 * @param titleEn an English title, or null
 * @param publisher who issued it, or null
 * @param date when it was issued, or null
 * @param url where it can be read, or null
 * @param licence the terms it may be used under, or null
 * @param note what a reader should know about this copy, or null
 * @param version the number of the revision that wrote it last, 0 where nobody counted
 */
@Node
public record Source(@Id String id, String title, @Nullable String titleEn, @Nullable String publisher,
		@Nullable PartialDate date, @Nullable String url, @Nullable String licence, @Nullable String note,
		@Nullable Long version) {

	@Override
	public Long version() {
		return (this.version != null) ? this.version : 0;
	}

}
