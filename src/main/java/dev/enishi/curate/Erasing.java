package dev.enishi.curate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.enishi.graph.FactJson;
import dev.enishi.graph.FactWriter;
import dev.enishi.graph.RoundTrip;
import dev.enishi.graph.StoredFacts;
import dev.enishi.match.Distinctions;
import dev.enishi.model.Change;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Hash;
import dev.enishi.model.Link;
import dev.enishi.model.Name;
import dev.enishi.model.Source;
import dev.enishi.revision.ChangeRequest;
import dev.enishi.revision.Revision;
import dev.enishi.revision.RevisionLog;
import dev.enishi.revision.WriteLock;
import dev.enishi.view.SavedViews;
import dev.enishi.vocabulary.EntityType.Trait;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Erases people from the graph and from its history. A tombstone with a new id stays, so
 * that counts add up; the person cannot be recognised from it.
 */
@Component
class Erasing {

	/** What erasing cannot reach while the database runs. */
	static final String REMAINS = "Neo4j's store files, indexes and transaction logs keep the bytes until they are rewritten: "
			+ "stop the service and run 'compact' (embedded Neo4j), or see 'Erase somebody' in SECURITY.md (server). "
			+ "Backups, exported files, and texts that mention the person keep them too";

	private final Curation curation;

	private final StoredFacts stored;

	private final FactWriter writer;

	private final RevisionLog revisions;

	private final Neo4jClient client;

	private final FactJson json;

	private final Distinctions distinctions;

	private final SavedViews views;

	Erasing(Curation curation, StoredFacts stored, FactWriter writer, RevisionLog revisions, Neo4jClient client,
			FactJson json, Distinctions distinctions, SavedViews views) {
		this.distinctions = distinctions;
		this.views = views;
		this.json = json;
		this.curation = curation;
		this.stored = stored;
		this.writer = writer;
		this.revisions = revisions;
		this.client = client;
	}

	/** Erases a person; the tombstone is what the outcome is about. */
	Outcome erase(ChangeRequest occasion, String id) {
		return this.curation.underLock(occasion, Set.of(id), (held) -> eraseUnderLock(held, occasion, id));
	}

	private Outcome eraseUnderLock(WriteLock.Held held, ChangeRequest occasion, String id) {
		Entity person = this.stored.findEntity(id)
			.filter((entity) -> entity.type().is(Trait.ERASABLE))
			.orElseThrow(() -> new RefusedException(new UserError.UnknownId(id, List.of("input", "id"))));
		List<Change> removals = new ArrayList<>(List.of(new Change(person, null)));
		this.stored.linksOf(person.id()).forEach((link) -> removals.add(new Change(link, null)));
		RoundTrip trip = new RoundTrip();
		Revision revision = this.revisions.next(held, occasion, trip);
		this.writer.write(removals, trip);
		// a person that others were merged into is erased under all ids
		Set<String> ids = new LinkedHashSet<>(Set.of(person.id()));
		ids.addAll(person.formerIds());
		ids.addAll(person.earlierIds());
		Nameless nameless = new Nameless(ids);
		ids.forEach((erased) -> bury(nameless.id(erased), erased, revision));
		scrubHistory(ids, nameless);
		this.distinctions.erase(ids);
		this.views.erase(ids, person.names().stream().map(Name::text).toList());
		List<Change> recorded = removals.stream().map(nameless::change).toList();
		this.revisions.record(revision, recorded, true, trip);
		trip.send(this.client);
		return new Outcome(revision, recorded.stream().map((change) -> change.fact().id()).toList(), removals);
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
				Change change = nameless.change(this.json.read(row.get("change").asString(), Change.class));
				Map<String, Object> scrubbed = new HashMap<>();
				scrubbed.put("node", row.get("node").asString());
				scrubbed.put("fact", change.fact().id());
				Link link = (change.fact() instanceof Link some) ? some : null;
				scrubbed.put("source", (link != null) ? link.sourceId() : null);
				scrubbed.put("target", (link != null) ? link.targetId() : null);
				scrubbed.put("change", this.json.text(change));
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
			Map<String, Object> version = Map.of(Fact.VERSION, fact.version());
			if (fact instanceof Link link) {
				return new Link(id(link.id()), link.type(), end(link.sourceId()), end(link.targetId()), version);
			}
			return (fact instanceof Entity entity) ? new Entity(id(entity.id()), entity.type(), version)
					: new Source(id(fact.id()), version);
		}

		private String end(String id) {
			return this.ids.contains(id) ? id(id) : id;
		}

	}

}
