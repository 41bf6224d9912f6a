package dev.enishi.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts lines in which several labels stand, each before those whom it is about. */
final class InlineLabels {

	/** <事務局> before the first of them, or behind others. */
	private static final Pattern BRACKET = Pattern.compile("(?<![^\\s\\u3000])[<＜〈《【]([^<>＜＞〈〉《》【】]{2,12})[>＞〉》】]");

	/** ■欠席者 behind those who were there. */
	private static final Pattern MARKED = Pattern
		.compile("(?<=[\\s\\u3000])[■◆●◇▼▽□○◯〇]\\s*([^\\s\\u3000:：、，()（）]{2,8})(?=[\\s\\u3000:：])");

	/** 会場: … 出席者: … 欠席者: …; 委員長:星名建市、副委員長:安孫子哲 */
	private static final Pattern COLON = Pattern
		.compile("(?<=^|[、，,；;\\s\\u3000])([^:：、，,；;()（）\\s\\u3000]{2,12})[\\s\\u3000]?[:：]");

	/** (委員) … (事務局) … */
	private static final Pattern ROUND = Pattern.compile(
			"(?<![^\\s\\u3000])[(（]([^()（）]{2,12})[)）](?=[\\s\\u3000]*[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}])");

	private InlineLabels() {
	}

	static List<String> parted(String text) {
		return split(text, BRACKET, 1, InlineLabels::isHeading).stream()
			.flatMap((part) -> split(part, MARKED, 1, InlineLabels::isHeading).stream())
			.flatMap((part) -> split(part, COLON, 2, InlineLabels::isHeading).stream())
			.flatMap((part) -> rounds(part).stream())
			.toList();
	}

	/**
	 * Only where the first of them has nobody before it: a post may stand in brackets
	 * behind a name.
	 */
	private static List<String> rounds(String text) {
		Matcher first = ROUND.matcher(text);
		String before = first.find() ? text.substring(0, first.start()) : text;
		boolean labels = before.isBlank() || Heading.of(before) != null;
		List<String> parts = labels ? split(text, ROUND, 2, (label) -> isHeading(label) || PostWords.isPost(label))
				: List.of(text);
		return (parts.size() < 2) ? parts : parts.stream().map(InlineLabels::post).toList();
	}

	/** (館長) 近藤裕一 has a post before the name. */
	private static String post(String text) {
		Matcher label = ROUND.matcher(text);
		return label.lookingAt() && !isHeading(label.group(1))
				? Characters.withoutBlanks(label.group(1)) + " " + text.substring(label.end()).strip() : text;
	}

	private static boolean isHeading(String text) {
		Heading heading = Heading.of(text);
		return heading != null && heading.kind() != Heading.Kind.COLUMNS && heading.kind() != Heading.Kind.DITTO;
	}

	private static List<String> split(String text, Pattern labels, int least, Predicate<String> label) {
		List<Integer> places = labels.matcher(text)
			.results()
			.filter((one) -> label.test(one.group(1)))
			.map(MatchResult::start)
			.toList();
		if (places.size() < least) {
			return List.of(text);
		}
		List<String> parts = new ArrayList<>();
		int from = 0;
		for (int place : places) {
			parts.add(text.substring(from, place));
			from = place;
		}
		parts.add(text.substring(from));
		parts.removeIf((part) -> part.isBlank() || part.matches("[、，,；;\\s]+"));
		return parts;
	}

}
