package dev.enishi.roster;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads English lines, of which one may go on in the next, or say more of the one before.
 */
final class EnglishReader {

	private static final int LONGEST = 200;

	private final Section section;

	private final Found found;

	/** The beginning of an entry that goes on in the next line. */
	private String carried = "";

	/** The line before, where it may be a name; null where not. */
	private @Nullable Line bare;

	EnglishReader(Section section, Found found) {
		this.section = section;
		this.found = found;
	}

	void read(Line part) {
		if (part.text().strip().endsWith(",") && this.carried.length() < LONGEST) {
			this.carried += part.text().strip() + " ";
			return;
		}
		Line line = part.with(this.carried + part.text().strip());
		this.carried = "";
		if (this.found.isOpen() && this.section.isNameFirst() && EnglishEntry.isAffiliation(line.text())) {
			this.found.amend(List.of(EnglishEntry.affiliation(line.text())));
			return;
		}
		Line above = this.bare;
		this.bare = EnglishEntry.isName(line.text()) ? line : null;
		if (above != null && this.section.about == Section.About.OPEN && EnglishEntry.isAffiliation(line.text())) {
			// who has it below is a person, whatever the heading says
			this.section.begin(null, null);
			Member person = EnglishEntry.read(above, this.section);
			this.found.add(this.section, above, (person != null) ? List.of(person.parted()) : List.of(), false);
			if (person != null) {
				this.found.amend(List.of(EnglishEntry.affiliation(line.text())));
			}
			return;
		}
		List<String> people = EnglishEntry.inSentence(line.text());
		if (people.size() > 2) {
			this.section.begin(this.section.role, null);
			people.forEach((one) -> read(part.with(one)));
			return;
		}
		String heading = EnglishEntry.heading(line.text());
		Member member = (heading == null) ? EnglishEntry.read(line, this.section) : null;
		if (heading != null) {
			this.section.begin(heading, null);
		}
		else if (member != null || !EnglishEntry.isSentence(line.text())) {
			this.found.add(this.section, part, (member != null) ? List.of(member.parted()) : List.of(), false);
		}
	}

}
