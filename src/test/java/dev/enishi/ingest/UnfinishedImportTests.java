package dev.enishi.ingest;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.enishi.EnishiException;
import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Change;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.revision.ImportInProgressException;
import dev.enishi.revision.Revision;
import dev.enishi.revision.RevisionPackage;
import dev.enishi.revision.UndoLog;
import dev.enishi.vocabulary.TestVocabulary;
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

	private static final Fact PERSON = new Entity("person:half", TestVocabulary.entity("Person"),
			Map.of("id", "person:half", "name", "半", "citations", List.of()));

	private static final Fact LINK = new Link("RELATED_TO:half", TestVocabulary.link("RELATED_TO"), "person:half",
			"asset:fh2r", Map.of("id", "RELATED_TO:half", "listed", 0L, "citations", List.of()));

	@Autowired
	UndoLog undoLog;

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
		Fact asset = this.stored.find("asset:fh2r").orElseThrow();
		Fact use = this.before.stream().filter((fact) -> fact.typeName().equals("USES")).findFirst().orElseThrow();
		this.mark = this.undoLog.mark();
		this.running = this.undoLog.begin(100, this.mark, RevisionPackage.TEST);
		this.undoLog.write(this.running, List.of(new Change(null, PERSON), new Change(asset, asset.with("name", "改"))),
				false);
		this.undoLog.write(this.running, List.of(new Change(null, LINK), new Change(use, null)), false);
	}

	@AfterEach
	void clean() {
		this.undoLog.undo(this.running.number());
		this.watcher.check();
		assertThat(everything()).isEqualTo(this.before);
	}

	@Test
	void meanwhileRequestsAreRejected() {
		this.watcher.check();
		for (HttpRequest question : List.of(this.graphQl.post("{ statistics { entities } }").build(),
				HttpRequest.newBuilder(this.graphQl.address("/export/gexf")).build(),
				HttpRequest.newBuilder(this.graphQl.address("/reconcile")).build(),
				HttpRequest.newBuilder(this.graphQl.address("/mcp")).POST(BodyPublishers.ofString("{}")).build())) {
			HttpResponse<String> answer = this.graphQl.send(question);
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
			assertThat(answer.body()).contains("IMPORT_IN_PROGRESS", "4 of 100 changes so far");
		}
	}

	@Test
	void anotherImportIsRefused() {
		assertThatExceptionOfType(ImportInProgressException.class)
			.isThrownBy(() -> this.undoLog.writeAtOnce(List.of(), this.mark + 1, RevisionPackage.TEST));
		assertThatExceptionOfType(ImportInProgressException.class)
			.isThrownBy(() -> this.undoLog.begin(1, this.mark + 1, RevisionPackage.TEST));
	}

	@Test
	void whatWasComparedBeforeAnotherImportIsNotWritten() {
		this.undoLog.undo(this.running.number());
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> this.undoLog.writeAtOnce(List.of(), this.mark, RevisionPackage.TEST))
			.withMessageContaining("Import again");
	}

	@Test
	void itIsTakenBackOnceItsProcessIsTakenForDead() {
		UnfinishedImports impatient = new UnfinishedImports(this.undoLog, this.events, IMPATIENT);
		impatient.check();
		assertThat(impatient.running()).isEmpty();
		assertThat(everything()).isEqualTo(this.before);
		assertThat(this.client.query("MATCH (n:Import|ImportStep) RETURN count(n)").fetchAs(Long.class).one())
			.hasValue(0L);
	}

	@Test
	void aProcessThatWasTakenForDeadWritesNoMore() {
		new UnfinishedImports(this.undoLog, this.events, IMPATIENT).check();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.undoLog.write(this.running, List.of(new Change(null, PERSON)), true));
	}

	@Test
	void aBatchThatFailsIsNotWrittenInPart() {
		Fact loose = new Link("RELATED_TO:loose", TestVocabulary.link("RELATED_TO"), "person:half", "person:nobody",
				LINK.properties());
		List<Fact> half = everything();
		assertThatIllegalStateException().isThrownBy(() -> this.undoLog.write(this.running,
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
