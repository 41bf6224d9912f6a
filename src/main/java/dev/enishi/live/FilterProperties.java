package dev.enishi.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.enishi.graph.EntityCondition;
import dev.enishi.graph.EntityFilter;
import dev.enishi.graph.LinkCondition;
import dev.enishi.graph.LinkFilter;

/**
 * Which properties a filter looks at, with all filters that are nested in it, so that
 * they are read together.
 */
final class FilterProperties {

	static final String IDENTIFIERS = "identifiers";

	static final String CITATIONS = "citations";

	static final String FROM = "from";

	static final String TO = "to";

	/** Where names stand. */
	static final List<String> NAMES = List.of("name", "nameEn", "nameKana", "aliases");

	private final Set<Columns.Key> keys = new HashSet<>();

	private FilterProperties() {
	}

	static Set<Columns.Key> of(EntityFilter filter) {
		FilterProperties properties = new FilterProperties();
		properties.add(filter);
		return properties.keys;
	}

	static Set<Columns.Key> of(LinkFilter filter) {
		FilterProperties properties = new FilterProperties();
		properties.add(filter);
		return properties.keys;
	}

	private void add(EntityFilter filter) {
		if (filter.nameKey() != null) {
			nodes(NAMES);
		}
		if (filter.identifier() != null) {
			nodes(List.of(IDENTIFIERS));
		}
		if (filter.basis() != null) {
			nodes(List.of(CITATIONS));
		}
		if (filter.period() != null) {
			nodes(List.of(FROM, TO, CITATIONS));
		}
		nodes(filter.attributes().keySet());
		filter.linkedTo().forEach((linked) -> add(linked.over()));
		filter.conditions().forEach(this::add);
	}

	private void add(EntityCondition condition) {
		if (condition instanceof EntityCondition.AllOf all) {
			all.filters().forEach(this::add);
		}
		else if (condition instanceof EntityCondition.AnyOf any) {
			any.filters().forEach(this::add);
		}
		else if (condition instanceof EntityCondition.Not not) {
			add(not.filter());
		}
		else if (condition instanceof EntityCondition.Named) {
			nodes(NAMES);
		}
		else if (condition instanceof EntityCondition.Has has) {
			nodes(List.of(has.property()));
		}
		else if (condition instanceof EntityCondition.Related related) {
			add(related.over());
			add(related.matching());
		}
	}

	private void add(LinkFilter filter) {
		filter.conditions().forEach(this::add);
	}

	private void add(LinkCondition condition) {
		if (condition instanceof LinkCondition.AllOf all) {
			all.filters().forEach(this::add);
		}
		else if (condition instanceof LinkCondition.AnyOf any) {
			any.filters().forEach(this::add);
		}
		else if (condition instanceof LinkCondition.Not not) {
			add(not.filter());
		}
		else if (condition instanceof LinkCondition.Has has) {
			this.keys.add(Columns.Key.link(has.property()));
		}
		else if (condition instanceof LinkCondition.At at) {
			add(at.filter());
		}
	}

	private void nodes(Iterable<String> properties) {
		properties.forEach((property) -> this.keys.add(Columns.Key.node(property)));
	}

}
