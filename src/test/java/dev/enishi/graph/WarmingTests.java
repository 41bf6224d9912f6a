package dev.enishi.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

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
		Deque<String> ids = new ArrayDeque<>(
				this.graphQl.ask("{ organisations(first: 30) { nodes { id } } }").<String>values("$..id"));
		// until three in a row are known
		for (int known = 0; known < 3;) {
			assertThat(ids).as("those that are not asked about yet").hasSizeGreaterThan(5);
			Thread.sleep(400);
			known = statements(ids.remove()).isEmpty() ? known + 1 : 0;
		}
		ids.forEach((id) -> assertThat(statements(id)).as(id).isEmpty());
	}

	private List<String> statements(String id) {
		return StatementCount.statements(() -> this.graphQl.ask(
				"{ entity(id: \"%s\") { name links(first: 50) { totalCount nodes { id source { name } target { name links { totalCount } } } } } }"
					.formatted(id)));
	}

}
