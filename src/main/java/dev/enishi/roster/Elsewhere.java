package dev.enishi.roster;

import java.util.regex.Pattern;

/** Labels of what are not people: 日時, 場所. */
final class Elsewhere {

	private static final Pattern GLUED = Pattern.compile("(日時|場所|会場|議題|開催日時|開催場所|会議の公開|会議名|傍聴者)[^係委員].*");

	private Elsewhere() {
	}

	/** Whether a line begins with such a label, whose letters may stand apart: 日 時. */
	static boolean isOne(String text) {
		String plain = Heading.unnumbered(text);
		if (GLUED.matcher(plain).matches()) {
			return true;
		}
		String[] words = plain.split("[\\s\\u3000]+");
		StringBuilder label = new StringBuilder();
		for (int word = 0; word < Math.min(4, words.length); word++) {
			label.append(words[word]);
			if (Words.ELSEWHERE.contains(label.toString())) {
				return true;
			}
		}
		return false;
	}

}
