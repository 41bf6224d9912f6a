package dev.enishi.live;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.graph.GraphChanged;
import dev.enishi.graph.ReadCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

	@Autowired
	ApplicationEventPublisher events;

	@AfterEach
	void clean() {
		write("MATCH (e:Entity) WHERE e.id IS NULL OR e.id STARTS WITH 'test:' DETACH DELETE e");
		int clean = 111;
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
		assertThat(answer.<String>value("$.data.paths[0].explanation")).isEqualTo("あは福島水素エネルギー研究フィールド (FH2R)と関わりがある。");
	}

	@Test
	void aFailedReadingKeepsTheLastStructureAndShowsInHealth() {
		TopologyReader reader = mock(TopologyReader.class);
		Topology good = new TestTopology().link("a", "b").build();
		AtomicBoolean gone = new AtomicBoolean();
		given(reader.mark()).willAnswer((call) -> {
			if (gone.get()) {
				throw new IllegalStateException("the database is gone");
			}
			return "1";
		});
		given(reader.read()).willReturn(reading(good));
		LiveTopology live = new LiveTopology(reader, mock(ReadCache.class), Duration.ofMillis(10),
				mock(ApplicationEventPublisher.class));
		live.start();
		try {
			await(() -> live.health().getStatus().equals(Status.UP));
			gone.set(true);
			await(() -> live.health().getStatus().equals(Status.DOWN));
			assertThat(live.current()).isSameAs(good);
			assertThat(live.health().getDetails()).containsEntry("problem", "the database is gone")
				.containsEntry("nodes", 2);
		}
		finally {
			live.stop();
		}
	}

	@Test
	void whoWaitsForAReadingCanBeInterrupted() throws Exception {
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		TopologyReader reader = mock(TopologyReader.class);
		given(reader.read()).willAnswer((call) -> {
			reading.countDown();
			end.await();
			return reading(new TestTopology().link("a", "b").build());
		});
		LiveTopology live = new LiveTopology(reader, mock(ReadCache.class), Duration.ofMinutes(1),
				mock(ApplicationEventPublisher.class));
		CompletableFuture<Topology> first = CompletableFuture.supplyAsync(live::current);
		reading.await();
		Thread.currentThread().interrupt();
		assertThatThrownBy(live::current).hasMessageContaining("cancelled");
		assertThat(Thread.interrupted()).isTrue();
		end.countDown();
		assertThat(first.get().nodes()).isEqualTo(2);
	}

	@Test
	void whatOthersWroteCarelesslyIsLeftOutAndBreaksNothing() {
		write("""
				MATCH (b:Entity {id: 'asset:fh2r'})
				CREATE (a:Entity:Person {id: 'test:careless', name: 'い'})
				CREATE (a)-[:SERVES_ON {id: 'SERVES_ON:x', role: 'BOSS', from: date('2020-01-01')}]->(b)
				CREATE (a)-[:RELATED_TO {id: 'RELATED_TO:x', from: 'long ago'}]->(b)
				CREATE (a)-[:RELATED_TO]->(b)
				CREATE (a)-[:KNOWS]->(b)
				CREATE (:Entity:Person {name: 'no id'})""");
		await(() -> this.topology.current().node("test:careless") >= 0);
		assertThat(this.topology.health().getStatus()).isEqualTo(Status.UP);
		GraphQl.Answer answer = this.graphQl.ask(
				"{ entity(id: \"test:careless\") { citations { quote } links { totalCount nodes { type role citations { quote } } } } }");
		assertThat(answer.<String>values("$..links.nodes[*].type")).containsExactlyInAnyOrder("SERVES_ON",
				"RELATED_TO");
		this.graphQl.ask("{ paths(from: \"test:careless\", to: \"asset:aict\") { explanation } }");
	}

	@Test
	void whatIsRememberedOfAnEntityGivesWayToWhatIsWritten() {
		write("CREATE (:Entity:Person {id: 'test:renamed', name: 'え', citations: []})");
		assertThat(name("test:renamed")).isEqualTo("え");
		write("MATCH (e:Entity {id: 'test:renamed'}) SET e.name = 'お'");
		this.events.publishEvent(new GraphChanged());
		assertThat(name("test:renamed")).as("by us, at once").isEqualTo("お");
		write("MATCH (e:Entity {id: 'test:renamed'}) SET e.name = 'か'");
		await(() -> name("test:renamed").equals("か"));
	}

	private String name(String id) {
		return this.graphQl.ask("{ entity(id: \"%s\") { name } }".formatted(id)).value("$.data.entity.name");
	}

	@Test
	void whatWeWriteIsSeenByTheNextQuery() {
		write("CREATE (:Entity:Person {id: 'test:ours', name: 'う', citations: []})");
		this.events.publishEvent(new GraphChanged());
		assertThat(this.topology.current().node("test:ours")).isNotNegative();
	}

	private static TopologyReader.Reading reading(Topology topology) {
		return new TopologyReader.Reading(topology, new EvidenceReader(Map.of()), "1", Optional.empty());
	}

	private void write(String statement) {
		try (Session session = this.driver.session()) {
			session.run(statement).consume();
		}
	}

	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
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
