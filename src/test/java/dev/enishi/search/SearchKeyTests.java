package dev.enishi.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchKeyTests {

	@ParameterizedTest
	@CsvSource({ "ロボット, ﾛﾎﾞｯﾄ", "高橋, 髙橋", "山崎, 山﨑", "渡辺, 渡邊", "渡辺, 渡邉", "吉野, 𠮷野", "DX大賞, ＤＸ大賞", "ひかり, ヒカリ",
			"cafe, Café", "大野 英男, 大野　英男", "山, ⼭" })
	void formsOfTheSameTextHaveTheSameKey(String form, String otherForm) {
		assertThat(SearchKey.of(otherForm)).isEqualTo(SearchKey.of(form)).isNotEmpty();
	}

	@Test
	void eachJapaneseCharacterIsAWordAndLatinWordsStayWhole() {
		assertThat(SearchKey.of("「TOHOKU DX大賞」の創設")).isEqualTo("tohoku dx 大 賞 の 創 設");
	}

	@Test
	void voicedKanaKeepTheirMarks() {
		assertThat(SearchKey.of("ガス")).isNotEqualTo(SearchKey.of("カス"));
	}

	@Test
	void punctuationAloneHasNoKey() {
		assertThat(SearchKey.of("( ) \" ~ * ?")).isEmpty();
	}

}
