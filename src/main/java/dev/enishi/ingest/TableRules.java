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
import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import dev.enishi.revision.Stated;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table say.
 *
 * @param defaults what the file says for all of them
 * @param made columns that are made from others
 * @param origins the columns of the file that each of them is made of
 * @param condition which rows count
 * @param entities what entities a row states
 * @param links what links a row states
 */
record TableRules(FileDefaults defaults, List<DerivedColumn> made, Map<String, List<String>> origins,
		Condition condition, List<Rule<EntityType>> entities, List<Rule<LinkType>> links) {

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
		return new TableRules(defaults, made, RowLocator.origins(made), Condition.take(conditions, columns),
				rules(table.take("entities"), vocabulary::entityType, "entity", columns),
				rules(table.take("links"), vocabulary::linkType, "link", columns));
	}

	private static <T> List<Rule<T>> rules(@Nullable Item section, Function<String, Optional<T>> type, String what,
			Set<String> columns) {
		List<Rule<T>> rules = new ArrayList<>();
		BundleReader.byType(section, type, what).forEach((known, items) -> items.items().forEach((item) -> {
			Map<String, Item> fields = item.fields();
			Condition condition = Condition.take(fields, columns);
			rules.add(new Rule<>(known, condition, Template.of(item, fields, columns), item.place()));
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
			int before = problems.skippedCount();
			List<Stated> facts = facts(row, statements, problems);
			if (problems.skippedCount() == before) {
				facts.forEach((stated) -> statements.addRow(stated.fact(), stated.place()));
			}
		};
	}

	private List<Stated> facts(Row row, StatedFacts statements, Problems problems) {
		List<Stated> facts = new ArrayList<>();
		for (Rule<EntityType> rule : this.entities) {
			EntityReader reader = this.defaults.entities(RowLocator.of(rule.template(), row, this.origins));
			for (Item item : rule.fill(row, problems)) {
				facts.add(new Stated(reader.read(rule.type(), item), row.place().by(rule.place())));
			}
		}
		long links = statements.links();
		for (Rule<LinkType> rule : this.links) {
			LinkReader reader = this.defaults.links(RowLocator.of(rule.template(), row, this.origins));
			for (Item item : rule.fill(row, problems)) {
				facts.add(new Stated(reader.read(rule.type(), item, links++), row.place().by(rule.place())));
			}
		}
		return facts;
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
	 * @param place where the mapping says so
	 */
	record Rule<T>(T type, Condition condition, Template template, Place place) {

		List<Item> fill(Row row, Problems problems) {
			Row read = new Row(row.values(), row.place().by(this.place));
			Item item = this.condition.holds(read, problems) ? this.template.fill(read, problems) : null;
			return (item == null) ? List.of() : item.isList() ? item.items() : List.of(item);
		}

	}

}
