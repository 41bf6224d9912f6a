package dev.enishi.api;

import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers GraphQL over HTTP; who is to come again, or otherwise, sees that in the status
 * too.
 */
@Component
@ConditionalOnWebApplication
class HttpAnswers extends GraphQlHttpHandler {

	private static final Map<String, HttpStatus> STATUS = Map.of("IMPORT_IN_PROGRESS", HttpStatus.SERVICE_UNAVAILABLE,
			"BUSY", HttpStatus.SERVICE_UNAVAILABLE, ReadOnlyGet.REFUSED, HttpStatus.METHOD_NOT_ALLOWED);

	HttpAnswers(WebGraphQlHandler handler) {
		super(handler);
	}

	@Override
	protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
		if (!response.isValid() && response.getErrors().size() == 1
				&& response.getErrors().get(0).getExtensions().get("code") instanceof String code
				&& STATUS.containsKey(code)) {
			return STATUS.get(code);
		}
		return super.selectResponseStatus(response, type);
	}

}
