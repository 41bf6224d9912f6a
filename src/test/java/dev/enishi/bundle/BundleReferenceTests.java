package dev.enishi.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.enishi.vocabulary.TestVocabulary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BundleReferenceTests {

	@Test
	void theDocumentationHasEveryFieldOfTheSchemaAndEveryType() throws IOException {
		String page = new BundleReference(TestVocabulary.OURS).page();
		Path written = Files.writeString(Path.of("target/bundles.md"), page);
		assertThat(Path.of("docs/bundles.md")).as("copy %s there", written).hasContent(page);
	}

	@Test
	void itSaysWhatAStepTakesAndWhereALinkLeads() {
		assertThat(new BundleReference(TestVocabulary.OURS).page()).contains(
				"| `date` | `true`, `dmy`, `mdy` | Reads 2021/4/1", "| `file`! | text | A file beside the bundle",
				"| `below` | text | The column that it is smaller or earlier than |",
				"| `HOLDS_POSITION` 役職 | Person → Organisation |", "`amount` number");
	}

}
