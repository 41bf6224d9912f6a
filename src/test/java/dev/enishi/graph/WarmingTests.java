package dev.enishi.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.StatementCount;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@EnishiTest
@TestPropertySource(properties = "enishi.read-cache.warm=true")
class WarmingTests {

	@Autowired
	GraphQl graphQl;

	@Test
	void whatNobodyAskedBeforeIsAnsweredFromMemory() throws InterruptedException {
		Deque<String> ids = new ArrayDeque<>();
		this.graphQl.ask("{ organisations(first: 60) { nodes { id degree } } }")
			.<Map<String, Object>>values("$..nodes[?(@.degree > 0)]")
			.forEach((node) -> ids.add(node.get("id").toString()));
		// what others write meanwhile is looked up again, so that one alone proves
		// nothing
		int inARow = 0;
		while (inARow < 5) {
			assertThat(ids).as("those that are not asked about yet").isNotEmpty();
			inARow = statements(ids.remove()).isEmpty() ? inARow + 1 : 0;
			Thread.sleep((inARow > 0) ? 0 : 1000);
		}
	}

	private List<String> statements(String id) {
		return StatementCount.statements(() -> this.graphQl.ask(
				"{ entity(id: \"%s\") { name links(first: 50) { totalCount nodes { id source { name } target { name links { totalCount } } } } } }"
					.formatted(id)));
	}

}
