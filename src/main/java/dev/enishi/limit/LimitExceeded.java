package dev.enishi.limit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.enishi.ErrorCode;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;

import org.springframework.graphql.execution.ErrorType;

/**
 * A request beyond a limit.
 *
 * @param getMessage by how much, in the user's terms
 * @param code the code for programs
 */
record LimitExceeded(String getMessage, ErrorCode code) implements GraphQLError {

	/**
	 * Checks a number.
	 * @param message what there is so much of, with a hole for the number
	 */
	static Optional<LimitExceeded> check(ErrorCode code, long actual, long most, String message) {
		return (actual <= most) ? Optional.empty() : Optional
			.of(new LimitExceeded((message + ", but at most %d are allowed").formatted(actual, most), code));
	}

	/** Ends an execution before it has begun. */
	AbortExecutionException abort() {
		return new AbortExecutionException(List.of(this));
	}

	@Override
	public List<SourceLocation> getLocations() {
		return List.of();
	}

	@Override
	public ErrorClassification getErrorType() {
		return ErrorType.BAD_REQUEST;
	}

	@Override
	public Map<String, Object> getExtensions() {
		return Map.of("code", this.code.name());
	}

}
