package dev.enishi.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings such as 出席者, which may stand before the first of those whom they are about.
 */
final class InlineHeadings {

	/** (事務局) before the first of them. */
	private static final Pattern BRACKET = Pattern
		.compile("^[\\s\\u3000]*([(（【〔<][^()（）]+[)）】〕>])[\\s\\u3000]*(\\S.*[、，\\s\\u3000].*)$");

	private final Entries entries;

	private final Section section;

	InlineHeadings(Entries entries, Section section) {
		this.entries = entries;
		this.section = section;
	}

	/** Takes in the heading that a line begins with, and leaves the rest of the line. */
	Line without(Line line) {
		Matcher bracket = BRACKET.matcher(line.text());
		Heading above = bracket.matches() ? Heading.of(bracket.group(1)) : null;
		if (above != null && above.kind() == Heading.Kind.PEOPLE && above.organisation() == null) {
			String organisation = this.section.organisation;
			this.section.apply(above);
			this.section.inBrackets = true;
			this.section.organisation = organisation;
			return line.with(bracket.group(2));
		}
		if (bracket.matches() && PostWords.isOrganisation(inside(bracket.group(1)))
				&& !PostWords.isPost(inside(bracket.group(1))) && this.entries.areOfficials(line.text(), false)) {
			this.section.begin(this.section.inBrackets ? null : this.section.role, inside(bracket.group(1)));
			return line.with(bracket.group(2));
		}
		String[] words = Heading.unnumbered(line.text()).split("[\\s\\u3000]+", 2);
		Heading heading = (words.length == 2 && words[0].length() <= 12) ? Heading.of(words[0]) : null;
		if (heading == null || (heading.kind() != Heading.Kind.ABSENT && !(heading.kind() == Heading.Kind.PEOPLE
				&& (words[0].contains("出席") || words[0].matches(".?(執行部|執行機関|当局|理事者|説明員|説明者)")
						|| words[0].startsWith("事務局")
								&& (!Words.isRole(words[0]) || this.entries.areOfficials(words[1], true))
						|| words[0].endsWith("事務局"))))) {
			return line;
		}
		this.section.apply(heading);
		return line.with(words[1]);
	}

	/** Whether all of a text stands in brackets. */
	static boolean isInBrackets(String text) {
		return text.strip().matches("[(（][^()（）]+[)）]");
	}

	private static String inside(String bracket) {
		return bracket.substring(1, bracket.length() - 1).strip();
	}

}
