package dev.enishi.ingest;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RegisterValuesTests {

	@ParameterizedTest
	@CsvSource({ "2021, 2021", "2021年, 2021", "2021年度, 2021", "2021-04, 2021-04", "2021/4/1, 2021-04-01",
			"20210401, 2021-04-01", "令和3年4月1日, 2021-04-01", "令和元年5月, 2019-05", "平成３１年, 2019", "R3.4.1, 2021-04-01",
			"H31, 2019", "R030401, 2021-04-01", "昭和64年1月7日, 1989-01-07", "２０２１年　４月, 2021-04" })
	void datesOfRegistersAreRead(String written, String date) {
		assertThat(RegisterValues.date(written)).isEqualTo(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "4月", "21", "令和", "昭和99年", "soon", "1/4/2021", "令和3年4月31日", "R30401", "2021/4/1 0" })
	void whatIsNoDateIsRefused(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> RegisterValues.date(written));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12        | 12
			1,234.50  | 1234.50
			１２３    | 123
			▲5       | -5
			△1,000円 | -1000
			""")
	void amountsOfRegistersAreRead(String written, String number) {
		assertThat(RegisterValues.number(written)).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource({ "rows 5, 6, rows 5-6", "rows 5-6, 7, rows 5-7", "row 5, 9, 'rows 5, 9'",
			"'rows 5, 9-10', 11, 'rows 5, 9-11'", "row 5, 5, rows 5" })
	void rowsOfATableAreCitedTogether(String cited, String row, String together) {
		List<String> citations = new ArrayList<>(List.of("source:x\tt.csv " + cited + "\t\tSTATED\t"));
		Locators.add(citations, "source:x\tt.csv row " + row + "\t\tSTATED\t");
		if (!cited.equals("row " + row)) {
			assertThat(citations).containsExactly("source:x\tt.csv " + together + "\t\tSTATED\t");
		}
		else {
			assertThat(citations).hasSize(1);
		}
	}

}
