package dev.enishi.graphql.http;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.enishi.ErrorCode;
import dev.enishi.graphql.http.ResponseCache.CachedResponse;
import dev.enishi.graphql.http.ResponseCache.Slot;
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

import static java.util.stream.Collectors.toMap;

/**
 * Serves GraphQL over HTTP from the response cache; errors that may pass when the request
 * is sent again also set the HTTP status.
 */
@Component
@ConditionalOnWebApplication
class CachingGraphQlHttpHandler extends GraphQlHttpHandler {

	/** The errors of whole requests whose status programs act on. */
	private static final Map<String, ErrorCode> STATUS = Stream
		.of(ErrorCode.IMPORT_IN_PROGRESS, ErrorCode.BUSY, ErrorCode.METHOD_NOT_ALLOWED)
		.collect(toMap(ErrorCode::name, (code) -> code));

	private static final String SLOT = Slot.class.getName();

	private final ResponseCache cache;

	private final JsonMapper json;

	private final MeterRegistry meters;

	private final AtomicInteger serving = new AtomicInteger();

	CachingGraphQlHttpHandler(WebGraphQlHandler handler, ResponseCache cache, JsonMapper json, MeterRegistry meters) {
		super(handler);
		this.cache = cache;
		this.json = json;
		this.meters = meters;
	}

	@Override
	public ServerResponse handleRequest(ServerRequest request) throws ServletException {
		byte[] body = GraphQlOverHttp.object(request);
		Slot slot = this.cache.slot(request, body);
		CachedResponse known = slot.known();
		if (known != null) {
			this.meters.counter("enishi.responses.cached", "field", known.field()).increment();
			return show(known.type(), known.json());
		}
		slot.reading().begin();
		this.serving.incrementAndGet();
		try {
			return super.handleRequest(ServerRequest.from(request).attribute(SLOT, slot).body(body).build());
		}
		finally {
			this.serving.decrementAndGet();
		}
	}

	/** Whether a response is being made that was not cached. */
	boolean isServing() {
		return this.serving.get() > 0;
	}

	@Override
	protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> responses) {
		// everything is computed in this thread, so a second dispatch of the container is
		// saved
		WebGraphQlResponse response = Objects.requireNonNull(responses.block());
		EntityResponse<?> shown = (EntityResponse<?>) ((AsyncServerResponse) super.prepareResponse(request,
				Mono.just(response)))
			.block();
		MediaType type = Objects.requireNonNull(shown.headers().getContentType());
		return ResponseCache.field(response).<ServerResponse>map((field) -> {
			byte[] body = this.json.writeValueAsBytes(shown.entity());
			request.attribute(SLOT).ifPresent((slot) -> ((Slot) slot).keep(field, type, body));
			return show(type, body);
		}).orElse(shown);
	}

	private static ServerResponse show(MediaType type, byte[] json) {
		return ServerResponse.ok().contentType(type).body(json);
	}

	@Override
	protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
		if (!response.isValid() && response.getErrors().size() == 1
				&& response.getErrors().get(0).getExtensions().get("code") instanceof String code
				&& STATUS.containsKey(code)) {
			return HttpStatus.valueOf(STATUS.get(code).status());
		}
		return super.selectResponseStatus(response, type);
	}

}
