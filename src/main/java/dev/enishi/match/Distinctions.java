package dev.enishi.match;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.graph.Bookkeeping;
import dev.enishi.model.Entity;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Keeps which entities somebody said to be different. */
@Component
public class Distinctions {

	private final Neo4jClient client;

	private final Bookkeeping bookkeeping;

	Distinctions(Neo4jClient client, Bookkeeping bookkeeping) {
		this.client = client;
		this.bookkeeping = bookkeeping;
	}

	/** Says that two are different. */
	public void add(String one, String other, String by, @Nullable String message) {
		Map<String, Object> said = new HashMap<>();
		said.put("one", one);
		said.put("other", other);
		said.put("by", by);
		said.put("at", Instant.now().toEpochMilli());
		said.put("message", message);
		this.bookkeeping.write("MERGE (d:Distinction {pair: $pair}) SET d += $said")
			.bindAll(Map.of("pair", Distinction.pair(one, other), "said", said))
			.run();
	}

	/** Takes that back. */
	public void remove(String one, String other) {
		this.bookkeeping.write("MATCH (d:Distinction {pair: $pair}) DELETE d")
			.bind(Distinction.pair(one, other))
			.to("pair")
			.run();
	}

	/** Deletes everything that was said of some entities, within a revision. */
	public void erase(Collection<String> ids) {
		this.client.query("MATCH (d:Distinction) WHERE d.one IN $ids OR d.other IN $ids DELETE d")
			.bind(List.copyOf(ids))
			.to("ids")
			.run();
	}

	/** What was said, the newest first. */
	public List<Distinction> latest(int most) {
		return List.copyOf(this.client.query("MATCH (d:Distinction) RETURN d ORDER BY d.at DESC, d.pair LIMIT $most")
			.bind(most)
			.to("most")
			.fetchAs(Distinction.class)
			.mappedBy((types, row) -> new Distinction(row.get("d").get("one").asString(),
					row.get("d").get("other").asString(), row.get("d").get("by").asString(),
					Instant.ofEpochMilli(row.get("d").get("at").asLong()), row.get("d").get("message").asString(null)))
			.all());
	}

	/** All of it, to look up. */
	public Known known() {
		return new Known(
				new HashSet<>(this.client.query("MATCH (d:Distinction) RETURN d.pair").fetchAs(String.class).all()));
	}

	/**
	 * What was said until a moment.
	 *
	 * @param pairs the pairs of ids
	 */
	public record Known(Set<String> pairs) {

		/** Nothing. */
		public static final Known NONE = new Known(Set.of());

		/** Whether two are different; also by an id that one of them had before. */
		public boolean of(Entity one, Entity other) {
			return !this.pairs.isEmpty() && ids(one)
				.anyMatch((id) -> ids(other).anyMatch((known) -> this.pairs.contains(Distinction.pair(id, known))));
		}

		private static Stream<String> ids(Entity entity) {
			return Stream.of(List.of(entity.id()), entity.formerIds(), entity.earlierIds()).flatMap(List::stream);
		}

	}

}
