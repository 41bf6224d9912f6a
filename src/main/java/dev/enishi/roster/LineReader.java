package dev.enishi.roster;

import java.util.List;
import java.util.Objects;
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

	private static final Pattern DOTS = Pattern.compile("[\\s\\u3000]*[…‥・.]{3,}[\\s\\u3000]*");

	private final Entries entries;

	private final Section section;

	private final Found found = new Found();

	private final EnglishReader english;

	private final InlineHeadings inline;

	private final NamelessLines nameless;

	private final Labels labels;

	private @Nullable Table table;

	LineReader(Entries entries, Section section) {
		this.entries = entries;
		this.section = section;
		this.english = new EnglishReader(section, this.found);
		this.inline = new InlineHeadings(entries, section);
		this.labels = new Labels(entries, section);
		this.nameless = new NamelessLines(entries, section, this.found);
	}

	Roster read(List<Line> lines) {
		lines.stream()
			.filter((line) -> line.text().length() > LONGEST)
			.forEach((line) -> this.found.unread(line.with(line.text().substring(0, SHOWN) + "…")));
		List<Line> readable = Cleaning.readable(Layout.of(Records.asRows(this.entries,
				lines.stream().filter((line) -> line.text().length() <= LONGEST).toList())));
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
		if (DOTS.matcher(text).matches() && this.section.about == Section.About.PEOPLE) {
			this.section.begin(null, null);
			return;
		}
		List<String> cells = Table.cells(text);
		if (cells != null) {
			row(line, cells);
		}
		else if (EnglishEntry.isEnglish(text)) {
			this.english.read(line);
		}
		else {
			japanese(line);
		}
	}

	private void row(Line line, List<String> cells) {
		this.section.headed = false;
		if (Table.isHead(cells)) {
			this.table = new Table(this.entries, cells);
		}
		else if (this.table != null) {
			boolean empty = cells.stream().allMatch((cell) -> cell.matches("[-:\\s]*"));
			this.found.add(this.section, line, empty ? List.of() : this.table.read(line, cells, this.section), empty);
		}
		else {
			String joined = String.join(", ", cells.stream().filter((cell) -> !cell.isEmpty()).toList());
			if (EnglishEntry.isEnglish(joined)) {
				this.english.read(line.with(joined));
			}
			else {
				japanese(line.with(String.join(" ", cells)));
			}
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
			this.section.apply(heading);
			this.section.inBrackets = InlineHeadings.isInBrackets(text);
			this.section.headed = heading.kind() == Heading.Kind.PEOPLE;
			return;
		}
		if (Characters.isReading(text)) {
			reading(Characters.tidy(text));
			return;
		}
		Line people = this.labels.without(line);
		if (people != null) {
			if (!people.text().isBlank()) {
				entry(people);
			}
		}
		else if (Introduction.isOne(text)) {
			this.section.begin(Introduction.role(text), null);
		}
		else if (!SENTENCE.matcher(text).matches()) {
			entry(line);
		}
		else if (this.section.about != Section.About.ELSEWHERE) {
			this.section.reset();
		}
	}

	private void reading(String kana) {
		this.section.kanaFirst |= this.section.first;
		if (this.section.kanaFirst) {
			this.section.kana = kana;
		}
		else {
			this.found.read(kana);
		}
	}

	private void entry(Line whole) {
		this.section.headed = false;
		Line line = this.inline.without(this.inline.without(whole));
		Heading rest = (line.text().equals(whole.text())) ? null : Heading.of(line.text());
		if (rest != null) {
			this.section.apply(rest);
			return;
		}
		String bare = Heading.bare(line.text());
		if (Elsewhere.isOne(line.text())) {
			this.section.about = Section.About.ELSEWHERE;
			return;
		}
		List<Member> found = (this.section.about == Section.About.ELSEWHERE) ? List.of()
				: this.entries.read(line, this.section);
		if (found.isEmpty() && this.section.about == Section.About.PEOPLE && !this.found.isOpen()) {
			found = this.entries.official(line, this.section);
		}
		boolean listed = this.section.about == Section.About.PEOPLE || this.section.role != null;
		if (!listed && !this.section.record && found.stream().anyMatch((member) -> !isSure(member))) {
			found = List.of();
		}
		if (found.isEmpty() && this.section.about != Section.About.ELSEWHERE
				&& !bare.matches(".*\\d{2,}.*|なし|.*[:：].*")) {
			this.nameless.read(line, bare);
			return;
		}
		this.found.add(this.section, line, found.stream().map(Member::parted).toList(),
				bare.isEmpty() || bare.matches("なし|[\\d\\p{Punct}]+"));
	}

	/** Outside of a list, a text needs more than the look of a name to be one. */
	private static boolean isSure(Member member) {
		String position = member.post().position();
		return member.confidence() >= SURE || member.role() != null
				|| (member.confidence() >= LIKELY && position != null && PostWords.isPost(position));
	}

}
