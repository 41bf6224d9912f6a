package dev.enishi.mcp;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** The analysts' ten questions, asked through the tools alone, as a model would. */
@EnishiTest
class AgentQuestionsTests {

	private static final int MOST_CALLS = 3;

	private static final String DOCUMENT = "(source:tohoku-5th-policy)";

	@Autowired
	GraphQl service;

	static List<Question> questions() {
		return List.of(
				new Question("Who sat on the committee, in which role, holding which post where?",
						List.of(new ToolCall("find", Map.of("text", "第5期中期政策")),
								new ToolCall("describe", Map.of("id", "committee:tohoku-5th-policy", "limit", 50)),
								new ToolCall("connect",
										Map.of("from", "committee:tohoku-5th-policy", "depth", 2, "linkTypes",
												List.of("SERVES_ON", "HOLDS_POSITION"), "limit", 50))),
						List.of("Hideo Ohno chairs the Committee on the 5th Mid-term Policy", "◎ 大野 英男",
								"is an observer on", "holds the post of President at Tohoku University", "line 16")),
				new Question("How is 大野英男 connected to FH2R?",
						List.of(new ToolCall("connect", Map.of("from", "大野英男", "to", "FH2R", "lang", "ja"))),
						List.of("Path 3", "大野 英男は第5期中期政策の委員会で座長を務める", "line 218", "INFERRED")),
				new Question("Which strategies and themes does the synchrotron serve?",
						List.of(new ToolCall("connect", Map.of("from", "次世代放射光施設", "depth", 2, "limit", 50))),
						List.of("The project “Innovation” uses the asset “Next-generation synchrotron",
								"The project “Innovation” advances the strategy “Promoting efforts",
								"comes under the theme “Innovation”", "line 129")),
				new Question(
						"Which KPI does a project answer to? What has none of its own?", List.of(
								new ToolCall("connect",
										Map.of("from", "水産", "depth", 3, "linkTypes",
												List.of("ADVANCES", "PART_OF", "MEASURED_BY"))),
								new ToolCall("find", Map.of("lacking", "kpi", "types", List.of("PROJECT")))),
						List.of("is measured by", "付加価値生産性", "lacks a kpi")),
				new Question("When did the committee meet, how, and about what?",
						List.of(new ToolCall("connect",
								Map.of("from", "committee:tohoku-5th-policy", "linkTypes", List.of("HELD"), "limit",
										50))),
						List.of("2021-10-22", "online", "中期政策取りまとめ案", "line 36")),
				new Question("What do two organisations have in common?",
						List.of(new ToolCall("compare",
								Map.of("of", List.of("東北経済産業局", "organisation:sendai-startup-council")))),
						List.of("スタートアップ", "is a partner in the project “Startups”", "line 141")),
				new Question(
						"Who are the brokers?", List.of(new ToolCall("rank", Map.of("by", "BETWEENNESS"))), List
							.of("1. 第5期 中期政策 (5th Mid-term Policy)", "STATED")),
				new Question("Who works with whom, through what, how often?",
						List.of(new ToolCall("compare",
								Map.of("between", "PERSON", "through", List.of("COMMITTEE"), "limit", 50)),
								new ToolCall("compare", Map.of("of", List.of("阿部 嘉男", "大野 英男")))),
						List.of("person:tohoku-5th-阿部嘉男", "1 in common", "第5期中期政策の委員", "line 10")),
				new Question("Where is this stated?", List.of(new ToolCall("describe", Map.of("id", "FH2R"))),
						List.of("line 218", "福島水素エネルギー研究フィールド (FH2R)", "INFERRED", "because:")),
				new Question("Show the network around an entity.",
						List.of(new ToolCall("connect", Map.of("from", "asset:synchrotron", "depth", 3, "limit", 20))),
						List.of("asset:synchrotron", "The 5th Mid-term Policy addresses",
								"ask for more with offset 20")));
	}

	@ParameterizedTest
	@MethodSource("questions")
	void aFewCallsFindTheFactsWithTheirPlaces(Question question) {
		assertThat(question.calls()).hasSizeLessThanOrEqualTo(MOST_CALLS);
		Mcp mcp = new Mcp(this.service, null);
		String found = question.calls()
			.stream()
			.map((call) -> mcp.call(call.tool(), call.arguments()).<String>read("$.content[0].text"))
			.collect(joining("\n"));
		assertThat(found).contains(Stream.concat(question.facts().stream(), Stream.of(DOCUMENT)).toList());
	}

	record Question(String words, List<ToolCall> calls, List<String> facts) {

		@Override
		public String toString() {
			return this.words;
		}

	}

	record ToolCall(String tool, Map<String, Object> arguments) {

	}

}
