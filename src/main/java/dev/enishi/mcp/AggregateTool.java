package dev.enishi.mcp;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Entities;
import dev.enishi.graph.LinkSums;
import dev.enishi.graph.LinkSums.Group;
import dev.enishi.graph.LinkSums.Key;
import dev.enishi.model.Basis;
import dev.enishi.model.Entity;
import dev.enishi.model.Properties;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Counts and sums links by group. */
@Component
class AggregateTool implements Tool {

	private final LinkSums sums;

	private final Entities entities;

	private final Names names;

	AggregateTool(LinkSums sums, Entities entities, Names names) {
		this.sums = sums;
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
		String sourceType = call.text("sourceType");
		EntityType source = (sourceType != null) ? call.entityType(sourceType) : null;
		Map<String, Object> sourceIs = call.fields("sourceIs");
		sourceIs.forEach((name, value) -> requireAttribute(name, value, source, call));
		List<Group> groups = this.sums
			.groups(new LinkSums.Request(type, call.roles(), call.constant("basis", Basis.values()), id(call, "source"),
					id(call, "target"), source, sourceIs, id(call, "targetLinkedTo"),
					call.texts("groupBy").stream().map((key) -> Key.valueOf(key.toUpperCase(Locale.ROOT))).toList(),
					attribute(type, call.text("sum")), call.offset(), call.limit() + 1));
		Set<String> ids = new HashSet<>();
		groups.forEach((group) -> {
			group.key().values().forEach((value) -> ids.add(value.toString()));
			group.examples().forEach((link) -> link.entityIds().forEach(ids::add));
		});
		Map<String, Entity> entities = this.entities.byId(ids);
		boolean more = groups.size() > call.limit();
		for (Group group : groups.subList(0, more ? call.limit() : groups.size())) {
			Properties key = new Properties();
			group.key().forEach((name, value) -> {
				Entity entity = entities.get(value.toString());
				key.put(name, (entity != null) ? result.named(entity) : value);
			});
			result.add(
					new Properties().put("group", key.map()).put("count", group.count()).put("sum", group.sum()).map(),
					"%s: %d link%s%s, such as".formatted(key.map(), group.count(), (group.count() == 1) ? "" : "s",
							(group.sum() != null) ? ", sum " + group.sum().toPlainString() : ""));
			group.examples().forEach((link) -> result.add(link, entities));
		}
		result.page(null, call.offset() + call.limit(), more);
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
