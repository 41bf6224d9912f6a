package dev.enishi.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.Entities;
import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.EntityOrder;
import dev.enishi.graph.PageRequest;
import dev.enishi.model.Entity;
import dev.enishi.model.Identifier;
import dev.enishi.search.SearchKey;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The list of every entity type. */
@Component
class EntityLists implements RuntimeWiringConfigurer {

	private final Entities entities;

	private final Pages pages;

	private final Vocabulary vocabulary;

	EntityLists(Entities entities, Pages pages, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.entities = entities;
		this.pages = pages;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		for (EntityType type : this.vocabulary.entityTypes()) {
			wiring.type("Query",
					(builder) -> builder.dataFetcher(type.list(), (environment) -> list(type, environment)));
		}
	}

	private Connection<Edge<Entity>, Entity> list(EntityType type, DataFetchingEnvironment environment) {
		Arguments arguments = new Arguments(environment.getArguments());
		List<EntityOrder> orders = arguments.inputs("orderBy").stream().map((order) -> order(type, order)).toList();
		String list = type.label() + " " + orders;
		PageRequest request = this.pages.request(list, environment);
		EntityFilter filter = filter(type, arguments.input("filter"));
		requireKnown(filter.linkedTo().stream().map(EntityFilter.Linked::id).toList());
		return this.pages.connection(list, this.entities.list(filter, orders, request));
	}

	/**
	 * An id that does not exist would leave nothing, and a person would not learn why.
	 */
	private void requireKnown(List<String> ids) {
		Map<String, Entity> known = ids.isEmpty() ? Map.of() : this.entities.byId(ids);
		for (String id : ids) {
			if (!known.containsKey(id)) {
				throw EnishiException.unknownId(id);
			}
		}
	}

	private static EntityOrder order(EntityType type, Arguments order) {
		return EntityOrder.by(type, String.valueOf(order.values().get("field")),
				!"DESC".equals(order.text("direction")));
	}

	private static EntityFilter filter(EntityType type, Arguments filter) {
		Map<String, List<Object>> attributes = new HashMap<>();
		type.attributes().keySet().forEach((attribute) -> {
			if (!filter.list(attribute).isEmpty()) {
				attributes.put(attribute, filter.list(attribute));
			}
		});
		Arguments identifier = filter.input("identifier");
		List<EntityFilter.Linked> linkedTo = filter.inputs("linkedTo")
			.stream()
			.map((linked) -> new EntityFilter.Linked(String.valueOf(linked.text("id")),
					linked.input("over").linkFilter()))
			.toList();
		String name = filter.text("name");
		if (name != null && SearchKey.of(name).isEmpty()) {
			throw new EnishiException(ErrorCode.EMPTY_TEXT,
					"'name' has neither letters nor digits: leave it out to list all");
		}
		return new EntityFilter(type, filter.values().containsKey("ids") ? filter.list("ids") : null,
				(name != null) ? SearchKey.of(name) : null, identifier(identifier), attributes,
				filter.input("period").period(), filter.basis(), linkedTo, filter.integer("minDegree"),
				filter.integer("maxDegree"));
	}

	private static @Nullable Identifier identifier(Arguments identifier) {
		String scheme = identifier.text("scheme");
		String value = identifier.text("value");
		return (scheme != null && value != null) ? new Identifier(scheme, value) : null;
	}

}
