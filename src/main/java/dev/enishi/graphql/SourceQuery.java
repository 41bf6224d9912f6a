package dev.enishi.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.enishi.ask.FilteredSources;
import dev.enishi.ask.SourceField;
import dev.enishi.ask.SourceFilter;
import dev.enishi.graph.Sources;
import dev.enishi.model.Source;
import graphql.schema.DataFetchingEnvironment;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The list of sources. */
@Controller
class SourceQuery {

	private final FilteredSources sources;

	private final Sources stored;

	private final Pages pages;

	SourceQuery(FilteredSources sources, Sources stored, Pages pages) {
		this.stored = stored;
		this.sources = sources;
		this.pages = pages;
	}

	@QueryMapping
	Connection<Edge<Source>, Source> sources(DataFetchingEnvironment environment) {
		Arguments arguments = new Arguments(environment.getArguments());
		List<FilteredSources.Order> orders = arguments.inputs("orderBy")
			.stream()
			.map((order) -> new FilteredSources.Order(SourceField.valueOf(String.valueOf(order.text("field"))),
					order.ascending()))
			.toList();
		String list = "sources " + orders;
		SourceFilter filter = filter(arguments.input("filter"), 0, new FilterSize());
		return this.pages.connection(list, this.sources.list(filter, orders, this.pages.request(list, environment),
				() -> environment.getGraphQlContext().computeIfAbsent(SourceQuery.class, (key) -> this.stored.all())));
	}

	private static SourceFilter filter(Arguments input, int depth, FilterSize size) {
		size.count(depth);
		List<SourceFilter.Has> conditions = new ArrayList<>();
		for (SourceField field : SourceField.values()) {
			String name = field.field() + "Is";
			Arguments condition = input.input(name);
			if (!condition.values().isEmpty()) {
				conditions.add(new SourceFilter.Has(field, new ValueReader(name, field.kind()).read(condition)));
			}
		}
		Function<Arguments, SourceFilter> inner = (part) -> filter(part, depth + 1, size);
		return new SourceFilter(input.has("ids") ? Set.copyOf(input.list("ids")) : null, conditions,
				input.inputs("and").stream().map(inner).toList(),
				input.has("or") ? input.inputs("or").stream().map(inner).toList() : null,
				input.input("not").values().isEmpty() ? null : inner.apply(input.input("not")));
	}

}
