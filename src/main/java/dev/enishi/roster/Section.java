package dev.enishi.roster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What the lines above say of those that follow. */
final class Section {

	/** Whether the lines are about people: known, open, or known not to be. */
	enum About {

		PEOPLE, OPEN, ELSEWHERE

	}

	/** The mark of somebody whose role those before have, too: (以上 理事). */
	static final String ALL = "以上";

	/** What a mark means, by the legend of the document. */
	final Map<String, String> legend = new HashMap<>();

	About about = About.OPEN;

	boolean letterSpaced;

	boolean attending = true;

	/** The organisation that a heading or a column names; null for none. */
	@Nullable String organisation;

	/**
	 * The organisation of whose parts the lines may name one after the other; null for
	 * none.
	 */
	@Nullable String whole;

	/** The role of who has none of their own; null for none. */
	@Nullable String role;

	/**
	 * Roles that stand one below the other before those who have them, in the same order.
	 */
	final Deque<String> queue = new ArrayDeque<>();

	/** The role that those behind a heading of one have; null for none. */
	@Nullable String outer;

	/**
	 * The role that stood before a name, for those who are listed behind; null for none.
	 */
	@Nullable String listed;

	/** The role that stands before all people of a line; null for none. */
	@Nullable String roleOfLine;

	/** The role of the person before, which 同 repeats; null for none. */
	@Nullable String lastRole;

	/** The post of the person before, for those who are listed behind; null for none. */
	@Nullable Post lastPost;

	/** What the line before says of the person on the next one; empty for nothing. */
	String pending = "";

	/** The reading that the line before gives of the next name; empty for none. */
	String kana = "";

	/** Whether readings stand above names, not below. */
	boolean kanaFirst;

	/** Whether the line above was its heading. */
	boolean headed;

	/** Whether nobody was found in it yet. */
	boolean first = true;

	/** Whether a line stood before its first name. */
	boolean titleFirst;

	/** What is said of a role in brackets, such as (臨時); empty for nothing. */
	String qualifier = "";

	/** Whether the first word of a line is the role, as the heads of the columns say. */
	boolean roleFirst;

	/** Whether a role stands before each who has one, so that others have none of it. */
	boolean labelled;

	/** Whether a column names the organisation, so that posts name none. */
	boolean organised;

	/** Whether its heading stands in brackets, as others at the same level do. */
	boolean inBrackets;

	/** Whether a line of dashes is above, as between records. */
	boolean record;

	/** Whether the next person has the role of the person before. */
	boolean ditto;

	/** Whether what stands before a name is a post, not a role in the body. */
	boolean isOffice() {
		return this.role != null && this.role.matches("事務局|説明(?:補助)?[員者]");
	}

	/** Whether lines without a name are about the person before them. */
	boolean isNameFirst() {
		return !this.first && !this.titleFirst;
	}

	void begin(@Nullable String roleOfAll, @Nullable String organisationOfAll) {
		if (this.about == About.PEOPLE && this.headed && roleOfAll != null && organisationOfAll == null
				&& (!this.queue.isEmpty() || this.role != null && Words.CHAIRS.contains(this.role))) {
			if (this.queue.isEmpty()) {
				this.queue.add(Objects.requireNonNull(this.role));
			}
			this.queue.add(roleOfAll);
		}
		else {
			this.queue.clear();
		}
		this.about = About.PEOPLE;
		this.attending = true;
		this.labelled = false;
		this.roleFirst = false;
		this.outer = (roleOfAll != null && Words.CHAIRS.contains(roleOfAll) && this.headed) ? this.role : null;
		this.role = roleOfAll;
		this.organisation = organisationOfAll;
		this.whole = organisationOfAll;
		this.first = true;
		this.titleFirst = false;
		this.kanaFirst = false;
		clear();
	}

	/** The people of an organisation begin, or those of a part of the one above. */
	void enter(String name) {
		String before = this.whole;
		this.headed = false;
		begin((this.first || isOffice()) ? this.role : null, null);
		this.whole = before;
		within(name);
	}

	/** Those below are of an organisation, or of a part of the one above. */
	void within(String name) {
		if (this.whole != null && PostWords.isPart(name)) {
			this.organisation = this.whole + " " + name;
		}
		else {
			this.organisation = name;
			this.whole = name;
		}
		this.lastPost = null;
	}

	/** Takes in what a heading says. */
	void apply(Heading heading) {
		switch (heading.kind()) {
			case PEOPLE -> {
				if (heading.organisation() != null && "事務局".equals(heading.role()) && isOffice()
						&& !"事務局".equals(this.role)) {
					// [人事委員会事務局] among 説明員
					enter(heading.organisation());
				}
				else {
					this.begin(heading.role(), heading.organisation());
				}
			}
			case ABSENT -> {
				this.begin(heading.role(), null);
				this.attending = false;
			}
			case ELSEWHERE -> {
				this.reset();
				this.about = About.ELSEWHERE;
			}
			case QUALIFIER -> this.qualifier = Objects.requireNonNull(heading.role());
			case DITTO -> this.ditto = true;
			case COLUMNS -> {
				this.about = About.PEOPLE;
				this.roleFirst = "first".equals(heading.role());
			}
		}
	}

	/** Another record: nothing above counts. */
	void reset() {
		begin(null, null);
		this.about = About.OPEN;
		this.lastRole = null;
	}

	void clear() {
		this.lastPost = null;
		this.listed = null;
		this.pending = "";
		this.qualifier = "";
	}

}
