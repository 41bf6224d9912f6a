package dev.enishi.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import dev.enishi.ask.Members;
import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.LinkedEntity;
import dev.enishi.graph.Page;
import dev.enishi.graph.PageRequest;
import dev.enishi.graph.Traversal;
import dev.enishi.graphql.schema.Relationship;
import dev.enishi.model.Entity;
import dev.enishi.model.Link;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
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
 * The fields that lead over links: those that the schema declares with
 * {@code @relationship}, and {@code links}.
 */
@Component
class RelationshipFields implements RuntimeWiringConfigurer {

	private final Filters filters;

	private static final String LINKS = "links";

	private final Pages pages;

	private List<Relationship> relationships = List.of();

	private final Vocabulary vocabulary;

	RelationshipFields(Pages pages, Vocabulary vocabulary, Filters filters) {
		this.filters = filters;
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
		edge.dataFetcher("note",
				fetcher((environment) -> Objects.requireNonNull(environment.<LinkEdge>getSource())
					.link()
					.note(Arguments.language(environment))));
		type.attributes()
			.keySet()
			.forEach((name) -> edge.dataFetcher(name,
					fetcher((environment) -> Objects.requireNonNull(environment.<LinkEdge>getSource())
						.link()
						.attribute(name))));
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
		LinkFilter filter = this.filters.links(environment);
		ListOf list = new ListOf(LINKS, filter);
		return load(environment, filter, this.pages.request(list, environment),
				(page) -> Connection
					.of(page, (row) -> new Edge<>(this.pages.cursor(list, row), row.value().link()), Edge::node)
					.of(members(environment, filter)));
	}

	private CompletableFuture<Connection<LinkEdge, Entity>> connection(Relationship relationship,
			DataFetchingEnvironment environment) {
		LinkFilter filter = filter(relationship, new Arguments(environment.getArguments()));
		ListOf list = new ListOf(relationship.owner() + "." + relationship.field(), filter);
		return load(environment, filter, this.pages.request(list, environment),
				(page) -> Connection.of(page, (row) -> edge(list, row), LinkEdge::node)
					.of(members(environment, filter)));
	}

	private CompletableFuture<Optional<Entity>> single(Relationship relationship, DataFetchingEnvironment environment) {
		LinkFilter filter = filter(relationship, new Arguments(environment.getArguments()));
		return load(environment, filter, new PageRequest(1, false, null, false),
				(page) -> page.rows().stream().findFirst().map((row) -> row.value().other()));
	}

	private static Members members(DataFetchingEnvironment environment, LinkFilter filter) {
		return new Members.OfLinks(Objects.requireNonNull(environment.<Entity>getSource()).id(), filter);
	}

	private LinkEdge edge(ListOf list, Page.Row<LinkedEntity> row) {
		return new LinkEdge(this.pages.cursor(list, row), row.value().other(), row.value().link());
	}

	private static <T> CompletableFuture<T> load(DataFetchingEnvironment environment, LinkFilter filter,
			PageRequest request, Function<Page<LinkedEntity>, T> show) {
		Entity here = Objects.requireNonNull(environment.getSource());
		DataLoader<Traversal, Page<LinkedEntity>> pages = Objects
			.requireNonNull(environment.getDataLoader(Loaders.LINK_PAGES));
		return pages.load(new Traversal(here.id(), filter, request)).thenApply(show);
	}

	private LinkFilter filter(Relationship relationship, Arguments arguments) {
		List<EntityType> types = this.vocabulary.entityType(relationship.target())
			.map(List::of)
			.orElseGet(() -> arguments.list("types"));
		LinkFilter over = new LinkFilter(List.of(relationship.linkType()), relationship.direction(), types,
				arguments.list("roles"), arguments.asOf(), arguments.basis(), null, null, List.of());
		return this.filters.related(over, relationship, arguments.input("filter"));
	}

	/** What names a list of links. */
	private record ListOf(String field, LinkFilter filter) {

		@Override
		public String toString() {
			return this.field + " " + this.filter;
		}

	}

}
