package dev.enishi.curate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.enishi.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The result of a change request.
 *
 * @param revision the revision, null where nothing changed
 * @param facts the ids of what it is about, the main one first
 */
public record Outcome(@Nullable Revision revision, List<String> facts) {

	/** A payload that shows what a change is about in one field. */
	public static Map<String, @Nullable Object> payload(String field, Supplier<Outcome> change,
			Function<Outcome, @Nullable Object> shown, @Nullable Object otherwise) {
		Map<String, @Nullable Object> payload = new HashMap<>();
		try {
			Outcome outcome = change.get();
			payload.put("errors", List.of());
			payload.put("revision", outcome.revision());
			payload.put(field, shown.apply(outcome));
		}
		catch (RefusedException ex) {
			payload.put("errors", ex.errors());
			payload.put(field, otherwise);
		}
		return payload;
	}

	/** The id of what it is mainly about. */
	public String main() {
		return this.facts.get(0);
	}

}
