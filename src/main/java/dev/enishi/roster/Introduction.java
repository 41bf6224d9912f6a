package dev.enishi.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A sentence that a list follows: 構成員は、次のとおりとする。 */
final class Introduction {

	private static final Pattern ONE = Pattern
		.compile(".*(次|以下|下記|別表|左記)(の|に)(掲げる|定める|記載の)?(とおり|通り|者|方|方々|メンバー|各氏|委員|構成員).*");

	/** 参加メンバーは…… */
	private static final Pattern ELLIPSIS = Pattern.compile(".*(委員|構成員|メンバー|出席者|参加者)は?\\s*(…+|:|：|、)\\s*");

	private static final Pattern ROLE = Pattern.compile("([\\p{IsHan}]{0,2}(?:委員|構成員|評議員|理事|監事|幹事|議員))(?:は|を|に|には|の)");

	private static final Pattern PEOPLE = Pattern.compile(".*(委員|構成員|評議員|理事|監事|幹事|メンバー?|出席者|参加者|者とする|役員).*");

	private Introduction() {
	}

	static boolean isOne(String sentence) {
		return ELLIPSIS.matcher(sentence).matches() || ONE.matcher(sentence).matches()
				&& PEOPLE.matcher(sentence).matches()
				&& sentence.matches(".*(。|です|ます|する|した|である|とおり|通り|:|：)[()（）\\s].*|.*(。|です|ます|する|した|である|とおり|通り|:|：)");
	}

	/** The role of those who follow; null where it names none. */
	static @Nullable String role(String sentence) {
		Matcher role = ROLE.matcher(sentence);
		while (role.find()) {
			String word = role.group(1);
			while (!word.isEmpty() && !Words.isRole(word)) {
				word = word.substring(1);
			}
			if (!word.isEmpty()) {
				return word;
			}
		}
		return null;
	}

}
