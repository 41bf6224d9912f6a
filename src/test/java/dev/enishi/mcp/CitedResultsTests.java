package dev.enishi.mcp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.jayway.jsonpath.DocumentContext;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.vocabulary.TestVocabulary;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every fact that a tool returns has its basis and its citations. */
@EnishiTest
class CitedResultsTests {

	private static final int PAGE = 50;

	@Autowired
	GraphQl service;

	@Test
	void describeAndConnectCiteTheWholeGraph() {
		Mcp mcp = new Mcp(this.service, null);
		Set<String> described = new HashSet<>();
		for (String id : ids()) {
			for (String tool : List.of("describe", "connect")) {
				String key = tool.equals("describe") ? "id" : "from";
				Integer offset = 0;
				while (offset != null) {
					DocumentContext result = mcp.call(tool, Map.of(key, id, "limit", PAGE, "offset", offset));
					described.addAll(citedFacts(result));
					offset = result.<Map<String, Integer>>read("$.structuredContent").get("next");
				}
			}
		}
		assertThat(described).containsAll(ids());
		assertThat(described.size() - ids().size())
			.isEqualTo(this.service.ask("{ statistics { links } }").<Integer>value("$.data.statistics.links"));
	}

	@Test
	void citeShowsWhateverCitesADocument() {
		Mcp mcp = new Mcp(this.service, null);
		Set<String> stated = new HashSet<>();
		Integer offset = 0;
		while (offset != null) {
			DocumentContext result = mcp.call("cite",
					Map.of("source", "source:tohoku-5th-policy", "limit", PAGE, "offset", offset));
			stated.addAll(citedFacts(result));
			offset = result.<Map<String, Integer>>read("$.structuredContent").get("next");
		}
		assertThat(stated).contains("asset:fh2r", "person:tohoku-5th-大野英男").hasSizeGreaterThan(200);
	}

	@Test
	void findRankCompareAndAggregateCiteWhatTheyReturn() {
		Mcp mcp = new Mcp(this.service, null);
		List<DocumentContext> results = new ArrayList<>();
		results.add(mcp.call("find", Map.of("text", "東北", "limit", PAGE)));
		results.add(mcp.call("find", Map.of("lacking", "kpi", "limit", PAGE)));
		results.add(mcp.call("compare", Map.of("of", List.of("東北財務局", "東北運輸局"))));
		results.add(mcp.call("compare", Map.of("between", "PERSON", "through", List.of("COMMITTEE"))));
		for (String by : List.of("DEGREE", "BETWEENNESS", "PAGERANK", "CLOSENESS", "EIGENVECTOR")) {
			results.add(mcp.call("rank", Map.of("by", by, "limit", PAGE)));
		}
		results.forEach((result) -> assertThat(citedFacts(result)).isNotEmpty());
		int counted = TestVocabulary.OURS.linkTypes()
			.stream()
			.mapToInt((type) -> mcp.call("aggregate", Map.of("linkType", type.name()))
				.<List<Integer>>read("$.structuredContent.rows[*].count")
				.stream()
				.mapToInt(Integer::intValue)
				.sum())
			.sum();
		assertThat(counted)
			.isEqualTo(this.service.ask("{ statistics { links } }").<Integer>value("$.data.statistics.links"));
	}

	private List<String> ids() {
		return this.service.ask("{ network(limit: 5000) { nodes { entity { id } } } }").values("$..entity.id");
	}

	/** The ids of the facts in a result, each of which is proven. */
	private static Set<String> citedFacts(DocumentContext result) {
		Set<String> ids = new HashSet<>();
		List<Map<String, Object>> facts = new ArrayList<>(result.read("$.structuredContent.rows[*].entity"));
		facts.addAll(result.read("$.structuredContent.rows[?(@.says)]"));
		Set<Object> documents = new HashSet<>(result.<List<Object>>read("$.structuredContent.sources[*].id"));
		for (Map<String, Object> fact : facts) {
			assertThat(fact).containsKeys("id", "basis");
			List<?> citations = (List<?>) fact.get("citations");
			assertThat(citations).as(fact.toString()).isNotEmpty().allSatisfy((citation) -> {
				Map<?, ?> place = (Map<?, ?>) citation;
				assertThat(place.get("source")).isIn(documents);
				assertThat(place.get("locator")).asString().isNotBlank();
			});
			ids.add((String) fact.get("id"));
		}
		return ids;
	}

}
