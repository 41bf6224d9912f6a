package dev.enishi.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.EntityCondition;
import dev.enishi.graph.EntityCondition.Quantifier;
import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.LinkCondition;
import dev.enishi.graph.LinkEnd;
import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.ValueCondition;
import dev.enishi.graphql.schema.Relationship;
import dev.enishi.model.Direction;
import dev.enishi.model.Identifier;
import dev.enishi.search.SearchKey;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads one filter, with all that is nested in it, and refuses what has too many parts.
 */
final class FilterReader {

	/** What the name of a condition on an attribute ends with. */
	private static final String IS = "Is";

	private final Vocabulary vocabulary;

	private final Map<String, List<Relationship>> relationships;

	private final Map<String, Attribute.Kind> linkProperties;

	private final FilterSize size = new FilterSize();

	FilterReader(Vocabulary vocabulary, Map<String, List<Relationship>> relationships,
			Map<String, Attribute.Kind> linkProperties) {
		this.linkProperties = linkProperties;
		this.vocabulary = vocabulary;
		this.relationships = relationships;
	}

	LinkFilter links(Arguments input, int depth) {
		this.size.count(depth);
		List<LinkCondition> conditions = new ArrayList<>();
		each(input, "and", (filters) -> conditions.add(new LinkCondition.AllOf(links(filters, depth))));
		each(input, "or", (filters) -> conditions.add(new LinkCondition.AnyOf(links(filters, depth))));
		if (!input.input("not").values().isEmpty()) {
			conditions.add(new LinkCondition.Not(links(input.input("not"), depth + 1)));
		}
		for (LinkEnd end : LinkEnd.values()) {
			Arguments filter = input.input(end.name().toLowerCase(Locale.ROOT));
			if (!filter.values().isEmpty()) {
				conditions.add(new LinkCondition.At(end, entities(null, filter, depth + 1)));
			}
		}
		this.linkProperties.forEach((property, kind) -> value(input, property, kind)
			.forEach((condition) -> conditions.add(new LinkCondition.Has(property, kind, condition))));
		Object direction = input.values().get("direction");
		return new LinkFilter(input.list("types"),
				(direction != null) ? Direction.valueOf(direction.toString()) : Direction.BOTH,
				input.list("entityTypes"), input.list("roles"), input.asOf(), input.basis(), input.integer("minDegree"),
				input.integer("maxDegree"), List.copyOf(conditions));
	}

	private List<LinkFilter> links(List<Arguments> filters, int depth) {
		return filters.stream().map((filter) -> links(filter, depth + 1)).toList();
	}

	EntityFilter entities(@Nullable EntityType type, Arguments input, int depth) {
		this.size.count(depth);
		List<EntityCondition> conditions = new ArrayList<>();
		each(input, "and", (filters) -> conditions.add(new EntityCondition.AllOf(entities(type, filters, depth))));
		each(input, "or", (filters) -> conditions.add(new EntityCondition.AnyOf(entities(type, filters, depth))));
		if (!input.input("not").values().isEmpty()) {
			conditions.add(new EntityCondition.Not(entities(type, input.input("not"), depth + 1)));
		}
		if (type == null) {
			ofTypes(input, depth, conditions);
		}
		value(input, "name", Attribute.Kind.TEXT)
			.forEach((condition) -> conditions.add(new EntityCondition.Named(condition)));
		quantified(input.input("links"), LinkFilter.ALL, (filter) -> links(filter, depth + 1), conditions);
		Map<String, List<Object>> attributes = new HashMap<>();
		if (type != null) {
			type.attributes().values().forEach((attribute) -> {
				if (!input.list(attribute.name()).isEmpty()) {
					attributes.put(attribute.name(), input.list(attribute.name()));
				}
				value(input, attribute.name(), attribute.kind()).forEach((condition) -> conditions
					.add(new EntityCondition.Has(attribute.name(), attribute.kind(), condition)));
			});
			this.relationships.getOrDefault(type.label(), List.of())
				.stream()
				.filter((one) -> input.has(one.field()))
				.forEach((one) -> quantified(input.input(one.field()), over(one),
						(related) -> related(LinkFilter.ALL, one, related, depth + 1), conditions));
		}
		return new EntityFilter(type, input.values().containsKey("ids") ? input.list("ids") : null, name(input),
				identifier(input.input("identifier")), attributes, input.input("period").period(), input.basis(),
				linkedTo(input, depth), input.integer("minDegree"), input.integer("maxDegree"),
				List.copyOf(conditions));
	}

