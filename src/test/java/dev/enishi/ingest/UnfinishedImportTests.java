package dev.enishi.ingest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.enishi.EnishiException;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.fact.Change;
import dev.enishi.fact.Fact;
import dev.enishi.fact.FactPackage;
import dev.enishi.fact.ImportInProgressException;
import dev.enishi.fact.Journal;
import dev.enishi.fact.Revision;
import dev.enishi.fact.StoredFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** An import of many transactions that stops in the middle leaves the graph as it was. */
@EnishiTest
class UnfinishedImportTests {

	private static final IngestSettings IMPATIENT = new IngestSettings(null, 1, Duration.ZERO, Duration.ofHours(1),
			Duration.ofMillis(-1));

	private static final Fact PERSON = Fact.entity("Person", "person:half",
			Map.of("id", "person:half", "name", "半", "citations", List.of()));

	private static final Fact LINK = Fact.link("RELATED_TO", "RELATED_TO:half", "person:half", "asset:fh2r",
			Map.of("id", "RELATED_TO:half", "listed", 0L, "citations", List.of()));

	@Autowired
	Journal journal;

	@Autowired
	UnfinishedImports watcher;

	@Autowired
	StoredFacts stored;

	@Autowired
	Neo4jClient client;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	GraphQl graphQl;

	private List<Fact> before;

	private Revision running;

	private long mark;

	@BeforeEach
	void halfAnImport() {
		this.before = everything();
		Fact asset = this.stored.of(Fact.Kind.ENTITY, List.of(Fact.entity("Asset", "asset:fh2r", Map.of())))
			.get("asset:fh2r");
		Fact use = this.before.stream().filter((fact) -> fact.type().equals("USES")).findFirst().orElseThrow();
		this.mark = this.journal.mark();
		this.running = this.journal.begin(100, this.mark, FactPackage.TEST);
		this.journal.write(this.running, List.of(new Change(null, PERSON), new Change(asset, asset.with("name", "改"))),
				false);
		this.journal.write(this.running, List.of(new Change(null, LINK), new Change(use, null)), false);
	}

	@AfterEach
	void clean() {
		this.journal.undo(this.running.number());
		this.watcher.look();
		assertThat(everything()).isEqualTo(this.before);
	}

	@Test
	void meanwhileQuestionsAreAskedToWait() {
		this.watcher.look();
		for (HttpRequest question : List.of(this.graphQl.post("{ statistics { entities } }").build(),
				HttpRequest.newBuilder(this.graphQl.address("/export/gexf")).build())) {
			HttpResponse<String> answer = this.graphQl.send(question);
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
			assertThat(answer.body()).contains("IMPORT_IN_PROGRESS", "4 of 100 changes so far");
		}
	}

	@Test
	void anotherImportIsRefused() {
		assertThatExceptionOfType(ImportInProgressException.class)
			.isThrownBy(() -> this.journal.writeAtOnce(List.of(), this.mark + 1, FactPackage.TEST));
		assertThatExceptionOfType(ImportInProgressException.class)
			.isThrownBy(() -> this.journal.begin(1, this.mark + 1, FactPackage.TEST));
	}

	@Test
	void whatWasComparedBeforeAnotherImportIsNotWritten() {
		this.journal.undo(this.running.number());
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> this.journal.writeAtOnce(List.of(), this.mark, FactPackage.TEST))
			.withMessageContaining("Import again");
	}

	@Test
	void itIsTakenBackOnceItsProcessIsTakenForDead() {
		UnfinishedImports impatient = new UnfinishedImports(this.journal, this.events, IMPATIENT);
		impatient.look();
		assertThat(impatient.running()).isEmpty();
		assertThat(everything()).isEqualTo(this.before);
		assertThat(this.client.query("MATCH (n:Import|ImportStep) RETURN count(n)").fetchAs(Long.class).one())
			.hasValue(0L);
	}

	@Test
	void aProcessThatWasTakenForDeadWritesNoMore() {
		new UnfinishedImports(this.journal, this.events, IMPATIENT).look();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.journal.write(this.running, List.of(new Change(null, PERSON)), true));
	}

	@Test
	void aBatchThatFailsIsNotWrittenInPart() {
		Fact loose = Fact.link("RELATED_TO", "RELATED_TO:loose", "person:half", "person:nobody", LINK.properties());
		List<Fact> half = everything();
		assertThatIllegalStateException().isThrownBy(() -> this.journal.write(this.running,
				List.of(new Change(LINK, null), new Change(null, loose)), false));
		assertThat(everything()).isEqualTo(half);
	}

	private List<Fact> everything() {
		List<Fact> all = new ArrayList<>();
		this.stored.all(Fact.Kind.SOURCE, "Source", all::add);
		this.stored.all(Fact.Kind.ENTITY, "Entity", all::add);
		this.stored.all(Fact.Kind.LINK, "USES", all::add);
		this.stored.all(Fact.Kind.LINK, "RELATED_TO", all::add);
		return all;
	}

}
