package dev.enishi.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.fact.Fact.Kind;
import dev.enishi.fact.Staging.Staged;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/**
 * Checks what one row alone cannot tell: ends and sources that do not exist, types that
 * change, and wholes that are part of themselves.
 */
public final class Check {

	private static final int BATCH = 5000;

	private final Staging staging;

	private final StoredFacts stored;

	private final Problems problems;

	private final Vocabulary vocabulary;

	private final Set<String> sources = new HashSet<>();

	private final Set<String> freed = new HashSet<>();

	private Predicate<Fact> removed = (fact) -> false;

	public Check(Staging staging, StoredFacts stored, Problems problems, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.staging = staging;
		this.stored = stored;
		this.problems = problems;
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

	public void check(Progress progress) {
		progress.begin("Checking", this.staging.size(Kind.ENTITY) + this.staging.size(Kind.LINK));
		Wholes wholes = new Wholes(this.problems);
		List<String> wholeTypes = this.vocabulary.linkTypes(LinkType.Trait.WHOLE).stream().map(LinkType::name).toList();
		this.staging.forEachBatch(Kind.ENTITY, BATCH, (batch) -> {
			checkIds(batch);
			checkSources(batch);
			progress.step(batch.size());
		});
		this.staging.forEachBatch(Kind.LINK, BATCH, (batch) -> {
			checkEnds(batch);
			checkSources(batch);
			batch.stream().filter((link) -> wholeTypes.contains(link.fact().type())).forEach(wholes::add);
			progress.step(batch.size());
		});
		if (wholes.any()) {
			wholeTypes.forEach((type) -> this.stored.all(Kind.LINK, type, (link) -> {
				if (!this.removed.test(link)) {
					wholes.add(link);
				}
			}));
			wholes.check();
		}
	}

	private void checkIds(List<Staged> batch) {
		List<String> ids = batch.stream().map((row) -> row.fact().id()).toList();
		Map<String, String> formerly = this.stored.formerly(ids);
		Set<String> erased = this.stored.erased(ids);
		Map<String, EntityType> types = this.stored.types(ids);
		for (Staged row : batch) {
			String id = row.fact().id();
			EntityType type = types.get(id);
			if (formerly.containsKey(id) && !this.freed.contains(id)) {
				this.problems.add(row.place(),
						"'%s' became one with '%s': state that one instead".formatted(id, formerly.get(id)));
			}
			if (erased.contains(id)) {
				this.problems.add(row.place(),
						"'%s' was erased on request and must not come back: leave it out".formatted(id));
			}
			if (type != null && !type.label().equals(row.fact().type())) {
				this.problems.add(row.place(), "'%s' is a %s in the graph and cannot become a %s".formatted(id,
						type.label(), row.fact().type()));
			}
		}
	}

	private void checkEnds(List<Staged> batch) {
		Map<String, EntityType> types = new HashMap<>();
		Set<String> elsewhere = new HashSet<>();
		batch.stream().flatMap((row) -> Stream.of(row.fact().source(), row.fact().target())).forEach((id) -> {
			String label = this.staging.typeOf(String.valueOf(id));
			if (label != null) {
				this.vocabulary.entityType(label).ifPresent((type) -> types.put(String.valueOf(id), type));
			}
			else {
				elsewhere.add(String.valueOf(id));
			}
		});
		if (!elsewhere.isEmpty()) {
			types.putAll(this.stored.types(elsewhere));
		}
		for (Staged row : batch) {
			EntityType source = end(row, "source", row.fact().source(), types);
			EntityType target = end(row, "target", row.fact().target(), types);
			LinkType type = this.vocabulary.linkType(row.fact().type()).orElseThrow();
			if (source != null && target != null && !type.allows(source, target)) {
				this.problems.add(row.place(), "%s cannot lead from %s to %s; it leads %s".formatted(type,
						source.label(), target.label(), type.ends()));
			}
		}
	}

	private @Nullable EntityType end(Staged row, String end, @Nullable String id, Map<String, EntityType> types) {
		EntityType type = types.get(String.valueOf(id));
		if (type == null) {
			this.problems.add(row.place(), "The %s '%s' does not exist".formatted(end, id));
		}
		return type;
	}

	private void checkSources(List<Staged> batch) {
		Set<String> elsewhere = batch.stream()
			.flatMap((row) -> row.fact().citedSources().stream())
			.filter((id) -> !this.sources.contains(id) && !this.staging.contains(Kind.SOURCE, id))
			.collect(toSet());
		if (!elsewhere.isEmpty()) {
			this.sources.addAll(this.stored.sources(elsewhere));
		}
		for (Staged row : batch) {
			List<String> missing = new ArrayList<>(row.fact().citedSources());
			missing
				.removeIf((id) -> id.isEmpty() || this.sources.contains(id) || this.staging.contains(Kind.SOURCE, id));
			missing.forEach((id) -> this.problems.add(row.place(), "The source '%s' does not exist".formatted(id)));
		}
	}

}
