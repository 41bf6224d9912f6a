package dev.enishi.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done to a text before its people are read. */
final class Cleaning {

	/** The frame of a table that is drawn with characters. */
	private static final Pattern FRAME = Pattern
		.compile("[\\s\\u3000]*[\\u2500-\\u257F]{3}[\\s\\u3000\\u2500-\\u257F]*|[\\s|:-]*-\\|[\\s|:-]*");

	private static final Pattern LEGEND = Pattern
		.compile("([◎○◯●★☆※△▲*＊])\\s*(?:印)?\\s*(?:[:：はが=＝]|…|・・・)\\s*([\\p{IsHan}\\p{IsKatakana}ー・]{2,8})"
				+ "|(?<=[(（、,，\\s])([◎○◯●★☆※△▲*＊])\\s*([\\p{IsHan}\\p{IsKatakana}ー]{2,8})(?=[)）、,，])");

	/** 〔欠席〕 is (欠席). */
	private static final Pattern STATE = Pattern.compile("[〔［\\[]\\s*(欠席?|出席?|代理(?:出席)?|新任|再任)\\s*[〕］\\]]");

	private Cleaning() {
	}

	/** The lines in readable characters, without the frames of tables that are drawn. */
	static List<Line> readable(List<Line> lines) {
		return lines.stream()
			.map((line) -> line.with(Characters.readable(line.text()).replace("会々長", "会会長")))
			.filter((line) -> !FRAME.matcher(line.text()).matches())
			.map((line) -> line.with(line.text().replaceAll("[\\u2500-\\u257F]+", "  ")))
			.map((line) -> line.with(STATE.matcher(line.text()).replaceAll("($1)")))
			.toList();
	}

	/** What marks mean, as the text says: ◎は座長. */
	static Map<String, String> legend(List<Line> lines) {
		Map<String, String> legend = new HashMap<>();
		for (Line line : lines) {
			Matcher found = LEGEND.matcher(line.text());
			while (found.find()) {
				boolean bracket = found.group(1) == null;
				String role = found.group(bracket ? 4 : 2);
				if (Words.isRole(role)) {
					legend.put(found.group(bracket ? 3 : 1), role);
				}
			}
		}
		return legend;
	}

	/** Whether a line says what a mark means. */
	static boolean isLegend(String line) {
		Matcher found = LEGEND.matcher(line);
		return found.find() && Words.isRole(String.valueOf((found.group(1) == null) ? found.group(4) : found.group(2)));
	}

}
