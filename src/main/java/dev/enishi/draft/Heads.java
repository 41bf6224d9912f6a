package dev.enishi.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What columns of registers are called, from {@code draft/words.yaml}. */
final class Heads {

	private final Map<String, Object> words;

	Heads() {
		try (InputStream file = Heads.class.getResourceAsStream("/draft/words.yaml")) {
			this.words = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether a column is called so as columns of a kind are. */
	boolean is(String kind, String column) {
		return fits(column, (List<?>) get(this.words, kind));
	}

	/** What entities may be made, the likelier first. */
	List<Made> entities() {
		return ((List<?>) get(this.words, "entities")).stream().map((made) -> new Made((Map<?, ?>) made)).toList();
	}

	/** What links may be made. */
	List<Made> links() {
		return ((List<?>) get(this.words, "links")).stream().map((made) -> new Made((Map<?, ?>) made)).toList();
	}

	private static boolean fits(String column, List<?> heads) {
		String name = column.toLowerCase(Locale.ROOT);
		return heads.stream().anyMatch((head) -> name.contains(head.toString().toLowerCase(Locale.ROOT)));
	}

	private static Object get(Map<?, ?> words, String name) {
		return Objects.requireNonNull(words.get(name), name);
	}

	/**
	 * An entity or a link that a mapping may make.
	 *
	 * @param fields what is said of it
	 */
	record Made(Map<?, ?> fields) {

		String get(String field) {
			return Heads.get(this.fields, field).toString();
		}

		boolean has(String field) {
			return this.fields.containsKey(field);
		}

		boolean isCalled(String column) {
			return fits(column, (List<?>) Heads.get(this.fields, "heads"));
		}

	}

}
