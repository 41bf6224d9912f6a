package dev.enishi.roster;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cells of a table without heads, of which each is about somebody else. */
final class Cells {

	private static final int LONGEST = 30;

	private static final Pattern WITH_ROLE = Pattern
		.compile("^([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{3,7}?)(副?(?:委員長|会長|座長|部会長|議長)|委員|構成員|理事|幹事|議員|評議員)$");

	private Cells() {
	}

	/** 岩瀬達哉委員 | 遠藤久夫委員 | are two people; a name and a post are one. */
	static List<String> ofPeople(String text) {
		List<String> cells = Arrays.stream(text.split("\\|"))
			.map(String::strip)
			.filter((cell) -> !cell.isEmpty())
			.toList();
		if (text.indexOf('|') < 1 || !cells.stream().allMatch(Cells::isPerson)) {
			return List.of(text);
		}
		return cells.stream().noneMatch((cell) -> WITH_ROLE.matcher(cell).matches()) ? List.of(String.join("、", cells))
				: cells.stream()
					.map((cell) -> WITH_ROLE.matcher(cell).replaceFirst("$1" + Unglue.NAMED + " $2"))
					.toList();
	}

	private static boolean isPerson(String cell) {
		String words = cell.replaceFirst("[(（][^()（）]*[)）]$", "").strip();
		return words.length() <= LONGEST && !Words.isRole(words) && PostWords.isPost(words);
	}

}
