package dev.enishi.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.evidence.SourceText;
import dev.enishi.evidence.SourceText.Unit;
import dev.enishi.evidence.TextFile;
import dev.enishi.table.TableOptions;
import dev.enishi.table.Tables;
import dev.enishi.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with a list of members: plain text, Markdown, HTML, PDF, or JSON Lines with a
 * field that holds people.
 *
 * @param path where it is
 * @param lines its lines
 */
public record RosterFile(Path path, List<Line> lines) {

	private static final long LARGEST = 20_000_000;

	private static final int MOST_PAGES = 500;

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * Opens a file.
	 * @throws EnishiException if it cannot be read, is too large, or has no text
	 */
	public static RosterFile open(Path path) {
		try {
			if (!Files.isRegularFile(path)) {
				throw new EnishiException(ErrorCode.INVALID_INPUT, "There is no file %s".formatted(path));
			}
			if (Files.size(path) > LARGEST) {
				throw new EnishiException(ErrorCode.INVALID_INPUT,
						"%s is larger than a list of members may be (20 MB)".formatted(path));
			}
			SourceText text = TextFile.readRows(path, MOST_PAGES).text();
			if (text.status() != SourceText.Status.AVAILABLE) {
				throw new EnishiException(ErrorCode.INVALID_INPUT,
						"%s: %s".formatted(path, text.status().message(Language.EN)));
			}
			return new RosterFile(path, lines(path, text));
		}
		catch (IOException ex) {
			throw new EnishiException(ErrorCode.INVALID_INPUT, "%s cannot be read".formatted(path));
		}
	}

	/** Reads the people in it. */
	public Roster read(RosterReader reader) {
		String name = name(this.path);
		return name.endsWith(".jsonl") ? reader.readRecords(records())
				: name.matches(".*\\.(csv|tsv)") ? reader.readRecords(rows()) : reader.read(this.lines);
	}

	/** Whether what its lines say stands in the file as it is. */
	boolean isQuotable() {
		return !name(this.path).matches(".*\\.(x?html?|jsonl|csv|tsv)");
	}

	private static List<Line> lines(Path path, SourceText text) {
		List<Line> lines = new ArrayList<>();
		if (text.unit() == Unit.PAGE) {
			for (int page = 1; page <= text.parts().size(); page++) {
				add(lines, page, text.parts().get(page - 1).lines().toList());
			}
		}
		else {
			boolean html = name(path).matches(".*\\.x?html?");
			add(lines, null, html ? HtmlLines.of(String.join("\n", text.parts())) : text.parts());
		}
		return lines;
	}

	private static void add(List<Line> lines, @Nullable Integer page, List<String> texts) {
		for (int number = 1; number <= texts.size(); number++) {
			lines.add(new Line(number, page, texts.get(number - 1)));
		}
	}

	private List<Map<String, String>> records() {
		List<Map<String, String>> records = new ArrayList<>();
		for (Line line : this.lines) {
			if (!line.text().isBlank()) {
				records.add(fields(line));
			}
		}
		return records;
	}

	private List<Map<String, String>> rows() {
		Tables tables = Tables.standalone();
		List<Map<String, String>> records = new ArrayList<>();
		try (dev.enishi.table.Table table = tables.open(
				tables.find(this.path.toAbsolutePath().resolveSibling(""), this.path.getFileName().toString()).get(0),
				TableOptions.NONE)) {
			table.rows().forEachRemaining((row) -> {
				Map<String, String> fields = new LinkedHashMap<>();
				for (int column = 0; column < Math.min(table.columns().size(), row.cells().size()); column++) {
					fields.put(table.columns().get(column), row.cells().get(column).toString());
				}
				records.add(fields);
			});
			return records;
		}
		catch (IOException | IllegalArgumentException | UncheckedIOException ex) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"%s cannot be read: %s".formatted(this.path, ex.getMessage()));
		}
	}

	private Map<String, String> fields(Line line) {
		Map<String, String> fields = new LinkedHashMap<>();
		try {
			for (Map.Entry<String, JsonNode> field : JSON.readTree(line.text()).properties()) {
				fields.put(field.getKey(), field.getValue().isNull() ? "" : field.getValue().asString(""));
			}
		}
		catch (JacksonException ex) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"%s line %d is no JSON object".formatted(this.path, line.number()));
		}
		return fields;
	}

	private static String name(Path path) {
		return path.getFileName().toString().toLowerCase(Locale.ROOT);
	}

}
