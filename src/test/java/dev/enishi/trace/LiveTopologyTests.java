package dev.enishi.trace;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@EnishiTest
class LiveTopologyTests {

	@Autowired
	GraphQl graphQl;

	@Autowired
	Driver driver;

	@Autowired
	LiveTopology topology;

	@AfterEach
	void clean() {
		write("MATCH (e:Entity) WHERE e.id STARTS WITH 'test:' DETACH DELETE e");
		int clean = 102;
		await(() -> this.topology.current().nodes() == clean);
	}

	@Test
	void whatOthersWriteIsSeenSoon() {
		assertThat(this.topology.current().node("test:a")).isNegative();
		write("CREATE (a:Entity:Person {id: 'test:a', name: 'あ', citations: []})");
		write("""
				MATCH (a {id: 'test:a'}), (b:Entity {id: 'asset:fh2r'})
				CREATE (a)-[:RELATED_TO {id: 'RELATED_TO:by-hand', listed: 0, citations: []}]->(b)""");
		await(() -> this.topology.current().node("test:a") >= 0
				&& this.topology.current().degree(this.topology.current().node("test:a")) == 1);
		GraphQl.Answer answer = this.graphQl
			.ask("{ paths(from: \"test:a\", to: \"asset:fh2r\") { links { id } explanation } }");
		assertThat(answer.<String>value("$.data.paths[0].links[0].id")).as("an id that is not of our making")
			.isEqualTo("RELATED_TO:by-hand");
		assertThat(answer.<String>value("$.data.paths[0].explanation")).isEqualTo("あは福島水素エネルギー研究フィールド (FH2R)に関連している。");
	}

	@Test
	void aFailedReadingKeepsTheLastStructureAndShowsInHealth() {
		TopologyReader reader = mock(TopologyReader.class);
		Topology good = new TestTopology().link("a", "b").build();
		given(reader.mark()).willReturn("1");
		given(reader.read()).willReturn(good);
		LiveTopology live = new LiveTopology(reader,
				new TraceLimits(Duration.ofSeconds(1), Duration.ofMillis(10), 1, 1, 1, 1, 1));
		live.start();
		try {
			await(() -> live.health().getStatus().equals(Status.UP));
			given(reader.mark()).willThrow(new IllegalStateException("the database is gone"));
			await(() -> live.health().getStatus().equals(Status.DOWN));
			assertThat(live.current()).isSameAs(good);
			assertThat(live.health().getDetails()).containsEntry("problem", "the database is gone")
				.containsEntry("nodes", 2);
		}
		finally {
			live.stop();
		}
	}

	private void write(String statement) {
		try (Session session = this.driver.session()) {
			session.run(statement).consume();
		}
	}

	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
			try {
				Thread.sleep(20);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

}
