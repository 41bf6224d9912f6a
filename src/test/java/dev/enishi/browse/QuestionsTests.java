package dev.enishi.browse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The analysts' questions, as GraphiQL offers them. */
@EnishiTest
class QuestionsTests {

	@Autowired
	GraphQl graphQl;

	static List<String> questions() throws IOException {
		String text = new ClassPathResource("static/graphiql/questions.graphql")
			.getContentAsString(StandardCharsets.UTF_8);
		return Stream.of(text.split("\n(?=# \\d+b?\\. )")).toList();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void aQuestionIsOneQueryWithAnAnswer(String question) {
		GraphQl.Answer answer = this.graphQl.ask(question);
		assertThat(answer.<Object>values("$.data.*.*")).as(question).isNotEmpty();
	}

}
