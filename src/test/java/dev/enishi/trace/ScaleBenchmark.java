package dev.enishi.trace;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.enishi.embedded.TestNeo4j;
import dev.enishi.graph.GraphSchema;
import dev.enishi.graph.LinkFilter;
import dev.enishi.live.CompiledFilter;
import dev.enishi.live.Deadline;
import dev.enishi.live.LiveTopology;
import dev.enishi.live.Topology;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * What a large graph needs: {@code ./mvnw -Pbench test -Dtest=ScaleBenchmark
 * -Dlinks=10000000}. It makes people in committees, nine links of ten among 500
 * neighbours and the tenth to one of 20 committees that all share, reads the structure
 * and looks for paths; it prints times and memory, and nothing is asserted about these.
 */
@SpringBootTest(properties = { "enishi.seed=", "enishi.trace.watch-every=1h", "enishi.trace.deadline=10m",
		"enishi.read-cache.warm=false", "enishi.warm-up.requests=0" })
@ContextConfiguration(initializers = TestNeo4j.class)
class ScaleBenchmark {

	private static final long LINKS = Long.getLong("links", 1_000_000);

	private static final int ROUNDS = Integer.getInteger("rounds", 500);

	private static final int LINKS_OF_BLOCK = 1000;

	private static final int BLOCKS_AT_ONCE = 20;

	private static final String BLOCKS = """
			UNWIND range($from, $to) AS block
			CALL (block) {
			  UNWIND range(0, 399) AS i
			  CREATE (p:Entity:Person {id: 'person:scale/' + (block * 400 + i), name: '人' + i})
			  WITH block, collect(p) AS people
			  UNWIND range(0, 99) AS i
			  CREATE (c:Entity:Committee {id: 'committee:scale/' + (block * 100 + i), name: '会' + i})
			  WITH block, people, collect(c) AS bodies
			  UNWIND range(0, 999) AS i
			  CALL (block, bodies, i) {
			    WITH bodies, block, i WHERE i < 900 OR block < 1
			    RETURN bodies[toInteger(rand() * 100)] AS body
			    UNION
			    WITH bodies, block, i WHERE i >= 900 AND block >= 1
			    MATCH (body:Committee {id: 'committee:scale/' + toInteger(rand() * 20)}) RETURN body
			  }
			  WITH block, i, body, people[toInteger(rand() * 400)] AS person
			  CREATE (person)-[:SERVES_ON {id: 'SERVES_ON:' + (block * 1000 + i), hash: block * 1000 + i, role: 'MEMBER',
			    citations: ['source:scale\\tline ' + i + '\\t\\tSTATED']}]->(body)
			  RETURN count(*) AS links
			}
			RETURN sum(links)""";

	@Autowired
	Driver driver;

	@Autowired
	GraphSchema schema;

	@Autowired
	LiveTopology live;

	@Test
	void measure() {
		this.schema.apply();
		long begin = System.nanoTime();
		grow();
		System.out.printf("%nwritten by plain Cypher in %.0f s%n", seconds(begin));
		for (int reading = 0; reading < 2; reading++) {
			long before = TraceBenchmark.used();
			long start = System.nanoTime();
			Topology topology = this.live.refresh();
			double seconds = seconds(start);
			int links = topology.links().size();
			System.out.printf("%,d entities, %,d links: read in %.1f s; %.0f MB more than before, %.0f bytes a link%n",
					topology.nodes(), links, seconds, (TraceBenchmark.used() - before) / 1e6,
					(double) (TraceBenchmark.used() - before) / links);
		}
		paths(this.live.current());
	}

	private void grow() {
		long blocks = LINKS / LINKS_OF_BLOCK;
		try (Session session = this.driver.session()) {
			session.run("CREATE (:Source {id: 'source:scale', title: 'Scale', date: '2020'})").consume();
			for (long from = 0; from < blocks; from += BLOCKS_AT_ONCE) {
				Map<String, Object> range = Map.of("from", from, "to", Math.min(blocks, from + BLOCKS_AT_ONCE) - 1);
				session.executeWrite((transaction) -> transaction.run(BLOCKS, range).single());
			}
		}
	}

	private static void paths(Topology topology) {
		CompiledFilter filter = new CompiledFilter(topology, LinkFilter.ALL);
		Random random = new Random(1);
		for (int k : new int[] { 1, 3 }) {
			double[] times = new double[ROUNDS];
			int found = 0;
			for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
				int from = random.nextInt(topology.nodes());
				int to = random.nextInt(topology.nodes());
				long start = System.nanoTime();
				List<NodePath> paths = new KShortestPaths(topology, filter, new Deadline(Duration.ofMinutes(1)), from,
						to, 6, new BitSet())
					.find(k);
				if (round >= 0) {
					times[round] = seconds(start) * 1000;
					found += paths.isEmpty() ? 0 : 1;
				}
			}
			Arrays.sort(times);
			System.out.printf("%d best paths: p50 %.1f ms, p99 %.1f ms; %d of %d pairs have one%n", k,
					times[ROUNDS / 2], times[ROUNDS * 99 / 100], found, ROUNDS);
		}
	}

	private static double seconds(long since) {
		return (System.nanoTime() - since) / 1e9;
	}

}
