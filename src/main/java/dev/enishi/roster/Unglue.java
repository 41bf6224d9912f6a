package dev.enishi.roster;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.enishi.roster.Atom.Kind;
import org.jspecify.annotations.Nullable;

/** Parts words that are written without a blank: 鈴木委員, 委員長野村, 太郎君, 補償課長西野洋志. */
final class Unglue {

	private static final Pattern HONORIFIC = Pattern.compile("(.{1,8})(君|氏|様|さん|殿|先生)");

	private static final Pattern ROLE = Pattern.compile(
			"(.{1,6}?)((?:副|臨時|専門|特別|常任)?(?:委員長|委員長代理|座長|座長代理|部会長|部会長代理|分科会長|会長|会長代理|議長|主査|委員|構成員|理事|理事長|幹事|議員|監事|オブザーバー))");

	/** Where nothing parts a name from a post, both its parts are known. */
	private static final double GLUED = 4.5;

	/** Behind a word that is a name for certain. */
	static final String NAMED = "\uE000";

	private final Names names;

	Unglue(Names names) {
		this.names = names;
	}

	/**
	 * The parts of a word.
	 * @param previous what is before it in the line; null for nothing
	 */
	List<Atom> part(String word, int gap, @Nullable Atom previous) {
		if (word.endsWith(NAMED)) {
			return List.of(new Atom(Kind.NAME, word.substring(0, word.length() - 1), gap));
		}
		if (Words.isRole(word)) {
			return List.of(new Atom(Kind.WORD, word, gap));
		}
		Matcher honorific = HONORIFIC.matcher(word);
		if (honorific.matches()) {
			return honoured(honorific, word, gap, previous);
		}
		Matcher role = ROLE.matcher(word);
		if (role.matches() && previous != null && this.names.isFamilyName(previous.text())
				&& Characters.length(role.group(1)) <= 3 && Characters.isOfNames(role.group(1))
				&& !PostWords.isOrganisation(role.group(1))) {
			return List.of(new Atom(Kind.WORD, role.group(1), gap), new Atom(Kind.WORD, role.group(2), 0));
		}
		if (role.matches() && (this.names.score(role.group(1)) >= 4 || this.names.isFamilyName(role.group(1)))
				&& !PostWords.isOrganisation(role.group(1))) {
			return List.of(new Atom(Kind.NAME, role.group(1), gap), new Atom(Kind.WORD, role.group(2), 0));
		}
		for (int at = word.length() - 1; at > 1 && at >= word.length() - 6; at--) {
			String end = word.substring(at);
			if (isOffice(word.substring(0, at)) && !PostWords.isPost(word)) {
				if (this.names.score(end) >= GLUED) {
					return List.of(new Atom(Kind.WORD, word.substring(0, at), gap), new Atom(Kind.NAME, end, 0));
				}
				if (this.names.isFamilyName(end) && Words.isRole(word.substring(0, at))) {
					return List.of(new Atom(Kind.WORD, word.substring(0, at), gap), new Atom(Kind.WORD, end, 1));
				}
			}
		}
		return List.of(new Atom(Kind.WORD, word, gap));
	}

	private List<Atom> honoured(Matcher honorific, String word, int gap, @Nullable Atom previous) {
		String name = honorific.group(1);
		for (int at = 2; at < name.length(); at++) {
			String end = name.substring(at);
			boolean role = Words.isRole(name.substring(0, at)) && this.names.score(end) > 1.5;
			if (role) {
				return List.of(new Atom(Kind.WORD, name.substring(0, at), gap), new Atom(Kind.NAME, end, 0));
			}
			if (isOffice(name.substring(0, at)) && (this.names.score(end) >= 3.5 || this.names.isFamilyName(end))) {
				return List.of(new Atom(Kind.WORD, name.substring(0, at), gap), new Atom(Kind.NAME, end, 0));
			}
		}
		boolean whole = this.names.score(name) >= Names.LIKELY || this.names.isFamilyName(name);
		boolean follows = previous != null && this.names.isFamilyName(previous.text());
		boolean named = honorific.group(2).equals("君") && Characters.isOfNames(name);
		return List
			.of(new Atom((whole && !follows) ? Kind.NAME : Kind.WORD, (whole || follows || named) ? name : word, gap));
	}

	/** Whether a text looks like the whole name of somebody. */
	boolean isName(String text) {
		String name = Characters.withoutBlanks(text);
		return this.names.score(name) >= Names.LIKELY && Characters.isOfNames(name) && !PostWords.isPost(name)
				&& !name.matches(".*[順略]|.*(治|法|経済|社会|工|理|農|医|薬|文|教育|心理|経営|行政|会計|情報|環境|建築|統計|史|哲|政策)学|.*論");
	}

	/**
	 * Whether a text may be a name: it begins with a family name, or ends with a given
	 * name.
	 */
	boolean mayBeName(String text) {
		return Characters.isOfNames(text) && !PostWords.isPost(text) && !PostWords.isOrganisation(text)
				&& (this.names.score(text) >= 3 || IntStream.range(1, text.length())
					.anyMatch((at) -> this.names.isFamilyName(text.substring(0, at))));
	}

	private static boolean isOffice(String text) {
		return Words.isRole(text) || (Words.end(Words.POSTS, text) != null && PostWords.isPost(text));
	}

}
