package dev.enishi.roster;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A line, or a label before a colon, that says something of the people who follow.
 *
 * @param kind what it says
 * @param role the role of who follows; null where it says none
 * @param organisation their organisation; null where it says none
 */
record Heading(Kind kind, @Nullable String role, @Nullable String organisation) {

	/** What a heading says. */
	enum Kind {

		PEOPLE, ABSENT, ELSEWHERE, COLUMNS, DITTO, QUALIFIER

	}

	private static final Pattern ORNAMENT = Pattern
		.compile("^[\\s#*・\\-◎○◯〇●■□◆◇▽▼△▲※★☆【〔<《「\\[〈]+|[\\s】〕>》」\\]〉:：*\\-―—–－]+$");

	private static final Pattern NUMBER = Pattern
		.compile("^([(（]?[0-9０-９一二三四五六七八九十]{1,2}[)）.．、]|[①-⑳]|[0-9０-９]{1,2}(?=[^0-9０-９年月日回名人期条階号]))");

	private static final Pattern SECTION = Pattern.compile("^(?:[(（]?|第)[0-9０-９]{1,2}[)）.．、\\s\\u3000]+");

	private static final Pattern REMARK = Pattern
		.compile("[(（][^()（）]*(敬称略|順|略|名|人|時点|現在|なし)[^()（）]*[)）]|[0-9０-９一二三四五六七八九十]+[名人]$");

	private static final Pattern LIST = Pattern.compile(
			".*?((?:臨時|専門|特別|常任|構成|検討|評価|審査|選考|選定|運営|編集|実行|外部|出席|欠席)?(?:委員|構成員|幹事|理事|評議員|オブザーバー|アドバイザー|正会員|会員|班員|議員|メンバー|役員|監事))(?:等|会)?(?:の)?(?:名簿|一覧|リスト|メンバー|構成|氏名)(?:表|案|\\(案\\))?"
					+ "|.{2,}(?:部会|委員会|審議会|会議|協議会|研究会|懇談会|検討会|懇話会|評議会)の?(委員|構成員|評議員|メンバー)");

	private static final Pattern PRESENT = Pattern.compile(".{2,}(出席者|出席した者|参加者|同席者|出席説明員)(の?職?氏名)?|出席.{2,6}員");

	private static final Pattern BODY = Pattern.compile(".{2,}(幹事会|部会|分科会|小委員会|専門委員会|ワーキンググループ|作業部会|連絡会)");

	/** Heads of columns whose letters stand apart: 氏 名 所 属. */
	private static final Pattern SPACED_COLUMNS = Pattern.compile(
			"(?:役職|役名|区分|番号|No\\.?)?(?:氏名|委員名|名前)(?:ふりがな)?(?:所属(?:機関|団体)?(?:名)?|役職(?:名)?|職名|職業|現職|肩書|[・及び等])*+(?:備考)?");

	private static final Pattern ROLE_OF = Pattern.compile("(.+?)[(（](.+)[)）]");

	/** What a line says of those below; null where it is no heading. */
	static @Nullable Heading of(String line) {
		String text = bare(line);
		if (text.isEmpty()) {
			return null;
		}
		if (line.strip().matches("[(（].+[)）]") && text.matches("臨時|代理|オンライン")) {
			return new Heading(Kind.QUALIFIER, text, null);
		}
		if (text.matches("新任|再任|継続")) {
			return new Heading(Kind.COLUMNS, null, null);
		}
		if (text.matches("同|〃|同上|\"")) {
			return new Heading(Kind.DITTO, null, null);
		}
		if (isColumns(line)) {
			return new Heading(Kind.COLUMNS, isRoleFirst(line) ? "first" : null, null);
		}
		Heading people = people(text);
		return (people == null && line.strip().matches("[【〔<＜〈《［\\[].+[】〕>＞〉》］\\]]") && !PostWords.isOrganisation(text)
				&& text.length() <= 20) ? new Heading(Kind.PEOPLE, text, null) : people;
	}

