package dev.enishi.graphql;

import java.util.List;
import java.util.Map;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.ask.FilteredEntities;
import dev.enishi.ask.Members;
import dev.enishi.graph.Entities;
import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.EntityOrder;
import dev.enishi.graph.LinkMeasure;
import dev.enishi.graph.PageRequest;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The list of every entity type. */
@Component
class EntityLists implements RuntimeWiringConfigurer {

	private final Entities entities;

	private final FilteredEntities lists;

	private final Filters filters;

	private final Pages pages;

	private final Vocabulary vocabulary;

	EntityLists(Entities entities, FilteredEntities lists, Filters filters, Pages pages, Vocabulary vocabulary) {
		this.lists = lists;
		this.filters = filters;
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
		EntityFilter filter = this.filters.entities(type, arguments.input("filter"));
		requireKnown(filter.linkedTo().stream().map(EntityFilter.Linked::id).toList());
		return this.pages.connection(list, this.lists.list(filter, orders, request)).of(new Members.OfEntities(filter));
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

	private EntityOrder order(EntityType type, Arguments order) {
		String field = order.text("field");
		Arguments links = order.input("links");
		if ((field != null) == order.has("links")) {
			throw new EnishiException(ErrorCode.INVALID_INPUT, "An order needs either 'field' or 'links'");
		}
		if (links.has("sum") && links.has("entityField")) {
			throw new EnishiException(ErrorCode.INVALID_INPUT, "'sum' and 'entityField' exclude each other");
		}
		return (field != null) ? new EntityOrder(type, field, null, order.ascending()) : new EntityOrder(type,
				EntityOrder.ID,
				new LinkMeasure(this.filters.links(links.input("over")), links.text("sum"), links.text("entityField")),
				order.ascending());
	}

}
