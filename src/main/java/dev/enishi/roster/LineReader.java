package dev.enishi.roster;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads lists of people line by line, as their headings, labels and tables say. */
final class LineReader {

	private static final double SURE = 0.9;

	private static final double LIKELY = 0.5;

	/** No list has longer lines; regular expressions need stack for each letter. */
	private static final int LONGEST = 5000;

	private static final int SHOWN = 100;

	private static final Pattern SENTENCE = Pattern
		.compile(".*。.*|.*(です|ます|ました|する|した|である|とおり|ついて|ため|おいて|により|における|こと|もの)[）)、]?\\s*");

	private static final Pattern TIME = Pattern.compile(".*[0-9０-９一二三四五六七八九十]+時([0-9０-９一二三四五六七八九十]+分|半)?.*");

	private static final Pattern NAMESAKE = Pattern
		.compile("(\\p{IsHan}{1,3})[(（]\\p{IsHan}[)）](?=委員|議員|構成員|理事|幹事|、|各)");

	private static final Pattern BETWEEN = Pattern.compile("\\s*[-=_─━―*]{3,}\\s*");

	/** (事務局) before the first of them. */
	private static final Pattern BRACKET = Pattern
		.compile("^[\\s\\u3000]*([(（【〔<][^()（）]+[)）】〕>])[\\s\\u3000]*(\\S.*[、，].*)$");

	private static final Pattern LABEL = Pattern.compile("^([^:：]{1,20}?)\\s*[:：]\\s*(.*)$");

	private final Entries entries;

	private final Section section;

	private final Found found = new Found();

	private @Nullable Table table;

	/** The beginning of an entry that goes on in the next line. */
	private String carried = "";

	LineReader(Entries entries, Section section) {
		this.entries = entries;
		this.section = section;
	}

	Roster read(List<Line> lines) {
		lines.stream()
			.filter((line) -> line.text().length() > LONGEST)
			.forEach((line) -> this.found.unread(line.with(line.text().substring(0, SHOWN) + "…")));
		List<Line> readable = Cleaning
			.readable(lines.stream().filter((line) -> line.text().length() <= LONGEST).toList());
		this.section.legend.putAll(Cleaning.legend(readable));
		this.section.letterSpaced |= isLetterSpaced(readable);
		for (Line line : readable) {
			read(line);
		}
		return this.found.roster();
	}

	private boolean isLetterSpaced(List<Line> lines) {
		List<Span> names = lines.stream()
			.flatMap((line) -> this.entries.spans(line.text(), false).stream())
			.filter(Span::name)
			.toList();
		long spaced = names.stream().filter((name) -> name.atoms().size() > 2).count();
		return spaced * 3 > names.size();
	}

	private void read(Line line) {
		String text = line.text();
		if (text.isBlank()) {
			this.section.pending = "";
			this.section.lastPost = null;
			this.table = null;
			if (this.section.about == Section.About.ELSEWHERE) {
				this.section.about = Section.About.OPEN;
			}
			return;
		}
		if (BETWEEN.matcher(text).matches()) {
			this.section.reset();
			this.section.record = true;
			return;
		}
		List<String> cells = Table.cells(text);
		if (cells != null) {
			row(line, cells);
		}
		else if (EnglishEntry.isEnglish(text)) {
			english(line);
		}
		else {
			japanese(line);
		}
	}

	private void row(Line line, List<String> cells) {
		if (Table.isHead(cells)) {
			this.table = new Table(this.entries, cells);
		}
		else if (this.table != null) {
			boolean empty = cells.stream().allMatch((cell) -> cell.matches("[-:\\s]*"));
			found(line, empty ? List.of() : this.table.read(line, cells, this.section), empty);
		}
		else {
			japanese(line.with(String.join(" ", cells)));
		}
	}

	private void english(Line part) {
		if (part.text().strip().endsWith(",") && this.carried.length() < 200) {
			this.carried += part.text().strip() + " ";
			return;
		}
		Line line = part.with(this.carried + part.text().strip());
		this.carried = "";
		String heading = EnglishEntry.heading(line.text());
		Member member = (heading == null) ? EnglishEntry.read(line, this.section) : null;
		if (heading != null) {
			this.section.begin(heading, null);
		}
		else if (member != null || !EnglishEntry.isSentence(line.text())) {
			found(part, (member != null) ? List.of(member) : List.of(), false);
		}
	}

