package dev.enishi.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * People of whom each has lines of their own, such as 氏名: … and 役職: …, or such lines
 * under a heading that is the name. They are read as the rows of a table.
 */
final class Records {

	private static final Pattern FIELD = Pattern
		.compile("\\s*(?:[-*+•・●○■]\\s*)?([^:：|]{1,12}?)[\\s\\u3000]*[:：]\\s*(\\S.*)");

	private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(\\S.{1,30}?)\\s*#*\\s*");

	private static final List<String> ABOUT = List.of("organisation", "position", "post", "kana");

	private static final String NAME = "氏名";

	private final List<Line> lines = new ArrayList<>();

	private final Map<String, String> fields = new LinkedHashMap<>();

	private @Nullable Line first;

	private @Nullable Line heading;

	private int records;

	private Records() {
	}

	/**
	 * The lines, with a table row for each record; the same where there are no records.
	 */
	static List<Line> asRows(List<Line> lines) {
		Records records = new Records();
		lines.forEach(records::read);
		records.end();
		return (records.records > 1) ? records.lines : lines;
	}

	private void read(Line line) {
		Matcher field = FIELD.matcher(line.text());
		String kind = field.matches() && !Words.isRole(field.group(1)) ? Words.column(field.group(1)) : null;
		Matcher above = HEADING.matcher(line.text());
		if (kind == null) {
			if (!line.text().isBlank()) {
				end();
				this.heading = above.matches() ? line.with(above.group(1)) : null;
			}
			this.lines.add(line);
			return;
		}
		if (this.fields.containsKey(field.group(1)) || kind.equals("name")) {
			end();
		}
		if (this.first == null) {
			this.first = line;
		}
		this.fields.put(field.group(1), field.group(2).strip());
	}

	/** Writes the record that was read, as a table of one row. */
	private void end() {
		if (this.first == null) {
			return;
		}
		Set<String> kinds = new LinkedHashSet<>();
		this.fields.keySet().forEach((head) -> kinds.add(String.valueOf(Words.column(head))));
		boolean named = kinds.contains("name");
		if ((named || this.heading != null) && kinds.stream().anyMatch(ABOUT::contains)) {
			Map<String, String> row = new LinkedHashMap<>();
			if (!named && this.heading != null) {
				row.put(NAME, this.heading.text());
			}
			row.putAll(this.fields);
			this.lines.add(this.first.with("|" + String.join("|", row.keySet()) + "|"));
			this.lines.add(this.first.with("|" + String.join("|", row.values()) + "|"));
			this.records++;
		}
		else {
			Line at = this.first;
			this.fields.forEach((head, value) -> this.lines.add(at.with(head + ": " + value)));
		}
		this.fields.clear();
		this.first = null;
		this.heading = null;
	}

}
