package dev.enishi.roster;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Characters of Japanese texts that are written in several ways. */
final class Characters {

	/** Half-width katakana, radicals and compatibility ideographs. */
	private static final Pattern VARIANT = Pattern.compile("[\\uFF61-\\uFF9F]+|[\\u2E80-\\u2FDF\\uF900-\\uFAFF]");

	private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u00A0]+");

	private static final Pattern NAME = Pattern.compile("[\\p{IsHan}々〆ヶケノ\\p{IsHiragana}\\p{IsKatakana}ー・＝]+");

	private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}ー]+|[\\p{IsKatakana}ー]+");

	/** Forms of characters that names have, and those of dictionaries. */
	private static final Map<Integer, Integer> USUAL = forms(
			"澤沢髙高﨑崎邊辺邉辺齋斎齊斉廣広國国濱浜濵浜嶋島嶌島槇槙槗橋櫻桜眞真惠恵榮栄德徳彌弥壽寿豐豊藏蔵瀨瀬瀧滝冨富峯峰條条絲糸萬万澁渋靜静條条顯顕學学實実曾曽與与");

	private static Map<Integer, Integer> forms(String pairs) {
		int[] characters = pairs.codePoints().toArray();
		Map<Integer, Integer> usual = new HashMap<>();
		for (int place = 0; place < characters.length; place += 2) {
			usual.put(characters[place], characters[place + 1]);
		}
		return usual;
	}

	private Characters() {
	}

	/** The same text in the characters that people mean. */
	static String readable(String text) {
		return VARIANT.matcher(text).replaceAll((found) -> Normalizer.normalize(found.group(), Form.NFKC));
	}

	/** The same text in the forms of characters that dictionaries have. */
	static String usual(String text) {
		StringBuilder usual = new StringBuilder();
		text.codePoints().forEach((character) -> usual.appendCodePoint(USUAL.getOrDefault(character, character)));
		return usual.toString();
	}

	/** The text in one width, by which brackets, digits and colons are found. */
	static String narrow(String text) {
		return Normalizer.normalize(text, Form.NFKC);
	}

	static String withoutBlanks(String text) {
		return BLANK.matcher(text).replaceAll("");
	}

	/** One blank between words, none around them. */
	static String tidy(String text) {
		return BLANK.matcher(text).replaceAll(" ").strip();
	}

	/** Whether all characters are ones that Japanese names have. */
	static boolean isOfNames(String text) {
		return NAME.matcher(text).matches();
	}

	static boolean isKana(String text) {
		return KANA.matcher(text).matches();
	}

	/** Whether a line is no more than how a name is read. */
	static boolean isReading(String line) {
		String kana = withoutBlanks(line);
		return isKana(kana) && !isKatakana(kana) && kana.length() > 2 && kana.length() < 16;
	}

	static boolean isKatakana(String text) {
		return KANA.matcher(text).matches() && text.codePointAt(0) >= 0x30A0;
	}

	static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
