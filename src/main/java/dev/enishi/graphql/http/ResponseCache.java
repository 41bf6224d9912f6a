package dev.enishi.graphql.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.enishi.graph.ReadCache;
import dev.enishi.graph.Reading;
import dev.enishi.limit.Operations;
import dev.enishi.model.Hash;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Caches whole responses until something changes that they were made of, for each person
 * separately. Fields that show more than the graph are declared {@code @live} and never
 * cached.
 */
@Component
@EnableConfigurationProperties(ResponseCache.Settings.class)
class ResponseCache extends SimplePerformantInstrumentation {

	private static final String LIVE = "live";

	/** What a response takes besides its bytes. */
	private static final int OVERHEAD = 500;

	/** What each part of the graph takes that it depends on. */
	private static final int PART = 128;

	private final ReadCache graph;

	private final JsonMapper json;

	private final DataSize size;

	private volatile Generation generation;

	ResponseCache(ReadCache graph, JsonMapper json, Settings settings) {
		this.graph = graph;
		this.json = json;
		this.size = settings.size();
		this.generation = new Generation(graph.generation(), newCache());
	}

	/** Where the response to a request belongs. */
	Slot slot(ServerRequest request, byte[] body) {
		return new Slot(this.graph, current(), this.graph.reading(),
				key(request.headers().asHttpHeaders(), body, SecurityContextHolder.getContext().getAuthentication()));
	}

	private Cache<String, CachedResponse> current() {
		Generation known = this.generation;
		if (known.of() != this.graph.generation()) {
			known = new Generation(this.graph.generation(), newCache());
			this.generation = known;
		}
		return known.responses();
	}

	private Cache<String, CachedResponse> newCache() {
		return Caffeine.newBuilder()
			.maximumWeight(this.size.toBytes())
			.weigher((String key, CachedResponse response) -> OVERHEAD + response.json().length
					+ PART * response.reading().size())
			.build();
	}

	/**
	 * All that a response depends on besides the graph, as a hash, because requests may
	 * be much longer than their responses.
	 */
	private String key(HttpHeaders headers, byte[] body, @Nullable Authentication person) {
		return Hash.of(this.json.writeValueAsBytes(Arrays.asList(Hash.of(body),
				headers.getFirst(HttpHeaders.CONTENT_TYPE), headers.get(HttpHeaders.ACCEPT),
				(person != null) ? person.getName() : "", (person != null)
						? person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList() : List.of())));
	}

	/** The field that was requested, where the response may be cached. */
	static Optional<String> field(WebGraphQlResponse response) {
		String field = response.getExecutionInput().getGraphQLContext().get(ResponseCache.class);
		return response.getErrors().isEmpty() ? Optional.ofNullable(field) : Optional.empty();
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext execution = parameters.getExecutionContext();
		OperationDefinition operation = execution.getOperationDefinition();
		if (isOfTheGraphAlone(operation, execution.getGraphQLSchema().getQueryType())) {
			execution.getGraphQLContext().put(ResponseCache.class, Operations.field(operation));
		}
		return null;
	}

	/** A live field may stand at any depth. */
	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			@Nullable InstrumentationState state) {
		if (parameters.getEnvironment().getFieldDefinition().hasAppliedDirective(LIVE)) {
			parameters.getEnvironment().getGraphQlContext().delete(ResponseCache.class);
		}
		return fetcher;
	}

	/** Operations with fragments count as live. */
	private static boolean isOfTheGraphAlone(OperationDefinition operation, GraphQLObjectType query) {
		return operation.getOperation() == Operation.QUERY
				&& operation.getSelectionSet().getSelections().stream().allMatch((selection) -> {
					GraphQLFieldDefinition field = (selection instanceof Field named) ? query.getField(named.getName())
							: null;
					return field != null && !field.hasAppliedDirective(LIVE);
				});
	}

	private record Generation(Object of, Cache<String, CachedResponse> responses) {

	}

	/**
	 * A response.
	 *
	 * @param field the field that was requested
	 * @param type the media type of the response
	 * @param json the body as it was sent
	 * @param reading what it was made of
	 */
	record CachedResponse(String field, MediaType type, byte[] json, Reading reading) {

	}

	/**
	 * Where one response belongs.
	 *
	 * @param graph says what has changed
	 * @param responses all responses
	 * @param reading what the request reads
	 * @param key what tells the request from all others
	 */
	record Slot(ReadCache graph, Cache<String, CachedResponse> responses, Reading reading, String key) {

		@Nullable CachedResponse known() {
			CachedResponse known = this.responses.getIfPresent(this.key);
			return (known != null && this.graph.isCurrent(known.reading())) ? known : null;
		}

		void keep(String field, MediaType type, byte[] json) {
			this.responses.put(this.key, new CachedResponse(field, type, json, this.reading));
		}

	}

	/**
	 * How much is cached.
	 *
	 * @param size how many bytes of responses, 0 for none
	 */
	@ConfigurationProperties("enishi.response-cache")
	record Settings(@DefaultValue("100MB") DataSize size) {

	}

}
