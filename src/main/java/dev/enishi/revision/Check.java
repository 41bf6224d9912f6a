package dev.enishi.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.enishi.bundle.Problems;
import dev.enishi.graph.KnownIds;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/**
 * Checks what one fact alone cannot show: ends and sources that do not exist, types that
 * change, and wholes that are part of themselves.
 */
public final class Check {

	private final Import stated;

	private final StoredFacts stored;

	private final KnownIds known;

	private final Problems problems;

	private final Vocabulary vocabulary;

	private final PartCycles cycles;

	private final Set<String> sources = new HashSet<>();

	private final Set<String> freed = new HashSet<>();

	private final List<Fact> skipped = new ArrayList<>();

	private Predicate<Fact> removed = (fact) -> false;

	Check(Import stated, StoredFacts stored, KnownIds known, Problems problems, Vocabulary vocabulary) {
		this.stated = stated;
		this.stored = stored;
		this.known = known;
		this.problems = problems;
		this.vocabulary = vocabulary;
		this.cycles = new PartCycles(problems);
	}

	/** The same where some facts are removed at the same time. */
	public Check without(Predicate<Fact> removed) {
		this.removed = removed;
		return this;
	}

	/** The same where some former ids are given up at the same time. */
	public Check freeing(Collection<String> ids) {
		this.freed.addAll(ids);
		return this;
	}

	/** Facts of rows that are left out because something is wrong with them. */
	public List<Fact> skipped() {
		return List.copyOf(this.skipped);
	}

	private void problem(Stated stated, String message) {
		this.problems.add(stated.place(), message);
		if (stated.place().skipped()) {
			this.skipped.add(stated.fact());
		}
	}

	/** Checks some entities that are stated. */
	public void entities(List<Stated> batch) {
		List<String> ids = batch.stream().map((stated) -> stated.fact().id()).toList();
		KnownIds.Uses uses = this.known.uses(ids);
		for (Stated stated : batch) {
			Entity entity = (Entity) stated.fact();
			String id = entity.id();
			EntityType type = uses.types().get(id);
			if (uses.mergedInto().containsKey(id) && !this.freed.contains(id)) {
				problem(stated,
						"'%s' was merged into '%s': state that one instead".formatted(id, uses.mergedInto().get(id)));
			}
			if (uses.erased().contains(id)) {
				problem(stated, "'%s' was erased on request and must not come back: leave it out".formatted(id));
			}
			if (type != null && type != entity.type()) {
				problem(stated, "'%s' is a %s in the graph and cannot become a %s".formatted(id, type.label(),
						entity.type().label()));
			}
		}
		sources(batch);
	}

	/** Checks some links that are stated. */
	public void links(List<Stated> batch) {
		Map<String, EntityType> types = types(batch);
		for (Stated stated : batch) {
			Link link = (Link) stated.fact();
			EntityType source = end(stated, "source", link.sourceId(), types);
			EntityType target = end(stated, "target", link.targetId(), types);
			if (source != null && target != null && !link.type().allows(source, target)) {
				problem(stated, "%s cannot lead from %s to %s; it leads %s".formatted(link.type(), source.label(),
						target.label(), link.type().ends()));
			}
			if (link.type().is(LinkType.Trait.WHOLE)) {
				this.cycles.add(link, stated.place());
			}
		}
		sources(batch);
	}

	/** Checks what only all links together show. */
	public void end() {
		if (this.cycles.any()) {
			this.vocabulary.linkTypes(LinkType.Trait.WHOLE)
				.forEach((type) -> this.stored.all(Kind.LINK, type.name(), (link) -> {
					if (!this.removed.test(link)) {
						this.cycles.add((Link) link);
					}
				}));
			this.cycles.check();
		}
	}

	private Map<String, EntityType> types(List<Stated> links) {
		Map<String, EntityType> types = new HashMap<>();
		Set<String> elsewhere = new HashSet<>();
		links.stream().flatMap((stated) -> stated.fact().entityIds()).forEach((id) -> {
			String label = this.stated.typeOf(id);
			if (label != null) {
				this.vocabulary.entityType(label).ifPresent((type) -> types.put(id, type));
			}
			else {
				elsewhere.add(id);
			}
		});
		if (!elsewhere.isEmpty()) {
			types.putAll(this.known.types(elsewhere));
		}
		return types;
	}

	private @Nullable EntityType end(Stated link, String end, String id, Map<String, EntityType> types) {
		EntityType type = types.get(id);
		if (type == null) {
			problem(link, "The %s '%s' does not exist".formatted(end, id));
		}
		return type;
	}

	private void sources(List<Stated> batch) {
		Set<String> elsewhere = batch.stream()
			.flatMap((stated) -> stated.fact().citedSources().stream())
			.filter((id) -> !isKnown(id))
			.collect(toSet());
		if (!elsewhere.isEmpty()) {
			this.sources.addAll(this.known.sources(elsewhere));
		}
		for (Stated stated : batch) {
			Stream<String> cited = stated.fact().citedSources().stream();
			cited.filter((id) -> !id.isEmpty() && !isKnown(id))
				.forEach((id) -> problem(stated, "The source '%s' does not exist".formatted(id)));
		}
	}

	private boolean isKnown(String source) {
		return this.sources.contains(source) || this.stated.contains(Kind.SOURCE, source);
	}

	/** What is stated together. */
	public interface Import {

		/** The label of the entity that is stated under an id, null where none is. */
		@Nullable String typeOf(String id);

		/** Whether a fact of a kind is stated under an id. */
		boolean contains(Kind kind, String id);

	}

}
