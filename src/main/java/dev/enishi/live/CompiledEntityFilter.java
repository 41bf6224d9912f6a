package dev.enishi.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

import dev.enishi.EnishiException;
import dev.enishi.graph.AsOf;
import dev.enishi.graph.EntityCondition;
import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.ValueCondition;
import dev.enishi.model.Basis;
import dev.enishi.model.Citation;
import dev.enishi.model.PartialDate;
import dev.enishi.model.Validity;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A filter of entities, compiled for testing nodes of one structure. What was found for a
 * node is kept, because links lead to it again and again. Not for several threads.
 */
public final class CompiledEntityFilter implements IntPredicate {

	private static final int ASK_EVERY = 1024;

	private final Topology topology;

	private final List<IntPredicate> tests = new ArrayList<>();

	private final BitSet tested = new BitSet();

	private final BitSet holding = new BitSet();

	private int steps;

	/** Compiles a filter; what it needs to know is read. */
	public CompiledEntityFilter(Topology topology, EntityFilter filter) {
		this.topology = topology;
		topology.require(FilterProperties.of(filter));
		if (filter.type() != null) {
			EntityType type = filter.type();
			this.tests.add((node) -> topology.type(node).equals(type));
		}
		if (filter.ids() != null) {
			BitSet nodes = new BitSet();
			filter.ids().stream().mapToInt(topology::node).filter((node) -> node >= 0).forEach(nodes::set);
			this.tests.add(nodes::get);
		}
		if (filter.minDegree() != null || filter.maxDegree() != null) {
			int least = Objects.requireNonNullElse(filter.minDegree(), 0);
			int most = Objects.requireNonNullElse(filter.maxDegree(), Integer.MAX_VALUE);
			this.tests.add((node) -> topology.degree(node) >= least && topology.degree(node) <= most);
		}
		if (filter.nameKey() != null) {
			named(new ValueCondition(null, filter.nameKey(), null, null, null, null, null, null, null));
		}
		if (filter.identifier() != null) {
			has(FilterProperties.IDENTIFIERS, Attribute.Kind.TEXT,
					ValueCondition.in(List.of(filter.identifier().toLine())));
		}
		filter.attributes().forEach((name, values) -> has(name, Attribute.Kind.TEXT, ValueCondition.in(values)));
		if (filter.basis() != null) {
			basis(filter.basis());
		}
		if (filter.period() != null) {
			period(filter.period());
		}
		filter.linkedTo().forEach(this::linkedTo);
		filter.conditions().forEach(this::add);
	}

	@Override
	public boolean test(int node) {
		if (!this.tested.get(node)) {
			if (++this.steps % ASK_EVERY == 0 && Thread.currentThread().isInterrupted()) {
				throw EnishiException.cancelled();
			}
			this.holding.set(node, isSo(node));
			this.tested.set(node);
		}
		return this.holding.get(node);
	}

	private boolean isSo(int node) {
		for (IntPredicate test : this.tests) {
			if (!test.test(node)) {
				return false;
			}
		}
		return true;
	}

	private void add(EntityCondition condition) {
		if (condition instanceof EntityCondition.AllOf all) {
			this.tests.addAll(compiled(all.filters()));
		}
		else if (condition instanceof EntityCondition.AnyOf any) {
			List<CompiledEntityFilter> filters = compiled(any.filters());
			this.tests.add((node) -> filters.stream().anyMatch((filter) -> filter.test(node)));
		}
		else if (condition instanceof EntityCondition.Not not) {
			this.tests.add(new CompiledEntityFilter(this.topology, not.filter()).negate());
		}
		else if (condition instanceof EntityCondition.OfType of) {
			this.tests.add((node) -> of.types().contains(this.topology.type(node)));
		}
		else if (condition instanceof EntityCondition.Named named) {
			named(named.value());
		}
		else if (condition instanceof EntityCondition.Has has) {
			has(has.property(), has.kind(), has.value());
		}
		else if (condition instanceof EntityCondition.Related related) {
			related(related);
		}
	}

