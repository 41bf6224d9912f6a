package dev.enishi.browse;

import java.util.List;

import dev.enishi.api.Connection;
import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.PartialDate;
import dev.enishi.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * An entity at the other end of a relationship, with what the link to it says.
 *
 * @param cursor where it stands
 * @param node the entity
 * @param link the link
 */
record LinkEdge(String cursor, Entity node, Link link) implements Connection.Cursored {

	public @Nullable Role role() {
		return this.link.role();
	}

	public @Nullable PartialDate from() {
		return this.link.from();
	}

	public @Nullable PartialDate to() {
		return this.link.to();
	}

	public @Nullable String note() {
		return this.link.note();
	}

	public List<Citation> citations() {
		return this.link.citations();
	}

}
