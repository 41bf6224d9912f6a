package dev.enishi.curate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import dev.enishi.fact.BundleForm;
import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.fact.Change;
import dev.enishi.fact.CitationReader;
import dev.enishi.fact.EntityReader;
import dev.enishi.fact.Fact;
import dev.enishi.fact.Fact.Kind;
import dev.enishi.fact.Item;
import dev.enishi.fact.Ledger;
import dev.enishi.fact.LinkReader;
import dev.enishi.fact.Problems;
import dev.enishi.fact.SourceReader;
import dev.enishi.fact.StoredFacts;
import dev.enishi.vocabulary.EntityType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds out which facts an input changes, and into what. */
@Component
class Edits {

	/** Links that people add stand behind those that documents list, in their order. */
	private static final long BEHIND_DOCUMENTS = 1_000_000_000;

	private static final CitationReader CITATIONS = new CitationReader(null, null);

	private final StoredFacts stored;

	private final Ledger ledger;

	private final History history;

	private final Vocabulary vocabulary;

	private final BundleForm form;

	Edits(StoredFacts stored, Ledger ledger, History history, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.form = new BundleForm(vocabulary);
		this.stored = stored;
		this.ledger = ledger;
		this.history = history;
	}

	List<Change> createEntity(EntityType type, Map<String, Object> input, Problems problems) {
		return create(Kind.ENTITY, type.label(), withId(type.label(), input), problems);
	}

	List<Change> createSource(Map<String, Object> input, Problems problems) {
		return create(Kind.SOURCE, "Source", withId("source", input), problems);
	}

	List<Change> createLink(Map<String, Object> input, Problems problems) {
		Map<String, Object> stated = new LinkedHashMap<>(input);
		return create(Kind.LINK, String.valueOf(stated.remove("type")), stated, problems);
	}

	private List<Change> create(Kind kind, String type, Map<String, Object> input, Problems problems) {
		Fact fact = read(kind, type, Statement.of(input).item(problems));
		this.stored.find(fact.id()).ifPresent((there) -> {
			throw new RefusedException(new UserError.InvalidInput(
					(kind == Kind.LINK)
							? "This link is there already: %s. Add citations to it or tell yours apart with 'key'"
								.formatted(there.id())
							: "The id '%s' is taken".formatted(there.id()),
					"EXISTS", List.of("input", "id")));
		});
		return List.of(new Change(null, fact));
	}

	/** What an input leaves out stays as it is. */
	List<Change> update(Kind kind, @Nullable String type, Map<String, Object> input, Problems problems) {
		Fact before = seen(kind, input, "id", "version");
		if (type != null && !before.type().equals(type)) {
			throw new RefusedException(
					new UserError.InvalidInput("'%s' is a %s, not a %s".formatted(before.id(), before.type(), type),
							"WRONG_TYPE", List.of("input", "id")));
		}
		return List.of(rewritten(before, Statement.of(before, this.form).with(input), problems));
	}

	List<Change> addCitations(Map<String, Object> input, Problems problems) {
		Fact before = cited(input);
		List<String> lines = new ArrayList<>(before.citations());
		citations(before, input, problems).stream().filter((line) -> !lines.contains(line)).forEach(lines::add);
		return List.of(new Change(before, before.with(Fact.CITATIONS, lines)));
	}

	List<Change> removeCitations(Map<String, Object> input, Problems problems) {
		Fact before = cited(input);
		List<String> lines = new ArrayList<>(before.citations());
		for (String line : citations(before, input, problems)) {
			if (!lines.remove(line)) {
				throw new RefusedException(new UserError.InvalidInput("It has no such citation: " + Fact.told(line),
						"INVALID_INPUT", List.of("input", "citations")));
			}
		}
		if (lines.isEmpty()) {
			throw new RefusedException(new UserError.InvalidInput("A fact needs a citation: add another one first",
					"UNCITED", List.of("input", "citations")));
		}
		return List.of(new Change(before, before.with(Fact.CITATIONS, lines)));
	}

	List<Change> deleteEntity(Map<String, Object> input) {
		Fact entity = seen(Kind.ENTITY, input, "id", "version");
		List<Change> changes = new ArrayList<>(List.of(new Change(entity, null)));
		List<Fact> links = this.stored.linksOf(entity.id());
		if (!links.isEmpty() && !Boolean.TRUE.equals(input.get("withLinks"))) {
			throw new RefusedException(new UserError.StillNeeded(
					"%d links lead to it: delete them first, or ask to delete it 'withLinks'".formatted(links.size()),
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
		return read(of.kind(), of.type(), Statement.of(of, this.form).with(citations).item(problems)).citations();
	}

	/** What the vocabulary has no name for is kept. */
	private Change rewritten(Fact before, Statement stated, Problems problems) {
		Map<String, Object> properties = new LinkedHashMap<>(before.properties());
		read(before.kind(), before.type(), Statement.of(before, this.form).item(new Problems())).properties()
			.keySet()
			.forEach(properties::remove);
		properties.putAll(read(before.kind(), before.type(), stated.item(problems)).properties());
		// the input may name an id that the entity had before it became one with another
		properties.put("id", before.id());
		return new Change(before,
				new Fact(before.kind(), before.type(), before.id(), before.source(), before.target(), properties));
	}

	private Fact read(Kind kind, String type, Item item) {
		return switch (kind) {
			case SOURCE -> SourceReader.read(item, this.vocabulary);
			case ENTITY ->
				new EntityReader(this.vocabulary, CITATIONS).read(this.vocabulary.entityType(type).orElseThrow(), item)
					.searchable();
			case LINK -> new LinkReader(CITATIONS).read(this.vocabulary.linkType(type).orElseThrow(), item,
					BEHIND_DOCUMENTS + this.ledger.head());
		};
	}

	private static Map<String, Object> withId(String type, Map<String, Object> input) {
		Map<String, Object> stated = new LinkedHashMap<>(input);
		if (stated.get("id") == null) {
			stated.put("id", type.toLowerCase(Locale.ROOT) + ":" + UUID.randomUUID());
		}
		return stated;
	}

}