	private List<CompiledEntityFilter> compiled(List<EntityFilter> filters) {
		return filters.stream().map((filter) -> new CompiledEntityFilter(this.topology, filter)).toList();
	}

	private void has(String property, Attribute.Kind kind, ValueCondition condition) {
		ValueTest test = new ValueTest(condition, kind);
		@Nullable Object[] values = this.topology.nodeValues(property);
		this.tests.add((node) -> test.holds(values[node]));
	}

	private void named(ValueCondition condition) {
		ValueTest test = new ValueTest(condition, Attribute.Kind.TEXT);
		List<@Nullable Object[]> names = FilterProperties.NAMES.stream().map(this.topology::nodeValues).toList();
		this.tests.add((node) -> names.stream().anyMatch((values) -> test.holds(values[node])));
	}

	private void basis(Basis basis) {
		@Nullable Object[] citations = this.topology.nodeValues(FilterProperties.CITATIONS);
		this.tests.add((node) -> (basis == Basis.STATED) ? this.topology.isStated(node)
				: citations[node] != null && !this.topology.isStated(node));
	}

	private void period(AsOf period) {
		PartialDate from = period.from();
		PartialDate to = period.to();
		int firstDay = (from != null) ? from.firstDay() : Integer.MIN_VALUE;
		int lastDay = (to != null) ? to.lastDay() : Integer.MAX_VALUE;
		@Nullable Object[] begins = this.topology.nodeValues(FilterProperties.FROM);
		@Nullable Object[] ends = this.topology.nodeValues(FilterProperties.TO);
		@Nullable Object[] citations = this.topology.nodeValues(FilterProperties.CITATIONS);
		this.tests.add((node) -> validity(text(begins[node]), text(ends[node]), lines(citations[node]),
				this.topology.isStated(node))
			.holds(firstDay, lastDay, period.least()));
	}

	private Validity validity(String from, String to, List<String> citations, boolean stated) {
		return this.topology.values()
			.evidence()
			.cited(citations.stream()
				.filter((line) -> !stated || line.contains("\t" + Basis.STATED + "\t"))
				.map(Citation::sourceOf)
				.toList(), stated)
			.between(from, to)
			.validity();
	}

	private void linkedTo(EntityFilter.Linked linked) {
		CompiledFilter over = new CompiledFilter(this.topology, linked.over());
		int other = this.topology.node(linked.id());
		this.tests.add((node) -> this.topology.places(node)
			.anyMatch((place) -> this.topology.neighbour(place) == other && over.leads(node, place)));
	}

	private void related(EntityCondition.Related related) {
		CompiledFilter over = new CompiledFilter(this.topology, related.over());
		CompiledFilter matching = new CompiledFilter(this.topology, related.matching());
		switch (related.quantifier()) {
			case SOME -> this.tests.add((node) -> this.topology.places(node)
				.anyMatch((place) -> over.leads(node, place) && matching.leads(node, place)));
			case NONE -> this.tests.add((node) -> this.topology.places(node)
				.noneMatch((place) -> over.leads(node, place) && matching.leads(node, place)));
			case EVERY -> this.tests.add((node) -> this.topology.places(node)
				.allMatch((place) -> !over.leads(node, place) || matching.leads(node, place)));
			case COUNT -> {
				ValueTest number = new ValueTest(Objects.requireNonNull(related.number()), Attribute.Kind.WHOLE);
				this.tests.add((node) -> number.holds(this.topology.places(node)
					.filter((place) -> over.leads(node, place) && matching.leads(node, place))
					.map(this.topology::neighbour)
					.distinct()
					.count()));
			}
		}
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private static List<String> lines(@Nullable Object value) {
		return (value instanceof List<?> lines) ? lines.stream().map(Object::toString).toList() : List.of();
	}

}
