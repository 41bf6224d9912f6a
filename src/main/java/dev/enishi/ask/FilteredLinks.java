package dev.enishi.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.Links;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.graph.Reading;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.Deadlines;
import dev.enishi.live.LiveTopology;
import dev.enishi.live.Topology;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Lists links of the whole graph. */
@Service
public class FilteredLinks {

	private final LiveTopology live;

	private final Deadlines deadlines;

	private final Links links;

	private final Vocabulary vocabulary;

	FilteredLinks(LiveTopology live, Deadlines deadlines, Links links, Vocabulary vocabulary) {
		this.live = live;
		this.deadlines = deadlines;
		this.links = links;
		this.vocabulary = vocabulary;
	}

	/** One page of the links that a filter lets through. */
	public Page<Link> list(LinkFilter filter, List<Order> orders, PageRequest request) {
		Reading.noteGraph();
		Topology topology = this.live.current();
		Values values = new Values(topology, this.vocabulary);
		List<Sorting.Term> terms = new ArrayList<>();
		for (Order order : orders) {
			IntFunction<@Nullable Object> value = values.ofLinks(order.field());
			terms.add(new Sorting.Term(
					(link) -> FilteredEntities.plain(Objects.requireNonNullElse(value.apply(link), "")),
					order.ascending()));
		}
		terms.add(new Sorting.Term(topology.links()::id, true));
		return new Sorting(terms).page(matching(topology, null, filter), request, topology.links()::id,
				this.links::byId);
	}

	/**
	 * The links that a filter lets through, seen from an entity, or from either of their
	 * ends.
	 */
	IntStream matching(Topology topology, @Nullable String from, LinkFilter filter) {
		CompiledFilter compiled = new CompiledFilter(topology, filter);
		Deadline deadline = this.deadlines.current();
		if (from != null) {
			int node = topology.node(from);
			return (node < 0) ? IntStream.empty()
					: topology.places(node).filter((place) -> compiled.leads(node, place)).map(topology::link);
		}
		return IntStream.range(0, topology.links().size()).filter((link) -> {
			deadline.step();
			return compiled.connects(link);
		});
	}

	/**
	 * An order by what links say.
	 *
	 * @param field its constant
	 * @param ascending whether small values come first
	 */
	public record Order(String field, boolean ascending) {

	}

}
