package dev.enishi.roster;

import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Whether and how much a text looks like a post, or like an organisation. */
final class PostWords {

	/** What an unknown word costs. */
	static final double UNKNOWN = 4;

	private static final double CHARACTER = 0.4;

	/** Those who stand for themselves, not for an organisation. */
	static final Pattern OFFICE = Pattern.compile("第[0-9０-９]+[回期].*(大会長|会長)|.*(大臣|内閣官房長官|官房副長官|大臣政務官|大臣補佐官)");

	/**
	 * An unknown word in katakana behind an organisation, or one that ends as professions
	 * do.
	 */
	private static final Pattern FOREIGN = Pattern.compile("[\\p{IsKatakana}ー・]{4,}");

	private static final Pattern PROFESSION = Pattern
		.compile("[\\p{IsKatakana}ー・]*(スト|ター|ナー|サー|ラー|ヤー|マン|シャン|ロー|ーダー|ンサー)|.*[^館](家|士|師)");

	private static final Pattern PART = Pattern.compile(".*(局|部|課|室|係|科|班|付|官房|部門|支部|本部|センター|グループ|チーム|ユニット)");

	private static final Pattern WHOLE = Pattern.compile(
			".*(省|.庁|内閣府|国立|研究センター|大学|大院|学院|学校|県|都|府|市|町|村|区|会社|法人|\\(.{1,2}\\)|協会|協議会|連合会|委員会|機構|研究所|病院|銀行|新聞|放送|組合|会議所|連盟|財団|基金|議会|事務局|テレビ|[A-Za-zＡ-Ｚ]|.社).*");

	private static final String FORM = "(?:認定)?(?:特定非営利活動|一般社団|一般財団|公益社団|公益財団|社団|財団|独立行政|国立大学|国立研究開発|地方独立行政|学校|医療|社会福祉|宗教|NPO)法人"
			+ "|株式会社|有限会社|合同会社|合資会社|生活協同組合|\\(.{1,2}\\)";

	private static final Pattern FORM_ALONE = Pattern.compile(FORM);

	private static final Pattern FORM_FIRST = Pattern.compile("(?:" + FORM + ").+");

	private PostWords() {
	}

	/** Whether a text says what sort of organisation it is, and no more. */
	static boolean isLegalForm(String text) {
		return FORM_ALONE.matcher(Characters.narrow(text)).matches();
	}

	static boolean beginsWithLegalForm(String text) {
		return FORM_FIRST.matcher(Characters.narrow(text)).matches();
	}

	/** Whether a text ends as a post or profession does. */
	static boolean isPost(String text) {
		String plain = withoutBracket(Characters.narrow(text));
		return OFFICE.matcher(plain).matches() || Words.end(Words.POSTS, plain) != null
				|| Words.SUFFIXES.stream()
					.anyMatch((suffix) -> plain.endsWith(suffix)
							&& Words.end(Words.POSTS, plain.substring(0, plain.length() - suffix.length())) != null)
				|| head(plain) != null || part(plain) != null || plain.matches(".*\\p{IsHan}{2}官");
	}

	/** Whether a text ends as the name of an organisation does. */
	static boolean isOrganisation(String text) {
		return !text.endsWith("関係") && Words.end(Words.ORGANISATIONS, Characters.narrow(text)) != null
				|| Characters.narrow(text).matches("(\\(株\\)|\\(有\\)|\\(財\\)|\\(社\\)|株式会社|一般(社団|財団)|公益(社団|財団)|NPO).*");
	}

	/** Whether a text is a part of an organisation that it does not name itself. */
	static boolean isPart(String text) {
		return PART.matcher(text).matches() && !WHOLE.matcher(text).matches();
	}

	/** Whether a word is a post and nothing else. */
	static boolean isWholePost(String word) {
		return positionCost(word, true) < 3
				&& (Words.end(Words.ORGANISATIONS, word) == null || Words.POSTS.contains(word));
	}

	/**
	 * What it costs to take a text for a post: nothing for known words, something for
	 * each other character.
	 */
	static double positionCost(String position, boolean elsewhere) {
		if (elsewhere && FOREIGN.matcher(position).matches()) {
			return 1;
		}
		double cost = 0;
		for (String one : withoutBracket(position).split("\\s*[・･兼]\\s*|\\s+", -1)) {
			cost += (cost > 0 || one.equals(position)) ? oneCost(one, elsewhere) : furtherCost(one, elsewhere);
		}
		return Math.min(cost,
				position.indexOf('・') > 1 ? oneCost(withoutBracket(position).replace("・", ""), elsewhere) + 0.5 : cost);
	}

	/** 副学長・大学院経済学研究科教授: a further post may name its part of the organisation. */
	private static double furtherCost(String position, boolean elsewhere) {
		String post = Words.end(Words.POSTS, position);
		boolean within = post != null && post.length() < position.length()
				&& isOrganisation(position.substring(0, position.length() - post.length()));
		return Math.min(oneCost(position, elsewhere), within ? 1 : Double.MAX_VALUE);
	}

	private static double oneCost(String position, boolean elsewhere) {
		String plain = Characters.narrow(position);
		if (plain.isEmpty()) {
			return UNKNOWN;
		}
		for (String suffix : Words.SUFFIXES) {
			if (plain.length() > suffix.length() && plain.endsWith(suffix) && !Words.POSTS.contains(plain)) {
				double cost = oneCost(plain.substring(0, plain.length() - suffix.length()), elsewhere);
				if (cost < UNKNOWN) {
					return cost + 0.1;
				}
			}
		}
		double least = Double.MAX_VALUE;
		for (int at = 0; at < plain.length(); at++) {
			String post = plain.substring(at);
			if (Words.POSTS.contains(post) || Words.PARTIAL.contains(post)) {
				String before = withoutModifiers(plain.substring(0, at));
				double cost = before.isEmpty() ? 0
						: Words.POSTS.contains(before) ? 0.5 : Words.PARTIAL.contains(post) && before.length() > 1
								? before.length() * CHARACTER : UNKNOWN + 1;
				least = Math.min(least, cost);
			}
		}
		if (least == Double.MAX_VALUE) {
			return (FOREIGN.matcher(plain).matches() && (elsewhere || PROFESSION.matcher(plain).matches()))
					|| PROFESSION.matcher(plain).matches() && plain.length() <= 6 ? 1 : UNKNOWN + 2;
		}
		return least;
	}

	private static String withoutModifiers(String text) {
		String rest = text;
		for (String modifier = Words.end(Words.MODIFIERS, rest); modifier != null
				&& !rest.isEmpty(); modifier = Words.end(Words.MODIFIERS, rest)) {
			rest = rest.substring(0, rest.length() - modifier.length());
		}
		return rest;
	}

	static Map.@Nullable Entry<String, String> head(String text) {
		return last(Words.HEADS, text);
	}

	static Map.@Nullable Entry<String, String> part(String text) {
		return last(Words.PARTS, text);
	}

	private static Map.@Nullable Entry<String, String> last(Map<String, String> heads, String text) {
		Map.Entry<String, String> longest = null;
		for (Map.Entry<String, String> head : heads.entrySet()) {
			String end = head.getKey() + head.getValue().charAt(head.getValue().length() - 1);
			if (text.endsWith(end) && text.length() > end.length()
					&& (longest == null || head.getKey().length() > longest.getKey().length())) {
				longest = head;
			}
		}
		return longest;
	}

	private static String withoutBracket(String text) {
		return text.replaceAll("[(（][^()（）]*[)）]$", "");
	}

}
