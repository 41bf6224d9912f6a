package dev.enishi.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.OutOfMemory;
import dev.enishi.graph.Unavailable;
import dev.enishi.limit.Refusal;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.schema.DataFetchingEnvironment;
import graphql.validation.ValidationError;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * Puts every error in the user's terms: a message, the path, and a code in its
 * extensions.
 */
@ControllerAdvice
class Errors implements WebGraphQlInterceptor {

	private static final Log log = LogFactory.getLog(Errors.class);

	private static final String CODE = "code";

	private static final Pattern KINDS = Pattern.compile("an AST type of '(\\w+)Value' but it was a '(\\w+)Value'");

	/** How graphql-java prints a part of a document, for those who know its classes. */
	private static final Pattern INSIDE = Pattern.compile("\\b[A-Z]\\w+\\{[^{}]*}");

	private static final Pattern VALUE = Pattern.compile("\\b[A-Z]\\w+Value\\{(?:name|value)='?([^{}']*)'?}");

	@GraphQlExceptionHandler
	GraphQLError refused(EnishiException problem, DataFetchingEnvironment environment) {
		return error(environment, ErrorType.BAD_REQUEST, problem.code(), String.valueOf(problem.getMessage()));
	}

	@GraphQlExceptionHandler
	GraphQLError unknown(AuthenticationException problem, DataFetchingEnvironment environment) {
		return error(environment, ErrorType.UNAUTHORIZED, ErrorCode.UNAUTHENTICATED,
				String.valueOf(problem.getMessage()));
	}

	@GraphQlExceptionHandler
	GraphQLError forbidden(AccessDeniedException problem, DataFetchingEnvironment environment) {
		return error(environment, ErrorType.FORBIDDEN, ErrorCode.FORBIDDEN, String.valueOf(problem.getMessage()));
	}

	@GraphQlExceptionHandler
	GraphQLError failed(Throwable failure, DataFetchingEnvironment environment) {
		OutOfMemory.endIfCauseOf(failure);
		String id = environment.getExecutionId().toString();
		if (Unavailable.isCauseOf(failure)) {
			// every field of a page fails of it
			if (!environment.getGraphQlContext().hasKey(Errors.class)) {
				environment.getGraphQlContext().put(Errors.class, true);
				log.warn("Request " + id + " failed at the database: " + failure.getMessage());
			}
			return error(environment, ErrorType.INTERNAL_ERROR, ErrorCode.UNAVAILABLE, Unavailable.MESSAGE);
		}
		log.error("Request " + id + " failed at " + environment.getExecutionStepInfo().getPath(), failure);
		return error(environment, ErrorType.INTERNAL_ERROR, ErrorCode.INTERNAL, inside(id));
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).onErrorResume((failure) -> Mono.just(failed(request, failure))).map((response) -> {
			if (response.isValid() && response.getErrors().isEmpty()) {
				return response;
			}
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			return response.transform((builder) -> builder.errors(
					errors.stream().filter((error) -> !isConsequence(error, errors)).map(Errors::withCode).toList()));
		});
	}

	/** What fails beside all fields is a response too. */
	private static WebGraphQlResponse failed(WebGraphQlRequest request, Throwable failure) {
		OutOfMemory.endIfCauseOf(failure);
		log.error("Request " + request.getId() + " failed", failure);
		return Refusal.of(request, new EnishiException(ErrorCode.INTERNAL, inside(request.getId())));
	}

	private static String inside(String request) {
		return "Something went wrong on our side: see the log of the service under " + request;
	}

	private static GraphQLError error(DataFetchingEnvironment environment, ErrorClassification classification,
			ErrorCode code, String message) {
		return GraphqlErrorBuilder.newError(environment)
			.errorType(classification)
			.message("%s", message)
			.extensions(Map.of(CODE, code.name()))
			.build();
	}

	/**
	 * Whether an error only says that a value is missing which another error explains.
	 */
	private static boolean isConsequence(GraphQLError error, List<GraphQLError> errors) {
		if (error.getErrorType() != graphql.ErrorType.NullValueInNonNullableField) {
			return false;
		}
		List<Object> path = error.getPath();
		return errors.stream()
			.filter((other) -> other != error && other.getPath() != null && path != null)
			.anyMatch((other) -> other.getPath().size() <= path.size()
					&& other.getPath().equals(path.subList(0, other.getPath().size())));
	}

	private static GraphQLError withCode(GraphQLError error) {
		Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
		if (error.getExtensions() != null) {
			extensions.putAll(error.getExtensions());
		}
		extensions.putIfAbsent(CODE, code(error).name());
		return GraphqlErrorBuilder.newError()
			.message("%s", readable(String.valueOf(error.getMessage())))
			.locations(error.getLocations())
			.path(error.getPath())
			.errorType(error.getErrorType())
			.extensions(extensions)
			.build();
	}

	/** Single values as they were written, all else as a gap. */
	private static String readable(String message) {
		String readable = VALUE.matcher(message).replaceAll("$1");
		for (Matcher inside = INSIDE.matcher(readable); inside.find(); inside = INSIDE.matcher(readable)) {
			readable = inside.replaceAll("…");
		}
		return KINDS.matcher(readable).replaceAll("$1 but it was $2");
	}

	private static ErrorCode code(GraphQLError error) {
		if (error instanceof InvalidSyntaxError) {
			// the parser says so in words alone
			return String.valueOf(error.getMessage()).contains("Denial Of Service") ? ErrorCode.TOO_MANY_TOKENS
					: ErrorCode.INVALID_SYNTAX;
		}
		if (error instanceof IntrospectionDisabledError || error instanceof BadFaithIntrospectionError) {
			return ErrorCode.INTROSPECTION_REFUSED;
		}
		if (error instanceof UnknownOperationException) {
			return ErrorCode.UNKNOWN_OPERATION;
		}
		if (error instanceof ValidationError) {
			return ErrorCode.INVALID_QUERY;
		}
		return (error.getErrorType() == graphql.ErrorType.ValidationError) ? ErrorCode.INVALID_VARIABLES
				: ErrorCode.INTERNAL;
	}

}
