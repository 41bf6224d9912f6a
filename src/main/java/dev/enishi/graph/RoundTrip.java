package dev.enishi.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;

import static java.util.stream.Collectors.joining;

/**
 * Statements that are sent together, in the transaction of the caller: each is a subquery
 * that sees what those before it wrote.
 */
public final class RoundTrip {

	/** Planning takes longer with each, and other combinations are planned anew. */
	private static final int MOST = 8;

	private final List<Part> parts = new ArrayList<>();

	/**
	 * Adds a statement.
	 * @param clauses what comes before {@code RETURN}; {@code $in} are its parameters
	 * @param result an expression that has one value, however many rows there are
	 * @param then takes that value
	 */
	public void add(String clauses, String result, Map<String, ?> parameters, Consumer<Value> then) {
		this.parts.add(new Part(clauses, result, parameters, then));
	}

	/** Adds a statement of which nothing has to be known afterwards. */
	public void add(String clauses, Map<String, ?> parameters) {
		add(clauses, "count(*)", parameters, (rows) -> {
		});
	}

	/** Adds all statements of another one. */
	public void add(RoundTrip others) {
		this.parts.addAll(others.parts);
	}

	/** Sends all that was added. */
	public void send(Neo4jClient client) {
		for (int from = 0; from < this.parts.size(); from += MOST) {
			send(client, this.parts.subList(from, Math.min(from + MOST, this.parts.size())));
		}
		this.parts.clear();
	}

	private static void send(Neo4jClient client, List<Part> parts) {
		StringBuilder text = new StringBuilder();
		Map<String, Object> parameters = new HashMap<>();
		List<String> results = new ArrayList<>();
		for (Part part : parts) {
			String name = String.valueOf(parameters.size());
			text.append("CALL () {\n%s\nRETURN %s AS out%s\n}\n".formatted(part.clauses(), part.result(), name)
				.replace("$in.", "$in" + name + "."));
			parameters.put("in" + name, part.parameters());
			results.add("out" + name);
		}
		text.append(results.stream().collect(joining(", ", "RETURN ", "")));
		List<Value> values = client.query(text.toString())
			.bindAll(parameters)
			.fetchAs(Answer.class)
			.mappedBy((types, row) -> new Answer(results.stream().map(row::get).toList()))
			.one()
			.orElseThrow()
			.values();
		for (int part = 0; part < values.size(); part++) {
			parts.get(part).then().accept(values.get(part));
		}
	}

	private record Part(String clauses, String result, Map<String, ?> parameters, Consumer<Value> then) {

	}

	private record Answer(List<Value> values) {

	}

}
