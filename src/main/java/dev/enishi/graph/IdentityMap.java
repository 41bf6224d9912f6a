package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the current transaction has read under some ids, so that it is not read twice: an
 * identity map as in M. Fowler, Patterns of Enterprise Application Architecture (2002).
 */
final class IdentityMap implements TransactionSynchronization {

	private final Set<String> ids;

	private final Map<Kind, Map<String, Fact>> facts = new EnumMap<>(Kind.class);

	private final List<Entity> merged = new ArrayList<>();

	private @Nullable String salt;

	private boolean invalid;

	private IdentityMap(Set<String> ids) {
		this.ids = new HashSet<>(ids);
	}

	/** Begins one that lasts until the current transaction ends. */
	static IdentityMap begin(Collection<String> ids) {
		IdentityMap map = new IdentityMap(Set.copyOf(ids));
		TransactionSynchronizationManager.registerSynchronization(map);
		return map;
	}

	/** That of the current transaction, if it has read all of some ids. */
	static Optional<IdentityMap> of(Collection<String> ids) {
		return current().filter((map) -> !map.invalid && map.ids.containsAll(ids));
	}

	/** What was read is not as it was any more. */
	static void invalidate() {
		current().ifPresent((map) -> map.invalid = true);
	}

	private static Optional<IdentityMap> current() {
		return TransactionSynchronizationManager.isSynchronizationActive()
				? TransactionSynchronizationManager.getSynchronizations()
					.stream()
					.filter(IdentityMap.class::isInstance)
					.map(IdentityMap.class::cast)
					.findFirst()
				: Optional.empty();
	}

	/** Adds a fact. */
	void add(Fact fact) {
		this.ids.add(fact.id());
		this.facts.computeIfAbsent(fact.kind(), (kind) -> new HashMap<>()).put(fact.id(), fact);
	}

	/** Adds a fact of which all documents are read as well. */
	void addCited(Fact fact) {
		add(fact);
		this.ids.addAll(fact.citedSources());
	}

	/** Adds an entity that others were merged into. */
	void addMerged(Entity entity) {
		this.merged.add(entity);
	}

	/** Notes with what the ids of people who were erased are hashed. */
	void salt(@Nullable String salt) {
		this.salt = salt;
	}

	/** With what they are hashed, null where nobody was erased. */
	@Nullable String salt() {
		return this.salt;
	}

	/** The entity, document or link with an id. */
	Optional<Fact> find(String id) {
		return List.of(Kind.LINK, Kind.ENTITY, Kind.SOURCE)
			.stream()
			.flatMap((kind) -> Optional.ofNullable(all(kind).get(id)).stream())
			.findFirst();
	}

	/** The entity that had an id before it was merged into another, or earlier. */
	Optional<Fact> findFormer(String id) {
		return this.merged.stream()
			.filter((entity) -> entity.formerIds().contains(id) || entity.earlierIds().contains(id))
			.map(Fact.class::cast)
			.findFirst();
	}

	/** Which entities took others in that had one of some ids, by that id. */
	Map<String, String> mergedInto(Collection<String> ids) {
		Map<String, String> into = new HashMap<>();
		this.merged.forEach((entity) -> entity.formerIds()
			.stream()
			.filter(ids::contains)
			.forEach((former) -> into.put(former, entity.id())));
		return into;
	}

	/** Those of some ids that facts of a kind have. */
	Map<String, Fact> all(Kind kind, Collection<String> ids) {
		Map<String, Fact> found = new HashMap<>(all(kind));
		found.keySet().retainAll(ids);
		return found;
	}

	private Map<String, Fact> all(Kind kind) {
		return this.facts.getOrDefault(kind, Map.of());
	}

}
