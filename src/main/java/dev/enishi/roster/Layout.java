package dev.enishi.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gives labels and headings that stand within a line lines of their own. */
final class Layout {

	/** [太郎](https://…) in Markdown. */
	private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]+)]\\((?:https?:|mailto:|[/#.])[^()\\s]*\\)");

	private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|&nbsp;");

	/** (1)日時 … (2)場所 … (3)出席者 … */
	private static final Pattern NUMBERED = Pattern
		.compile("(?<![^\\s\\u3000])(?=[(（]?[0-9０-９]{1,2}[)）.．、\\s\\u3000]+([^0-9０-９\\s\\u3000][^()（）]{1,12}))");

	/** What is listed in Markdown. */
	private static final Pattern BULLET = Pattern.compile("^\\s*[-*+•]\\s+(?=\\S)");

	/** 「…」 behind somebody. */
	private static final Pattern QUOTE = Pattern.compile("[\\s\\u3000]+「[^「」]*」\\s*$");

	private static final Pattern OPEN = Pattern.compile(".*[(（][^()（）]*");

	/** 伊藤、佐々木の各委員, of whom the first stand in the line before. */
	private static final Pattern EACH = Pattern.compile(".*の?各(?:(?:臨時|専門|特別|常任|運営)?委員|議員|理事|構成員|幹事|監事)\\s*");

	private static final Pattern GOES_ON = Pattern.compile(".*[、，,]\\s*");

	private static final Pattern CLOSING = Pattern.compile("[^()（）]*[)）].*");

	private static final Pattern BRACKET = Pattern.compile("\\s*[(（]([^()（）]+)[)）]\\s*");

	private static final Pattern GLUED = Pattern
		.compile("(\\s*(?:[0-9０-９]{1,2}[.．、\\s\\u3000]+)?(?:出席者|欠席者|出席委員|欠席委員))([^\\s\\u3000]{2,5})([\\s\\u3000].*)");

	/** 物理学委員会 委員長 伊藤 早苗 … */
	private static final Pattern BODY = Pattern
		.compile("\\s*(?:\\S+\\s+)?\\S+(?:委員会|分科会|部会|審議会|協議会|研究会)\\s+\\S{2,6}\\s.*");

	/** 次の通り。▽会長/長本享一▽副会長/市川芳明/内藤和美 */
	private static final Pattern MARK = Pattern.compile("(?=[▽▼])");

	private static final Pattern OF_ROLE = Pattern.compile("[▽▼]\\s*([^/／]{1,10})[/／](.+)");

	/** ▽神戸大学客員教授の荒川創一氏 */
	private static final Pattern INTRODUCED = Pattern.compile("[▽▼]\\s*(.+)の([^の]{2,9})氏。?\\s*");

	/** メンバーは次のみなさん。大泉一貫・宮城大学副学長、川勝平太・静岡県知事、……。 */
	private static final Pattern AFTER_SENTENCE = Pattern
		.compile("([^、。]*(?:次|以下|下記)[^、。]*。)\\s*((?:[^、。]++、){2,}+[^、。]+)。?\\s*");

	private static final int LONGEST = 1000;

	private Layout() {
	}

	static List<Line> of(List<Line> lines) {
		List<Line> parted = new ArrayList<>();
		for (Line line : joined(lines)) {
			String text = TAG.matcher(LINK.matcher(BULLET.matcher(line.text()).replaceFirst("")).replaceAll("$1"))
				.replaceAll(" ");
			Matcher sentence = AFTER_SENTENCE.matcher(text);
			List<String> texts = sentence.matches() ? List.of(sentence.group(1), sentence.group(2)) : marked(text);
			texts.stream()
				.flatMap((one) -> numbered(glued(QUOTE.matcher(one).replaceFirst(""))).stream())
				.flatMap((part) -> InlineLabels.parted(part).stream())
				.flatMap((part) -> Cells.ofPeople(part).stream())
				.flatMap((part) -> roles(part).stream())
				.map(line::with)
				.forEach(parted::add);
		}
		return parted;
	}

	private static List<String> marked(String text) {
		List<String> parts = Arrays.stream(MARK.split(text)).filter((part) -> !part.isBlank()).toList();
		return (parts.size() < 3) ? List.of(text) : parts.stream().map((part) -> {
			Matcher introduced = INTRODUCED.matcher(part);
			Matcher role = OF_ROLE.matcher(part);
			return introduced.matches() ? introduced.group(2) + Unglue.NAMED + "  " + introduced.group(1)
					: (role.matches() && Words.isRole(role.group(1)))
							? role.group(1) + ":" + role.group(2).replaceAll("[/／]", "、") : part;
		}).toList();
	}

	/** A bracket that ends in the next line, and names that go on there. */
	private static List<Line> joined(List<Line> lines) {
		List<Line> joined = new ArrayList<>();
		for (Line line : lines) {
			Line last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && last.text().length() < LONGEST
					&& (OPEN.matcher(last.text()).matches() && CLOSING.matcher(line.text()).matches()
							|| GOES_ON.matcher(last.text()).matches() && EACH.matcher(line.text()).matches()
							|| isPostBelow(last.text(), line.text()))) {
				joined.set(joined.size() - 1, last.with(last.text().stripTrailing() + line.text().strip()));
			}
			else {
				joined.add(line);
			}
		}
		return joined;
	}

	/** 委員長:桐野高明, and (国立国際医療センター総長) in the next line. */
	private static boolean isPostBelow(String above, String line) {
		Matcher bracket = BRACKET.matcher(line);
		return bracket.matches() && PostWords.isPost(bracket.group(1)) && !Words.isRole(bracket.group(1))
				&& above.matches(".*[:：].{2,12}") && !PostWords.isPost(above);
	}

	/** 出席者会長 中野太郎 */
	private static String glued(String text) {
		Matcher glued = GLUED.matcher(text);
		return glued.matches() && Words.isRole(glued.group(2)) ? glued.group(1) + " " + glued.group(2) + glued.group(3)
				: text;
	}

	/** 委員長 伊藤 早苗 九州大学副学長 副委員長 相原 博昭 …: a role before each name. */
	private static List<String> roles(String text) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		for (String word : text.strip().split("(?<=\\s)(?=\\S)")) {
			boolean role = Words.isRole(word.strip());
			if (parts.isEmpty() && part.isEmpty() && !role && !BODY.matcher(text).matches()) {
				return List.of(text);
			}
			if (role && !part.isEmpty()) {
				parts.add(part.toString());
				part.setLength(0);
			}
			part.append(word);
		}
		parts.add(part.toString());
		return (parts.size() > 1 && parts.stream().allMatch((one) -> one.strip().length() > 10)) ? parts
				: List.of(text);
	}

	private static List<String> numbered(String text) {
		List<String> parts = new ArrayList<>();
		Matcher found = NUMBERED.matcher(text);
		int from = 0;
		while (found.find()) {
			if (isLabel(found.group(1))) {
				parts.add(text.substring(from, found.start()));
				from = found.start(1);
			}
		}
		parts.add(text.substring(from));
		return (parts.size() > 2) ? parts : List.of(text);
	}

	private static boolean isLabel(String text) {
		String label = Characters.withoutBlanks(text);
		return label.matches("(説明員|説明者|説明補助者|事務局|参考人|オブザーバー).*")
				|| Stream.of(Words.ELSEWHERE, Words.PRESENT, Words.ABSENT)
					.flatMap(Set::stream)
					.anyMatch((word) -> word.length() > 1 && label.startsWith(word));
	}

}
