package dev.enishi.roster;

/** How much a text looks like the name of a person. */
final class Names {

	/** What a name of which nothing is known has at most. */
	static final double LIKELY = 3;

	private final NameDictionary dictionary;

	Names(NameDictionary dictionary) {
		this.dictionary = dictionary;
	}

	/** Of a family and a given name that are written apart. */
	double score(String family, String given) {
		if (Characters.isKana(family + given) && !Characters.isKatakana(family)) {
			return -10;
		}
		int first = Characters.length(family);
		int second = Characters.length(given);
		if (Characters.isKatakana(family) && Characters.isKatakana(given)) {
			return (first > 1 && second > 1 && first + second >= 5 && first + second <= 16) ? 3.4 : -10;
		}
		if (first > 4 || second > 5 || (second > 4 && !Characters.isKana(given)) || !isPlausible(family + given)) {
			return -10;
		}
		return (this.dictionary.isFamilyName(family) ? 3 : 1) + (this.dictionary.isGivenName(given) ? 2 : 0.8)
				+ ((first == 2) ? 0.4 : 0) + ((second == 2) ? 0.4 : 0) - ((first > 3) ? 1.5 : 0)
				- ((second > 3 && !Characters.isKana(given)) ? 1 : 0);
	}

	/** Of a whole name. */
	double score(String name) {
		int length = Characters.length(name);
		if (name.contains("・") || name.contains("＝")) {
			return (length >= 5 && length <= 20 && name.matches("[\\p{IsKatakana}ー・＝]+")) ? 5 : -10;
		}
		if (length < 2 || length > 8 || !isPlausible(name)) {
			return -10;
		}
		double best = -10;
		for (int at = name.offsetByCodePoints(0, 1); at < name.length(); at = name.offsetByCodePoints(at, 1)) {
			best = Math.max(best, score(name.substring(0, at), name.substring(at)));
		}
		return best - ((length == 2 || length > 5) ? 1 : 0);
	}

	/** Whether a text is a family name alone. */
	boolean isFamilyName(String text) {
		return this.dictionary.isFamilyName(text);
	}

	private static boolean isPlausible(String text) {
		return Characters.isOfNames(text) && !text.matches("[のをはがにでとへも].*") && !text.matches("[\\p{IsHiragana}ー]{7,}")
				&& !text.matches(
						".*(会社|大学|学部|研究|協会|法人|機構|委員|教授|会長|社長|理事|部長|課長|局長|所長|室長|市長|町長|村長|知事|代表|名簿|出席|欠席|以上|会議|資料|議事|日時|場所|事務|担当|職員|連合|組合|なし|お知らせ|について|および|及び).*");
	}

}
