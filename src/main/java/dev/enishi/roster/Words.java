package dev.enishi.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The words of {@code roster/words.yaml}. */
final class Words {

	private static final WordFile FILE = new WordFile("words.yaml");

	static final Set<String> CHAIRS = FILE.set("chairs");

	static final Set<String> PRESENT = FILE.set("present");

	static final Set<String> ABSENT = FILE.set("absent");

	static final Set<String> ELSEWHERE = FILE.set("elsewhere");

	static final Set<String> POSTS = FILE.set("posts");

	static final Set<String> PARTIAL = FILE.set("partial");

	static final Set<String> MODIFIERS = FILE.set("modifiers");

	static final Set<String> SUFFIXES = FILE.set("suffixes");

	static final Map<String, String> HEADS = FILE.map("heads");

	static final Set<String> ORGANISATIONS = organisations();

	static final Map<String, String> PARTS = FILE.map("parts");

	/** 組織委員長, プログラム副委員長 */
	private static final Pattern OF_PART = Pattern.compile(
			"(?:組織|プログラム|実行|運営|編集|広報|財務|会計|庶務|企画|総務|現地|学術|国際|審査|選考|選定|評価|検討|編纂|諮問|行事|ポスター|出版|展示|表彰|論文)(?:副?委員長|委員|幹事)");

	private static final List<String> OF_POSTS = List.of("organisation", "position", "post");

	private static final Set<String> ROLES = FILE.set("roles");

	private static final Map<String, String> COLUMNS = columns();

	private Words() {
	}

	/** Whether a word, without blanks, is a role in a body. */
	static boolean isRole(String word) {
		return ROLES.contains(word) || CHAIRS.contains(word) || OF_PART.matcher(word).matches()
				|| (word.startsWith("委員") && word.length() > 2 && isRole(word.substring(2)));
	}

	/**
	 * The part of an organisation whose head has a post, such as 局 of 局長; null for none.
	 */
	static @Nullable String partOf(String position) {
		return PARTS.entrySet()
			.stream()
			.filter((part) -> part.getValue().equals(position))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	/** What a column holds, by its head; null for something else. */
	static @Nullable String column(String head) {
		String words = Characters.withoutBlanks(Characters.narrow(head)).toLowerCase(Locale.ROOT);
		String known = COLUMNS.get(words);
		if (known != null) {
			return known;
		}
		// 団体・職名
		String[] parts = words.replaceFirst("等$", "").split("[・/、]|及び|並びに");
		return (parts.length > 1
				&& Arrays.stream(parts).allMatch((part) -> OF_POSTS.contains(String.valueOf(COLUMNS.get(part)))))
						? "post" : null;
	}

	/** The longest of some words that a text ends with; null for none. */
	static @Nullable String end(Set<String> words, String text) {
		for (int from = 0; from < text.length(); from++) {
			if (words.contains(text.substring(from))) {
				return text.substring(from);
			}
		}
		return null;
	}

	private static Map<String, String> columns() {
		Map<String, String> columns = new HashMap<>();
		FILE.sets("columns")
			.forEach((kind, heads) -> heads.forEach((head) -> columns.put(Characters.withoutBlanks(head), kind)));
		return columns;
	}

	private static Set<String> organisations() {
		Set<String> words = FILE.set("organisations");
		words.addAll(HEADS.keySet());
		return words;
	}

}
