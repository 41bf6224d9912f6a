package dev.enishi.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads lists of members, such as 委員名簿 and 出席者, out of texts. Names are found with the
 * IPA dictionary, posts and roles with {@code roster/words.yaml}.
 */
public final class RosterReader {

	private final Entries entries = new Entries(new NameDictionary());

	/**
	 * Reads the people of a text.
	 * @param lines the lines of the text; those of a table have bars between the cells
	 */
	public Roster read(List<Line> lines) {
		return new LineReader(this.entries, new Section()).read(lines);
	}

	/**
	 * Reads the people of records whose fields say what they hold.
	 * @param records the records, a line each
	 */
	public Roster readRecords(List<Map<String, String>> records) {
		List<Member> members = new ArrayList<>();
		List<Line> unread = new ArrayList<>();
		for (int number = 1; number <= records.size(); number++) {
			Map<String, String> fields = records.get(number - 1);
			Line line = new Line(number, null, String.join(" ", fields.values()));
			List<String> cells = fields.values().stream().map(Characters::readable).toList();
			List<Member> found = new Table(this.entries, List.copyOf(fields.keySet())).read(line, cells, new Section());
			members.addAll(found);
			if (found.isEmpty()) {
				unread.add(line);
			}
		}
		return new Roster(members, unread);
	}

}
