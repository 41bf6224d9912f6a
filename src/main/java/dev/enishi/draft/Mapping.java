package dev.enishi.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.enishi.draft.Column.Kind;
import dev.enishi.draft.Heads.Made;
import dev.enishi.table.TableOptions;

/** Writes a mapping of what columns seem to hold. */
final class Mapping {

	private final Heads heads = new Heads();

	private final StringBuilder yaml = new StringBuilder();

	private final String file;

	private final String scope;

	private final TableOptions options;

	private final List<Column> columns;

	Mapping(String file, TableOptions options, List<Column> columns) {
		this.file = file;
		this.options = options;
		this.columns = columns;
		this.scope = file.replaceFirst("^.*/", "").replaceFirst("\\..*$", "").replaceAll("[\\s:]+", "-");
	}

	String yaml() {
		say("# A draft: complete it, then try it with 'check' and 'import --dry-run'.");
		say("# What the columns seem to hold:");
		this.columns.forEach((column) -> say("#   " + column.described()));
		say("cite: source:" + this.scope);
		say("sources:");
		say("  - {id: %s, title: %s}   # add date, publisher, url, licence", quoted("source:" + this.scope),
				quoted(this.file));
		say("tables:");
		say("  - file: %s", quoted(this.file));
		if (this.options.sheet() != null) {
			say("    sheet: %s", quoted(this.options.sheet()));
		}
		if (this.options.lastHead() > 1) {
			say("    header: [%d, %d]", this.options.firstHead(), this.options.lastHead());
		}
		if (this.options.encoding() != null) {
			say("    encoding: %s", this.options.encoding().name());
		}
		say("    # rows: skip          # leaves out rows with something wrong, and reports them");
		derived();
		links(entities());
		return this.yaml.toString();
	}

	private void derived() {
		List<Column> made = this.columns.stream()
			.filter((column) -> column.kind().isDate() || column.kind() == Kind.MONEY)
			.toList();
		if (!made.isEmpty()) {
			say("    columns:");
		}
		for (Column column : made) {
			say("      %s: {of: %s, %s}", quoted(made(column)), quoted(column.name()), step(column));
		}
	}

	private static String step(Column column) {
		return switch (column.kind()) {
			case DAY_FIRST -> "date: dmy";
			case MONTH_FIRST -> "date: mdy";
			case DATE -> "date: true";
			default -> column.name().matches(".*(百万円|(?i)million).*") ? "times: 1000000"
					: column.name().matches(".*(千円|(?i)thousand).*") ? "times: 1000" : "number: true";
		};
	}

	/** Writes the entities, and returns the id of each. */
	private Map<String, String> entities() {
		Map<String, String> ids = new LinkedHashMap<>();
		Map<String, List<String>> lines = new LinkedHashMap<>();
		for (Made entity : this.heads.entities()) {
			this.columns.stream().filter((column) -> isNameOf(entity, column)).findFirst().ifPresent((name) -> {
				String id = id(entity, name);
				ids.put(entity.get("name"), id);
				lines.computeIfAbsent(entity.get("type"), (type) -> new ArrayList<>())
					.add("{id: %s, name: \"{%s}\"%s}".formatted(quoted(id), name.name(), more(entity, name)));
			});
		}
		say(lines.isEmpty()
				? "    entities: {}   # no column looks like the name of something: say which type has which name"
				: "    entities:");
		say(lines);
		return ids;
	}

	private boolean isNameOf(Made entity, Column column) {
		boolean named = column.kind() == Kind.TEXT || column.kind() == Kind.PERSON
				|| column.kind() == Kind.ORGANISATION;
		boolean other = this.heads.is("numbers", column.name()) || this.heads.is("position", column.name())
				|| this.heads.is("kana", column.name());
		Optional<Made> called = this.heads.entities()
			.stream()
			.filter((made) -> made.isCalled(column.name()))
			.findFirst();
		return named && !other
				&& called.map(entity::equals)
					.orElseGet(() -> column.kind() == Kind.PERSON && entity.get("name").equals("person")
							|| column.kind() == Kind.ORGANISATION && entity.get("name").equals("organisation"));
	}

	/**
	 * By a number of its own where there is one, otherwise by its name within this
	 * register.
	 */
	private String id(Made entity, Column name) {
		boolean organisation = entity.get("name").equals("organisation");
		String own = this.columns.stream()
			.filter((column) -> column.filled() == 1 && (organisation ? column.kind() == Kind.CORPORATE_NUMBER
					: this.heads.is("numbers", column.name()) && shares(column.name(), name.name())))
			.findFirst()
			.map(Column::name)
			.orElse(name.name());
		return "%s:%s-{%s}".formatted(entity.get("prefix"), this.scope, own);
	}

	/** 事業番号 is the number of 事業名. */
	private static boolean shares(String one, String other) {
		return other.length() > 1
				&& one.toLowerCase(Locale.ROOT).contains(other.substring(0, 2).toLowerCase(Locale.ROOT));
	}

	private String more(Made entity, Column name) {
		if (entity.get("name").equals("organisation")) {
			return column(Kind.CORPORATE_NUMBER)
				.map((column) -> ", identifiers: {corporate-number: \"{%s}\"}".formatted(column.name()))
				.orElse("");
		}
		return (name.kind() == Kind.PERSON) ? called("kana", ", kana: \"{%s}\"") : "";
	}

	private void links(Map<String, String> ids) {
		Map<String, List<String>> lines = new LinkedHashMap<>();
		for (Made link : this.heads.links()) {
			String source = ids.get(link.get("source"));
			String target = ids.get(link.get("target"));
			if (source != null && target != null) {
				lines.computeIfAbsent(link.get("type"), (type) -> new ArrayList<>())
					.add("{source: %s, target: %s%s}".formatted(quoted(source), quoted(target), said(link)));
			}
		}
		if (!lines.isEmpty()) {
			say("    links:");
			say(lines);
		}
	}

	private String said(Made link) {
		String role = link.has("role") ? ", role: " + link.get("role") : "";
		String title = link.has("title") ? called("position", ", title: \"{%s}\"") : "";
		String amount = link.has("amount")
				? column(Kind.MONEY).map((column) -> ", amount: \"{%s}\", currency: JPY".formatted(made(column)))
					.orElse("")
				: "";
		return role + title + amount + date("from") + date("to");
	}

	private String date(String end) {
		return this.columns.stream()
			.filter((column) -> column.kind().isDate() && this.heads.is(end, column.name())
					&& (end.equals("to") || !this.heads.is("to", column.name())))
			.findFirst()
			.map((column) -> ", %s: \"{%s}\"".formatted(end, made(column)))
			.orElse("");
	}

	private String called(String kind, String field) {
		return this.columns.stream()
			.filter((column) -> this.heads.is(kind, column.name()))
			.findFirst()
			.map((column) -> field.formatted(column.name()))
			.orElse("");
	}

	private Optional<Column> column(Kind kind) {
		return this.columns.stream().filter((column) -> column.kind() == kind).findFirst();
	}

	/** What a derived column is called. */
	private static String made(Column column) {
		return column.name() + "*";
	}

	private void say(Map<String, List<String>> lines) {
		lines.forEach((type, items) -> {
			say("      %s:", type);
			items.forEach((item) -> say("        - %s", item));
		});
	}

	private void say(String line, Object... values) {
		this.yaml.append((values.length == 0) ? line : line.formatted(values)).append('\n');
	}

	private static String quoted(String text) {
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
