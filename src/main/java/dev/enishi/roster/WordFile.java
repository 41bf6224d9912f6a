package dev.enishi.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of words that comes with the program. */
final class WordFile {

	private final Map<String, Object> words;

	WordFile(String name) {
		try (InputStream file = WordFile.class.getResourceAsStream("/roster/" + name)) {
			this.words = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String word(String name) {
		return get(name).toString();
	}

	Set<String> set(String name) {
		return set((List<?>) get(name));
	}

	Map<String, String> map(String name) {
		Map<String, String> words = new LinkedHashMap<>();
		((Map<?, ?>) get(name)).forEach((key, word) -> words.put(key.toString(), word.toString()));
		return words;
	}

	Map<String, Set<String>> sets(String name) {
		Map<String, Set<String>> sets = new LinkedHashMap<>();
		((Map<?, ?>) get(name)).forEach((key, words) -> sets.put(key.toString(), set((List<?>) words)));
		return sets;
	}

	private Object get(String name) {
		return Objects.requireNonNull(this.words.get(name), name);
	}

	private static Set<String> set(List<?> words) {
		Set<String> set = new LinkedHashSet<>();
		words.forEach((word) -> set.add(word.toString()));
		return set;
	}

}
