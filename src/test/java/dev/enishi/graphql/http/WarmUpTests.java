package dev.enishi.graphql.http;

import java.time.Duration;
import java.util.List;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.vocabulary.Vocabulary;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@EnishiTest
@TestPropertySource(properties = "enishi.warm-up.requests=60")
class WarmUpTests {

	@Autowired
	GraphQl graphQl;

	@Autowired
	GraphQlSource source;

	@Autowired
	Vocabulary vocabulary;

	@Autowired
	MeterRegistry meters;

	@Test
	void theServiceAsksItselfAfterItsStart() throws InterruptedException {
		long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		while (this.meters.find("graphql.request").tag("graphql.field", "projects").timers().isEmpty()) {
			assertThat(System.nanoTime()).isLessThan(end);
			Thread.sleep(200);
		}
	}

	@Test
	void everyListAndSumAndWhatTheyLeadToIsAskedForWithoutErrors() {
		List<String> queries = new WarmUpQueries(this.source.schema()).of(this.vocabulary);
		assertThat(queries).hasSizeGreaterThan(40)
			.anySatisfy((query) -> assertThat(query).contains("page: projects(", "organisations(first: 5)", "amount"))
			.anySatisfy((query) -> assertThat(query).contains("page: links(", "{field: CURRENCY}", "sum(of: AMOUNT)"));
		queries.forEach(this.graphQl::ask);
	}

}
