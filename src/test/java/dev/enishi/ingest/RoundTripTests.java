package dev.enishi.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.enishi.EnishiException;
import dev.enishi.EnishiTest;
import dev.enishi.bundle.Problems;
import dev.enishi.graph.FactJson;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Change;
import dev.enishi.model.Fact;
import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is exported as a bundle makes the same graph when it is imported. */
@EnishiTest
class RoundTripTests {

	@TempDir
	Path folder;

	@Autowired
	StoredFacts stored;

	@Autowired
	Ingest ingest;

	@Autowired
	FactJson json;

	@Autowired
	Vocabulary vocabulary;

	@Test
	void everyFactComesBackAsItWas() {
		Path bundle = this.folder.resolve("bundle");
		long written = new BundleWriter(this.vocabulary, this.stored, bundle).write();
		assertThat(written).isEqualTo(111 + 164 + 10);
		List<Change> changes = new ArrayList<>();
		List<ChangeCount> counts = this.ingest
			.preview(BundleFiles.at(bundle, null), Retirement.upTo(1), Progress.NONE,
					(planned) -> changes.add(planned.change()))
			.counts();
		assertThat(changes).as("the graph holds exactly what the bundle says").isEmpty();
		assertThat(counts).isEmpty();
	}

	@Test
	void theOrderOfLinksComesBackToo() {
		Path bundle = this.folder.resolve("bundle");
		new BundleWriter(this.vocabulary, this.stored, bundle).write();
		Problems problems = new Problems();
		try (Staging staging = new Staging(this.json)) {
			new BundleReader(this.vocabulary, Tables.standalone(), new StatedFacts(staging, problems), null, problems,
					Progress.NONE)
				.read(BundleFiles.at(bundle, null).files());
			List<Fact> links = new ArrayList<>();
			this.stored.all(Fact.Kind.LINK, "SERVES_ON", links::add);
			assertThat(links).hasSize(16)
				.allSatisfy((link) -> assertThat(staging.get(Fact.Kind.LINK, link.id()).fact())
					.extracting((again) -> again.with(Fact.VERSION, link.version()))
					.isEqualTo(link));
		}
	}

	@Test
	void nothingIsWrittenOverWhatIsThere() {
		new BundleWriter(this.vocabulary, this.stored, this.folder).write();
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> new BundleWriter(this.vocabulary, this.stored, this.folder).write())
			.withMessageContaining("is not empty");
	}

}
