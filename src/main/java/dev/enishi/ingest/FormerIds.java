package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.enishi.fact.Fact;
import dev.enishi.fact.Fact.Kind;
import dev.enishi.fact.Staging;
import dev.enishi.fact.Staging.Staged;
import dev.enishi.fact.StoredFacts;
import dev.enishi.fact.Uniting;
import org.jspecify.annotations.Nullable;

/**
 * Lets documents go on stating what became one with something else in the graph: what
 * they say of it is said of what it is now.
 */
final class FormerIds {

	private static final int BATCH = 5000;

	private final Staging staging;

	private final StoredFacts stored;

	private final Map<String, String> now;

	FormerIds(Staging staging, StoredFacts stored) {
		this.staging = staging;
		this.stored = stored;
		this.now = stored.formerly();
	}

	void resolve() {
		if (!this.now.isEmpty()) {
			this.now.forEach(this::resolveEntity);
			List<Staged> links = new ArrayList<>();
			this.staging.forEachBatch(Kind.LINK, BATCH,
					(batch) -> batch.stream()
						.filter((link) -> link.fact().ends().anyMatch(this.now::containsKey))
						.forEach(links::add));
			resolveLinks(links);
		}
	}

	private void resolveEntity(String former, String id) {
		Staged gone = this.staging.get(Kind.ENTITY, former);
		if (gone == null) {
			return;
		}
		Staged stated = this.staging.get(Kind.ENTITY, id);
		Fact kept = (stated != null) ? stated.fact() : stored(gone.fact().type(), id);
		if (kept != null && kept.type().equals(gone.fact().type())) {
			this.staging.remove(Kind.ENTITY, former);
			this.staging
				.put(new Staged(Uniting.together(kept, gone.fact()), (stated != null) ? stated.place() : gone.place()));
		}
	}

	private @Nullable Fact stored(String type, String id) {
		return this.stored.of(Kind.ENTITY, List.of(Fact.entity(type, id, Map.of()))).get(id);
	}

	/**
	 * A link that says something else than what there is between the same two has a key
	 * of its own, as it got when they became one.
	 */
	private void resolveLinks(List<Staged> links) {
		List<Fact> apart = links.stream()
			.map((link) -> Uniting.moved(link.fact(), this.now, link.fact().id()))
			.toList();
		Map<String, Fact> known = this.stored.of(Kind.LINK, apart);
		links.forEach((link) -> this.staging.remove(Kind.LINK, link.fact().id()));
		for (int i = 0; i < links.size(); i++) {
			Fact moved = Uniting.moved(links.get(i).fact(), this.now, null);
			Staged same = this.staging.get(Kind.LINK, moved.id());
			if (known.containsKey(apart.get(i).id()) || same != null && !Uniting.saysTheSame(same.fact(), moved)) {
				moved = apart.get(i);
				same = null;
			}
			if (!Objects.equals(moved.source(), moved.target())) {
				this.staging.put(new Staged((same != null) ? Uniting.cited(same.fact(), moved) : moved,
						(same != null) ? same.place() : links.get(i).place()));
			}
		}
	}

}
