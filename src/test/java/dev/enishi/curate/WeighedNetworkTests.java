package dev.enishi.curate;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Networks whose links weigh as much as the amounts that they carry. */
class WeighedNetworkTests extends CurationTest {

	private static final String PAYEES = """
			{ ranking(by: DEGREE, in: {types: [PERSON, PROJECT], weight: AMOUNT}, types: [PERSON], of: [%s]) { score entity { id } } }""";

	@BeforeEach
	void pay() {
		person("test:payee", "受取 太郎");
		person("test:other", "受取 花子");
		change("createProject(input: {id: \"test:project\", name: \"試験事業\", %s}) { %s }".formatted(CITE, ERRORS));
	}

	@Test
	void theStrengthOfAnEntityIsTheSumOfItsAmounts() {
		paid("test:payee", "100.5", "JPY", "2021");
		paid("test:payee", "20", "JPY", "2022");
		paid("test:other", "3", "JPY", "2021");
		paid("test:other", "0", "JPY", "2022");
		assertThat(this.anyone.ask(PAYEES.formatted("\"test:payee\", \"test:other\""))
			.<List<Double>>value("$.data.ranking[*].score")).containsExactly(120.5, 3.0);
	}

	@Test
	void amountsInSeveralCurrenciesAreRefusedUnlessOneIsFiltered() {
		paid("test:payee", "100", "JPY", "2021");
		paid("test:payee", "20", "USD", "2022");
		assertThat(this.anyone.refused(PAYEES.formatted("\"test:payee\"")).message()).contains("JPY", "USD");
		assertThat(this.anyone
			.ask(PAYEES.formatted("\"test:payee\"")
				.replace("by: DEGREE", "by: DEGREE, filter: {currencyIs: {eq: \"USD\"}}"))
			.<List<Double>>value("$.data.ranking[*].score")).containsExactly(20.0);
	}

	private void paid(String payee, String amount, String currency, String year) {
		change("""
				createLink(input: {type: INVOLVED_IN, source: "%s", target: "test:project", role: RECIPIENT, amount: %s, currency: "%s", from: "%s", key: "%s", %s}) { %s }"""
			.formatted(payee, amount, currency, year, year, CITE, ERRORS));
	}

}
