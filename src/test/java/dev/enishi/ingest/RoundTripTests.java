package dev.enishi.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.enishi.vocabulary.TestVocabulary;
import dev.enishi.EnishiException;
import dev.enishi.EnishiTest;
import dev.enishi.fact.Change;
import dev.enishi.fact.Fact;
import dev.enishi.fact.Plan;
import dev.enishi.fact.Problems;
import dev.enishi.fact.Progress;
import dev.enishi.fact.Staging;
import dev.enishi.fact.StoredFacts;
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

	@Test
	void everyFactComesBackAsItWas() {
		Path bundle = this.folder.resolve("bundle");
		long written = new BundleWriter(TestVocabulary.OURS, this.stored, bundle).write();
		assertThat(written).isEqualTo(102 + 146 + 3);
		List<Change> changes = new ArrayList<>();
		List<Plan.Count> counts = this.ingest
			.preview(BundleFiles.at(bundle, null), Retirement.upTo(1), Progress.NONE, changes::add)
			.counts();
		assertThat(changes).as("the graph holds exactly what the bundle says").isEmpty();
		assertThat(counts).isEmpty();
	}

	@Test
	void theOrderOfLinksComesBackToo() {
		Path bundle = this.folder.resolve("bundle");
		new BundleWriter(TestVocabulary.OURS, this.stored, bundle).write();
		Problems problems = new Problems();
		try (Staging staging = Staging.onDisk()) {
			new BundleReader(TestVocabulary.OURS, new Statements(staging, problems), null, problems, Progress.NONE)
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
		new BundleWriter(TestVocabulary.OURS, this.stored, this.folder).write();
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> new BundleWriter(TestVocabulary.OURS, this.stored, this.folder).write())
			.withMessageContaining("is not empty");
	}

}
