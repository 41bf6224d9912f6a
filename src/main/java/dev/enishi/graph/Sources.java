package dev.enishi.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.enishi.model.Source;

import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Repository;

import static java.util.stream.Collectors.toMap;

/** Looks up the documents that facts are taken from. */
@Repository
public class Sources {

	private final Neo4jTemplate template;

	Sources(Neo4jTemplate template) {
		this.template = template;
	}

	/** The sources with the ids, by id; an id that no source has is left out. */
	public Map<String, Source> byId(Collection<String> ids) {
		return this.template
			.findAll("UNWIND $ids AS id MATCH (s:Source {id: id}) RETURN s", Map.of("ids", List.copyOf(ids)),
					Source.class)
			.stream()
			.collect(toMap(Source::id, (source) -> source, (first, second) -> first));
	}

	/** One page of all sources, by id. */
	public Slice<Source> list(Window window) {
		List<Object> position = window.position();
		String comparison = window.backward() ? "<" : ">";
		String statement = "MATCH (s:Source) WHERE " + ((position != null) ? "s.id " + comparison + " $id" : "true")
				+ " RETURN s ORDER BY s.id " + (window.backward() ? "DESC" : "ASC") + " LIMIT $limit";
		Map<String, Object> parameters = Map.of("id", (position != null) ? position.get(0) : "", "limit",
				window.limit() + 1);
		List<Slice.Row<Source>> rows = new ArrayList<>();
		for (Source source : this.template.findAll(statement, parameters, Source.class)) {
			rows.add(new Slice.Row<>(source, List.of(source.id())));
		}
		return Slice.of(rows, window, window.counted() ? this.template.count(Source.class) : null);
	}

}
