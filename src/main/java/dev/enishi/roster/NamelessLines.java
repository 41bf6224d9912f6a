package dev.enishi.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lines without a name, which say something of the people below, or of the one
 * above.
 */
final class NamelessLines {

	private static final Pattern KIND_OF_ROLE = Pattern.compile("(.{1,8}?)(?:小委員長|委員長|副委員長|委員|座長|構成員|評議員)");

	/** The members of a body have other organisations. */
	private static final Pattern BODY = Pattern.compile(".*(委員会|審議会|研究会|検討会|懇談会|懇話会|部会|分科会|ワーキンググループ)");

	private static final Pattern NUMBERED = Pattern.compile("\\s*[0-9０-９]{1,2}[.．].*");

	private final Entries entries;

	private final Section section;

	private final Found found;

	NamelessLines(Entries entries, Section section, Found found) {
		this.entries = entries;
		this.section = section;
		this.found = found;
	}

	/** Takes in what a line says; {@code text} are its words alone. */
	void read(Line line, String words) {
		// (図書館関係)
		String text = InlineHeadings.isInBrackets(line.text()) ? words.replaceFirst("(?<=.{2})関係$", "") : words;
		if (this.section.inBrackets && InlineHeadings.isInBrackets(line.text()) && PostWords.isOrganisation(text)) {
			this.section.begin(null, text);
			this.section.inBrackets = true;
		}
		else if (line.text().strip().matches(".+[:：]") && PostWords.isOrganisation(text)) {
			this.section.organisation = text;
			this.section.lastPost = null;
		}
		else if (!this.section.organised && PostWords.isOrganisation(text) && !PostWords.isPost(text)
				&& !BODY.matcher(text).matches()
				&& line.text().strip().matches("[(（【\\[〔<＜].*|.*(省|庁|府|県|市|町|村|区|大学|局|課|室|会|社|機構|法人|研)")) {
			if (!line.text().strip().matches("[(（【\\[〔<＜].*")) {
				this.section.begin(null, text);
			}
			this.section.organisation = text;
			this.section.lastPost = null;
		}
		else if (this.found.isOpen() && this.section.isNameFirst() && text.length() <= 60
				&& (PostWords.isPost(text) || PostWords.isOrganisation(text))) {
			this.found.amend(this.entries.posts(Heading.unbulleted(line.text()), this.section.organisation).posts());
		}
		else if (isRoleOfThoseBelow(text)) {
			this.section.begin(text, null);
		}
		else if (text.length() <= 25 && (!NUMBERED.matcher(line.text()).matches() && !text.matches(".*(から|関係)")
				|| PostWords.isPost(text) || PostWords.isOrganisation(text))) {
			this.section.pending = line.text().strip();
			this.section.titleFirst |= this.section.first;
		}
		else if (this.section.about == Section.About.PEOPLE) {
			this.found.unread(line);
		}
	}

	/** 2号委員 */
	private static boolean isRoleOfThoseBelow(String text) {
		Matcher role = KIND_OF_ROLE.matcher(text);
		return role.matches() && !PostWords.isOrganisation(role.group(1));
	}

}
