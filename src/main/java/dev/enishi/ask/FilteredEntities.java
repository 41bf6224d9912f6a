package dev.enishi.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import dev.enishi.graph.Entities;
import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.EntityOrder;
import dev.enishi.graph.LinkMeasure;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.graph.Reading;
import dev.enishi.live.CompiledEntityFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.Deadlines;
import dev.enishi.live.LiveTopology;
import dev.enishi.live.Topology;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Lists entities. */
@Service
public class FilteredEntities {

	/** What is less than any number that is known. */
	static final BigDecimal LEAST = BigDecimal.valueOf(EntityOrder.LEAST);

	private final LiveTopology live;

	private final Deadlines deadlines;

	private final Entities entities;

	private final Vocabulary vocabulary;

	FilteredEntities(LiveTopology live, Deadlines deadlines, Entities entities, Vocabulary vocabulary) {
		this.live = live;
		this.deadlines = deadlines;
		this.entities = entities;
		this.vocabulary = vocabulary;
	}

	/**
	 * One page of the entities that a filter lets through. What the database can tell by
	 * its indexes it tells, so that plain lists do not wait for the structure.
	 */
	public Page<Entity> list(EntityFilter filter, List<EntityOrder> orders, PageRequest request) {
		if (filter.isPlain() && orders.stream().allMatch(EntityOrder::isPlain)) {
			return this.entities.list(filter, orders, request);
		}
		Reading.noteGraph();
		Topology topology = this.live.current();
		return sorting(topology, orders).page(matching(topology, filter), request, topology::id, this.entities::byId);
	}

	/** The nodes that a filter lets through. */
	IntStream matching(Topology topology, EntityFilter filter) {
		CompiledEntityFilter compiled = new CompiledEntityFilter(topology, filter);
		Deadline deadline = this.deadlines.current();
		return IntStream.range(0, topology.nodes()).filter((node) -> {
			deadline.step();
			return compiled.test(node);
		});
	}

	private Sorting sorting(Topology topology, List<EntityOrder> orders) {
		List<Sorting.Term> terms = new ArrayList<>();
		for (EntityOrder order : orders) {
			LinkMeasure measure = order.measure();
			IntFunction<Object> value = (measure != null) ? measured(topology, measure) : field(topology, order);
			terms.add(new Sorting.Term(value, order.ascending()));
		}
		terms.add(new Sorting.Term(topology::id, true));
		return new Sorting(terms);
	}

	private static IntFunction<Object> field(Topology topology, EntityOrder order) {
		switch (order.field()) {
			case EntityOrder.ID:
				return topology::id;
			case EntityOrder.DEGREE:
				return (node) -> (long) topology.degree(node);
			case EntityOrder.NAME: {
				@Nullable Object[] kana = topology.nodeValues("nameKana");
				@Nullable Object[] names = topology.nodeValues("name");
				return (node) -> Objects.requireNonNullElse(kana[node], Objects.requireNonNullElse(names[node], ""));
			}
			default: {
				@Nullable Object[] values = topology.nodeValues(order.attribute().name());
				Object missing = order.attribute().kind().isNumber() ? (Object) EntityOrder.LEAST : "";
				return (node) -> plain(Objects.requireNonNullElse(values[node], missing));
			}
		}
	}

	private IntFunction<Object> measured(Topology topology, LinkMeasure measure) {
		CompiledFilter over = new CompiledFilter(topology, measure.over());
		if (measure.related() != null) {
			IntFunction<@Nullable Object> values = new Values(topology, this.vocabulary).ofNodes(measure.related());
			return (node) -> plain(places(topology, over, node).map(topology::neighbour)
				.mapToObj(values)
				.filter(Objects::nonNull)
				.min(Values.ORDER)
				.orElse(""));
		}
		if (measure.sum() != null) {
			NumberColumn numbers = new Values(topology, this.vocabulary).numbers(true, measure.sum());
			return (node) -> {
				Numbers links = new Numbers();
				places(topology, over, node).map(topology::link).forEach(links::add);
				Total total = numbers.total(links);
				return Objects.requireNonNullElse(total.of(Aggregation.SUM), LEAST);
			};
		}
		return (node) -> places(topology, over, node).map(topology::neighbour).distinct().count();
	}

	private static IntStream places(Topology topology, CompiledFilter over, int node) {
		return topology.places(node).filter((place) -> over.leads(node, place));
	}

	/** Cursors hold whole numbers, other numbers and texts. */
	static Object plain(Object value) {
		return (value instanceof Long || value instanceof Double) ? value
				: (value instanceof Number number) ? (Object) number.doubleValue() : value.toString();
	}

}
