package dev.enishi.curate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import dev.enishi.ErrorCode;
import dev.enishi.bundle.Problems;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Change;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.EntityType;

import org.springframework.stereotype.Component;

/** Reads what is new in an input. */
@Component
class Creation {

	private static final long BEHIND_DOCUMENTS = 1_000_000_000;

	private final FactReader reader;

	private final StoredFacts stored;

	Creation(FactReader reader, StoredFacts stored) {
		this.reader = reader;
		this.stored = stored;
	}

	List<Change> entity(EntityType type, Map<String, Object> input, Problems problems) {
		return create(Kind.ENTITY, type.label(), input, problems);
	}

	List<Change> source(Map<String, Object> input, Problems problems) {
		return create(Kind.SOURCE, Source.LABEL, input, problems);
	}

	/** A link that comes after those of documents and of revisions before. */
	List<Change> link(Map<String, Object> input, long revision, Problems problems) {
		return List.of(new Change(null, absent(read(input, BEHIND_DOCUMENTS + revision, problems))));
	}

	/** The id that a new link gets of what an input states. */
	String linkId(Map<String, Object> input) {
		return read(input, 0, new Problems()).id();
	}

	private Fact read(Map<String, Object> input, long listed, Problems problems) {
		Map<String, Object> stated = new LinkedHashMap<>(input);
		return this.reader.link(String.valueOf(stated.remove("type")), EditForm.of(stated), listed, problems);
	}

	private List<Change> create(Kind kind, String type, Map<String, Object> input, Problems problems) {
		return List.of(new Change(null, absent(this.reader.read(kind, type, EditForm.of(input), problems))));
	}

	private Fact absent(Fact fact) {
		this.stored.find(fact.id()).ifPresent((there) -> {
			throw new RefusedException(new UserError.InvalidInput(
					(fact.kind() == Kind.LINK)
							? "This link is there already: %s. Add citations to it, or distinguish yours by 'key'"
								.formatted(there.id())
							: "The id '%s' is taken".formatted(there.id()),
					ErrorCode.EXISTS, List.of("input", "id")));
		});
		return fact;
	}

	/** An input with an id of its own where it states none. */
	static Map<String, Object> withId(String type, Map<String, Object> input) {
		Map<String, Object> stated = new LinkedHashMap<>(input);
		if (stated.get("id") == null) {
			stated.put("id", type.toLowerCase(Locale.ROOT) + ":" + UUID.randomUUID());
		}
		return stated;
	}

}
