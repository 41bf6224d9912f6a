package dev.enishi.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.enishi.curate.Editor;
import dev.enishi.curate.Outcome;
import dev.enishi.curate.RefusedException;
import dev.enishi.graph.Facts;
import dev.enishi.graphql.schema.MutationTemplates;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** All mutations, each with the field of its payload that shows the result. */
@Component
class Mutations implements RuntimeWiringConfigurer {

	private final Editor editor;

	private final Facts facts;

	private final Vocabulary vocabulary;

	Mutations(Editor editor, Facts facts, Vocabulary vocabulary) {
		this.editor = editor;
		this.facts = facts;
		this.vocabulary = vocabulary;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		Map<String, String> fields = new HashMap<>(
				Map.of("createLink", "link", "updateLink", "link", "createSource", "source", "updateSource", "source",
						"addCitations", "of", "removeCitations", "of", "mergeEntities", "entity"));
		for (EntityType type : this.vocabulary.entityTypes()) {
			fields.put("create" + type.label(), MutationTemplates.payloadField(type.label()));
			fields.put("update" + type.label(), MutationTemplates.payloadField(type.label()));
		}
		wiring.type("Mutation", (mutation) -> {
			for (String name : this.editor.names()) {
				if (fields.containsKey(name)) {
					add(mutation, name, fields.get(name), this::node, null);
				}
				else if (name.startsWith("delete")) {
					add(mutation, name, "deleted", Outcome::facts, List.of());
				}
				else {
					add(mutation, name, "revision", Outcome::revision, null);
				}
			}
			return mutation.dataFetcher(Editor.ERASE, this::erase);
		});
	}

	private void add(TypeRuntimeWiring.Builder mutation, String name, @Nullable String field,
			Function<Outcome, @Nullable Object> shown, @Nullable Object otherwise) {
		mutation.dataFetcher(name, (environment) -> run(environment, String.valueOf(field), shown, otherwise));
	}

	private Map<String, @Nullable Object> erase(DataFetchingEnvironment environment) {
		Map<String, @Nullable Object> payload = run(environment, "tombstone", Outcome::main, null);
		payload.put("remains", (payload.get("tombstone") != null) ? Editor.REMAINS : null);
		return payload;
	}

	private Map<String, @Nullable Object> run(DataFetchingEnvironment environment, String field,
			Function<Outcome, @Nullable Object> shown, @Nullable Object otherwise) {
		Map<String, @Nullable Object> payload = new HashMap<>();
		try {
			Outcome outcome = this.editor.run(environment.getField().getName(),
					environment.getArgumentOrDefault("input", Map.of()));
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

	private @Nullable Object node(Outcome outcome) {
		return this.facts.byId(Set.of(outcome.main())).get(outcome.main());
	}

}
