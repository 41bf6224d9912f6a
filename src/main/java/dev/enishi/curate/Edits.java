package dev.enishi.curate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.enishi.ErrorCode;
import dev.enishi.bundle.Problems;
import dev.enishi.graph.StoredFacts;
import dev.enishi.model.Change;
import dev.enishi.model.Fact;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Link;
import dev.enishi.revision.History;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds out which facts that are there an input changes, and into what. */
@Component
class Edits {

	private final StoredFacts stored;

	private final History history;

	private final FactReader reader;

	Edits(StoredFacts stored, FactReader reader, History history) {
		this.stored = stored;
		this.reader = reader;
		this.history = history;
	}

	/** What an input leaves out stays as it is. */
	List<Change> update(Kind kind, @Nullable String type, Map<String, Object> input, Problems problems) {
		Fact before = seen(kind, input, "id", "version");
		if (type != null && !before.typeName().equals(type)) {
			throw new RefusedException(
					new UserError.InvalidInput("'%s' is a %s, not a %s".formatted(before.id(), before.typeName(), type),
							ErrorCode.WRONG_TYPE, List.of("input", "id")));
		}
		return List.of(rewritten(before, EditForm.of(before).with(input), problems));
	}

	List<Change> addCitations(Map<String, Object> input, Problems problems) {
		Fact before = cited(input);
		List<String> lines = new ArrayList<>(before.citationLines());
		citations(before, input, problems).stream().filter((line) -> !lines.contains(line)).forEach(lines::add);
		return List.of(new Change(before, before.with(Fact.CITATIONS, lines)));
	}

	List<Change> removeCitations(Map<String, Object> input, Problems problems) {
		Fact before = cited(input);
		List<String> lines = new ArrayList<>(before.citationLines());
		for (String line : citations(before, input, problems)) {
			if (!lines.remove(line)) {
				throw new RefusedException(new UserError.InvalidInput("It has no such citation: " + Fact.readable(line),
						ErrorCode.INVALID_INPUT, List.of("input", "citations")));
			}
		}
		if (lines.isEmpty()) {
			throw new RefusedException(new UserError.InvalidInput("A fact needs a citation: add another one first",
					ErrorCode.UNCITED, List.of("input", "citations")));
		}
		return List.of(new Change(before, before.with(Fact.CITATIONS, lines)));
	}

	List<Change> deleteEntity(Map<String, Object> input) {
		Fact entity = seen(Kind.ENTITY, input, "id", "version");
		List<Change> changes = new ArrayList<>(List.of(new Change(entity, null)));
		List<Link> links = this.stored.linksOf(entity.id());
		if (!links.isEmpty() && !Boolean.TRUE.equals(input.get("withLinks"))) {
			throw new RefusedException(new UserError.StillNeeded(
					"%s to it: delete them first, or delete it 'withLinks'"
						.formatted(UserError.counted(links.size(), "link leads", "links lead")),
					links.size(), List.of("input", "withLinks")));
		}
		links.forEach((link) -> changes.add(new Change(link, null)));
		return changes;
	}

	List<Change> deleteLink(Map<String, Object> input) {
		return List.of(new Change(seen(Kind.LINK, input, "id", "version"), null));
	}

	List<Change> deleteSource(Map<String, Object> input) {
		return List.of(new Change(seen(Kind.SOURCE, input, "id", "version"), null));
	}

	/** What is stored of the fact that an input names, if it is at the version seen. */
	Fact seen(Kind kind, Map<String, Object> input, String idField, String versionField) {
		String id = String.valueOf(input.get(idField));
		Integer version = (Integer) input.get(versionField);
		Fact fact = this.stored.find(id).filter((found) -> found.kind() == kind).orElse(null);
		Fact yours = (version != null && (fact == null || fact.version() != version))
				? this.history.at(id, version).filter((seen) -> seen.kind() == kind).orElse(null) : null;
		if (yours != null || fact != null && version != null && fact.version() != version) {
			throw new RefusedException(UserError.Conflict.between(yours, fact, "input", versionField));
		}
		if (fact == null) {
			throw new RefusedException(new UserError.UnknownId(id, List.of("input", idField)));
		}
		return fact;
	}

	private Fact cited(Map<String, Object> input) {
		String id = String.valueOf(input.get("of"));
		Kind kind = this.stored.find(id).map(Fact::kind).orElse(Kind.ENTITY);
		return seen((kind == Kind.SOURCE) ? Kind.ENTITY : kind, input, "of", "version");
	}

	/** The lines of the citations in an input. */
	private List<String> citations(Fact of, Map<String, Object> input, Problems problems) {
		Map<String, Object> citations = new LinkedHashMap<>();
		citations.put("citations", input.get("citations"));
		return this.reader.read(of.kind(), of.typeName(), EditForm.of(of).with(citations), problems).citationLines();
	}

	/** What the vocabulary has no name for is kept. */
	private Change rewritten(Fact before, EditForm stated, Problems problems) {
		Map<String, Object> properties = new LinkedHashMap<>(before.properties());
		this.reader.read(before.kind(), before.typeName(), EditForm.of(before), new Problems())
			.properties()
			.keySet()
			.forEach(properties::remove);
		properties.putAll(this.reader.read(before.kind(), before.typeName(), stated, problems).properties());
		// the input may name an id that the entity had before it was merged into another
		properties.put("id", before.id());
		return new Change(before, before.with(properties));
	}

}
