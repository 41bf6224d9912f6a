package dev.enishi.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import dev.enishi.draft.Column.Kind;
import dev.enishi.roster.PersonNames;

/** Looks at the values of a column. */
final class Profile {

	private static final Pattern NUMBER = Pattern.compile("[▲△−-]?[\\d,]+(\\.\\d+)?");

	private static final Pattern DATE = Pattern.compile(
			"((明治|大正|昭和|平成|令和|[MTSHR])(\\d{1,2}|元)|\\d{4})(年度?|[-/.])(\\d{1,2}(月|[-/.])?(\\d{1,2}日?)?)?(\\s*\\(.\\))?|(19|20)\\d{6}");

	private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{4}");

	private static final Pattern LEGAL_FORM = Pattern.compile(
			".*(株式会社|有限会社|合同会社|社団法人|財団法人|独立行政法人|大学法人|学校法人|医療法人|社会福祉法人|特定非営利活動法人|\\(株\\)|\\(有\\)|㈱|大学|協会|組合|機構|研究所|[省庁県市町村]|Inc\\.?|Ltd\\.?|Corp\\.?|LLC|University|Department|Committee|GmbH)(.{0,6})");

	/** So many of the values have to fit. */
	private static final double MOST = 0.9;

	/** Lists of organisations have placeholders in them. */
	private static final double MANY = 0.6;

	private static final int EXAMPLES = 3;

	private static final int KEPT = 5000;

	private final String name;

	private final List<String> values = new ArrayList<>();

	private final Set<String> different = new LinkedHashSet<>();

	private long rows;

	private boolean twice;

	private boolean list;

	Profile(String name) {
		this.name = name;
	}

	void add(Object cell) {
		this.rows++;
		this.list |= cell instanceof List<?>;
		String text = Normalizer.normalize(cell.toString(), Normalizer.Form.NFKC).strip();
		if (!text.isEmpty()) {
			this.twice |= this.different.size() < KEPT && !this.different.add(text);
			if (this.values.size() < KEPT) {
				this.values.add(text);
			}
		}
	}

	Column column(Heads heads, PersonNames people) {
		double filled = (this.rows == 0) ? 0 : Math.min(1, (double) this.values.size() / Math.min(this.rows, KEPT));
		return new Column(this.name, kind(heads, people), filled, !this.twice && this.values.size() > 1,
				this.different.stream()
					.limit(EXAMPLES)
					.map((text) -> (text.length() > 40) ? text.substring(0, 40) + "…" : text)
					.toList());
	}

	private Kind kind(Heads heads, PersonNames people) {
		if (this.values.isEmpty()) {
			return Kind.BLANK;
		}
		if (most(CorporateNumber::isOne)) {
			return Kind.CORPORATE_NUMBER;
		}
		if (this.list) {
			return Kind.LIST;
		}
		if (most((text) -> text.matches("https?://\\S+"))) {
			return Kind.URL;
		}
		if (most((text) -> YEAR_LAST.matcher(text).matches())) {
			return this.values.stream().anyMatch((text) -> text.matches("(1[3-9]|2\\d|3[01])[/.-].*")) ? Kind.DAY_FIRST
					: Kind.MONTH_FIRST;
		}
		boolean dated = heads.is("from", this.name) || heads.is("to", this.name);
		if (most((text) -> DATE.matcher(text).matches() || dated && text.matches("(19|20)\\d\\d"))) {
			return Kind.DATE;
		}
		if (most((text) -> NUMBER.matcher(text).matches() || text.matches("[\\d,]+円"))) {
			return heads.is("money", this.name) && !heads.is("numbers", this.name) ? Kind.MONEY : Kind.NUMBER;
		}
		if (most(people::isName)) {
			return Kind.PERSON;
		}
		long organisations = this.values.stream().filter((text) -> LEGAL_FORM.matcher(text).matches()).count();
		return (organisations >= MANY * this.values.size()) ? Kind.ORGANISATION : Kind.TEXT;
	}

	private boolean most(Predicate<String> fits) {
		return this.values.stream().filter(fits).count() >= MOST * this.values.size();
	}

}
