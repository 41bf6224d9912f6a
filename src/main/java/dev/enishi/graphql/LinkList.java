package dev.enishi.graphql;

import java.util.List;
import java.util.Objects;

import dev.enishi.ask.FilteredLinks;
import dev.enishi.ask.Members;
import dev.enishi.graph.LinkFilter;
import dev.enishi.model.Link;
import graphql.schema.DataFetchingEnvironment;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The list of all links. */
@Controller
class LinkList {

	private final FilteredLinks links;

	private final Filters filters;

	private final Pages pages;

	LinkList(FilteredLinks links, Filters filters, Pages pages) {
		this.links = links;
		this.filters = filters;
		this.pages = pages;
	}

	@QueryMapping
	Connection<Edge<Link>, Link> links(DataFetchingEnvironment environment) {
		LinkFilter filter = this.filters.links(environment);
		List<FilteredLinks.Order> orders = new Arguments(environment.getArguments()).inputs("orderBy")
			.stream()
			.map((order) -> new FilteredLinks.Order(Objects.requireNonNull(order.text("field")), order.ascending()))
			.toList();
		String list = "all links " + filter + orders;
		return this.pages.connection(list, this.links.list(filter, orders, this.pages.request(list, environment)))
			.of(new Members.OfLinks(null, filter));
	}

}
