package dev.enishi.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.enishi.graph.Hash;
import dev.enishi.graph.ReadCache;
import dev.enishi.graph.ReadCache.Answer;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Gives who sends the same again the same answer until the graph changes; each person has
 * answers of their own. Fields that tell more than the graph does are declared
 * {@code @live} and never remembered.
 */
@Component
class RememberedAnswers extends SimplePerformantInstrumentation {

	private static final String LIVE = "live";

	private final ReadCache cache;

	private final JsonMapper json;

	RememberedAnswers(ReadCache cache, JsonMapper json) {
		this.cache = cache;
		this.json = json;
	}

	/** Where the answer to a request belongs, as the graph is now. */
	Place place(ServerRequest request, byte[] body) {
		return new Place(this.cache.answers(),
				asked(request.headers().asHttpHeaders(), body, SecurityContextHolder.getContext().getAuthentication()));
	}

	/**
	 * All that an answer depends on besides the graph, as a hash, because people may ask
	 * with much more than they are answered.
	 */
	private String asked(HttpHeaders headers, byte[] body, @Nullable Authentication person) {
		return Hash.of(this.json.writeValueAsBytes(Arrays.asList(Hash.of(body),
				headers.getFirst(HttpHeaders.CONTENT_TYPE), headers.get(HttpHeaders.ACCEPT),
				(person != null) ? person.getName() : "", (person != null)
						? person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList() : List.of())));
	}

	/** The field that was asked for, where the answer may be remembered. */
	static Optional<String> field(WebGraphQlResponse response) {
		String field = response.getExecutionInput().getGraphQLContext().get(RememberedAnswers.class);
		return response.getErrors().isEmpty() ? Optional.ofNullable(field) : Optional.empty();
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext execution = parameters.getExecutionContext();
		OperationDefinition operation = execution.getOperationDefinition();
		if (asksTheGraphAlone(operation, execution.getGraphQLSchema().getQueryType())) {
			execution.getGraphQLContext().put(RememberedAnswers.class, Operations.field(operation));
		}
		return null;
	}

	/** What it cannot tell at a glance it takes for live. */
	private static boolean asksTheGraphAlone(OperationDefinition operation, GraphQLObjectType query) {
		return operation.getOperation() == Operation.QUERY
				&& operation.getSelectionSet().getSelections().stream().allMatch((selection) -> {
					GraphQLFieldDefinition asked = (selection instanceof Field field) ? query.getField(field.getName())
							: null;
					return asked != null && !asked.hasAppliedDirective(LIVE);
				});
	}

	/**
	 * Where one answer belongs.
	 *
	 * @param answers those of the graph as it was when the question came
	 * @param asked what tells the question from all others
	 */
	record Place(Map<String, Answer> answers, String asked) {

		@Nullable Answer known() {
			return this.answers.get(this.asked);
		}

		void keep(Answer answer) {
			this.answers.put(this.asked, answer);
		}

	}

}