	private static @Nullable Heading people(String text) {
		if (text.endsWith("等") && text.length() > 2) {
			return people(text.substring(0, text.length() - 1));
		}
		if (text.matches("(出席者|参加者|出席委員|委員)[【〔\\[][^】〕\\]]+[】〕\\]]?")) {
			// 出席者【座長・副座長等】
			return people(text.replaceFirst("[【〔\\[].*", ""));
		}
		if (Words.PRESENT.contains(text) || PRESENT.matcher(text).matches()) {
			return new Heading(Kind.PEOPLE, text.contains("事務局") ? "事務局" : text.startsWith("説明") ? "説明員" : named(text),
					text.matches(".{2,}事務局(側)?出席者") ? text.replaceFirst("(側)?出席者$", "") : null);
		}
		if (Words.ABSENT.contains(text) || text.matches(".+欠席(者|委員)(なし)?")) {
			return new Heading(Kind.ABSENT, named(text), null);
		}
		if (Words.ELSEWHERE.contains(text)) {
			return new Heading(Kind.ELSEWHERE, null, null);
		}
		if (Words.isRole(text)) {
			return new Heading(Kind.PEOPLE, text.matches("事務局(職員|員)?") ? "事務局" : text, null);
		}
		if (text.contains("・") && Arrays.stream(text.split("・")).allMatch(Words::isRole)) {
			return new Heading(Kind.PEOPLE, null, null);
		}
		Matcher list = LIST.matcher(text);
		if (list.matches()) {
			String members = (list.group(1) != null) ? list.group(1) : list.group(2);
			return new Heading(Kind.PEOPLE, members.matches("メンバー|役員") ? null : named(members), null);
		}
		Matcher of = ROLE_OF.matcher(text);
		if (of.matches() && Words.isRole(of.group(1)) && !Words.isRole(of.group(2))) {
			return new Heading(Kind.PEOPLE, of.group(1), PostWords.isOrganisation(of.group(2)) ? of.group(2) : null);
		}
		if (text.matches("[市区町村都道府県]?(執行部|執行機関|当局|理事者)")) {
			return new Heading(Kind.PEOPLE, text, null);
		}
		if (text.endsWith("事務局") && text.length() <= 40) {
			return new Heading(Kind.PEOPLE, "事務局", text);
		}
		if (BODY.matcher(text).matches() && text.length() <= 40) {
			return new Heading(Kind.PEOPLE, null, text.endsWith("委員会") || text.endsWith("部会") ? null : text);
		}
		return null;
	}

	/** 出席委員 are 委員. */
	private static @Nullable String named(String text) {
		String role = text.replaceFirst("^.*(出席|欠席)", "");
		return Words.isRole(role) && !Words.PRESENT.contains(role) ? role : null;
	}

	private static boolean isColumns(String line) {
		String[] words = line.strip().split("[\\s\\u3000]+");
		return isColumn(Characters.withoutBlanks(line))
				|| words.length > 1 && (Arrays.stream(words).allMatch((word) -> Words.column(word) != null)
						|| SPACED_COLUMNS.matcher(Characters.withoutBlanks(line)).matches());
	}

	/** A head of a column on a line of its own. */
	private static boolean isColumn(String text) {
		return !Words.isRole(text) && !Words.PRESENT.contains(text) && !LIST.matcher(text).matches()
				&& List.of("name", "kana", "organisation", "position", "post")
					.contains(String.valueOf(Words.column(text)));
	}

	/** 役職 氏名 所属: the first word is what somebody is in the body. */
	private static boolean isRoleFirst(String line) {
		List<@Nullable String> columns = Arrays.stream(line.strip().split("[\\s\\u3000]+")).map(Words::column).toList();
		return columns.size() > 2 && List.of("role", "position").contains(String.valueOf(columns.get(0)))
				&& "name".equals(columns.get(1));
	}

	/** A line without the number of its section. */
	static String unnumbered(String line) {
		return SECTION.matcher(line.strip()).replaceFirst("");
	}

	/** A line without what numbers or marks it in a list. */
	static String unbulleted(String line) {
		return ORNAMENT.matcher(line).replaceAll("").strip();
	}

	/** The words of a heading without blanks, numbers, ornaments and remarks. */
	static String bare(String line) {
		String text = Characters.withoutBlanks(Characters.narrow(line));
		text = ORNAMENT.matcher(text).replaceAll("");
		text = NUMBER.matcher(text).replaceFirst("");
		text = REMARK.matcher(REMARK.matcher(text).replaceAll("")).replaceAll("");
		text = text.replaceFirst("(?<=[員者])の?出欠(席|状況)?$", "");
		text = ORNAMENT.matcher(text).replaceAll("");
		return text.matches("\\(.+\\)") ? text.substring(1, text.length() - 1) : text;
	}

}
