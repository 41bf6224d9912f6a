package dev.enishi.match;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameLikenessTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			株式会社河北新報社       | ㈱河北新報社             | 97 | the same name but for the legal form
			ＫＤＤＩ株式会社         | KDDI（株）               | 97 | the same name but for the legal form
			株式会社山田             | 有限会社山田             | 60 | the same name with another legal form
			財団法人計量計画研究所   | 一般財団法人計量計画研究所 | 97 | the same name but for the legal form
			医療法人社団星           | 一般社団法人星           | 60 | the same name with another legal form
			齋藤商店                 | 斎藤商店                 | 100 | the same name
			東北大学                 | 東北学院大学             | 20 | a similar name
			""")
	void namesOfOrganisations(String one, String other, int score, String reason) {
		assertThat(NameLikeness.of(one, other).reason()).isEqualTo(reason);
		assertThat((int) NameLikeness.of(one, other).score()).isEqualTo(score);
		assertThat(NameLikeness.of(other, one)).isEqualTo(NameLikeness.of(one, other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			John Boozman         | Boozman, John           | 99
			John N. Boozman      | John Boozman            | 90
			Boozman, John Nichols | John N. Boozman        | 90
			J. Boozman           | John Boozman            | 75
			John Boozman         | Mary Boozman            | 0
			John N. Boozman      | John P. Boozman         | 0
			Donald Payne Jr.     | Payne, Donald           | 84
			Donald Payne Jr.     | Donald Payne, Sr.       | 0
			José García          | Jose Garcia             | 100
			髙橋 一郎            | 高橋一郎                | 100
			高橋一郎             | 高橋二郎                | 0
			""")
	void namesOfPeople(String one, String other, int score) {
		assertThat((int) NameLikeness.ofPeople(one, other).score()).isEqualTo(score);
		assertThat(NameLikeness.ofPeople(other, one).score()).isEqualTo(NameLikeness.ofPeople(one, other).score());
	}

}
