package dev.enishi.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What brackets beside a name say.
 *
 * @param kind what they say
 * @param text the role, the principal or the mark; empty for none
 * @param rest the post beside a role; empty for none
 */
record Bracket(Kind kind, String text, String rest) {

	/** What brackets may say. */
	enum Kind {

		ROLE, ROLE_OF_ALL, ROLE_AND_POST, PRINCIPAL, PROXY, ABSENT, MEMBERSHIP, STATE,
		/** Where the person comes from, say. */
		OTHER

	}

	/** (座長・東京大学名誉教授) */
	private static final Pattern ROLE_AND_POST = Pattern
		.compile("(%s)[・･、，,/／\\s\\u3000]+(.+)".formatted(String.join("|", Words.CHAIRS)));

	/** (22期理事長) */
	private static final Pattern TERM = Pattern.compile("^第?[0-9０-９]+[期年回]度?(目|の)?");

	/** What sort of member of an academy somebody is. */
	private static final Pattern MEMBERSHIP = Pattern.compile("第[一二三四五]部会員|(特任)?連携会員");

	private static final Pattern ALL = Pattern.compile("以上[\\s\\u3000]*(.{1,8})");

	private static final Pattern PRINCIPAL = Pattern
		.compile("(.{1,8}?)[\\s\\u3000]*(?:委員|構成員|会長|理事|議員|幹事|氏|様)?の?代理(?:出席)?");

	private static final Pattern PROXY = Pattern.compile(".*代理.*|代[\\s\\u3000:：].+");

	private static final Pattern STATE = Pattern
		.compile("出席?|オンライン.*|ウェブ.*|Web.*|WEB.*|web.*|リモート.*|.*[0-9０-９]+[名人歳]?|(新任|再任|公募)|継続|男|女|.*まで|.*から|以下.*");

	/** What stands in brackets. */
	static Bracket of(String inner) {
		Matcher all = ALL.matcher(inner);
		Matcher both = ROLE_AND_POST.matcher(inner);
		Matcher principal = PRINCIPAL.matcher(inner);
		Matcher state = STATE.matcher(Characters.withoutBlanks(inner));
		if (all.matches()) {
			return new Bracket(Kind.ROLE_OF_ALL, all.group(1), "");
		}
		if (MEMBERSHIP.matcher(inner).matches()) {
			return new Bracket(Kind.MEMBERSHIP, inner, "");
		}
		if (both.matches()) {
			return new Bracket(Kind.ROLE_AND_POST, both.group(1), both.group(2));
		}
		if (Words.isRole(TERM.matcher(inner).replaceFirst(""))) {
			return new Bracket(Kind.ROLE, inner, "");
		}
		if (principal.matches() && !PostWords.isPost(principal.group(1))) {
			return new Bracket(Kind.PRINCIPAL, principal.group(1), "");
		}
		if (PROXY.matcher(inner).matches()) {
			return new Bracket(Kind.PROXY, inner, "");
		}
		if (Words.ABSENT.contains(inner)) {
			return new Bracket(Kind.ABSENT, inner, "");
		}
		return state.matches() ? new Bracket(Kind.STATE, (state.group(1) != null) ? state.group(1) : "", "")
				: new Bracket(Kind.OTHER, inner, "");
	}

}
