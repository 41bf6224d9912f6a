package dev.enishi.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.enishi.access.Access;
import dev.enishi.bundle.Problems;
import dev.enishi.curate.ChangeRequests;
import dev.enishi.curate.Curation;
import dev.enishi.curate.Edits;
import dev.enishi.curate.Erasing;
import dev.enishi.curate.Merging;
import dev.enishi.curate.Outcome;
import dev.enishi.curate.Reverting;
import dev.enishi.graph.Facts;
import dev.enishi.graphql.schema.MutationTemplates;
import dev.enishi.model.Change;
import dev.enishi.model.Fact.Kind;
import dev.enishi.revision.Revision;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** All mutations: each is an edit, and a field of its payload shows the result. */
@Component
class Mutations implements RuntimeWiringConfigurer {

	private static final String SOURCE = "source";

	private static final String LINK = "link";

	private final Curation curation;

	private final Edits edits;

	private final Merging merging;

	private final Reverting reverting;

	private final Erasing erasing;

	private final Facts facts;

	private final Vocabulary vocabulary;

	Mutations(Curation curation, Edits edits, Merging merging, Reverting reverting, Erasing erasing, Facts facts,
			Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.curation = curation;
		this.edits = edits;
		this.merging = merging;
		this.reverting = reverting;
		this.erasing = erasing;
		this.facts = facts;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		wiring.type("Mutation", (mutation) -> {
			for (EntityType type : this.vocabulary.entityTypes()) {
				String field = MutationTemplates.payloadField(type.label());
				edit(mutation, "create" + type.label(), field,
						(input, problems) -> this.edits.createEntity(type, input, problems));
				edit(mutation, "update" + type.label(), field,
						(input, problems) -> this.edits.update(Kind.ENTITY, type.label(), input, problems));
			}
			edit(mutation, "createLink", LINK, this.edits::createLink);
			edit(mutation, "updateLink", LINK,
					(input, problems) -> this.edits.update(Kind.LINK, null, input, problems));
			edit(mutation, "createSource", SOURCE, this.edits::createSource);
			edit(mutation, "updateSource", SOURCE,
					(input, problems) -> this.edits.update(Kind.SOURCE, null, input, problems));
			edit(mutation, "addCitations", "of", this.edits::addCitations);
			edit(mutation, "removeCitations", "of", this.edits::removeCitations);
			delete(mutation, "deleteEntity", this.edits::deleteEntity);
			delete(mutation, "deleteLink", this.edits::deleteLink);
			delete(mutation, "deleteSource", this.edits::deleteSource);
			mutation.dataFetcher("mergeEntities", fetcher(Revision.Kind.MERGE, "entity", this::node, null,
					(input, problems) -> this.merging.merge(input)));
			mutation.dataFetcher("erasePerson", this::erasePerson);
			return mutation.dataFetcher("revert",
					fetcher(Revision.Kind.REVERT, "revision", Outcome::revision, null,
							(input, problems) -> this.reverting
								.revert(((Number) Objects.requireNonNull(input.get("revision"))).longValue())));
		});
	}

	private void edit(TypeRuntimeWiring.Builder mutation, String name, String field,
			BiFunction<Map<String, Object>, Problems, List<Change>> edit) {
		mutation.dataFetcher(name, fetcher(Revision.Kind.EDIT, field, this::node, null, edit));
	}

	private void delete(TypeRuntimeWiring.Builder mutation, String name,
			Function<Map<String, Object>, List<Change>> edit) {
		mutation.dataFetcher(name, fetcher(Revision.Kind.EDIT, "deleted", Outcome::facts, List.of(),
				(input, problems) -> edit.apply(input)));
	}

	private DataFetcher<Map<String, @Nullable Object>> fetcher(Revision.Kind kind, String field,
			Function<Outcome, @Nullable Object> shown, @Nullable Object otherwise,
			BiFunction<Map<String, Object>, Problems, List<Change>> edit) {
		return (environment) -> {
			Map<String, Object> input = environment.getArgumentOrDefault("input", Map.of());
			return Outcome.payload(field,
					() -> this.curation.write(
							ChangeRequests.of(Access.CURATOR, kind, environment.getField().getName(), input),
							(problems) -> edit.apply(input, problems)),
					shown, otherwise);
		};
	}

	private Map<String, @Nullable Object> erasePerson(DataFetchingEnvironment environment) {
		Map<String, Object> input = environment.getArgumentOrDefault("input", Map.of());
		Map<String, @Nullable Object> payload = Outcome.payload("tombstone",
				() -> this.erasing.erase(
						ChangeRequests.of(Access.ADMINISTRATOR, Revision.Kind.ERASURE, "erasePerson", input),
						String.valueOf(input.get("id"))),
				Outcome::main, null);
		payload.put("remains", (payload.get("tombstone") != null) ? Erasing.REMAINS : null);
		return payload;
	}

	/** What an outcome is mainly about. */
	private @Nullable Object node(Outcome outcome) {
		return this.facts.byId(Set.of(outcome.main())).get(outcome.main());
	}

}
