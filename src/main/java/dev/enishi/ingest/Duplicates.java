package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.fact.Fact;
import dev.enishi.fact.Fact.Kind;
import dev.enishi.fact.Staging;
import dev.enishi.search.SearchKey;

/** Finds what may be the same thing under two ids, by its name or an identifier. */
final class Duplicates {

	private static final int BATCH = 5000;

	private final Staging staging;

	Duplicates(Staging staging) {
		this.staging = staging;
	}

	/** A sentence for each pair. */
	List<String> find() {
		Map<String, String> known = new HashMap<>();
		List<String> found = new ArrayList<>();
		this.staging.forEachBatch(Kind.ENTITY, BATCH, (batch) -> batch.forEach((row) -> {
			for (String mark : marks(row.fact())) {
				String first = known.putIfAbsent(row.fact().type() + " " + mark, row.fact().id());
				if (first != null) {
					found.add("%s: %s may be the same as %s (%s)".formatted(row.place(), row.fact().id(), first, mark));
				}
			}
		}));
		return found;
	}

	/** KPIs of different projects are often called the same, and are not the same. */
	private static List<String> marks(Fact entity) {
		List<String> marks = new ArrayList<>();
		if (!entity.type().equals("Kpi")) {
			marks.add(SearchKey.of(String.valueOf(entity.properties().get("name"))).replace(" ", ""));
		}
		((List<?>) entity.properties().getOrDefault("identifiers", List.of()))
			.forEach((line) -> marks.add(line.toString()));
		return marks;
	}

}
