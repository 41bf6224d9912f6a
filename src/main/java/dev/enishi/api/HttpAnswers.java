package dev.enishi.api;

import java.util.Map;
import java.util.Objects;

import dev.enishi.api.RememberedAnswers.Place;
import dev.enishi.graph.ReadCache.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.AsyncServerResponse;
import org.springframework.web.servlet.function.EntityResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers GraphQL over HTTP: from memory what was answered before, and who is to come
 * again, or otherwise, sees that in the status too.
 */
@Component
@ConditionalOnWebApplication
class HttpAnswers extends GraphQlHttpHandler {

	private static final Map<String, HttpStatus> STATUS = Map.of("IMPORT_IN_PROGRESS", HttpStatus.SERVICE_UNAVAILABLE,
			"BUSY", HttpStatus.SERVICE_UNAVAILABLE, ReadOnlyGet.REFUSED, HttpStatus.METHOD_NOT_ALLOWED);

	private static final String PLACE = Place.class.getName();

	private final RememberedAnswers remembered;

	private final JsonMapper json;

	private final MeterRegistry meters;

	HttpAnswers(WebGraphQlHandler handler, RememberedAnswers remembered, JsonMapper json, MeterRegistry meters) {
		super(handler);
		this.remembered = remembered;
		this.json = json;
		this.meters = meters;
	}

	@Override
	public ServerResponse handleRequest(ServerRequest request) throws ServletException {
		byte[] body = GraphQlOverHttp.object(request);
		Place place = this.remembered.place(request, body);
		Answer known = place.known();
		if (known != null) {
			this.meters.counter("enishi.answers.remembered", "field", known.field()).increment();
			return show(known);
		}
		return super.handleRequest(ServerRequest.from(request).attribute(PLACE, place).body(body).build());
	}

	@Override
	protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> responses) {
		// all of it is computed in this thread, so nobody waits, and a second turn of the
		// container is saved
		WebGraphQlResponse response = Objects.requireNonNull(responses.block());
		EntityResponse<?> shown = (EntityResponse<?>) ((AsyncServerResponse) super.prepareResponse(request,
				Mono.just(response)))
			.block();
		MediaType type = Objects.requireNonNull(shown.headers().getContentType());
		return RememberedAnswers.field(response).<ServerResponse>map((field) -> {
			Answer answer = new Answer(field, type, this.json.writeValueAsBytes(shown.entity()));
			request.attribute(PLACE).ifPresent((place) -> ((Place) place).keep(answer));
			return show(answer);
		}).orElse(shown);
	}

	private static ServerResponse show(Answer answer) {
		return ServerResponse.ok().contentType(answer.type()).body(answer.json());
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