	private void japanese(Line whole) {
		String text = NAMESAKE.matcher(whole.text().replace('|', ' ')).replaceAll("$1");
		Line line = whole.with(text);
		if (TIME.matcher(text).matches()) {
			return;
		}
		if (text.strip().startsWith("#")) {
			this.section.reset();
		}
		if (Heading.bare(text).isEmpty()) {
			return;
		}
		Heading heading = Heading.of(text);
		if (heading == null && Cleaning.isLegend(text)
				&& this.entries.spans(text, false).stream().noneMatch(Span::name)) {
			return;
		}
		if (heading != null) {
			apply(heading);
			return;
		}
		Matcher label = LABEL.matcher(text);
		Heading of = label.matches() ? Heading.of(label.group(1)) : null;
		if (of != null) {
			apply(of);
			if (of.kind() != Heading.Kind.ELSEWHERE && !label.group(2).isBlank()) {
				entry(line.with(label.group(2)));
			}
		}
		else if (!SENTENCE.matcher(text).matches()) {
			entry(line);
		}
		else if (this.section.about != Section.About.ELSEWHERE) {
			this.section.reset();
		}
	}

	private void apply(Heading heading) {
		switch (heading.kind()) {
			case PEOPLE -> this.section.begin(heading.role(), heading.organisation());
			case ABSENT -> {
				this.section.begin(heading.role(), null);
				this.section.attending = false;
			}
			case ELSEWHERE -> {
				this.section.reset();
				this.section.about = Section.About.ELSEWHERE;
			}
			case QUALIFIER -> this.section.qualifier = Objects.requireNonNull(heading.role());
			case DITTO -> this.section.ditto = true;
			case COLUMNS -> {
				this.section.about = Section.About.PEOPLE;
				this.section.roleFirst = "first".equals(heading.role());
			}
		}
	}

	/** 出席者 and the like may stand before the first of those whom they are about. */
	private Line withoutHeading(Line line) {
		Matcher bracket = BRACKET.matcher(line.text());
		Heading above = bracket.matches() ? Heading.of(bracket.group(1)) : null;
		if (above != null && above.kind() == Heading.Kind.PEOPLE && above.organisation() == null) {
			String organisation = this.section.organisation;
			apply(above);
			this.section.organisation = organisation;
			return line.with(bracket.group(2));
		}
		String[] words = line.text().strip().split("[\\s\\u3000]+", 2);
		Heading heading = (words.length == 2 && words[0].length() <= 12) ? Heading.of(words[0]) : null;
		if (heading == null || (heading.kind() != Heading.Kind.ABSENT
				&& !(heading.kind() == Heading.Kind.PEOPLE && (words[0].contains("出席")
						|| words[0].startsWith("事務局") && !Words.isRole(words[0]) || words[0].equals("事務局"))))) {
			return line;
		}
		apply(heading);
		return line.with(words[1]);
	}

	private void entry(Line whole) {
		Line line = withoutHeading(withoutHeading(whole));
		String bare = Heading.bare(line.text());
		List<Member> found = (this.section.about == Section.About.ELSEWHERE || isElsewhere(line.text())) ? List.of()
				: this.entries.read(line, this.section);
		boolean listed = this.section.about == Section.About.PEOPLE || this.section.role != null;
		if (!listed && !this.section.record && found.stream().anyMatch((member) -> !isSure(member))) {
			found = List.of();
		}
		if (found.isEmpty() && this.section.about != Section.About.ELSEWHERE
				&& !bare.matches(".*\\d{2,}.*|なし|.*[:：].*")) {
			sayOfThoseBelow(line, bare);
			return;
		}
		found(line, found, bare.isEmpty() || bare.matches("なし|[\\d\\p{Punct}]+"));
	}

	/** Outside of a list, a text needs more than the look of a name to be one. */
	private static boolean isSure(Member member) {
		String position = member.post().position();
		return member.confidence() >= SURE || member.role() != null
				|| (member.confidence() >= LIKELY && position != null && PostWords.isPost(position));
	}

	/** A line without a name says something of those below. */
	private void sayOfThoseBelow(Line line, String text) {
		if (!this.section.organised && PostWords.isOrganisation(text) && !PostWords.isPost(text)
				&& line.text().strip().matches("[(（【\\[〔<＜].*|.*(省|庁|府|県|市|町|村|区|大学|局|課|室|会|社|機構|法人|研)")) {
			if (!line.text().strip().matches("[(（【\\[〔<＜].*")) {
				this.section.begin(null, text);
			}
			this.section.organisation = text;
			this.section.lastPost = null;
		}
		else if (text.length() <= 25) {
			this.section.pending = line.text().strip();
		}
		else if (this.section.about == Section.About.PEOPLE) {
			this.found.unread(line);
		}
	}

	private void found(Line line, List<Member> people, boolean empty) {
		if (!people.isEmpty()) {
			this.found.add(people);
		}
		else if (!empty && this.section.about == Section.About.PEOPLE) {
			this.found.unread(line);
		}
	}

	/** 日 時 and the like, whose letters may stand apart, are about something else. */
	private static boolean isElsewhere(String text) {
		String[] words = text.strip().split("[\\s\\u3000]+");
		StringBuilder label = new StringBuilder();
		for (int word = 0; word < Math.min(4, words.length); word++) {
			label.append(words[word]);
			if (Words.ELSEWHERE.contains(label.toString())) {
				return true;
			}
		}
		return false;
	}

}
