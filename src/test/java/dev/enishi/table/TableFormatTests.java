package dev.enishi.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TableFormatTests {

	private static final Charset WINDOWS = Charset.forName("windows-31j");

	private final Tables tables = Tables.standalone();

	@TempDir
	Path folder;

	@Test
	void aSheetHasMergedHeadsDatesAndNumbers() throws IOException {
		try (OutputStream file = Files.newOutputStream(this.folder.resolve("book.xlsx"));
				Workbook book = new Workbook(file, "test", "1.0")) {
			book.newWorksheet("表紙").value(0, 0, "何もない");
			Worksheet sheet = book.newWorksheet("支払");
			sheet.value(0, 0, "補助金一覧");
			sheet.value(2, 0, "支払先");
			sheet.value(2, 2, "金額");
			sheet.value(3, 0, "名称");
			sheet.value(3, 1, "番号");
			sheet.value(3, 2, "千円");
			sheet.value(3, 3, "交付日");
			sheet.value(4, 0, "試験所");
			sheet.value(4, 1, 1234567890123L);
			sheet.value(4, 2, 12.5);
			sheet.value(4, 3, LocalDate.of(2021, 4, 1));
			sheet.style(4, 3).format("yyyy/m/d").set();
			sheet.value(6, 0, "研究所");
		}
		List<String> rows = read("book.xlsx", new TableOptions(null, null, "支払", 3, 4, null));
		assertThat(rows).containsExactly("[支払先 名称, 支払先 番号, 金額 千円, 金額 交付日]", "5: [試験所, 1234567890123, 12.5, 2021-04-01]",
				"7: [研究所, , , ]");
		assertThat(read("book.xlsx", new TableOptions(null, null, "2", 3, 4, null))).isEqualTo(rows);
		refused("book.xlsx", new TableOptions(null, null, "無い", 1, 1, null),
				"there is no sheet '無い'; there are [表紙, 支払]");
	}

	@Test
	void whatIsNoWorkbookSaysWhy() throws IOException {
		Files.write(this.folder.resolve("locked.xlsx"), new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0 });
		refused("locked.xlsx", TableOptions.NONE, "it has a password, or is of an old format");
		write("text.xlsx", "no workbook");
		refused("text.xlsx", TableOptions.NONE, "it is no .xlsx workbook");
		zip("bomb.xlsx", "xl/sheet.xml", "0".repeat(90_000_000));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> read("bomb.xlsx", TableOptions.NONE))
			.withMessageContaining("it unpacks to more than 200 times its size");
		assertThat(Files.list(this.folder.getFileSystem().getPath(System.getProperty("java.io.tmpdir"))))
			.noneMatch((file) -> file.getFileName().toString().matches("enishi.*\\.xlsx"));
	}

	@Test
	void recordsHaveFieldsWithinFieldsAndLists() throws IOException {
		String first = "{\"name\": \"試験所\", \"address\": {\"city\": \"仙台\"}, \"amount\": 12.50}";
		String second = "{\"name\": \"研究所\", \"members\": [\"a\", null, \"b\"]}";
		List<String> expected = List.of("[name, address.city, amount, members]", "1: [試験所, 仙台, 12.50, ]",
				"2: [研究所, , , [a, b]]");
		write("list.json", "[" + first + ",\n" + second + "]");
		write("lines.jsonl", first + "\n" + second + "\n");
		write("inside.json", "{\"meta\": 1, \"data\": {\"items\": [" + first + "," + second + "]}}");
		write("list.yaml", """
				- {name: 試験所, address: {city: 仙台}, amount: "12.50"}
				- {name: 研究所, members: [a, null, b]}
				""");
		assertThat(read("list.json", TableOptions.NONE)).isEqualTo(expected);
		assertThat(read("lines.jsonl", TableOptions.NONE)).isEqualTo(expected);
		assertThat(read("list.yaml", TableOptions.NONE)).isEqualTo(expected);
		assertThat(read("inside.json", new TableOptions(null, null, null, 1, 1, "/data/items")).get(0))
			.isEqualTo(expected.get(0));
		write("object.json", "{\"rows\": [], \"count\": 0}");
		refused("object.json", TableOptions.NONE, "say where in it the list is, such as 'at: /rows'");
		write("torn.json", "[" + first + ", {\"name\"");
		refused("torn.json", TableOptions.NONE, "it is not JSON at line 1");
		write("map.yaml", "name: 試験所\n");
		refused("map.yaml", TableOptions.NONE, "it is no list of records");
	}

	@Test
	void headsMayStandBelowATitleAndCellsBetweenTabs() throws IOException {
		write("list.tsv", "補助金一覧\n\n名称\t金額\n試験所\t5\n");
		assertThat(read("list.tsv", new TableOptions(null, null, null, 3, 3, null))).containsExactly("[名称, 金額]",
				"4: [試験所, 5]");
		write("tabs.csv", "名称\t金額\n試験所\t5\n");
		refused("tabs.csv", TableOptions.NONE, "parted by tabs: say so with 'delimiter: \"\\t\"'");
		write("twice.csv", "名称,名称\n試験所,5\n");
		refused("twice.csv", TableOptions.NONE, "two columns are called '名称'");
	}

	@Test
	void aPatternMeansSeveralFilesAndAZipIsAFolder() throws IOException {
		write("b.csv", "x\n1\n");
		write("a.csv", "x\n1\n");
		assertThat(names("*.csv")).containsExactly("a.csv", "b.csv");
		zip("register.zip", "支払.csv", "名称\n試験所\n");
		assertThat(names("register.zip/*.csv")).containsExactly("register.zip/支払.csv");
		assertThat(read("register.zip/支払.csv", new TableOptions(WINDOWS, null, null, 1, 1, null)))
			.containsExactly("[名称]", "2: [試験所]");
		for (String nothing : List.of("*.json", "register.zip/nothing.csv", "nowhere.zip/*.csv")) {
			assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> names(nothing))
				.withMessageContaining("There is no file");
		}
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> names("../*.zip/x.csv"))
			.withMessageContaining("There is no file");
	}

	private List<String> read(String name, TableOptions options) throws IOException {
		List<String> read = new ArrayList<>();
		try (Table table = this.tables.open(this.tables.find(this.folder, name).get(0), options)) {
			read.add(table.columns().toString());
			table.rows().forEachRemaining((row) -> {
				if (!row.isBlank()) {
					read.add(row.number() + ": " + row.cells());
				}
			});
		}
		return read;
	}

	private List<String> names(String pattern) throws IOException {
		return this.tables.find(this.folder, pattern).stream().map(TableFile::name).toList();
	}

	private void refused(String name, TableOptions options, String why) {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> read(name, options))
			.withMessageContaining(why);
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text);
	}

	private void zip(String name, String entry, String text) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(this.folder.resolve(name)), WINDOWS)) {
			zip.putNextEntry(new ZipEntry(entry));
			zip.write(text.getBytes(entry.endsWith(".csv") ? WINDOWS : StandardCharsets.UTF_8));
		}
	}

}
