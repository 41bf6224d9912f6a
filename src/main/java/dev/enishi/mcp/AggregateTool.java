package dev.enishi.mcp;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.ask.Aggregation;
import dev.enishi.ask.Group;
import dev.enishi.ask.GroupKey;
import dev.enishi.ask.GroupRequest;
import dev.enishi.ask.Groups;
import dev.enishi.ask.Members;
import dev.enishi.graph.Entities;
import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.LinkCondition;
import dev.enishi.graph.LinkEnd;
import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.Links;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.model.Basis;
import dev.enishi.model.Direction;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.model.Properties;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Counts and sums links by group. */
@Component
class AggregateTool implements Tool {

	private final Groups groups;

	private final Links links;

	private final Entities entities;

	private final Names names;

	AggregateTool(Groups groups, Links links, Entities entities, Names names) {
		this.groups = groups;
		this.links = links;
		this.entities = entities;
		this.names = names;
	}

	@Override
	public String name() {
		return "aggregate";
	}

	@Override
	public void run(Call call, Result result) {
		LinkType type = call.linkType(String.valueOf(call.text("linkType")));
		Map<String, GroupKey> keys = keys(call);
		Attribute sum = attribute(type, call.text("sum"));
		if (sum != null && (!sum.kind().isNumber() || sum.list())) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE,
					"'%s' is not a number, so it cannot be summed".formatted(sum.name()));
		}
		if (sum != null) {
			// values in different units, such as currencies, are never summed
			type.attributes()
				.values()
				.stream()
				.filter((other) -> other.isUnitOf(sum))
				.forEach((unit) -> keys.put(unit.name(), new GroupKey(null, null, unit.constant(), null)));
		}
		List<GroupRequest.Order> orders = (sum == null) ? List.of() : List
			.of(new GroupRequest.Order(new GroupRequest.Measure(Aggregation.SUM, sum.constant(), null), 0, false));
		Page<Group> found = this.groups.of(new Members.OfLinks(null, filter(call, type)),
				new GroupRequest(List.copyOf(keys.values()), List.of(), orders),
				new PageRequest(call.offset() + call.limit(), false, null, false));
		List<Group> shown = found.rows().stream().skip(call.offset()).map(Page.Row::value).toList();
		Map<String, Link> examples = this.links.byId(shown.stream().flatMap(AggregateTool::examples).toList());
		Set<String> ids = new HashSet<>();
		shown.forEach((group) -> group.keys().forEach((key) -> ids.addAll(Stream.ofNullable(key.entity()).toList())));
		examples.values().forEach((link) -> link.entityIds().forEach(ids::add));
		Map<String, Entity> entities = this.entities.byId(ids);
		for (Group group : shown) {
			Map<String, Object> key = named(List.copyOf(keys.keySet()), group, entities, result);
			BigDecimal total = (sum != null) ? group.total(sum.constant()).of(Aggregation.SUM) : null;
			int count = group.count();
			result.add(new Properties().put("group", key).put("count", count).put("sum", total).map(),
					"%s: %d link%s%s, such as".formatted(key, count, (count == 1) ? "" : "s",
							(total != null) ? ", sum " + total.toPlainString() : ""));
			examples(group).filter(examples::containsKey)
				.forEach((id) -> result.add(Objects.requireNonNull(examples.get(id)), entities));
		}
		result.page(null, call.offset() + call.limit(), found.more());
	}

	private static Map<String, GroupKey> keys(Call call) {
		Map<String, GroupKey> keys = new LinkedHashMap<>();
		for (String name : call.texts("groupBy")) {
			String key = name.toLowerCase(Locale.ROOT);
			keys.put(key, switch (key) {
				case "source" -> new GroupKey(LinkEnd.SOURCE, null, null, null);
				case "target" -> new GroupKey(LinkEnd.TARGET, null, null, null);
				case "role" -> new GroupKey(null, null, GroupKey.ROLE, null);
				default -> new GroupKey(null, null, GroupKey.FROM, GroupKey.DateUnit.YEAR);
			});
		}
		return keys;
	}

	/** What the tool says where a group has nothing. */
	private static Map<String, Object> named(List<String> names, Group group, Map<String, Entity> entities,
			Result result) {
		Properties key = new Properties();
		for (int i = 0; i < names.size(); i++) {
			Group.Key value = group.keys().get(i);
			Entity entity = (value.entity() != null) ? entities.get(value.entity()) : null;
			key.put(names.get(i), (entity != null) ? result.named(entity)
					: Objects.requireNonNullElse((value.value() != null) ? value.value() : value.entity(), "–"));
		}
		return key.map();
	}

	/** The first and the last of its links. */
	private static Stream<String> examples(Group group) {
		List<String> ids = group.members();
		return ids.isEmpty() ? Stream.empty() : Stream.of(ids.get(0), ids.get(ids.size() - 1)).distinct();
	}

	private LinkFilter filter(Call call, LinkType type) {
		LinkFilter filter = new LinkFilter(List.of(type), Direction.BOTH, List.of(), call.roles(), null,
				call.constant("basis", Basis.values()), null, null, List.of());
		String named = call.text("sourceType");
		EntityType sourceType = (named != null) ? call.entityType(named) : null;
		Map<String, List<Object>> sourceIs = new LinkedHashMap<>();
		call.fields("sourceIs").forEach((name, value) -> {
			requireAttribute(name, value, sourceType, call);
			sourceIs.put(name, List.of(value));
		});
		String source = id(call, "source");
		if (sourceType != null || !sourceIs.isEmpty() || source != null) {
			filter = filter.and(new LinkCondition.At(LinkEnd.SOURCE,
					new EntityFilter(sourceType, (source != null) ? List.of(source) : null, null, null, sourceIs, null,
							null, List.of(), null, null, List.of())));
		}
		String target = id(call, "target");
		if (target != null) {
			filter = filter.and(new LinkCondition.At(LinkEnd.TARGET, EntityFilter.ids(List.of(target))));
		}
		String linked = id(call, "targetLinkedTo");
		if (linked != null) {
			LinkFilter over = LinkFilter.of(List.of(type), Direction.IN, List.of(), List.of());
			filter = filter.and(new LinkCondition.At(LinkEnd.TARGET, new EntityFilter(null, null, null, null, Map.of(),
					null, null, List.of(new EntityFilter.Linked(linked, over)), null, null, List.of())));
		}
		return filter;
	}

	private @Nullable String id(Call call, String name) {
		String text = call.text(name);
		return (text != null) ? this.names.entity(text).id() : null;
	}

	private static @Nullable Attribute attribute(LinkType type, @Nullable String name) {
		if (name != null && !type.attributes().containsKey(name)) {
			throw new EnishiException(ErrorCode.UNKNOWN_VALUE,
					"%s has no '%s'; it has %s".formatted(type, name, type.attributes().keySet()));
		}
		return (name != null) ? type.attributes().get(name) : null;
	}

	/**
	 * A value that no value can equal would find nothing, which a model takes for a fact.
	 */
	private static void requireAttribute(String name, @Nullable Object value, @Nullable EntityType type, Call call) {
		List<EntityType> types = (type != null) ? List.of(type) : call.vocabulary().entityTypes();
		List<Attribute> known = types.stream()
			.filter((one) -> one.attributes().containsKey(name))
			.map((one) -> Objects.requireNonNull(one.attributes().get(name)))
			.toList();
		if (known.isEmpty()) {
			throw new EnishiException(ErrorCode.UNKNOWN_VALUE, "There is no attribute '%s'; there are %s".formatted(
					name, types.stream().flatMap((one) -> one.attributes().keySet().stream()).distinct().toList()));
		}
		if (known.stream().noneMatch((attribute) -> fits(value, attribute.kind()))) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE, "The value of '%s' cannot be %s: its type is %s"
				.formatted(name, value, known.get(0).kind().type()));
		}
	}

	private static boolean fits(@Nullable Object value, Attribute.Kind kind) {
		return switch (kind) {
			case TEXT, DATE, URL -> value instanceof String;
			case WHOLE, NUMBER -> value instanceof Integer || value instanceof Long || value instanceof Double;
			case TRUTH -> value instanceof Boolean;
			case MONEY, COORDINATES, OBSERVATION -> false;
		};
	}

}
