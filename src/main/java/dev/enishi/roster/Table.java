package dev.enishi.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Reads the rows of a table whose columns say what they hold. */
final class Table {

	private final Entries entries;

	private final List<String> heads;

	private final List<@Nullable String> columns;

	Table(Entries entries, List<String> heads) {
		this.entries = entries;
		this.heads = heads;
		this.columns = new ArrayList<>(heads.stream().map(Words::column).toList());
	}

	/** Whether a row says what the columns hold: one of them holds people. */
	static boolean isHead(List<String> row) {
		return row.stream().map(Words::column).anyMatch((column) -> "name".equals(column) || "people".equals(column));
	}

	/** The cells of a row between bars; null where there are none. */
	static @Nullable List<String> cells(String line) {
		String text = line.strip();
		boolean begins = text.startsWith("|");
		if (!(begins || text.endsWith("|")) || text.indexOf('|', 1) < 0) {
			return null;
		}
		String inside = text.substring(begins ? 1 : 0, text.endsWith("|") ? text.length() - 1 : text.length());
		return Arrays.stream(inside.split("\\|", -1)).map(String::strip).toList();
	}

	/** The people of a row. */
	List<Member> read(Line line, List<String> cells, Section section) {
		Section own = new Section();
		own.about = Section.About.PEOPLE;
		own.legend.putAll(section.legend);
		own.letterSpaced = section.letterSpaced;
		own.attending = section.attending;
		own.role = section.role;
		String role = cell("role", cells);
		if (!role.isEmpty()) {
			own.role = Characters.withoutBlanks(role);
		}
		String people = cell("people", cells);
		if (!people.isEmpty() && cell("name", cells).isEmpty()) {
			own.organisation = orNull(cell("organisation", cells));
			own.organised = own.organisation != null;
			own.role = this.heads.get(this.columns.indexOf("people"));
			return new LineReader(this.entries, own).read(people.lines().map(line::with).toList()).members();
		}
		String position = Characters.withoutBlanks(cell("position", cells));
		boolean inBody = role.isEmpty() && Words.isRole(position) && cellsOf("post") == 0;
		if (inBody) {
			own.role = position;
		}
		String name = cell("name", cells);
		String post = Characters.tidy(String.join(" ", cell("organisation", cells),
				inBody ? "" : cell("position", cells), cell("post", cells)));
		String kana = cell("kana", cells);
		if (Characters.withoutBlanks(name).isEmpty()) {
			return List.of();
		}
		String mark = cell("mark", cells);
		if (own.role == section.role && Words.isRole(mark)) {
			own.role = mark;
		}
		String text = name + (kana.isEmpty() ? "" : " " + Characters.tidy(kana))
				+ (mark.matches("欠席?|代理.*|オンライン") ? " (" + mark + ")" : "");
		List<Member> members = this.entries.read(line.with(text), own);
		if (members.isEmpty()) {
			members = List.of(new Member(Characters.tidy(name), orNull(kana), Post.NONE, List.of(), own.role,
					own.attending, null, null, null, line.number(), line.page(), 0.85));
		}
		return posted(members, post, cell("organisation", cells), inBody ? "" : cell("position", cells));
	}

	/**
	 * The columns say what is organisation and what is post; one column may hold both.
	 */
	private List<Member> posted(List<Member> members, String text, String organisation, String position) {
		List<Member> posted = new ArrayList<>(members);
		Member first = members.get(0);
		Posts.Parted parted = this.entries.posts(text, null);
		boolean separate = !organisation.isEmpty() && !position.isEmpty() && cellsOf("post") == 0;
		List<Post> posts = separate ? List.of(new Post(Characters.tidy(organisation), Characters.tidy(position)))
				: parted.posts();
		if (!text.isEmpty() && !posts.isEmpty()) {
			posted.set(0, new Member(first.name(), first.kana(), posts.get(0), posts.subList(1, posts.size()),
					first.role(), first.attending(), first.proxy(), first.proxyFor(), first.mark(), first.line(),
					first.page(), Math.min(first.confidence(), (parted.cost() > 3) ? 0.8 : separate ? 1 : 0.88)));
		}
		return posted;
	}

	private long cellsOf(String kind) {
		return this.columns.stream().filter(kind::equals).count();
	}

	/** What the cells of a kind hold. */
	private String cell(String kind, List<String> cells) {
		return String.join(" ",
				IntStream.range(0, Math.min(cells.size(), this.columns.size()))
					.filter((place) -> kind.equals(this.columns.get(place)))
					.mapToObj(cells::get)
					.filter((cell) -> !cell.isEmpty())
					.toList());
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : Characters.tidy(text);
	}

}
