package dev.enishi.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.Ends;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType.Trait;
import dev.enishi.vocabulary.Vocabulary;

import org.springframework.stereotype.Service;

/** Finds what is missing. */
@Service
public class Coverage {

	private final Tracing tracing;

	private final Vocabulary vocabulary;

	Coverage(Tracing tracing, Vocabulary vocabulary) {
		this.tracing = tracing;
		this.vocabulary = vocabulary;
	}

	/** What is missing where only some links count. */
	public Gaps gaps(LinkFilter filter) {
		Topology topology = this.tracing.topology();
		return new Gaps(topology, new CompiledFilter(topology, filter), this.vocabulary);
	}

	/** What is missing in one structure; all ids ascending. */
	public static final class Gaps {

		private final Topology topology;

		private final CompiledFilter filter;

		private final Vocabulary vocabulary;

		Gaps(Topology topology, CompiledFilter filter, Vocabulary vocabulary) {
			this.topology = topology;
			this.filter = filter;
			this.vocabulary = vocabulary;
		}

		/** What nothing measures, of all types that something may measure. */
		public List<String> unmeasured() {
			return ids((node) -> mayBe(this.topology.type(node), Trait.MEASURE, Ends::sources)
					&& follow(node, Trait.MEASURE, true).findAny().isEmpty());
		}

		/**
		 * What nothing advances, nor any part of it, of all types that something may
		 * advance.
		 */
		public List<String> unadvanced() {
			return ids((node) -> mayBe(this.topology.type(node), Trait.ADVANCE, Ends::targets) && !isAdvanced(node));
		}

		/** What has no link. */
		public List<String> unlinked() {
			return ids((node) -> open(node).findAny().isEmpty());
		}

		private List<String> ids(IntPredicate isMissing) {
			return IntStream.range(0, this.topology.nodes()).filter(isMissing).mapToObj(this.topology::id).toList();
		}

		private boolean mayBe(EntityType type, Trait trait, Function<Ends, List<EntityType>> end) {
			return this.vocabulary.linkTypes(trait)
				.stream()
				.flatMap((link) -> link.ends().stream())
				.anyMatch((ends) -> end.apply(ends).contains(type));
		}

		private boolean isAdvanced(int strategy) {
			Set<Integer> seen = new HashSet<>(Set.of(strategy));
			Deque<Integer> open = new ArrayDeque<>(seen);
			while (!open.isEmpty()) {
				int next = open.remove();
				if (follow(next, Trait.ADVANCE, false).findAny().isPresent()) {
					return true;
				}
				follow(next, Trait.WHOLE, false).filter(seen::add).forEach(open::add);
			}
			return false;
		}

		private IntStream follow(int node, Trait trait, boolean fromSource) {
			return open(node).filter((place) -> {
				int link = this.topology.link(place);
				int here = fromSource ? this.topology.links().source(link) : this.topology.links().target(link);
				return here == node && this.vocabulary.linkTypes().get(this.topology.links().type(link)).is(trait);
			}).map(this.topology::neighbour);
		}

		private IntStream open(int node) {
			return this.topology.places(node).filter((place) -> this.filter.leads(node, place));
		}

	}

}
