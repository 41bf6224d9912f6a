package dev.enishi.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ValidityTests {

	@ParameterizedTest(name = "from {0} to {1}, documents of {2}: in {3} {4}")
	@CsvSource({
			// nothing is known but that a document states it
			",,, 1950, POSSIBLE", ",, 2022-03-15, 1950, POSSIBLE", ",, 2022-03-15, 2022, CERTAIN",
			",, 2022-03, 2022-03-15, POSSIBLE", ",, 2022-03, 2022-03, CERTAIN", ",, 2022-03, 2023, POSSIBLE",
			// between two documents it held too
			",, 2018 2022, 2020, CERTAIN", ",, 2018 2022, 2023, POSSIBLE",
			// dates of its own
			"2010,,, 2009, ", "2010,,, 2010, CERTAIN", "2010,,, 2010-06, POSSIBLE", "2010,,, 2011, POSSIBLE",
			"2010,, 2022, 2011, CERTAIN", "2010, 2012-06,, 2011, CERTAIN", "2010, 2012-06,, 2012-06-15, POSSIBLE",
			"2010, 2012-06,, 2012-07, ", "2012-06, 2012-06,, 2012-06-30, POSSIBLE",
			"2021-12-23, 2021-12-23,, 2021-12-23, CERTAIN",
			// a document of before or after states what will hold or has held
			"2022-04, 2025-03, 2022-02, 2022-03, ", "2022-04,, 2022-02, 2023, POSSIBLE", ", 2012, 2020, 2012, CERTAIN",
			", 2012, 2020, 2011, POSSIBLE" })
	void whatIsKnownOfATimeFollowsFromDatesAndDocuments(@Nullable String from, @Nullable String to,
			@Nullable String documents, String asOf, @Nullable Certainty expected) {
		List<PartialDate> dates = Stream.of(Objects.requireNonNullElse(documents, "").split(" "))
			.flatMap((date) -> Stream.ofNullable(PartialDate.read(date)))
			.toList();
		Validity validity = Validity.of(PartialDate.read(from), PartialDate.read(to), dates);
		assertThat(validity.between(PartialDate.parse(asOf), PartialDate.parse(asOf))).isEqualTo(expected);
	}

	@Test
	void whatHeldAtSomeMomentOfATimeHeldInIt() {
		Validity validity = Validity.of(PartialDate.parse("2010"), PartialDate.parse("2012-06"), List.of());
		assertThat(validity.between(PartialDate.parse("2005"), PartialDate.parse("2010"))).isEqualTo(Certainty.CERTAIN);
		assertThat(validity.between(PartialDate.parse("2005"), PartialDate.parse("2010-03")))
			.isEqualTo(Certainty.POSSIBLE);
		assertThat(validity.between(PartialDate.parse("2012-07"), PartialDate.parse("2020"))).isNull();
	}

	@Test
	void textsOfDatesCompareAsTheirDaysDo() {
		List<PartialDate> dates = Stream
			.of("2020", "2020-12", "2020-12-31", "2021", "2021-01", "2021-01-01", "2021-02-28", "2021-06", "2021-06-15",
					"2021-06-30", "2021-12-31", "2024-02-28", "2024-02-29")
			.map(PartialDate::parse)
			.toList();
		for (PartialDate one : dates) {
			for (PartialDate other : dates) {
				assertThat(one.text().compareTo(other.firstText()) >= 0).as("%s, %s", one, other)
					.isEqualTo(one.firstDay() >= other.firstDay());
				assertThat((one.text() + "~").compareTo(other.end()) <= 0).as("%s, %s", one, other)
					.isEqualTo(one.lastDay() <= other.lastDay());
			}
		}
	}

}
