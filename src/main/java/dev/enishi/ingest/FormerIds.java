package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.enishi.graph.KnownIds;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Link;
import dev.enishi.model.Merge;
import dev.enishi.revision.Stated;
import org.jspecify.annotations.Nullable;

/**
 * Lets documents go on stating entities that were merged in the graph: what they state of
 * the former id becomes a statement of the entity that it was merged into.
 */
final class FormerIds {

	private static final int BATCH = 5000;

	private final Staging staging;

	private final StoredFacts stored;

	private final Map<String, String> mergedInto;

	FormerIds(Staging staging, StoredFacts stored, KnownIds known) {
		this.staging = staging;
		this.stored = stored;
		this.mergedInto = known.mergedInto();
	}

	void resolve() {
		if (!this.mergedInto.isEmpty()) {
			this.mergedInto.forEach(this::resolveEntity);
			List<Stated> links = new ArrayList<>();
			this.staging.forEachBatch(Kind.LINK, BATCH,
					(batch) -> batch.stream()
						.filter((link) -> link.fact().entityIds().anyMatch(this.mergedInto::containsKey))
						.forEach(links::add));
			resolveLinks(links);
		}
	}

	private void resolveEntity(String former, String id) {
		Stated gone = this.staging.get(Kind.ENTITY, former);
		if (gone == null) {
			return;
		}
		Stated stated = this.staging.get(Kind.ENTITY, id);
		Fact kept = (stated != null) ? stated.fact() : stored(id);
		if (kept instanceof Entity entity && gone.fact() instanceof Entity other && entity.type() == other.type()) {
			this.staging.remove(Kind.ENTITY, former);
			this.staging
				.put(new Stated(Merge.together(entity, other), (stated != null) ? stated.place() : gone.place()));
		}
	}

	private @Nullable Fact stored(String id) {
		return this.stored.byId(List.of(id)).get(id);
	}

	/**
	 * A link that says something else than what is stored between the same two has a key
	 * of its own, as it got when they were merged.
	 */
	private void resolveLinks(List<Stated> links) {
		List<Link> apart = links.stream()
			.map((stated) -> Merge.moved((Link) stated.fact(), this.mergedInto, stated.fact().id()))
			.toList();
		Map<String, Fact> known = this.stored.of(Kind.LINK, apart);
		links.forEach((link) -> this.staging.remove(Kind.LINK, link.fact().id()));
		for (int i = 0; i < links.size(); i++) {
			Link moved = Merge.moved((Link) links.get(i).fact(), this.mergedInto, null);
			Stated same = this.staging.get(Kind.LINK, moved.id());
			if (known.containsKey(apart.get(i).id()) || same != null && !Merge.saysTheSame((Link) same.fact(), moved)) {
				moved = apart.get(i);
				same = null;
			}
			if (!moved.isLoop()) {
				this.staging.put((same != null) ? new Stated(Merge.cited((Link) same.fact(), moved), same.place())
						: new Stated(moved, links.get(i).place()));
			}
		}
	}

}
