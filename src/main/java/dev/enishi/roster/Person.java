package dev.enishi.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Gathers what a line says of one person. */
final class Person {

	private static final Pattern NESTED = Pattern.compile("(.+)[(（]([^()（）]*)[)）]");

	private final Entries entries;

	private final Section section;

	private final Line line;

	private final Span span;

	private final String name;

	private final List<Post> others = new ArrayList<>();

	private final List<Member> proxies = new ArrayList<>();

	private String before = "";

	private String after = "";

	private @Nullable String kana;

	private @Nullable String proxyFor;

	private @Nullable String role;

	private @Nullable String mark;

	private boolean attending;

	/** Whether the role stands before the name. */
	private boolean ahead;

	/** Whether brackets behind the name said where the person comes from. */
	private boolean closed;

	/** Whether all behind names are posts. */
	private final boolean official;

	Person(Entries entries, Section section, Span span, Line line, boolean official) {
		this.official = official;
		this.entries = entries;
		this.section = section;
		this.span = span;
		this.line = line;
		this.name = (section.letterSpaced || span.atoms().size() > 2) ? span.joined()
				: String.join(" ", span.atoms().stream().map(Atom::text).toList());
		this.attending = section.attending;
		this.role = section.ditto ? section.lastRole : null;
		section.ditto = false;
	}

	/** A part that stands before the name. */
	void before(Atom atom) {
		switch (atom.kind()) {
			case MARK -> mark(atom.text());
			case BRACKET -> bracketBefore(atom);
			default -> {
				if (atom.text().matches("同|〃|同上")) {
					this.role = this.section.lastRole;
				}
				else if (this.before.isEmpty() && this.role == null && !this.section.isOffice()
						&& (this.section.roleFirst || Words.isRole(atom.text()))) {
					this.role = atom.text();
					this.ahead = true;
				}
				else {
					this.before = this.section.letterSpaced ? this.before + atom.text() : join(this.before, atom);
				}
			}
		}
	}

	private void bracketBefore(Atom atom) {
		Bracket bracket = Bracket.of(atom.inner());
		if (bracket.kind() == Bracket.Kind.PRINCIPAL) {
			this.proxyFor = bracket.text();
			this.role = "代理";
			return;
		}
		if (Words.isRole(atom.inner()) && (this.before.isEmpty() || !atom.attached())) {
			this.role = atom.inner();
		}
		else if (atom.inner().matches(".*(順|略|名|人)")) {
			return;
		}
		else {
			boolean part = atom.attached() && !this.before.isEmpty();
			this.before = join(this.before, part ? atom : new Atom(Atom.Kind.WORD, atom.inner(), atom.gap()));
		}
	}

	/** A part that stands behind the name. */
	void after(Atom atom) {
		switch (atom.kind()) {
			case MARK -> mark(atom.text());
			case BRACKET -> bracket(atom);
			default -> {
				if (this.after.isEmpty() && this.kana == null && Characters.isKana(atom.text())
						&& !Characters.isKatakana(this.name.replace(" ", "")) && !PostWords.isPost(atom.text())) {
					this.kana = atom.text();
				}
				else if ((this.after.isEmpty() || this.closed) && this.role == null && Words.isRole(atom.text())
						&& !isPost(atom.text())) {
					this.role = atom.text();
				}
				else if (this.after.isEmpty() && this.kana != null && Characters.isKana(atom.text())
						&& Characters.isKatakana(atom.text()) == Characters.isKatakana(this.kana)
						&& !this.kana.contains(" ") && atom.text().length() <= 5) {
					this.kana += " " + atom.text();
				}
				else {
					this.after = join(this.after, atom);
				}
			}
		}
	}

	/** Whether a word is what somebody is elsewhere, although it might be a role. */
	private boolean isPost(String word) {
		return this.section.isOffice() && word.startsWith("事務局")
				|| this.official && Words.POSTS.contains(word) && !word.matches(".*(委員|委員長|議員|構成員)");
	}

	private void bracket(Atom atom) {
		this.closed = this.after.isEmpty();
		String inner = atom.inner();
		Matcher nested = NESTED.matcher(inner);
		if (nested.matches() && this.after.isEmpty()) {
			bracket(new Atom(Atom.Kind.BRACKET, "(" + nested.group(1) + ")", atom.gap()));
			bracket(new Atom(Atom.Kind.BRACKET, "(" + nested.group(2) + ")", 0));
			return;
		}
		Bracket bracket = Bracket.of(inner);
		switch (bracket.kind()) {
			case ROLE -> this.role = bracket.text();
			case ROLE_OF_ALL -> {
				this.role = bracket.text();
				this.mark = Section.ALL;
			}
			case ROLE_AND_POST -> {
				this.role = bracket.text();
				bracket(new Atom(Atom.Kind.BRACKET, "(" + bracket.rest() + ")", atom.gap()));
			}
			case PRINCIPAL -> {
				this.proxyFor = bracket.text();
				this.role = "代理";
			}
			case PROXY -> {
				this.proxies.addAll(this.entries.inBracket(this.line, inner, this.name));
				this.attending = this.attending && this.proxies.isEmpty();
			}
			case ABSENT -> this.attending = false;
			case MEMBERSHIP -> this.mark = inner;
			case STATE -> this.mark = (this.mark == null && !bracket.text().isEmpty()) ? bracket.text() : this.mark;
			case OTHER -> place(atom, inner);
		}
	}

