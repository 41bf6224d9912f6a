package dev.enishi.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.SecondService;
import dev.enishi.StatementCount;
import dev.enishi.access.TestTokens;
import dev.enishi.graph.GraphChanged;
import dev.enishi.graph.ReadCache;
import dev.enishi.model.Change;
import dev.enishi.model.Entity;
import dev.enishi.vocabulary.EntityType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The structure and the caches follow changes without reading the graph again. */
@EnishiTest
class FollowedTopologyTests {

	private static final String CITE = "citations: [{source: \"source:tohoku-5th-policy\", locator: \"a test\"%s}]";

	private static final List<String> PEOPLE = List.of("test:a", "test:m", "test:z", "test:k");

	private static final List<String> OTHERS = List.of("asset:fh2r", "asset:aict");

	private static final List<String> QUESTIONS = List.of("{ people(first: 200) { nodes { id name version } } }",
			"{ people(first: 200, orderBy: [{field: DEGREE, direction: DESC}]) { nodes { id } } }",
			"{ entity(id: \"asset:fh2r\") { id name links(first: 200) { totalCount nodes { id role citations { quote locator } } } } }",
			"{ entity(id: \"asset:aict\") { links { edges { node { id from source { id name } target { id name } } } } } }",
			"{ nodes(ids: [\"asset:fh2r\", \"asset:aict\"]) { ... on Entity { name links(filter: {basis: STATED}) { totalCount } } } }",
			"{ network(limit: 500) { nodes { entity { id name } degree } edges { id } } }",
			"{ neighbourhood(of: [\"asset:fh2r\"], depth: 2) { nodes { entity { id name } } edges { id } } }",
			"{ search(text: \"試験\", first: 50) { nodes { entity { id name } matched } } }",
			"{ paths(from: \"asset:fh2r\", to: \"asset:aict\") { explanation links { id } } }",
			"{ statistics { entities links } }", "{ coverage { withoutSource { nodes { id } } } }");

	@Autowired
	GraphQl anyone;

	@Autowired
	TestTokens tokens;

	@Autowired
	LiveTopology live;

	@Autowired
	TopologyReader reader;

	@Autowired
	ReadCache cache;

	@Autowired
	Neo4jClient client;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	MeterRegistry meters;

	private GraphQl curator;

	private final Random lot = new Random(20261127);

	@BeforeEach
	void signIn() {
		this.curator = this.anyone.with(this.tokens.curator("Aoi"));
		this.live.refresh();
	}

	@AfterEach
	void clean() {
		this.client.query("MATCH (n) WHERE (n:Entity OR n:Source) AND n.id STARTS WITH 'test:' DETACH DELETE n").run();
		this.client.query("MATCH (n:Change|Revision) WHERE n.number > 1 OR n.revision > 1 DETACH DELETE n").run();
		this.client.query("MATCH (v:SavedView) DELETE v").run();
		this.events.publishEvent(new GraphChanged());
	}

	@Test
	void afterAnyChangesTheStructureAndTheAnswersAreAsIfReadAnew() {
		List<String> questions = questions();
		PEOPLE.forEach(this::person);
		List<String> done = new ArrayList<>();
		for (int round = 0; round < 120; round++) {
			String mutation = mutation();
			GraphQl.Answer answer = this.curator.send("mutation { made: " + mutation + " }");
			List<Object> errors = answer.values("$..errors[*].message");
			done.add(mutation + " " + errors);
			assertThat(described(this.live.current())).as(() -> String.join("\n", done))
				.isEqualTo(described(this.reader.read().topology()));
			if (round % 4 == 0) {
				List<String> answers = questions.stream().map((one) -> this.anyone.ask(one).toString()).toList();
				this.cache.invalidate();
				assertThat(answers).as(() -> String.join("\n", done))
					.isEqualTo(questions.stream().map((one) -> this.anyone.ask(one).toString()).toList());
			}
		}
		assertThat(done).as("changes that were made").filteredOn((one) -> one.endsWith(" []")).hasSizeGreaterThan(30);
	}

	/** {@code -Dchanges=10000} makes more of them. */
	@Test
	void afterChangesOfTwoServicesBothAreAsIfReadAnew() {
		int changes = Integer.getInteger("changes", 200);
		try (ServletWebServerApplicationContext second = SecondService.start()) {
			GraphQl others = new GraphQl(second);
			LiveTopology theirs = second.getBean(LiveTopology.class);
			List<GraphQl> curators = List.of(this.curator, others.with(this.tokens.curator("Bunta")));
			PEOPLE.forEach(this::person);
			eventuallyAsReadAnew(this.live, List.of());
			eventuallyAsReadAnew(theirs, List.of());
			Set<Instant> readings = new HashSet<>();
			List<String> done = new ArrayList<>();
			for (int made = 0; made < changes; made++) {
				readings.add(this.live.state().orElseThrow().read());
				String mutation = mutation();
				GraphQl writer = curators.get(this.lot.nextInt(2));
				done.add(mutation + " "
						+ writer.send("mutation { made: " + mutation + " }").values("$..errors[*].message"));
				if (made % Math.max(1, changes / 20) == 0) {
					eventuallyAsReadAnew(this.live, done);
					eventuallyAsReadAnew(theirs, done);
					List<String> answers = answers(this.anyone);
					assertThat(answers(others)).as(() -> String.join("\n", done)).isEqualTo(answers);
					this.cache.invalidate();
					assertThat(answers(this.anyone)).as(() -> String.join("\n", done)).isEqualTo(answers);
				}
			}
			// it may be read where the database had transactions of its own for new names
			assertThat(readings).as("readings of the structure").hasSizeLessThan(changes / 10);
		}
	}

