package dev.enishi.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Labels before a colon, and those whom they are about behind it. */
final class Labels {

	private static final Pattern LABEL = Pattern.compile("^([^:：]{1,20}?)\\s*[:：]\\s*(.*)$");

	private final Entries entries;

	private final Section section;

	Labels(Entries entries, Section section) {
		this.entries = entries;
		this.section = section;
	}

	/**
	 * Takes in the label that a line begins with, and leaves the people, or nothing; null
	 * where it has no label.
	 */
	@Nullable Line without(Line line) {
		Matcher label = LABEL.matcher(line.text());
		if (!label.matches()) {
			return null;
		}
		String people = label.group(2).strip();
		Heading heading = Heading.of(label.group(1));
		if (heading != null) {
			this.section.apply(heading);
			return line.with((heading.kind() == Heading.Kind.ELSEWHERE) ? ""
					: Characters.isReading(people) ? people + Unglue.NAMED : people);
		}
		String words = Heading.bare(label.group(1));
		if (people.isEmpty()) {
			return null;
		}
		if (PostWords.isWholePost(words)) {
			return line.with(label.group(1) + " " + people);
		}
		if (NamelessLines.isRoleOfThoseBelow(words)) {
			this.section.begin(words, null);
			return line.with(people);
		}
		if ((PostWords.isOrganisation(words) || words.endsWith("付")) && this.entries.areOfficials(people, true)) {
			this.section.enter(words);
			return line.with(people);
		}
		return null;
	}

}
