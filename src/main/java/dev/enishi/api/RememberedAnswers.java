package dev.enishi.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.enishi.graph.Hash;
import dev.enishi.graph.ReadCache;
import graphql.ExecutionInput;
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
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Gives who asks the same again the same answer until the graph changes. It comes after
 * all that may refuse a request, and each person has answers of their own. Fields that
 * tell more than the graph does are declared {@code @live} and never remembered.
 */
@Component
class RememberedAnswers extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

	private static final String LIVE = "live";

	private final ReadCache cache;

	private final JsonMapper json;

	RememberedAnswers(ReadCache cache, JsonMapper json) {
		this.cache = cache;
		this.json = json;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (request instanceof WebSocketGraphQlRequest) {
			// who asks is not known here
			return chain.next(request);
		}
		String asked = asked(request, SecurityContextHolder.getContext().getAuthentication());
		Map<String, String> answers = this.cache.answers();
		String answer = answers.get(asked);
		if (answer != null) {
			return Mono.just(new WebGraphQlResponse(
					new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result(answer))));
		}
		return chain.next(request).map((response) -> {
			ExecutionInput input = response.getExecutionInput();
			if (!input.getGraphQLContext().hasKey(RememberedAnswers.class) || !response.getErrors().isEmpty()) {
				return response;
			}
			String first = this.json.writeValueAsString(response.getData());
			answers.put(asked, first);
			return response.transform((builder) -> builder.data(new RawValue(first)));
		});
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext execution = parameters.getExecutionContext();
		if (asksTheGraphAlone(execution.getOperationDefinition(), execution.getGraphQLSchema().getQueryType())) {
			execution.getGraphQLContext().put(RememberedAnswers.class, true);
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

	private static ExecutionResult result(String answer) {
		return ExecutionResult.newExecutionResult().data(new RawValue(answer)).build();
	}

	/**
	 * All that an answer depends on besides the graph, as a hash, because people may ask
	 * with much more than they are answered.
	 */
	private String asked(WebGraphQlRequest request, @Nullable Authentication person) {
		return Hash.of(this.json.writeValueAsString(Arrays.asList(request.getDocument(), request.getOperationName(),
				request.getVariables(), request.getExtensions(), (person != null) ? person.getName() : "",
				(person != null) ? person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList()
						: List.of())));
	}

}
