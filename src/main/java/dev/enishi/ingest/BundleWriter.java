package dev.enishi.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.bundle.BundleForm;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Fact.Kind;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes the graph as a bundle, a file a type, and several where a type has many. */
final class BundleWriter {

	private static final int FACTS_PER_FILE = 10_000;

	private static final int FACTS_AT_ONCE = 100;

	private final Vocabulary vocabulary;

	private final StoredFacts stored;

	private final Path folder;

	private final Yaml yaml;

	private long written;

	BundleWriter(Vocabulary vocabulary, StoredFacts stored, Path folder) {
		this.vocabulary = vocabulary;
		this.stored = stored;
		this.folder = folder;
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
		options.setSplitLines(false);
		options.setWidth(Integer.MAX_VALUE);
		this.yaml = new Yaml(options);
	}

	/** Writes everything and says how many facts that were. */
	long write() {
		try {
			Files.createDirectories(this.folder);
			try (Stream<Path> present = Files.list(this.folder)) {
				if (present.findAny().isPresent()) {
					throw new EnishiException(ErrorCode.NOT_EMPTY, "The folder %s is not empty".formatted(this.folder));
				}
			}
			write(Kind.SOURCE, "Source", "sources:\n", "1-sources");
			for (EntityType type : this.vocabulary.entityTypes()) {
				write(Kind.ENTITY, type.label(), "entities:\n  %s:\n".formatted(type.label()), "2-" + type.label());
			}
			for (LinkType type : this.vocabulary.linkTypes()) {
				write(Kind.LINK, type.name(), "links:\n  %s:\n".formatted(type.name()), "3-" + type.name());
			}
			return this.written;
		}
		catch (IOException | UncheckedIOException ex) {
			throw new EnishiException(ErrorCode.NOT_WRITTEN,
					"The bundle cannot be written to %s: %s".formatted(this.folder, ex.getMessage()));
		}
	}

	private void write(Kind kind, String type, String heading, String name) {
		List<Map<String, Object>> items = new ArrayList<>();
		int[] files = { 0 };
		this.stored.all(kind, type, (fact) -> {
			items.add(BundleForm.of(fact));
			if (items.size() == FACTS_PER_FILE) {
				write(items, heading, name, files[0]++);
			}
		});
		if (!items.isEmpty()) {
			write(items, heading, name, files[0]);
		}
	}

	private void write(List<Map<String, Object>> items, String heading, String name, int number) {
		Path file = this.folder.resolve((number == 0) ? name + ".yaml" : "%s-%04d.yaml".formatted(name, number));
		try (Writer writer = Files.newBufferedWriter(file)) {
			writer.write(heading);
			for (Map<String, Object> item : items) {
				writer.write("    - " + this.yaml.dump(item));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.written += items.size();
		items.clear();
	}

}