	private List<String> answers(GraphQl service) {
		return questions().stream().map((one) -> service.ask(one).toString()).toList();
	}

	private void eventuallyAsReadAnew(LiveTopology service, List<String> done) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(50))
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(described(service.current())).as(() -> String.join("\n", done))
				.isEqualTo(described(this.reader.read().topology())));
	}

	@Test
	void changesOfOursAndRevisionsOfOthersCostNoReading() throws InterruptedException {
		person("test:a");
		// names that the database has never seen cost it transactions of its own
		this.curator.ask("mutation { " + link("test:a", "asset:fh2r") + " }");
		this.anyone.ask("mutation { saveView(view: \"the first\") { id } }");
		this.live.refresh();
		Instant read = this.live.state().orElseThrow().read();
		person("test:m");
		this.curator.ask("mutation { " + link("test:a", "test:m") + " }");
		this.anyone.ask("mutation { saveView(view: \"a test\") { id } }");
		Thread.sleep(1500);
		assertThat(this.live.current().node("test:m")).isNotNegative();
		assertThat(this.live.state().orElseThrow().read()).as("when the structure was read").isEqualTo(read);
		this.client.query("MATCH (e:Entity {id: 'test:m'}) DETACH DELETE e").run();
		long end = System.nanoTime() + 30_000_000_000L;
		while (this.live.current().node("test:m") >= 0) {
			assertThat(System.nanoTime()).as("what came without a revision is seen").isLessThan(end);
			Thread.sleep(50);
		}
	}

	@Test
	void aResponseStaysCachedWhileNothingChangesThatItShows() {
		person("test:a");
		person("test:m");
		String about = "{ entity(id: \"test:a\") { name links { nodes { id } } } }";
		assertThat(this.anyone.ask(about).<String>value("$.data.entity.name")).isEqualTo("試験 test:a");
		List<String> known = StatementCount.statements(() -> this.anyone.ask(about));
		assertThat(known).isEmpty();
		this.curator.ask("mutation { " + rename("test:m", "別人") + " }");
		assertThat(StatementCount.statements(() -> this.anyone.ask(about))).as("after another changed").isEmpty();
		this.curator.ask("mutation { " + rename("test:a", "本人") + " }");
		assertThat(this.anyone.ask(about).<String>value("$.data.entity.name")).isEqualTo("本人");
		this.curator.ask("mutation { " + link("test:a", "test:m") + " }");
		assertThat(this.anyone.ask(about).values("$.data.entity.links.nodes[*]")).hasSize(1);
	}

	@Test
	void whatNobodyDeclaresIsLeftOutAsInAReading() {
		Topology before = new TestTopology().link("a", "b").build();
		Entity strange = new Entity("c", EntityType.undeclared("Strange"), Map.of("name", "C"));
		Topology after = TopologyUpdate.of(before, new EvidenceReader(Map.of()), List.of(new Change(null, strange)))
			.orElseThrow();
		assertThat(described(after)).isEqualTo(described(before));
	}

	@Test
	void aLiveFieldIsNotCachedAtAnyDepth() {
		String text = "{ node(id: \"source:tohoku-5th-policy\") { ... on Source { text { status } } } }";
		this.anyone.ask(text);
		double before = cachedResponses();
		this.anyone.ask(text);
		assertThat(cachedResponses()).as("with a live field").isEqualTo(before);
		this.anyone.ask(QUESTIONS.get(0));
		this.anyone.ask(QUESTIONS.get(0));
		assertThat(cachedResponses()).as("without one").isGreaterThan(before);
	}

	@Test
	void aChangeThatIsSentAgainWithItsKeyIsShownAtOnce() {
		person("test:a");
		String about = "{ entity(id: \"test:a\") { name } }";
		this.anyone.ask(about);
		String rename = "updatePerson(input: {id: \"test:a\", version: %d, name: \"別名\", idempotencyKey: \"%s\"}) { person { name } errors { message } }"
			.formatted(version("test:a"), UUID.randomUUID());
		this.curator.ask("mutation { " + rename + " }");
		assertThat(this.curator.ask("mutation { " + rename + " }").<String>values("$..name")).contains("別名");
		assertThat(this.anyone.ask(about).<String>value("$.data.entity.name")).isEqualTo("別名");
	}

	@Test
	void aChangeReadsOnceAndWritesOnceBesidesTheToken() {
		person("test:a");
		String rename = rename("test:a", "別名");
		// where anybody was ever erased, an id may be theirs
		assertThat(StatementCount.statements(() -> this.curator.ask("mutation { " + rename + " }")))
			.filteredOn((statement) -> !statement.contains("Tombstone"))
			.hasSize(3);
		String link = link("test:a", "asset:fh2r");
		assertThat(StatementCount.statements(() -> this.curator.ask("mutation { " + link + " }"))).hasSize(3);
	}

	private double cachedResponses() {
		return this.meters.find("enishi.responses.cached").counters().stream().mapToDouble(Counter::count).sum();
	}

	private List<String> questions() {
		List<String> questions = new ArrayList<>(QUESTIONS);
		PEOPLE.forEach((id) -> questions.add(
				"{ nodes(ids: [\"%s\"]) { id ... on Entity { name links { totalCount nodes { id from basis } edges { node { id } } } } } }"
					.formatted(id)));
		return questions;
	}

	private void person(String id) {
		assertThat(this.curator.ask("mutation { " + create(id) + " }").values("$..errors[*]")).isEmpty();
	}

	private static String create(String id) {
		return "createPerson(input: {id: \"%s\", name: \"試験 %s\", %s}) { errors { message } }".formatted(id, id,
				CITE.formatted(""));
	}

	private String rename(String id, String name) {
		return "updatePerson(input: {id: \"%s\", version: %d, name: \"%s\"}) { errors { message } }".formatted(id,
				version(id), name);
	}

	private static String link(String from, String to) {
		return "createLink(input: {type: RELATED_TO, source: \"%s\", target: \"%s\", %s}) { errors { message } }"
			.formatted(from, to, CITE.formatted(""));
	}

	private String mutation() {
		String person = one(PEOPLE);
		String other = this.lot.nextBoolean() ? one(PEOPLE) : one(OTHERS);
		String another = one(PEOPLE);
		String stated = this.lot.nextBoolean() ? ", basis: STATED" : ", basis: INFERRED";
		return switch (this.lot.nextInt(12)) {
			case 0 -> create(person);
			case 3 -> rename(person, "試験 " + this.lot.nextInt(1000));
			case 1, 2, 4, 5, 6 -> link(person, other);
			case 7 -> "updateLink(input: {id: \"%s\", version: %d, from: \"20%02d\"}) { errors { message } }"
				.formatted(aLink(person), version(aLink(person)), 10 + this.lot.nextInt(10));
			case 8 -> "deleteLink(input: {id: \"%s\", version: %d}) { errors { message } }".formatted(aLink(person),
					version(aLink(person)));
			case 9 ->
				"mergeEntities(input: {keep: \"%s\", keepVersion: %d, merge: \"%s\", mergeVersion: %d}) { errors { message } }"
					.formatted(person, version(person), another, version(another));
			case 10 -> "addCitations(input: {of: \"%s\", version: %d, %s}) { errors { message } }".formatted(person,
					version(person), CITE.formatted(stated));
			default -> this.lot.nextInt(3) == 0
					? "deleteEntity(input: {id: \"%s\", version: %d, withLinks: true}) { errors { message } }"
						.formatted(person, version(person))
					: "revert(input: {revision: %d}) { errors { message } }".formatted(head() - this.lot.nextInt(2));
		};
	}

	private String one(List<String> all) {
		return all.get(this.lot.nextInt(all.size()));
	}

	private long version(String id) {
		return number("""
				OPTIONAL MATCH (e:Entity {id: $id}) OPTIONAL MATCH ()-[r]->() WHERE r.id = $id
				RETURN coalesce(e.version, r.version, 1)""", id);
	}

	private long head() {
		return number("MATCH (l:Ledger) RETURN l.head + size($id)", "");
	}

	private String aLink(String person) {
		return this.client.query("OPTIONAL MATCH (:Entity {id: $id})-[r]-() RETURN coalesce(min(r.id), 'none')")
			.bind(person)
			.to("id")
			.fetchAs(String.class)
			.one()
			.orElseThrow();
	}

	private long number(String statement, String id) {
		return this.client.query(statement).bind(id).to("id").fetchAs(Long.class).one().orElseThrow();
	}

	/** All that a structure says, without its numbers. */
	private static Map<String, Object> described(Topology topology) {
		Map<String, Object> all = new TreeMap<>();
		@Nullable Object[] names = topology.nodeValues("name");
		@Nullable Object[] begins = topology.linkValues("from");
		for (int node = 0; node < topology.nodes(); node++) {
			TreeSet<String> links = new TreeSet<>();
			int here = node;
			topology.places(node).forEach((place) -> {
				int link = topology.link(place);
				links.add(topology.links().id(link) + " " + topology.id(topology.links().source(link)) + " "
						+ topology.id(topology.links().target(link)) + " " + topology.links().role(link) + " "
						+ begins[link] + " " + topology.links().validity(link) + " " + topology.links().basis(link)
						+ " " + topology.id(topology.neighbour(place)) + " " + here);
			});
			assertThat(topology.places(node).count()).isEqualTo(links.size());
			all.put(topology.id(node),
					names[node] + " " + topology.type(node) + " " + topology.isStated(node) + " " + links);
		}
		all.put("links", topology.links().size());
		all.put("former ids", new TreeMap<>(topology.formerIds()));
		return all;
	}

}
