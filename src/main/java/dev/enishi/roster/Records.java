package dev.enishi.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/**
 * People of whom each has lines of their own, such as 氏名: … and 役職: …, or such lines
 * under a heading that is the name. They are read as the rows of a table.
 */
final class Records {

	/** Blanks around the line are gone, so that nothing is tried twice. */
	private static final Pattern FIELD = Pattern
		.compile("(?:[-*+•・●○■]\\s*+)?([^\\s\\u3000:：|][^:：|]{0,11})[:：]\\s*+(\\S.*)");

	private static final Pattern HEADING = Pattern.compile("#{1,6}\\s++([^\\s#].{1,30})");

	private static final List<String> ABOUT = List.of("organisation", "position", "post", "kana");

	private static final String NAME = "氏名";

	private final Entries entries;

	private final List<Line> lines = new ArrayList<>();

	private final Map<String, String> fields = new LinkedHashMap<>();

	/** The place of the heading in the lines, negative for none. */
	private int heading = -1;

	private @Nullable Line first;

	private int records;

	private Records(Entries entries) {
		this.entries = entries;
	}

	/**
	 * The lines, with a table row for each record; the same where there are no records.
	 */
	static List<Line> asRows(Entries entries, List<Line> lines) {
		Records records = new Records(entries);
		lines.forEach(records::read);
		records.end();
		return (records.records > 1) ? records.lines : lines;
	}

	private void read(Line line) {
		String text = line.text().strip();
		Matcher field = FIELD.matcher(text);
		String label = field.matches() ? field.group(1).strip() : "";
		String kind = (field.matches() && !Words.isRole(label)) ? Words.column(label) : null;
		if (kind != null) {
			if (kind.equals("name")) {
				end();
			}
			this.first = (this.first != null) ? this.first : line;
			this.fields.merge(label, field.group(2).strip().replace('|', '/'), (one, other) -> one + "、" + other);
			return;
		}
		if (!text.isEmpty() && (this.first == null || !field.matches())) {
			end();
			this.heading = HEADING.matcher(text).matches() ? this.lines.size() : -1;
		}
		this.lines.add(line);
	}

	/** Writes the record that was read, as a table of one row. */
	private void end() {
		if (this.first == null) {
			return;
		}
		Set<String> kinds = this.fields.keySet().stream().map(Words::column).map(String::valueOf).collect(toSet());
		String above = kinds.contains("name") ? null : name();
		if (!kinds.contains("people") && kinds.stream().anyMatch(ABOUT::contains)
				&& (kinds.contains("name") || above != null)) {
			Map<String, String> row = new LinkedHashMap<>();
			Line at = this.first;
			if (above != null) {
				row.put(NAME, above);
				at = this.lines.get(this.heading);
				this.lines.set(this.heading, at.with(""));
			}
			row.putAll(this.fields);
			this.lines.add(at.with("|" + String.join("|", row.keySet()) + "|"));
			this.lines.add(at.with("|" + String.join("|", row.values()) + "|"));
			this.records++;
		}
		else {
			Line at = this.first;
			this.fields.forEach((head, value) -> this.lines.add(at.with(head + ": " + value)));
		}
		this.fields.clear();
		this.first = null;
		this.heading = -1;
	}

	/** The name that the heading is; null where it is something else. */
	private @Nullable String name() {
		Matcher heading = HEADING.matcher((this.heading >= 0) ? this.lines.get(this.heading).text().strip() : "");
		return (heading.matches() && this.entries.spans(heading.group(1), false).stream().anyMatch(Span::name))
				? heading.group(1).replaceFirst("\\s+#+$", "") : null;
	}

}
