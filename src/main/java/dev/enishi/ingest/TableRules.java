package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.enishi.bundle.EntityReader;
import dev.enishi.bundle.Fields;
import dev.enishi.bundle.Item;
import dev.enishi.bundle.LinkReader;
import dev.enishi.bundle.Problems;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table say.
 *
 * @param defaults what the file says for all of them
 * @param made columns that are made from others
 * @param condition which rows count
 * @param entities what entities a row states
 * @param links what links a row states
 */
record TableRules(FileDefaults defaults, List<DerivedColumn> made, Condition condition, List<Rule<EntityType>> entities,
		List<Rule<LinkType>> links) {

	static TableRules read(Fields table, List<String> header, FileDefaults defaults) {
		Vocabulary vocabulary = defaults.vocabulary();
		Set<String> columns = new LinkedHashSet<>(header);
		List<DerivedColumn> made = new ArrayList<>();
		Item columnsMade = table.take("columns");
		if (columnsMade != null) {
			columnsMade.fields().forEach((name, item) -> {
				made.add(DerivedColumn.of(name, item, columns));
				columns.add(name);
			});
		}
		Map<String, Item> conditions = new LinkedHashMap<>();
		for (String name : List.of("when", "unless")) {
			Item item = table.take(name);
			if (item != null) {
				conditions.put(name, item);
			}
		}
		return new TableRules(defaults, made, Condition.take(conditions, columns),
				rules(table.take("entities"), vocabulary::entityType, "entity", columns),
				rules(table.take("links"), vocabulary::linkType, "link", columns));
	}

	private static <T> List<Rule<T>> rules(@Nullable Item section, Function<String, Optional<T>> type, String what,
			Set<String> columns) {
		List<Rule<T>> rules = new ArrayList<>();
		BundleReader.byType(section, type, what).forEach((known, items) -> items.items().forEach((item) -> {
			Map<String, Item> fields = item.fields();
			Condition condition = Condition.take(fields, columns);
			Map<String, Template> templates = new LinkedHashMap<>();
			fields.forEach((name, field) -> templates.put(name, Template.of(field, columns)));
			rules.add(new Rule<>(known, condition, new Template.Named(templates)));
		}));
		return rules;
	}

	/** Begins to read rows. */
	Reading reading(StatedFacts statements, Problems problems) {
		return (read) -> {
			Map<String, Object> values = new LinkedHashMap<>(read.values());
			Row row = new Row(values, read.place());
			for (DerivedColumn column : this.made) {
				Object value = column.make(row, problems);
				values.remove(column.name());
				if (value != null) {
					values.put(column.name(), value);
				}
			}
			if (!this.condition.holds(row, problems)) {
				return;
			}
			EntityReader entityReader = this.defaults.entities(row.place().text());
			LinkReader linkReader = this.defaults.links(row.place().text());
			for (Rule<EntityType> rule : this.entities) {
				Item item = rule.fill(row, problems);
				if (item != null) {
					statements.addRow(entityReader.read(rule.type(), item), row.place());
				}
			}
			for (Rule<LinkType> rule : this.links) {
				Item item = rule.fill(row, problems);
				if (item != null) {
					statements.addRow(linkReader.read(rule.type(), item, statements.links()), row.place());
				}
			}
		};
	}

	/** Reads one row. */
	interface Reading {

		void read(Row row);

	}

	/**
	 * An entity or a link that rows state.
	 *
	 * @param type its type
	 * @param condition which rows state it
	 * @param template what they say of it
	 */
	record Rule<T>(T type, Condition condition, Template template) {

		@Nullable Item fill(Row row, Problems problems) {
			return this.condition.holds(row, problems) ? this.template.fill(row, problems) : null;
		}

	}

}
