package dev.enishi.reconcile;

import java.text.Normalizer;
import java.util.regex.Pattern;

import dev.enishi.search.SearchKey;

/** Names of organisations without what says what sort of body they are. */
final class LegalForms {

	private static final Pattern FORM = Pattern.compile(
			"\\((?:株|有|合|資|名|財|社|公財|公社|一財|一社|独|国|学|医|福|特非|npo法人)\\)|株式会社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益|特例)?(?:社団|財団)法人"
					+ "|(?:国立)?(?:研究開発|大学)法人|独立行政法人|地方独立行政法人|学校法人|医療法人(?:社団|財団)?|社会福祉法人|宗教法人|特定非営利活動法人|認定特定非営利活動法人|npo法人"
					+ "|\\b(?:inc|incorporated|ltd|limited|corp|corporation|co|company|llc|plc|gmbh|ag|kk)\\b\\.?",
			Pattern.CASE_INSENSITIVE);

	private LegalForms() {
	}

	/** The name as people say it. */
	static String without(String name) {
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

}
