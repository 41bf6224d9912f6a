package dev.enishi.curate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.enishi.vocabulary.EntityType.Trait;
import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.fact.Change;
import dev.enishi.fact.Fact;
import dev.enishi.fact.FactWriter;
import dev.enishi.fact.Ledger;
import dev.enishi.fact.Occasion;
import dev.enishi.fact.Revision;
import dev.enishi.fact.StoredFacts;
import dev.enishi.graph.Hash;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Erases people from the graph and from its history. That something was there stays, as a
 * tombstone with a new id: counts add up, and nobody can be told from it.
 */
@Component
class Erasing {

	/** What erasing cannot reach while the database runs. */
	static final String REMAINS = "Neo4j's store files, indexes and transaction logs keep the bytes until they are written "
			+ "anew: stop the service and run 'compact' (embedded Neo4j), or see 'Erase somebody' in SECURITY.md (server). "
			+ "Backups, exported files, and texts of others that mention the person keep them too";

	private final Curation curation;

	private final StoredFacts stored;

	private final FactWriter writer;

	private final Ledger ledger;

	private final Neo4jClient client;

	private final Vocabulary vocabulary;

	Erasing(Curation curation, StoredFacts stored, FactWriter writer, Ledger ledger, Neo4jClient client,
			Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.curation = curation;
		this.stored = stored;
		this.writer = writer;
		this.ledger = ledger;
		this.client = client;
	}

	/** Erases a person; the tombstone is what the outcome is about. */
	Outcome erase(Occasion occasion, String id) {
		return this.curation.underLock(occasion, () -> eraseUnderLock(occasion, id));
	}

	private Outcome eraseUnderLock(Occasion occasion, String id) {
		Fact person = this.stored.find(id)
			.filter((fact) -> this.vocabulary.entityType(fact.type())
				.filter((type) -> type.is(Trait.ERASABLE))
				.isPresent())
			.orElseThrow(() -> new RefusedException(new UserError.UnknownId(id, List.of("input", "id"))));
		List<Change> removals = new ArrayList<>(List.of(new Change(person, null)));
		this.stored.linksOf(person.id()).forEach((link) -> removals.add(new Change(link, null)));
		Revision revision = this.ledger.next(occasion);
		this.writer.write(removals);
		// who became one with somebody else is erased under both ids
		Set<String> ids = new LinkedHashSet<>(Set.of(person.id()));
		ids.addAll(person.formerIds());
		Nameless nameless = new Nameless(ids);
		ids.forEach((erased) -> bury(nameless.id(erased), erased, revision));
		scrubHistory(ids, nameless);
		List<Change> recorded = removals.stream().map(nameless::change).toList();
		this.ledger.record(revision, recorded, true);
		return new Outcome(revision, recorded.stream().map((change) -> change.fact().id()).toList());
	}

	private void bury(String tombstone, String id, Revision revision) {
		String salt = this.client.query("""
				MATCH (l:Ledger {id: 'ledger'}) SET l.salt = coalesce(l.salt, randomUUID()) RETURN l.salt""")
			.fetchAs(String.class)
			.one()
			.orElseThrow();
		this.client.query("CREATE (:Tombstone {id: $id, mark: $mark, revision: $revision})")
			.bindAll(Map.of("id", tombstone, "mark", Hash.of(salt + id), "revision", revision.number()))
			.run();
	}

	/**
	 * Messages and keys may name the person, so those of all revisions that touched the
	 * person go.
	 */
	private void scrubHistory(Set<String> ids, Nameless nameless) {
		List<Map<String, Object>> rows = new ArrayList<>();
		this.client.query("""
				MATCH (c:Change) WHERE c.fact IN $ids OR c.source IN $ids OR c.target IN $ids
				RETURN elementId(c) AS node, c.change AS change""")
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(String.class)
			.mappedBy((types, row) -> {
				Change change = nameless.change(Change.read(row.get("change").asString()));
				Map<String, Object> scrubbed = new HashMap<>();
				scrubbed.put("node", row.get("node").asString());
				scrubbed.put("fact", change.fact().id());
				scrubbed.put("source", change.fact().source());
				scrubbed.put("target", change.fact().target());
				scrubbed.put("change", change.json());
				rows.add(scrubbed);
				return "";
			})
			.all();
		this.client.query("""
				UNWIND $rows AS row MATCH (c:Change) WHERE elementId(c) = row.node
				SET c.fact = row.fact, c.source = row.source, c.target = row.target, c.change = row.change
				WITH DISTINCT c.revision AS number
				MATCH (r:Revision {number: number}) SET r.message = null, r.key = null""").bind(rows).to("rows").run();
	}

	/**
	 * Gives the facts of a person ids that say nothing, the same one for the same fact.
	 */
	private static final class Nameless {

		private final Set<String> ids;

		private final Map<String, String> given = new HashMap<>();

		Nameless(Set<String> ids) {
			this.ids = ids;
		}

		String id(String id) {
			return this.given.computeIfAbsent(id, (any) -> "erased:" + UUID.randomUUID());
		}

		Change change(Change change) {
			return new Change(fact(change.before()), fact(change.after()));
		}

		private @Nullable Fact fact(@Nullable Fact fact) {
			if (fact == null) {
				return null;
			}
			return new Fact(fact.kind(), fact.type(), id(fact.id()), end(fact.source()), end(fact.target()),
					Map.of(Fact.VERSION, fact.version()));
		}

		private @Nullable String end(@Nullable String id) {
			return (id != null && this.ids.contains(id)) ? id(id) : id;
		}

	}

}
