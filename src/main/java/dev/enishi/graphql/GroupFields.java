package dev.enishi.graphql;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import dev.enishi.ask.Aggregation;
import dev.enishi.ask.Group;
import dev.enishi.ask.GroupRequest;
import dev.enishi.ask.Groups;
import dev.enishi.ask.Total;
import dev.enishi.graph.PageRequest;
import dev.enishi.model.Entity;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Groups of what a connection is a page of, and the numbers that they make up. */
@Component
class GroupFields implements RuntimeWiringConfigurer {

	private static final String GROUPS = "groups";

	private static final Map<String, Aggregation> TOTALS = Map.of("sum", Aggregation.SUM, "average",
			Aggregation.AVERAGE, "minimum", Aggregation.MINIMUM, "maximum", Aggregation.MAXIMUM);

	private final Groups groups;

	private final GroupArguments arguments;

	private final Pages pages;

	private final EntityPages entities;

	private final Set<String> connections = new TreeSet<>();

	GroupFields(Groups groups, Filters filters, Pages pages, EntityPages entities) {
		this.groups = groups;
		this.arguments = new GroupArguments(filters);
		this.pages = pages;
		this.entities = entities;
	}

	@Override
	public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
		registry.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter((type) -> type.getFieldDefinitions().stream().anyMatch((field) -> field.getName().equals(GROUPS)))
			.forEach((type) -> this.connections.add(type.getName()));
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		this.connections
			.forEach((connection) -> wiring.type(connection, (type) -> type.dataFetcher(GROUPS, this::groups)));
		for (String group : List.of("LinkGroup", "EntityGroup")) {
			wiring.type(group, (type) -> {
				TOTALS.forEach((field, aggregation) -> type.dataFetcher(field,
						(environment) -> total(environment, aggregation)));
				return type.dataFetcher("count", (environment) -> group(environment).count())
					.dataFetcher("distinct", (environment) -> group(environment)
						.distinct(this.arguments.key(new Arguments(environment.getArguments()).input("of"))));
			});
		}
		wiring.type("EntityGroup", (type) -> type.dataFetcher("entities", this::entities));
		wiring.type("LinkGroup", (type) -> type.dataFetcher("links", this::links));
		wiring.type("GroupKeyValue", (type) -> type.dataFetcher("entity", GroupFields::entity));
	}

	private Connection<Edge<Group>, Group> groups(DataFetchingEnvironment environment) {
		Connection<?, ?> connection = Objects.requireNonNull(environment.getSource());
		Arguments input = new Arguments(environment.getArguments());
		String list = GROUPS + " " + connection.members() + " " + input.values().get("by")
				+ input.values().get("having") + input.values().get("orderBy");
		PageRequest request = this.pages.request(list, environment);
		return this.pages.connection(list,
				this.groups.of(Objects.requireNonNull(connection.members()), this.arguments.request(input), request));
	}

	private static Group group(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getSource());
	}

	private static @Nullable Map<String, @Nullable Object> total(DataFetchingEnvironment environment,
			Aggregation aggregation) {
		Total total = group(environment).total(String.valueOf(environment.getArguments().get("of")));
		BigDecimal value = total.of(aggregation);
		if (value == null) {
			return null;
		}
		Map<String, @Nullable Object> shown = new HashMap<>();
		shown.put("value", value);
		shown.put("unit", total.unit());
		return shown;
	}

	private CompletableFuture<Connection<Edge<Entity>, Entity>> entities(DataFetchingEnvironment environment) {
		return this.entities.page(key(environment), group(environment).members(), environment);
	}

	private CompletableFuture<?> links(DataFetchingEnvironment environment) {
		return this.entities.links(key(environment), group(environment).members(), environment);
	}

	private static String key(DataFetchingEnvironment environment) {
		return "group " + group(environment).keys();
	}

	private static @Nullable CompletableFuture<Entity> entity(DataFetchingEnvironment environment) {
		String id = Objects.requireNonNull(environment.<Group.Key>getSource()).entity();
		DataLoader<String, Entity> entities = Objects.requireNonNull(environment.getDataLoader(Entity.class.getName()));
		return (id != null) ? entities.load(id) : null;
	}

}
