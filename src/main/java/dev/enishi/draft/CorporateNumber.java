package dev.enishi.draft;

/**
 * Corporate numbers (法人番号): thirteen digits of which the first checks the others, by the
 * ordinance of the Ministry of Finance on the Number Act (2014).
 */
final class CorporateNumber {

	private CorporateNumber() {
	}

	static boolean isOne(String text) {
		if (!text.matches("[1-9]\\d{12}")) {
			return false;
		}
		int sum = 0;
		for (int place = 1; place <= 12; place++) {
			int digit = text.charAt(13 - place) - '0';
			sum += digit * ((place % 2 == 0) ? 2 : 1);
		}
		return text.charAt(0) - '0' == 9 - sum % 9;
	}

}
