package dev.enishi.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

	/** For each question, by its number, what an answer has to say among other things. */
	private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
			Map.entry("1", List.of("\"role\":\"CHAIR\"", "大野 英男", "総長", "東北地方環境事務所", "\"totalCount\":16")),
			Map.entry("2", List.of("大野 英男は第5期中期政策の委員会で座長を務める", "218行目", "第5期 中期政策", "復興インフラ")),
			Map.entry("3", List.of("\"number\":\"1(1)\"", "地域経済社会の変革(RX)の実現", "\"name\":\"イノベーション\"")),
			Map.entry("4", List.of("付加価値生産性", "\"target\":5", "水産")),
			Map.entry("4b", List.of("\"name\":\"人材\"", "東北地域を牽引する産業の育成・強化")),
			Map.entry("5", List.of("2021-10-22", "オンライン", "中期政策取りまとめ案", "line 36")),
			Map.entry("6", List.of("第5期中期政策の委員会", "大野 英男", "一力 雅彦", "line 16", "line 12")),
			Map.entry("7", List.of("\"rank\":1", "\"cutVertex\":true", "大野 英男を除くと、国立大学法人東北大学がほかから切り離される")),
			Map.entry("8", List.of("一般社団法人DX NEXT TOHOKU", "阿部 嘉男", "\"weight\":1", "第5期中期政策の委員会", "東北財務局")),
			Map.entry("9", List.of("line 218", "INFERRED", "福島水素エネルギー研究フィールド (FH2R)")),
			Map.entry("9b", List.of("仙台スタートアップ・エコシステム推進協議会はプロジェクト「スタートアップ」の連携先である", "推進協議会等と連携")),
			Map.entry("10", List.of("\"truncated\":false", "asset:synchrotron", "MEASURED_BY")),
			Map.entry("11", List.of("\"value\":\"LEAD\"", "\"value\":\"PARTNER\"", "推進協議会はプロジェクト「スタートアップ」の連携先である")),
			Map.entry("12", List.of("\"number\":", "\"by\":\"seed\"")),
			Map.entry("13", List.of("\"basis\":\"INFERRED\"", "\"statedAlone\":[]")),
			Map.entry("15", List.of("\"matched\":\"大野 英男\"", "国立大学法人東北大学", "\"third\":{\"nodes\":[]}")));

	@Autowired
	GraphQl graphQl;

	static List<String> questions() throws IOException {
		String text = new ClassPathResource("static/graphiql/questions.graphql")
			.getContentAsString(StandardCharsets.UTF_8);
		return Stream.of(text.split("\n(?=# \\d+b?\\. )")).toList();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void aQuestionIsOneQueryWithTheRightAnswer(String question) {
		String number = question.substring(2, question.indexOf('.'));
		assertThat(ANSWERS).containsKey(number);
		assertThat(this.graphQl.ask(question).toString()).contains(ANSWERS.get(number));
	}

}
