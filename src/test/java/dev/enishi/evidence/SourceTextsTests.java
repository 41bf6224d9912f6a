package dev.enishi.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import dev.enishi.evidence.SourceText.Status;
import dev.enishi.evidence.SourceText.Unit;
import dev.enishi.model.Hash;
import dev.enishi.model.Properties;
import dev.enishi.model.Source;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SourceTextsTests {

	@TempDir
	Path folder;

	@TempDir
	Path bundle;

	private SourceTexts texts;

	@BeforeEach
	void open() {
		this.texts = new SourceTexts(new SourceSettings(this.folder, DataSize.ofKilobytes(100), 3));
	}

	@Test
	void aPlainTextHasLinesInTheEncodingsOfJapaneseOffices() throws IOException {
		Files.writeString(this.folder.resolve("a.txt"), "\uFEFF一行目\r\n\r\n三行目");
		assertThat(text("a.txt").parts()).containsExactly("一行目", "", "三行目");
		assertThat(text("a.txt").unit()).isEqualTo(Unit.LINE);
		Files.write(this.folder.resolve("b.txt"), "髙橋①".getBytes(Charset.forName("windows-31j")));
		assertThat(text("b.txt").parts()).containsExactly("髙橋①");
	}

	@Test
	void aPdfHasPages() throws IOException {
		pdf("a.pdf", "Minutes", "Ohno chairs");
		assertThat(text("a.pdf").unit()).isEqualTo(Unit.PAGE);
		assertThat(text("a.pdf").parts()).containsExactly("Minutes", "Ohno chairs");
		pdf("long.pdf", "1", "2", "3", "4");
		assertThat(text("long.pdf").status()).isEqualTo(Status.TOO_LARGE);
		pdf("scan.pdf", "");
		assertThat(text("scan.pdf").status()).isEqualTo(Status.NOT_TEXT);
		Files.writeString(this.folder.resolve("broken.pdf"), "%PDF-1.7 and nothing more");
		assertThat(text("broken.pdf").status()).isEqualTo(Status.NOT_TEXT);
	}

	@Test
	void whatCannotBeShownSaysWhy() throws IOException {
		assertThat(this.texts.of(source(null, null)).status()).isEqualTo(Status.NONE);
		assertThat(text("none.txt").status()).isEqualTo(Status.MISSING);
		Files.write(this.folder.resolve("picture.txt"), new byte[] { 0, 1, 2, 3, (byte) 0xff, (byte) 0xfe });
		assertThat(text("picture.txt").status()).isEqualTo(Status.NOT_TEXT);
		try (RandomAccessFile large = new RandomAccessFile(this.folder.resolve("large.txt").toFile(), "rw")) {
			large.setLength(500_000_000);
		}
		assertThat(text("large.txt").status()).isEqualTo(Status.TOO_LARGE);
		Files.createDirectory(this.folder.resolve("folder.txt"));
		assertThat(text("folder.txt").status()).isEqualTo(Status.MISSING);
	}

	@Test
	void noFileOutsideOfTheFolderIsRead() throws IOException {
		Path secret = Files.writeString(this.bundle.resolve("secret.txt"), "secret");
		Files.createSymbolicLink(this.folder.resolve("link.txt"), secret);
		assertThat(text("link.txt").status()).isEqualTo(Status.OUTSIDE);
		assertThat(text("../" + this.bundle.getFileName() + "/secret.txt").status()).isEqualTo(Status.OUTSIDE);
		assertThat(text(secret.toString()).status()).isEqualTo(Status.OUTSIDE);
		assertThat(text("a\0b").status()).isEqualTo(Status.OUTSIDE);
	}

	@Test
	void aTextThatChangedSinceItWasCitedIsReported() throws IOException {
		Path file = Files.writeString(this.folder.resolve("a.txt"), "before");
		Source cited = this.texts.cited(source("a.txt", null), null);
		assertThat(cited.sha256()).isEqualTo(Hash.of("before"));
		assertThat(this.texts.of(cited).status()).isEqualTo(Status.AVAILABLE);
		Files.writeString(file, "afterwards");
		assertThat(this.texts.of(cited).status()).isEqualTo(Status.CHANGED);
		assertThat(this.texts.of(cited).parts()).as("what is there now").containsExactly("afterwards");
		assertThatIllegalArgumentException().isThrownBy(() -> this.texts.cited(cited, this.folder))
			.withMessageContaining("has changed since it was cited");
	}

	@Test
	void theTextOfABundleIsKeptForItselfAlone() throws IOException {
		Files.writeString(this.bundle.resolve("a.txt"), "from the bundle");
		Source cited = this.texts.cited(source("a.txt", null), this.bundle);
		assertThat(this.texts.of(cited).status()).isEqualTo(Status.MISSING);
		this.texts.keep(cited, this.bundle);
		this.texts.keep(cited, this.bundle);
		Files.writeString(this.folder.resolve("a.txt"), "another one of that name");
		assertThat(this.texts.of(cited).parts()).containsExactly("from the bundle");
		Path kept = this.folder.resolve(cited.sha256() + ".txt");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder))).isEqualTo("rwx------");
	}

	private SourceText text(String file) {
		return this.texts.of(source(file, null));
	}

	private static Source source(@Nullable String file, @Nullable String sha256) {
		Map<String, Object> properties = new Properties().put("text", file).put("sha256", sha256).map();
		return new Source("source:a", properties);
	}

	private void pdf(String name, String... pages) throws IOException {
		try (PDDocument document = new PDDocument()) {
			for (String text : pages) {
				PDPage page = new PDPage();
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.beginText();
					content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
					content.newLineAtOffset(100, 700);
					content.showText(text);
					content.endText();
				}
			}
			document.save(this.folder.resolve(name).toFile());
		}
	}

}
