package dev.enishi.curate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The ids that an input names, so that all that is stored under them is read at once. */
final class NamedIds {

	private static final List<String> FIELDS = List.of("id", "of", "keep", "merge", "source", "target");

	private NamedIds() {
	}

	/**
	 * The ids in an input.
	 * @param others ids that it does not state itself
	 */
	static Set<String> in(Map<String, Object> input, String... others) {
		Set<String> ids = new HashSet<>(Set.of(others));
		FIELDS.stream().map(input::get).flatMap(Stream::ofNullable).map(Object::toString).forEach(ids::add);
		if (input.get("citations") instanceof List<?> citations) {
			citations.stream()
				.map((citation) -> ((Map<?, ?>) citation).get("source"))
				.flatMap(Stream::ofNullable)
				.map(Object::toString)
				.forEach(ids::add);
		}
		return ids;
	}

}
