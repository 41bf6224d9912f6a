package dev.enishi.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.curate.Editor;
import dev.enishi.graph.Entities;
import dev.enishi.graph.Facts;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.model.Properties;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

/** Changes the graph by a mutation, whose GraphQL input type checks the input. */
@Component
class EditTool implements Tool {

	private static final String MUTATION = """
			mutation($input: %2$s) { %1$s(input: $input) {
			  revision { number changes(first: 50) { nodes { id } } } errors { message path } } }""";

	private final Editor editor;

	private final GraphQlSource schema;

	private final ExecutionGraphQlService graphQl;

	private final Facts facts;

	private final Entities entities;

	EditTool(Editor editor, GraphQlSource schema, ExecutionGraphQlService graphQl, Facts facts, Entities entities) {
		this.editor = editor;
		this.schema = schema;
		this.graphQl = graphQl;
		this.facts = facts;
		this.entities = entities;
	}

	@Override
	public String name() {
		return "edit";
	}

	@Override
	public boolean isReadOnly() {
		return false;
	}

	@Override
	public void run(Call call, Result result) {
		String name = String.valueOf(call.text("mutation"));
		if (!this.editor.names().contains(name)) {
			throw new EnishiException(ErrorCode.UNKNOWN_VALUE,
					"There is no mutation '%s' for agents; there are %s".formatted(name, this.editor.names()));
		}
		ExecutionGraphQlResponse response = Objects.requireNonNull(this.graphQl
			.execute(new DefaultExecutionGraphQlRequest(MUTATION.formatted(name, inputType(name)), null,
					Map.of("input", call.fields("input")), null, "mcp", null))
			.contextCapture()
			.block());
		if (!response.getErrors().isEmpty()) {
			ResponseError first = response.getErrors().get(0);
			Object code = first.getExtensions().get("code");
			throw new EnishiException((code != null) ? ErrorCode.valueOf(code.toString()) : ErrorCode.INVALID_INPUT,
					String.valueOf(first.getMessage()));
		}
		List<Map<String, Object>> errors = response.field(name + ".errors").getValue();
		if (errors != null && !errors.isEmpty()) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					errors.stream()
						.map((error) -> error.get("path") + ": " + error.get("message"))
						.collect(joining("; ")));
		}
		Integer revision = response.field(name + ".revision.number").getValue();
		List<Map<String, String>> changes = response.field(name + ".revision.changes.nodes").getValue();
		show(revision, (changes != null) ? changes.stream().map((change) -> change.get("id")).toList() : List.of(),
				result);
	}

	private String inputType(String mutation) {
		return GraphQLTypeUtil.simplePrint(Objects.requireNonNull(this.schema.schema().getMutationType())
			.getFieldDefinition(mutation)
			.getArgument("input")
			.getType());
	}

	private void show(@Nullable Integer revision, List<String> changed, Result result) {
		result.add(new Properties().put("revision", revision).put("changed", changed).map(),
				(revision != null) ? "Revision %d changed %s".formatted(revision, changed) : "Nothing changed");
		Map<String, Fact> now = this.facts.byId(changed);
		Map<String, Entity> ends = this.entities.byId(now.values().stream().flatMap(Fact::entityIds).collect(toSet()));
		for (Fact fact : now.values()) {
			if (fact instanceof Entity entity) {
				result.add(entity, new Properties(),
						"- %s, version %s".formatted(result.named(entity), fact.version()));
			}
			else if (fact instanceof Link link) {
				result.add(link, ends);
			}
		}
	}

}
