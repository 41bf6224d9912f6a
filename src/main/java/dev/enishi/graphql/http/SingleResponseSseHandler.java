package dev.enishi.graphql.http;

import java.util.List;

import graphql.ExecutionResult;
import jakarta.servlet.ServletException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves server-sent events. A query or a mutation becomes a stream of one response, as
 * the graphql-sse protocol has it; Spring would execute a mutation and then reject it.
 */
@Component
@ConditionalOnWebApplication
class SingleResponseSseHandler extends GraphQlSseHandler {

	SingleResponseSseHandler(WebGraphQlHandler handler, GraphQlProperties properties) {
		super(handler, properties.getHttp().getSse().getTimeout(), properties.getHttp().getSse().getKeepAlive());
	}

	@Override
	public ServerResponse handleRequest(ServerRequest request) throws ServletException {
		return super.handleRequest(ServerRequest.from(request).body(GraphQlOverHttp.object(request)).build());
	}

	@Override
	protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> responses) {
		return super.prepareResponse(request, responses.map(SingleResponseSseHandler::asStream));
	}

	private static WebGraphQlResponse asStream(WebGraphQlResponse response) {
		ExecutionResult result = response.getExecutionResult();
		return (result.getData() instanceof Publisher) ? response
				: response.transform((builder) -> builder.data(Flux.just(result)).errors(List.of()));
	}

}
