package dev.enishi.graphql.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphQL over HTTP as its specification has it: queries in the address too, and texts
 * that are texts.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GraphQlOverHttp {

	private static final JsonMapper JSON = new JsonMapper();

	/** How much of a request may be blank before it begins. */
	private static final int BEGINNING = 1000;

	/** A number in the place of a text is a mistake, not a text. */
	@Bean
	JsonMapperBuilderCustomizer strictTexts() {
		return (mapper) -> mapper.withCoercionConfig(LogicalType.Textual,
				(texts) -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
					.forEach((shape) -> texts.setCoercion(shape, CoercionAction.Fail)));
	}

	/** Before the route that rejects every GET with 405. */
	@Bean
	@Order(-1)
	RouterFunction<ServerResponse> queriesByGet(GraphQlHttpHandler handler) {
		return RouterFunctions.route()
			.GET("/graphql", GraphQlOverHttp::asksSomething, (request) -> handler.handleRequest(asPost(request)))
			.build();
	}

	/** The body of a request; a JSON text that is no object is refused. */
	static byte[] object(ServerRequest request) throws ServletException {
		try {
			byte[] body = request.body(byte[].class);
			if (!new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.UTF_8).strip()
				.startsWith("{")) {
				throw new ServerWebInputException("A request is a JSON object with a 'query'");
			}
			return body;
		}
		catch (IOException ex) {
			throw new ServerWebInputException("The request could not be read to its end", null, ex);
		}
	}

	private static boolean asksSomething(ServerRequest request) {
		return !request.headers().header(HttpHeaders.UPGRADE).contains("websocket")
				&& (request.param("query").isPresent() || request.param("extensions").isPresent());
	}

	private static ServerRequest asPost(ServerRequest request) {
		Map<String, Object> body = new LinkedHashMap<>();
		for (String name : List.of("query", "operationName")) {
			request.param(name).filter((text) -> !text.isEmpty()).ifPresent((text) -> body.put(name, text));
		}
		for (String name : List.of("variables", "extensions")) {
			request.param(name).filter((text) -> !text.isEmpty()).ifPresent((text) -> body.put(name, map(name, text)));
		}
		byte[] json = JSON.writeValueAsBytes(body);
		return ServerRequest.from(request).method(HttpMethod.POST).headers((headers) -> {
			headers.setContentType(MediaType.APPLICATION_JSON);
			headers.setContentLength(json.length);
		}).attribute(QueriesOnly.REASON, "Only queries can be sent by GET: send this by POST").body(json).build();
	}

	private static Map<?, ?> map(String name, String text) {
		try {
			return JSON.readValue(text, Map.class);
		}
		catch (JacksonException ex) {
			throw new ServerWebInputException("'%s' is no JSON object".formatted(name));
		}
	}

}
