package dev.enishi.curate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.enishi.GraphQl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrentCurationTests extends CurationTest {

	private static final int CLIENTS = 8;

	private static final int EACH = 125;

	@Test
	void everyAcknowledgedChangeIsInTheGraphAndInTheHistoryInOneOrder() throws Exception {
		List<String> acknowledged = new ArrayList<>();
		List<Integer> numbers = new ArrayList<>();
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try {
			List<Future<List<GraphQl.Answer>>> work = new ArrayList<>();
			for (int number = 0; number < CLIENTS; number++) {
				int client = number;
				GraphQl own = this.anyone.with(this.tokens.curator("client " + client));
				work.add(clients.submit(() -> send(own, client)));
			}
			for (Future<List<GraphQl.Answer>> answers : work) {
				answers.get().forEach((answer) -> {
					acknowledged.addAll(answer.values("$..place.id"));
					numbers.addAll(answer.values("$..revision.number"));
				});
			}
		}
		finally {
			clients.shutdownNow();
		}
		assertThat(acknowledged).hasSize(CLIENTS * EACH).doesNotHaveDuplicates();
		assertThat(numbers).doesNotHaveDuplicates();
		assertThat(this.client.query("MATCH (p:Place) WHERE p.id STARTS WITH 'test:' RETURN p.id")
			.fetchAs(String.class)
			.all()).containsExactlyInAnyOrderElementsOf(acknowledged);
		assertThat(this.client.query("MATCH (c:Change) WHERE c.fact STARTS WITH 'test:' RETURN c.revision")
			.fetchAs(Integer.class)
			.all()).containsExactlyInAnyOrderElementsOf(numbers);
		List<Long> times = List
			.copyOf(this.client.query("MATCH (r:Revision) RETURN r.at ORDER BY r.number").fetchAs(Long.class).all());
		assertThat(times).as("later revisions are not earlier").isSorted();
	}

	@Test
	void ofTwoWhoChangeTheSameAtOnceOneWinsAndOneIsTold() throws Exception {
		int version = person("test:p", "人");
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			List<Future<GraphQl.Answer>> work = new ArrayList<>();
			for (String name : List.of("甲", "乙")) {
				work.add(both.submit(() -> this.curator.ask(
						"mutation { updatePerson(input: {id: \"test:p\", version: %d, name: \"%s\"}) { person { name } errors { code ... on Conflict { current { fields { name value } } } } } }"
							.formatted(version, name))));
			}
			List<String> names = new ArrayList<>();
			List<String> conflicts = new ArrayList<>();
			for (Future<GraphQl.Answer> answer : work) {
				names.addAll(answer.get().values("$..person.name"));
				conflicts.addAll(answer.get().values("$..current.fields[?(@.name == 'name')].value"));
			}
			assertThat(names).hasSize(1);
			assertThat(conflicts).as("the loser sees what the winner wrote").isEqualTo(names);
		}
		finally {
			both.shutdownNow();
		}
	}

	private static List<GraphQl.Answer> send(GraphQl own, int client) {
		List<GraphQl.Answer> answers = new ArrayList<>();
		for (int i = 0; i < EACH; i++) {
			answers.add(own.ask(
					"mutation { createPlace(input: {id: \"test:%d-%d\", name: \"所\", %s}) { place { id } revision { number } } }"
						.formatted(client, i, CITE)));
		}
		return answers;
	}

}