	/**
	 * Takes in a bracket that says where the person comes from, or how the name is read.
	 */
	private void place(Atom atom, String inner) {
		if (Characters.isKana(Characters.withoutBlanks(inner)) && this.after.isEmpty()) {
			this.kana = Characters.tidy(inner);
		}
		else if (this.after.isEmpty()) {
			this.after = inner;
		}
		else if (inner.matches(".*(担当|付|兼務|併任|取扱|事務代理|等)")) {
			this.after += atom.text();
		}
		else if (PostWords.isOrganisation(inner) && !PostWords.isPost(inner)
				&& this.entries.posts(this.after, null).posts().get(0).organisation() == null) {
			this.after = inner + " " + this.after;
		}
		else if (!PostWords.isPost(inner)) {
			this.mark = (this.mark == null) ? inner : this.mark;
			this.after += " ";
		}
		else {
			this.others.addAll(this.entries.posts(inner, null).posts());
		}
	}

	private void mark(String text) {
		String meaning = this.section.legend.get(text);
		if (meaning != null) {
			this.role = meaning;
		}
		else if (!text.matches("[○◯●■□◆◇△▲※]")) {
			this.mark = text;
		}
	}

	private static String join(String text, Atom atom) {
		return text.isEmpty() ? atom.text() : text + (atom.attached() ? "" : " ") + atom.text();
	}

	/**
	 * The person, and who came instead.
	 * @param posted whether posts stand before names, so that who has none shares the
	 * last
	 */
	List<Member> members(boolean posted) {
		Posts.Parted parted = parted(posted);
		Post post = parted.posts().isEmpty() ? Post.NONE : parted.posts().get(0);
		List<Post> further = new ArrayList<>(
				parted.posts().subList(Math.min(1, parted.posts().size()), parted.posts().size()));
		further.addAll(this.others);
		if (this.role == null && this.section.queue.size() > 1) {
			this.role = this.section.queue.remove();
		}
		String ownRole = (this.role != null) ? this.role : (this.section.roleOfLine != null) ? this.section.roleOfLine
				: (this.section.role != null) ? this.section.role : this.section.listed;
		if (this.role != null && this.section.role != null && this.section.role.endsWith(this.role)
				&& !Words.isRole(this.section.role)) {
			// 委員 among 公益代表委員
			ownRole = this.section.role;
		}
		if (this.role == null && ownRole != null && Words.CHAIRS.contains(ownRole)) {
			// a heading of one
			this.section.role = this.section.outer;
		}
		if (!this.section.qualifier.isEmpty() && ownRole != null) {
			ownRole += "(" + this.section.qualifier + ")";
			this.section.qualifier = "";
		}
		else if (this.role != null) {
			this.section.lastRole = this.role;
			if (this.ahead && !this.section.labelled && !this.section.roleFirst && !Words.CHAIRS.contains(this.role)
					&& this.before.isEmpty() && (this.after.isEmpty() || !this.role.startsWith("副"))) {
				// who has it again needs it, so that others have none of it
				boolean again = this.role.equals(this.section.listed);
				this.section.labelled = again;
				this.section.listed = again ? null : this.role;
			}
		}
		List<Member> members = new ArrayList<>();
		String reading = (this.kana != null) ? this.kana : this.section.kana.isEmpty() ? null : this.section.kana;
		this.section.kana = "";
		members.add(new Member(this.name, reading, post.within(this.section.organisation), further, ownRole,
				this.attending, this.proxies.isEmpty() ? null : this.proxies.get(0).name(), this.proxyFor, this.mark,
				this.line.number(), this.line.page(),
				confidence(parted.cost(), post.within(this.section.organisation))));
		members.addAll(this.proxies);
		return members;
	}

	private Posts.Parted parted(boolean posted) {
		String above = this.section.pending;
		this.section.pending = "";
		if (!above.isEmpty() && (this.before.isEmpty() || !PostWords.isPost(above))) {
			this.before = above + this.before;
		}
		String text = Characters.tidy((this.before + " " + this.after).replaceFirst("※?代理出席$", ""));
		if (text.isEmpty()) {
			return (posted && this.section.lastPost != null && this.role == null)
					? new Posts.Parted(List.of(this.section.lastPost), 0) : new Posts.Parted(List.of(), 0);
		}
		if (this.section.lastPost != null && this.section.lastPost.organisation() != null && this.after.isEmpty()
				&& text.matches("同.{2,}(係|課|部|局|室|グループ|班)長?") && PostWords.isPost(text)) {
			text = this.section.lastPost.organisation() + text.substring(1);
		}
		if (this.section.lastPost != null && text.matches("同(課|局|部|室|省|庁|大学|社|会|センター).+")
				&& this.section.lastPost.organisation() != null) {
			text = this.section.lastPost.organisation() + " " + text.replaceFirst("^同(センター|大学|.)", "").strip();
		}
		Posts.Parted parted = this.section.organised
				? new Posts.Parted(List.of(new Post(null, PostWords.isPost(text) ? text : null)), 0)
				: this.entries.posts(text, this.section.organisation);
		if (this.after.isEmpty() && !this.before.isEmpty()) {
			this.section.lastPost = parted.posts().get(0);
		}
		return parted;
	}

	/**
	 * Names that are known, posts that needed no guess, and lists that say what they are.
	 */
	private double confidence(double cost, Post post) {
		double known = this.span.score();
		double ofName = (known >= 3) ? 0.98 : (known >= 1.2) ? 0.94 : (known >= 0) ? 0.85 : 0.6;
		double ofPost = (cost <= 1) ? 1 : (cost <= 3) ? 0.96 : 0.8;
		double ofList = (this.section.about == Section.About.PEOPLE) ? 1 : 0.91;
		// a post of nowhere may be two things that were not parted
		boolean nowhere = post.organisation() == null && post.position() != null
				&& !Words.POSTS.contains(post.position()) && !PostWords.OFFICE.matcher(post.position()).matches();
		return Math.round(ofName * ofPost * ofList * (nowhere ? 0.9 : 1) * 100) / 100.0;
	}

}
