package dev.enishi.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PartialDateTests {

	@ParameterizedTest
	@ValueSource(strings = { "2021", "2021-12", "2021-12-23", "2024-02-29" })
	void aYearAMonthAndADayAreDates(String text) {
		assertThat(PartialDate.parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "21", "2021-13", "2021-02-29", "2021/12/23", "2021-12-23T00:00", "令和3年", "99999" })
	void whatDoesNotExistIsRefusedWithTheFormsThatDo(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parse(text))
			.withMessageContaining("'" + text + "'")
			.withMessageContaining("2021-12-23");
	}

	@Test
	void theEndOfAYearSortsBehindItsDaysAndBeforeTheNextYear() {
		assertThat(PartialDate.parse("2021").end()).isGreaterThan("2021-12-31").isLessThan("2022");
	}

}
