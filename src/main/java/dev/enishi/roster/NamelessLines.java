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

	private static final Pattern IN_BRACKETS = Pattern.compile("[(（【\\[〔<＜].*");

	/** 経済産業省 原子力安全・保安院 */
	private static final Pattern PATH = Pattern
		.compile("\\S+(?:省|庁|府|県|都|市|委員会|機構|法人)[\\s\\u3000]+\\S{3,}(?:院|部|部門|所|センター|局|課|室)");

	private static final Pattern ROOM = Pattern.compile(".*(会議室|会議場|講堂|ホール|庁舎|[0-9０-９]階).*");

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
			this.section.within(text);
		}
		else if (!this.section.organised && isOrganisation(line, text)) {
			String name = PATH.matcher(line.text().strip()).matches() ? Characters.tidy(line.text()) : text;
			if (IN_BRACKETS.matcher(line.text().strip()).matches()) {
				this.section.within(name);
			}
			else {
				this.section.enter(name);
			}
		}
		else if (this.found.isOpen() && this.section.isNameFirst() && text.length() <= 60
				&& (PostWords.isPost(text) || PostWords.isOrganisation(text))) {
			this.found.amend(this.entries.posts(Heading.unbulleted(line.text()), this.section.organisation).posts());
		}
		else if (this.found.isClosed() && this.section.role == null && this.section.isNameFirst() && text.length() <= 60
				&& PostWords.isPost(text) && !Words.isRole(text)) {
			this.found.also(this.entries.posts(Heading.unbulleted(line.text()), null).posts());
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

	private static boolean isOrganisation(Line line, String text) {
		String name = text.replaceFirst("(?<=.)[(（][A-Za-z0-9 .&-]+[)）]$", "");
		String plain = line.text().strip();
		return PostWords.isOrganisation(name) && !PostWords.isPost(name) && !ROOM.matcher(name).matches()
				&& !BODY.matcher(name).matches() && (IN_BRACKETS.matcher(plain).matches()
						|| name.matches(".*(省|庁|府|県|市|町|村|区|大学|局|課|室|会|社|機構|法人|研)") || PATH.matcher(plain).matches());
	}

	/** 2号委員 */
	static boolean isRoleOfThoseBelow(String text) {
		Matcher role = KIND_OF_ROLE.matcher(text);
		return role.matches() && !PostWords.isOrganisation(role.group(1));
	}

}
