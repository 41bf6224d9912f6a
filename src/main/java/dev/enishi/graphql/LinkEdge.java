package dev.enishi.graphql;

import java.util.List;

import dev.enishi.model.Basis;
import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * An entity at the other end of a relationship, with what the link to it says.
 *
 * @param cursor its place in the list
 * @param node the entity
 * @param link the link
 */
record LinkEdge(Cursor cursor, Entity node, Link link) implements Connection.Cursored {

	public @Nullable Role role() {
		return this.link.role();
	}

	public @Nullable String from() {
		return this.link.from();
	}

	public @Nullable String to() {
		return this.link.to();
	}

	public @Nullable Basis basis() {
		return this.link.basis();
	}

	public List<Citation> citations() {
		return this.link.citations();
	}

}
