package dev.enishi.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.api.Arguments;
import dev.enishi.api.Connection;
import dev.enishi.api.Edge;
import dev.enishi.api.Pages;
import dev.enishi.api.Relationship;
import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.Slice;
import dev.enishi.graph.Tie;
import dev.enishi.graph.Traversal;
import dev.enishi.graph.Window;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.model.Link;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import org.dataloader.DataLoader;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Answers every field that leads over links: those that the schema declares with
 * {@code @relationship}, and {@code links}.
 */
@Component
class RelationshipFields implements RuntimeWiringConfigurer {

	private static final String LINKS = "links";

	private final Pages pages;

	private List<Relationship> relationships = List.of();

	private final Vocabulary vocabulary;

	RelationshipFields(Pages pages, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.pages = pages;
	}

	@Override
	public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
		this.relationships = Relationship.of(registry, this.vocabulary);
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		for (EntityType type : this.vocabulary.entityTypes()) {
			wiring.type(type.label(), (builder) -> builder.dataFetcher(LINKS, fetcher(this::links)));
		}
		for (Relationship relationship : this.relationships) {
			DataFetcher<?> fetcher = relationship.single() ? fetcher((environment) -> single(relationship, environment))
					: fetcher((environment) -> connection(relationship, environment));
			wiring.type(relationship.owner(), (builder) -> builder.dataFetcher(relationship.field(), fetcher));
		}
		Map<String, LinkType> edges = new HashMap<>();
		this.relationships.stream()
			.filter((relationship) -> !relationship.single())
			.forEach((relationship) -> edges.put(Relationship.edge(relationship.linkType(), relationship.target()),
					relationship.linkType()));
		edges.forEach((edge, type) -> wiring.type(edge, (builder) -> attributes(type, builder)));
	}

	private static TypeRuntimeWiring.Builder attributes(LinkType type, TypeRuntimeWiring.Builder edge) {
		type.attributes()
			.keySet()
			.forEach((name) -> edge.dataFetcher(name,
					fetcher((environment) -> Objects.requireNonNull(environment.<LinkEdge>getSource())
						.link()
						.attributes()
						.get(name))));
		return edge;
	}

	/**
	 * Trivial to the engine: it puts itself down for the next load and needs nothing of
	 * the thread.
	 */
	private static <T> TrivialDataFetcher<T> fetcher(TrivialDataFetcher<T> fetcher) {
		return fetcher;
	}

	private CompletableFuture<Connection<Edge<Link>, Link>> links(DataFetchingEnvironment environment) {
		LinkFilter filter = new Arguments(environment.getArguments()).input("filter").linkFilter();
		String list = LINKS + " " + filter;
		return load(environment, filter, this.pages.window(list, environment), (slice) -> Connection.of(slice,
				(row) -> new Edge<>(this.pages.cursor(list, row), row.value().link()), Edge::node));
	}

	private CompletableFuture<Connection<LinkEdge, Entity>> connection(Relationship relationship,
			DataFetchingEnvironment environment) {
		LinkFilter filter = filter(relationship, new Arguments(environment.getArguments()));
		String list = relationship.owner() + "." + relationship.field() + " " + filter;
		return load(environment, filter, this.pages.window(list, environment),
				(slice) -> Connection.of(slice, (row) -> edge(list, row), LinkEdge::node));
	}

	private CompletableFuture<Optional<Entity>> single(Relationship relationship, DataFetchingEnvironment environment) {
		LinkFilter filter = filter(relationship, new Arguments(environment.getArguments()));
		return load(environment, filter, new Window(1, false, null, false),
				(slice) -> slice.rows().stream().findFirst().map((row) -> row.value().other()));
	}

	private LinkEdge edge(String list, Slice.Row<Tie> row) {
		return new LinkEdge(this.pages.cursor(list, row), row.value().other(), row.value().link());
	}

	private static <T> CompletableFuture<T> load(DataFetchingEnvironment environment, LinkFilter filter, Window window,
			Function<Slice<Tie>, T> show) {
		Entity here = Objects.requireNonNull(environment.getSource());
		DataLoader<Traversal, Slice<Tie>> ties = Objects.requireNonNull(environment.getDataLoader(Loaders.TIES));
		return ties.load(new Traversal(here.id(), filter, window)).thenApply(show);
	}

	private LinkFilter filter(Relationship relationship, Arguments arguments) {
		List<EntityType> types = this.vocabulary.entityType(relationship.target())
			.map(List::of)
			.orElseGet(() -> arguments.list("types"));
		return new LinkFilter(List.of(relationship.linkType()), relationship.direction(), types,
				arguments.list("roles"), arguments.date("asOf"), null, null);
	}

}
