package dev.enishi.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;

/**
 * Text in the form that it is searched in: compatible forms unified (NFKC, Unicode
 * Standard Annex #15), lower case, no accents, hiragana for katakana, the common form for
 * variant kanji, and a space between words. Each Japanese character is a word of its own,
 * so that any part of a name is found, and a single character too.
 */
public final class SearchKey {

	/** Pairs of a variant that names are written with and its common form. */
	private static final String VARIANTS = "髙高﨑崎嵜崎碕崎𠮷吉濵浜濱浜邊辺邉辺齊斉齋斎澤沢廣広國国櫻桜嶋島嶌島眞真德徳惠恵壽寿藏蔵瀨瀬豐豊龍竜槇槙曾曽緖緒渕淵關関"
			+ "學学會会實実應応榮栄圓円淺浅莊荘彌弥與与條条黑黒靜静顯顕驛駅鐵鉄縣県區区團団藝芸醫医獨独產産經経濟済總総參参將将戶戸步歩來来";

	private static final Map<Integer, Integer> COMMON_FORMS = commonForms();

	private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

	private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

	private static final int PROLONGED_SOUND_MARK = 'ー';

	private SearchKey() {
	}

	/**
	 * The words of a text with a space between every two; empty where it has neither
	 * letters nor digits.
	 */
	public static String of(String text) {
		return String.join(" ", words(text));
	}

	/** Whether a word is a single Japanese character. */
	static boolean isJapanese(String word) {
		return isJapanese(word.codePointAt(0));
	}

	static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		unified(text).codePoints().map(SearchKey::common).forEach((character) -> {
			boolean japanese = isJapanese(character);
			if (japanese || !Character.isLetterOrDigit(character)) {
				finish(word, words);
			}
			if (japanese) {
				words.add(Character.toString(character));
			}
			else if (Character.isLetterOrDigit(character)) {
				word.appendCodePoint(character);
			}
		});
		finish(word, words);
		return words;
	}

	private static void finish(StringBuilder word, List<String> words) {
		if (!word.isEmpty()) {
			words.add(word.toString());
			word.setLength(0);
		}
	}

	private static String unified(String text) {
		String withoutAccents = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		return Normalizer.normalize(withoutAccents, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	private static int common(int character) {
		if (character >= 'ァ' && character <= 'ヶ') {
			return character - KATAKANA_TO_HIRAGANA;
		}
		return COMMON_FORMS.getOrDefault(character, character);
	}

	private static boolean isJapanese(int character) {
		Character.UnicodeScript script = Character.UnicodeScript.of(character);
		return script == HAN || script == HIRAGANA || script == KATAKANA || character == PROLONGED_SOUND_MARK;
	}

	private static Map<Integer, Integer> commonForms() {
		int[] characters = VARIANTS.codePoints().toArray();
		Map<Integer, Integer> forms = new HashMap<>();
		for (int i = 0; i < characters.length; i += 2) {
			forms.put(characters[i], characters[i + 1]);
		}
		if (characters.length % 2 != 0 || forms.isEmpty()) {
			throw new IllegalStateException("Variants come in pairs: " + Arrays.toString(characters));
		}
		return forms;
	}

}