	private List<EntityFilter> entities(@Nullable EntityType type, List<Arguments> filters, int depth) {
		return filters.stream().map((filter) -> entities(type, filter, depth + 1)).toList();
	}

	/** Filters of entities of any type say more of those of some. */
	private void ofTypes(Arguments input, int depth, List<EntityCondition> conditions) {
		if (input.has("types")) {
			conditions.add(new EntityCondition.OfType(input.list("types")));
		}
		List<EntityFilter> filters = this.vocabulary.entityTypes()
			.stream()
			.filter((type) -> input.has(type.field()))
			.map((type) -> entities(type, input.input(type.field()), depth + 1))
			.toList();
		if (!filters.isEmpty()) {
			conditions.add(new EntityCondition.AnyOf(filters));
		}
	}

	private LinkFilter over(Relationship relationship) {
		return LinkFilter.of(List.of(relationship.linkType()), relationship.direction(),
				this.vocabulary.entityType(relationship.target()).map(List::of).orElse(List.of()), List.of());
	}

	/**
	 * What the links of a relationship and the entities at their other ends have to be.
	 */
	LinkFilter related(LinkFilter over, Relationship relationship, Arguments input, int depth) {
		this.size.count(depth);
		LinkFilter filter = over;
		if (!input.input("link").values().isEmpty()) {
			filter = filter.and(new LinkCondition.AllOf(List.of(links(input.input("link"), depth + 1))));
		}
		if (!input.input("node").values().isEmpty()) {
			filter = filter.and(new LinkCondition.At(LinkEnd.OTHER, entities(
					this.vocabulary.entityType(relationship.target()).orElse(null), input.input("node"), depth + 1)));
		}
		return filter;
	}

	private void quantified(Arguments input, LinkFilter over, Function<Arguments, LinkFilter> read,
			List<EntityCondition> conditions) {
		for (Quantifier quantifier : List.of(Quantifier.SOME, Quantifier.EVERY, Quantifier.NONE)) {
			String name = quantifier.name().toLowerCase(Locale.ROOT);
			if (input.has(name)) {
				conditions.add(new EntityCondition.Related(over, quantifier, read.apply(input.input(name)), null));
			}
		}
		Arguments count = input.input("count");
		if (!count.values().isEmpty()) {
			ValueCondition number = new ValueReader("count", Attribute.Kind.WHOLE).read(count);
			conditions.add(new EntityCondition.Related(over, Quantifier.COUNT, read.apply(count.input("of")), number));
		}
	}

	private static Stream<ValueCondition> value(Arguments input, String name, Attribute.Kind kind) {
		Arguments condition = input.input(name + IS);
		return condition.values().isEmpty() ? Stream.empty()
				: Stream.of(new ValueReader(name + IS, kind).read(condition));
	}

	private static void each(Arguments input, String name, Consumer<List<Arguments>> action) {
		if (input.has(name)) {
			action.accept(input.inputs(name));
		}
	}

	private List<EntityFilter.Linked> linkedTo(Arguments input, int depth) {
		return input.inputs("linkedTo")
			.stream()
			.map((linked) -> new EntityFilter.Linked(Objects.requireNonNull(linked.text("id")),
					links(linked.input("over"), depth + 1)))
			.toList();
	}

	private static @Nullable String name(Arguments input) {
		String name = input.text("name");
		if (name != null && SearchKey.of(name).isEmpty()) {
			throw new EnishiException(ErrorCode.EMPTY_TEXT,
					"'name' has neither letters nor digits: leave it out to list all");
		}
		return (name != null) ? SearchKey.of(name) : null;
	}

	private static @Nullable Identifier identifier(Arguments identifier) {
		String scheme = identifier.text("scheme");
		String value = identifier.text("value");
		return (scheme != null && value != null) ? new Identifier(scheme, value) : null;
	}

}
