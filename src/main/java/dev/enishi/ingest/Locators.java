package dev.enishi.ingest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.enishi.model.Citation;

/** Keeps citations of many rows short: {@code payments.csv rows 5-9, 12}. */
final class Locators {

	private static final Pattern ROWS = Pattern.compile("(?<file>.+) rows? (?<rows>[\\d, …-]+)");

	/** Beyond that more rows are of no use to a person. */
	private static final int LONGEST = 200;

	private static final Pattern LAST = Pattern.compile("(?<before>.*?)(?<from>\\d+)(-(?<to>\\d+))?");

	private Locators() {
	}

	/** Adds a citation, to the rows of another one where both cite the same table. */
	static void add(List<String> citations, String line) {
		if (citations.contains(line)) {
			return;
		}
		Citation added = Citation.ofLine(line);
		Matcher row = ROWS.matcher(added.locator());
		for (int i = 0; row.matches() && i < citations.size(); i++) {
			Citation known = Citation.ofLine(citations.get(i));
			Matcher rows = ROWS.matcher(known.locator());
			if (rows.matches() && rows.group("file").equals(row.group("file"))
					&& known.equals(at(added, known.locator()))) {
				String both = rows.group("file") + " rows " + with(rows.group("rows"), row.group("rows"));
				citations.set(i, at(known, both).toLine());
				return;
			}
		}
		citations.add(line);
	}

	private static Citation at(Citation citation, String locator) {
		return new Citation(citation.sourceId(), locator, citation.quote(), citation.basis(), citation.note(),
				citation.noteEn());
	}

	private static String with(String rows, String row) {
		if (rows.length() > LONGEST) {
			return rows.endsWith("…") ? rows : rows + ", …";
		}
		Matcher last = LAST.matcher(rows);
		if (!last.matches()) {
			return rows + ", " + row;
		}
		String end = (last.group("to") != null) ? last.group("to") : last.group("from");
		if (end.equals(row)) {
			return rows;
		}
		boolean next = row.matches("\\d{1,18}") && Long.parseLong(end) + 1 == Long.parseLong(row);
		return next ? last.group("before") + last.group("from") + "-" + row : rows + ", " + row;
	}

}
