package dev.enishi.ingest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.enishi.bundle.EntityReader;
import dev.enishi.bundle.Fields;
import dev.enishi.bundle.Item;
import dev.enishi.bundle.LinkReader;
import dev.enishi.bundle.Place;
import dev.enishi.bundle.Problems;
import dev.enishi.bundle.SourceReader;
import dev.enishi.table.Tables;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import org.springframework.core.io.Resource;

/**
 * Reads the files of a bundle: {@code sources}, {@code entities} by type, {@code links}
 * by type, and {@code tables} that say the same row by row.
 */
final class BundleReader {

	private static final int LARGEST_FILE = 64 * 1024 * 1024;

	private final Vocabulary vocabulary;

	private final Tables formats;

	private final StatedFacts statements;

	private final @Nullable Path tables;

	private final Problems problems;

	private final Progress progress;

	/**
	 * Creates a reader.
	 * @param tables the folder of the tables; null where there is none
	 */
	BundleReader(Vocabulary vocabulary, Tables formats, StatedFacts statements, @Nullable Path tables,
			Problems problems, Progress progress) {
		this.vocabulary = vocabulary;
		this.formats = formats;
		this.statements = statements;
		this.tables = tables;
		this.problems = problems;
		this.progress = progress;
	}

	/** Reads all files; what is wrong in them is noted among the problems. */
	void read(List<? extends Resource> files) {
		files.forEach(this::read);
	}

	private void read(Resource file) {
		String name = String.valueOf(file.getFilename());
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8.newDecoder())) {
			Node root = new org.yaml.snakeyaml.Yaml(options()).compose(reader);
			if (root != null) {
				read(new Yaml(name, root, this.problems));
			}
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			this.problems.add(Place.line(name, line), "This is not YAML: " + ex.getProblem());
		}
		catch (YAMLException ex) {
			this.problems.add(Place.line(name, 1), (ex.getCause() instanceof CharacterCodingException)
					? "The file is not in UTF-8" : "This is not YAML: " + ex.getMessage());
		}
		catch (IOException ex) {
			this.problems.add(Place.line(name, 1), "The file cannot be read");
		}
	}

	private void read(Item root) {
		Fields file = new Fields(root);
		FileDefaults defaults = new FileDefaults(this.vocabulary, file.text("cite"), file.language());
		Item sources = file.take("sources");
		if (sources != null) {
			sources.items().forEach((row) -> this.statements.add(SourceReader.read(row, this.vocabulary), row.place()));
		}
		EntityReader entities = defaults.entities(null);
		byType(file.take("entities"), this.vocabulary::entityType, "entity").forEach((type, rows) -> rows.items()
			.forEach((row) -> this.statements.add(entities.read(type, row), row.place())));
		LinkReader links = defaults.links(null);
		byType(file.take("links"), this.vocabulary::linkType, "link").forEach((type, rows) -> rows.items()
			.forEach((row) -> this.statements.add(links.read(type, row, this.statements.links()), row.place())));
		Item tables = file.take("tables");
		if (tables != null) {
			tables.items()
				.forEach((table) -> new TableReader(this.formats, defaults, this.tables, this.statements, this.problems,
						this.progress)
					.read(table));
		}
		file.end();
	}

	static <T> Map<T, Item> byType(@Nullable Item section, Function<String, Optional<T>> type, String what) {
		Map<T, Item> byType = new LinkedHashMap<>();
		if (section != null) {
			section.fields()
				.forEach((name, rows) -> type.apply(name)
					.ifPresentOrElse((known) -> byType.put(known, rows),
							() -> rows.problem("There is no %s type '%s'".formatted(what, name))));
		}
		return byType;
	}

	private static LoaderOptions options() {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(LARGEST_FILE);
		options.setMaxAliasesForCollections(0);
		options.setNestingDepthLimit(10);
		return options;
	}

}
