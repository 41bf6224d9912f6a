package dev.enishi.match;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.enishi.search.SearchKey;

/** Names of organisations without what says what sort of body they are. */
public final class LegalForms {

	private static final Pattern FORM = Pattern.compile(
			"\\((?:株|有|合|資|名|財|社|公財|公社|一財|一社|独|国|学|医|福|特非|npo法人)\\)|株式会社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益|特例)?(?:社団|財団)法人"
					+ "|(?:国立)?(?:研究開発|大学)法人|独立行政法人|地方独立行政法人|学校法人|医療法人(?:社団|財団)?|社会福祉法人|宗教法人|特定非営利活動法人|認定特定非営利活動法人|npo法人"
					+ "|\\b(?:inc|incorporated|ltd|limited|corp|corporation|co|company|llc|plc|gmbh|ag|kk)\\b\\.?",
			Pattern.CASE_INSENSITIVE);

	/** What tells forms apart, longest first; a body may turn from one into its like. */
	private static final Map<String, Pattern> SORTS = Map.of("stock company", Pattern.compile("\\(株\\)|株式会社"),
			"limited company", Pattern.compile("\\(有\\)|有限会社"), "partnership", Pattern.compile("\\([合資名]\\)|合[同資名]会社"),
			"association", Pattern.compile("\\((?:公|一)?社\\)|(?<!医療法人)社団法人"), "foundation",
			Pattern.compile("\\((?:公|一)?財\\)|(?<!医療法人)財団法人"), "agency",
			Pattern.compile("\\([独国]\\)|独立行政法人|研究開発法人|大学法人"), "school", Pattern.compile("\\(学\\)|学校法人"), "medical",
			Pattern.compile("\\(医\\)|医療法人"), "welfare", Pattern.compile("\\(福\\)|社会福祉法人"), "NPO",
			Pattern.compile("\\(特非\\)|非営利活動法人|npo法人", Pattern.CASE_INSENSITIVE));

	private LegalForms() {
	}

	/** The name as people say it. */
	public static String without(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
		String bare = FORM.matcher(plain).replaceAll(" ").strip();
		return bare.isEmpty() ? plain : bare;
	}

	/**
	 * What names that mean the same have in common; with the sort of body, or without.
	 */
	static String key(String name, boolean withForm) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
		return SearchKey.of(withForm ? plain : without(plain)).replace(" ", "");
	}

	/** Whether both names say what sort of body they mean, and not the same. */
	static boolean differ(String one, String other) {
		Set<String> sorts = sorts(one);
		Set<String> others = sorts(other);
		return !sorts.isEmpty() && !others.isEmpty() && sorts.stream().noneMatch(others::contains);
	}

	private static Set<String> sorts(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
		Set<String> sorts = new HashSet<>();
		SORTS.forEach((sort, pattern) -> {
			Matcher found = pattern.matcher(plain);
			if (found.find()) {
				sorts.add(sort);
			}
		});
		return sorts;
	}

}
