package dev.enishi.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.graph.Entities;
import dev.enishi.graph.Sources;
import dev.enishi.model.Entity;
import dev.enishi.model.EntityType;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/**
 * Checks what one row alone cannot tell: ids that stand twice, and ends and sources that
 * do not exist.
 */
final class BundleCheck {

	private final Bundle bundle;

	private final Problems problems;

	BundleCheck(Bundle bundle, Problems problems) {
		this.bundle = bundle;
		this.problems = problems;
	}

	void check(Entities stored, Sources storedSources) {
		Map<String, FileLine> places = new HashMap<>();
		this.bundle.sources().forEach((row) -> once(places, row.id(), row.place()));
		this.bundle.entities().forEach((row) -> once(places, row.id(), row.place()));
		Map<String, FileLine> linkPlaces = new HashMap<>();
		this.bundle.links().forEach((row) -> {
			FileLine first = linkPlaces.putIfAbsent(row.id(), row.place());
			if (first != null) {
				this.problems.add(row.place(),
						"This link stands at %s already; if both are meant, tell them apart with 'key'"
							.formatted(first));
			}
		});
		checkTypes(stored);
		checkEnds(stored);
		checkSources(storedSources);
	}

	private void once(Map<String, FileLine> places, String id, FileLine place) {
		FileLine first = places.putIfAbsent(id, place);
		if (first != null) {
			this.problems.add(place, "The id '%s' stands at %s already".formatted(id, first));
		}
	}

	private void checkTypes(Entities stored) {
		Map<String, Entity> known = stored.byId(this.bundle.entities().stream().map(Bundle.EntityRow::id).toList());
		for (Bundle.EntityRow row : this.bundle.entities()) {
			Entity entity = known.get(row.id());
			if (entity != null && entity.type() != row.type()) {
				this.problems.add(row.place(), "'%s' is a %s in the graph and cannot become a %s".formatted(row.id(),
						entity.type().label(), row.type().label()));
			}
		}
	}

	private void checkEnds(Entities stored) {
		Map<String, EntityType> types = new HashMap<>();
		this.bundle.entities().forEach((row) -> types.put(row.id(), row.type()));
		Set<String> elsewhere = this.bundle.links()
			.stream()
			.flatMap((row) -> Stream.of(row.source(), row.target()))
			.filter((id) -> !types.containsKey(id))
			.collect(toSet());
		if (!elsewhere.isEmpty()) {
			stored.byId(elsewhere).forEach((id, entity) -> types.put(id, entity.type()));
		}
		for (Bundle.LinkRow row : this.bundle.links()) {
			EntityType source = end(row, "source", row.source(), types);
			EntityType target = end(row, "target", row.target(), types);
			if (source != null && target != null && !row.type().allows(source, target)) {
				this.problems.add(row.place(), "%s cannot lead from %s to %s; it leads %s".formatted(row.type(),
						source.label(), target.label(), row.type().ends()));
			}
		}
	}

	private @Nullable EntityType end(Bundle.LinkRow row, String end, String id, Map<String, EntityType> types) {
		EntityType type = types.get(id);
		if (type == null && !id.isEmpty()) {
			this.problems.add(row.place(), "The %s '%s' does not exist".formatted(end, id));
		}
		return type;
	}

	private void checkSources(Sources stored) {
		Set<String> known = new HashSet<>();
		this.bundle.sources().forEach((row) -> known.add(row.id()));
		Set<String> elsewhere = Stream
			.concat(this.bundle.entities().stream().map(Bundle.EntityRow::citedSources),
					this.bundle.links().stream().map(Bundle.LinkRow::citedSources))
			.flatMap(Collection::stream)
			.filter((id) -> !id.isEmpty() && !known.contains(id))
			.collect(toSet());
		if (!elsewhere.isEmpty()) {
			known.addAll(stored.byId(elsewhere).keySet());
		}
		this.bundle.entities().forEach((row) -> checkCited(row.citedSources(), row.place(), known));
		this.bundle.links().forEach((row) -> checkCited(row.citedSources(), row.place(), known));
	}

	private void checkCited(List<String> cited, FileLine place, Set<String> known) {
		for (String id : cited) {
			if (!id.isEmpty() && !known.contains(id)) {
				this.problems.add(place, "The source '%s' does not exist".formatted(id));
			}
		}
	}

}
