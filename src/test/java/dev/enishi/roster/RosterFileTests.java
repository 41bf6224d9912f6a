package dev.enishi.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.enishi.EnishiException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RosterFileTests {

	private static final RosterReader READER = new RosterReader();

	@TempDir
	Path folder;

	@Test
	void aTableOfAPageMaySpanRows() throws IOException {
		Path file = write("list.html", """
				<html><body><h1>検討会 構成員</h1><script>var a = 1;</script><table>
				<tr><th>役割</th><th>氏名</th><th>所属</th><th>役職</th></tr>
				<tr><td rowspan="2">構成員</td><td>安藤 忠</td><td>京都大学</td><td>准教授</td></tr>
				<tr><td>飯田 真由美</td><td>東都消費者協会</td><td>理事</td></tr></table></body></html>
				""");
		assertThat(RosterFile.open(file).read(READER).members())
			.extracting((member) -> member.name() + "|" + member.role() + "|" + member.post())
			.containsExactly("安藤 忠|構成員|Post[organisation=京都大学, position=准教授]",
					"飯田 真由美|構成員|Post[organisation=東都消費者協会, position=理事]");
	}

	@Test
	void columnsOfAPdfAreOneLine() throws IOException {
		Path file = this.folder.resolve("list.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.setFont(new PDType1Font(FontName.HELVETICA), 11);
				at(content, 50, 700, "Committee members");
				at(content, 50, 670, "John Smith");
				at(content, 300, 670, "Professor, Northern University");
			}
			document.save(file.toFile());
		}
		Roster roster = RosterFile.open(file).read(READER);
		assertThat(roster.members()).extracting(Member::name).containsExactly("John Smith");
		assertThat(roster.members().get(0).page()).isEqualTo(1);
	}

	@Test
	void recordsNameThePeopleOfAField() throws IOException {
		Path file = write("list.jsonl", """
				{"府省庁": "国土省", "担当課室": null, "作成責任者": "道路課長　鈴木　太郎"}
				""");
		assertThat(RosterJson.of(RosterFile.open(file).read(READER))).containsExactly("""
				{"name":"鈴木 太郎","organisation":"国土省","position":"道路課長","role":"作成責任者","line":1,"confidence":0.88}""");
	}

	@Test
	void filesThatCannotBeReadSayWhy() throws IOException {
		refused(this.folder.resolve("nowhere.txt"), "There is no file");
		refused(this.folder, "There is no file");
		Path scan = this.folder.resolve("scan.pdf");
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.save(scan.toFile());
		}
		refused(scan, "neither plain text nor a PDF with readable characters");
		Path binary = this.folder.resolve("list.txt");
		Files.write(binary, new byte[] { 0, 1, 2, (byte) 0xFF, (byte) 0xFE });
		refused(binary, "neither plain text");
		Path large = this.folder.resolve("large.txt");
		Files.writeString(large, "あ".repeat(7_000_000));
		refused(large, "larger than a list of members may be");
		assertThatExceptionOfType(EnishiException.class)
			.isThrownBy(() -> RosterFile.open(write("list.jsonl", "no object")).read(READER))
			.withMessageContaining("line 1 is no JSON object");
	}

	private void refused(Path file, String message) {
		assertThatExceptionOfType(EnishiException.class).isThrownBy(() -> RosterFile.open(file))
			.withMessageContaining(message);
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text);
	}

	private static void at(PDPageContentStream content, float x, float y, String text) throws IOException {
		content.beginText();
		content.newLineAtOffset(x, y);
		content.showText(text);
		content.endText();
	}

}
