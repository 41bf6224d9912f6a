package dev.enishi.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.enishi.api.Arguments;
import dev.enishi.api.Connection;
import dev.enishi.api.Edge;
import dev.enishi.graph.Entities;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Ends;
import dev.enishi.vocabulary.LinkType.Trait;
import dev.enishi.vocabulary.Vocabulary;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code coverage}: what is missing. */
@Controller
class CoverageQuery {

	private final Tracing tracing;

	private final Entities entities;

	private final EntityPages pages;

	private final Vocabulary vocabulary;

	CoverageQuery(Tracing tracing, Entities entities, EntityPages pages, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.tracing = tracing;
		this.entities = entities;
		this.pages = pages;
	}

	@QueryMapping
	Coverage coverage(DataFetchingEnvironment environment) {
		Topology topology = this.tracing.topology();
		return new Coverage(topology, new Passage(topology, Arguments.linkFilter(environment)), this.vocabulary);
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutKpi(Coverage coverage, @Argument @Nullable Integer first,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		Topology topology = coverage.topology();
		return page("withoutKpi", topology, environment,
				(node) -> coverage.mayBe(topology.type(node), Trait.MEASURE, Ends::sources)
						&& coverage.follow(node, Trait.MEASURE, true).findAny().isEmpty());
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutProject(Coverage coverage,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		Topology topology = coverage.topology();
		return page("withoutProject", topology, environment,
				(node) -> coverage.mayBe(topology.type(node), Trait.ADVANCE, Ends::targets)
						&& !coverage.isAdvanced(node));
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutSource(Coverage coverage,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		return this.pages.page("withoutSource", this.entities.uncited(), environment);
	}

	@SchemaMapping
	CompletableFuture<Connection<Edge<Entity>, Entity>> withoutLink(Coverage coverage,
			@Argument @Nullable Integer first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
		Topology topology = coverage.topology();
		return page("withoutLink", topology, environment, (node) -> coverage.open(node).findAny().isEmpty());
	}

	private CompletableFuture<Connection<Edge<Entity>, Entity>> page(String list, Topology topology,
			DataFetchingEnvironment environment, IntPredicate isMissing) {
		List<String> ids = IntStream.range(0, topology.nodes()).filter(isMissing).mapToObj(topology::id).toList();
		return this.pages.page(list, ids, environment);
	}

	/**
	 * What the lists of gaps are computed on.
	 *
	 * @param topology the structure
	 * @param passage which links count
	 * @param vocabulary what may be measured and advanced
	 */
	record Coverage(Topology topology, Passage passage, Vocabulary vocabulary) {

		/** Whether entities of a type may stand at an end of links with a trait. */
		private boolean mayBe(EntityType type, Trait trait, Function<Ends, List<EntityType>> end) {
			return this.vocabulary.linkTypes(trait)
				.stream()
				.flatMap((link) -> link.ends().stream())
				.anyMatch((ends) -> end.apply(ends).contains(type));
		}

		/**
		 * Whether something advances a strategy or one of those that are part of it, at
		 * any depth.
		 */
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
			return IntStream.range(this.topology.first(node), this.topology.end(node))
				.filter((place) -> this.passage.isOpen(node, this.topology.link(place)));
		}

	}

}
