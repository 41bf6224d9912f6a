package dev.enishi.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.model.Basis;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

/** Counts links of a type, and sums a number of theirs, by group. */
@Repository
public class LinkSums {

	private final Neo4jClient client;

	private final Links links;

	LinkSums(Neo4jClient client, Links links) {
		this.client = client;
		this.links = links;
	}

	/** What links can be grouped by. */
	public enum Key {

		SOURCE("a.id"), TARGET("b.id"), ROLE("r.role"), YEAR("substring(r.from, 0, 4)");

		private final String expression;

		Key(String expression) {
			this.expression = expression;
		}

	}

	/**
	 * Which links count, and how they are grouped. An empty list, an empty map or null
	 * does not filter.
	 *
	 * @param type the type of the links
	 * @param roles the roles they may have
	 * @param basis what they have to rest on
	 * @param source the entity they lead from
	 * @param target the entity they lead to
	 * @param sourceType the type of the entity they lead from
	 * @param sourceIs values of attributes of the entity they lead from
	 * @param targetLinkedTo an entity that has a link of the same type to their target
	 * @param groupBy what they are grouped by
	 * @param sum the attribute that is summed
	 * @param offset how many groups to skip
	 * @param limit how many groups at most
	 */
	public record Request(LinkType type, List<Role> roles, @Nullable Basis basis, @Nullable String source,
			@Nullable String target, @Nullable EntityType sourceType, Map<String, Object> sourceIs,
			@Nullable String targetLinkedTo, List<Key> groupBy, @Nullable Attribute sum, int offset, int limit) {
	}

	/**
	 * A group of links.
	 *
	 * @param key what its links have in common
	 * @param count how many they are
	 * @param sum the sum of their values, null where none is wanted or none has a value
	 * @param examples some of the links
	 */
	public record Group(Map<String, Object> key, long count, @Nullable BigDecimal sum, List<Link> examples) {
	}

	/**
	 * The groups, the largest first. Values in different units, such as currencies, are
	 * never summed: attributes that share the group of the summed one separate groups
	 * too.
	 * @throws EnishiException when the attribute is not a number
	 */
	public List<Group> groups(Request request) {
		Map<String, String> keys = new LinkedHashMap<>();
		request.groupBy().forEach((key) -> keys.put(key.name().toLowerCase(Locale.ROOT), key.expression));
		String sum = "null";
		if (request.sum() != null) {
			Attribute attribute = request.sum();
			if (!attribute.kind().isNumber() || attribute.list()) {
				throw new EnishiException(ErrorCode.OUT_OF_RANGE,
						"'%s' is not a number, so it cannot be summed".formatted(attribute.name()));
			}
			sum = "CASE count(r.`%1$s`) WHEN 0 THEN null ELSE sum(r.`%1$s`) END".formatted(attribute.name());
			units(request.type(), attribute).forEach((unit) -> keys.put(unit, "r.`%s`".formatted(unit)));
		}
		Map<String, Object> parameters = new HashMap<>(Map.of("offset", request.offset(), "limit", request.limit()));
		String key = keys.values().stream().map("coalesce(%s, '–')"::formatted).collect(joining(", ", "[", "]"));
		String statement = match(request, parameters) + " WITH " + key + " AS key, count(r) AS count, " + sum
				+ " AS sum, min(r.id) AS first, max(r.id) AS last RETURN * ORDER BY sum IS NULL, sum DESC, count DESC, first"
				+ " SKIP $offset LIMIT $limit";
		List<Record> rows = List.copyOf(this.client.query(statement)
			.bindAll(parameters)
			.fetchAs(Record.class)
			.mappedBy((types, row) -> row)
			.all());
		Map<String, Link> links = this.links
			.byId(rows.stream().flatMap((row) -> examples(row).stream()).collect(toSet()));
		return rows.stream().map((row) -> group(row, List.copyOf(keys.keySet()), links)).toList();
	}

	private static Set<String> examples(Record row) {
		return new LinkedHashSet<>(List.of(row.get("first").asString(), row.get("last").asString()));
	}

	private static Group group(Record row, List<String> names, Map<String, Link> links) {
		Map<String, Object> key = new LinkedHashMap<>();
		for (int i = 0; i < names.size(); i++) {
			key.put(names.get(i), row.get("key").get(i).asObject());
		}
		Object sum = row.get("sum").asObject();
		return new Group(key, row.get("count").asLong(), (sum != null) ? new BigDecimal(sum.toString()) : null,
				examples(row).stream().filter(links::containsKey).map(links::get).toList());
	}

	private static List<String> units(LinkType type, Attribute attribute) {
		return type.attributes()
			.values()
			.stream()
			.filter((other) -> !other.is(Attribute.Trait.SUM) && attribute.group() != null
					&& attribute.group().equals(other.group()))
			.map(Attribute::name)
			.toList();
	}

	/** Names come from the vocabulary, values travel as parameters. */
	private static String match(Request request, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of("r.id IS NOT NULL"));
		if (!request.roles().isEmpty()) {
			conditions.add("r.role IN $roles");
			parameters.put("roles", request.roles().stream().map(Role::name).toList());
		}
		if (request.basis() != null) {
			conditions.add(EvidenceConditions.basis("r", request.basis()));
		}
		if (request.source() != null) {
			conditions.add("a.id = $source");
			parameters.put("source", request.source());
		}
		if (request.target() != null) {
			conditions.add("b.id = $target");
			parameters.put("target", request.target());
		}
		request.sourceIs().forEach((name, value) -> {
			conditions.add("$source_%1$s IN ([] + a.`%1$s`)".formatted(name));
			parameters.put("source_" + name, value);
		});
		if (request.targetLinkedTo() != null) {
			conditions.add("EXISTS { (:Entity {id: $linkedTo})-[:%s]->(b) }".formatted(request.type()));
			parameters.put("linkedTo", request.targetLinkedTo());
		}
		String source = (request.sourceType() != null) ? request.sourceType().label() : "Entity";
		return "MATCH (a:%s)-[r:%s]->(b:Entity) WHERE ".formatted(source, request.type())
				+ String.join(" AND ", conditions);
	}

}
