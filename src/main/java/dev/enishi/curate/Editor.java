package dev.enishi.curate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.enishi.access.Access;
import dev.enishi.bundle.Problems;
import dev.enishi.model.Change;
import dev.enishi.model.Fact.Kind;
import dev.enishi.model.Source;
import dev.enishi.revision.Revision;
import dev.enishi.vocabulary.Vocabulary;

import org.springframework.stereotype.Service;

/**
 * Runs mutations by name. An input has the fields of the GraphQL input of the mutation,
 * and the current user needs the role that the mutation takes.
 */
@Service
public class Editor {

	/** What erasing cannot reach while the database runs. */
	public static final String REMAINS = Erasing.REMAINS;

	/** The mutation that erases a person. */
	public static final String ERASE = "erasePerson";

	private final Curation curation;

	private final Erasing erasing;

	private final Map<String, Mutation> mutations = new LinkedHashMap<>();

	Editor(Curation curation, Creation creation, Edits edits, Merging merging, Reverting reverting, Erasing erasing,
			Vocabulary vocabulary) {
		this.curation = curation;
		this.erasing = erasing;
		vocabulary.entityTypes().forEach((type) -> {
			create(type.label(), (input, problems) -> creation.entity(type, input, problems));
			edit("update" + type.label(),
					(input, problems) -> edits.update(Kind.ENTITY, type.label(), input, problems));
		});
		this.mutations.put("createLink",
				new Mutation(Revision.Kind.EDIT, (input) -> new Edit(NamedIds.in(input, creation.linkId(input)),
						(held, problems) -> creation.link(input, held.head(), problems))));
		edit("updateLink", (input, problems) -> edits.update(Kind.LINK, null, input, problems));
		create(Source.LABEL, creation::source);
		edit("updateSource", (input, problems) -> edits.update(Kind.SOURCE, null, input, problems));
		edit("addCitations", edits::addCitations);
		edit("removeCitations", edits::removeCitations);
		add("deleteEntity", Revision.Kind.EDIT, edits::deleteEntity);
		add("deleteLink", Revision.Kind.EDIT, edits::deleteLink);
		add("deleteSource", Revision.Kind.EDIT, edits::deleteSource);
		add("mergeEntities", Revision.Kind.MERGE, merging::merge);
		add("revert", Revision.Kind.REVERT,
				(input) -> reverting.revert(((Number) Objects.requireNonNull(input.get("revision"))).longValue()));
	}

	private void create(String label, BiFunction<Map<String, Object>, Problems, List<Change>> change) {
		this.mutations.put("create" + label, new Mutation(Revision.Kind.EDIT, (input) -> {
			Map<String, Object> stated = Creation.withId(label, input);
			return new Edit(NamedIds.in(stated), (problems) -> change.apply(stated, problems));
		}));
	}

	private void edit(String name, BiFunction<Map<String, Object>, Problems, List<Change>> change) {
		this.mutations.put(name, new Mutation(Revision.Kind.EDIT,
				(input) -> new Edit(NamedIds.in(input), (problems) -> change.apply(input, problems))));
	}

	private void add(String name, Revision.Kind kind, Function<Map<String, Object>, List<Change>> change) {
		this.mutations.put(name,
				new Mutation(kind, (input) -> new Edit(NamedIds.in(input), (problems) -> change.apply(input))));
	}

	/** The names of all mutations but the one that erases. */
	public Set<String> names() {
		return this.mutations.keySet();
	}

	/**
	 * Runs a mutation.
	 * @throws RefusedException when the change is rejected; nothing is written then
	 */
	public Outcome run(String name, Map<String, Object> input) {
		if (name.equals(ERASE)) {
			return this.erasing.erase(ChangeRequests.of(Access.ADMINISTRATOR, Revision.Kind.ERASURE, name, input),
					String.valueOf(input.get("id")));
		}
		Mutation mutation = Objects.requireNonNull(this.mutations.get(name), name);
		return this.curation.write(ChangeRequests.of(Access.CURATOR, mutation.kind(), name, input),
				mutation.edit().apply(input));
	}

	private record Mutation(Revision.Kind kind, Function<Map<String, Object>, Edit> edit) {

	}

}
