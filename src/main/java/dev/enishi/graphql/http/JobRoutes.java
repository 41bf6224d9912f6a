package dev.enishi.graphql.http;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.enishi.EnishiException;
import dev.enishi.limit.Permit;
import dev.enishi.limit.Refusal;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A query sent with {@code Prefer: respond-async} (RFC 7240) runs as a job, whose address
 * the response names: GET says how far it is and in the end what it found, DELETE ends
 * it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class JobRoutes {

	private static final String PREFER = "Prefer";

	private static final String ASYNC = "respond-async";

	private static final String WHY = "Only queries can run as jobs: send this without '%s'".formatted(PREFER);

	/** Before the route of the requests that are waited for. */
	@Bean
	@Order(-2)
	RouterFunction<ServerResponse> queriesAsJobs(Jobs jobs, JsonMapper json) {
		return RouterFunctions.route()
			.POST("/graphql", JobRoutes::isAsync, (request) -> start(request, jobs, json))
			.GET("/graphql/jobs/{id}", (request) -> show(jobs.find(request.pathVariable("id"))))
			.DELETE("/graphql/jobs/{id}", (request) -> {
				jobs.remove(jobs.find(request.pathVariable("id")));
				return ServerResponse.noContent().build();
			})
			.onError(EnishiException.class, (problem, request) -> refuse((EnishiException) problem))
			.build();
	}

	private static boolean isAsync(ServerRequest request) {
		return request.headers()
			.header(PREFER)
			.stream()
			.flatMap((header) -> Arrays.stream(header.split("[,;]")))
			.anyMatch((preference) -> preference.strip().equalsIgnoreCase(ASYNC));
	}

	private static ServerResponse start(ServerRequest request, Jobs jobs, JsonMapper json) throws ServletException {
		URI uri = request.uri();
		HttpHeaders headers = new HttpHeaders(request.headers().asHttpHeaders());
		InetSocketAddress client = request.remoteAddress().orElseThrow();
		Locale locale = LocaleContextHolder.getLocale();
		SerializableGraphQlRequest body = body(request, json);
		Job job = jobs.start(
				(permit) -> new WebGraphQlRequest(uri, headers, new LinkedMultiValueMap<>(), client,
						Map.of(Permit.ATTRIBUTE, permit, QueriesOnly.REASON, WHY), body, ASYNC, locale),
				client.getAddress().getHostAddress());
		return ServerResponse.accepted()
			.header("Preference-Applied", ASYNC)
			.header(HttpHeaders.LOCATION, request.requestPath().contextPath().value() + "/graphql/jobs/" + job.id())
			.contentType(MediaType.APPLICATION_JSON)
			.body(state(job));
	}

	private static SerializableGraphQlRequest body(ServerRequest request, JsonMapper json) throws ServletException {
		try {
			return json.readValue(GraphQlOverHttp.object(request), SerializableGraphQlRequest.class);
		}
		catch (JacksonException ex) {
			throw new ServerWebInputException("A request is a JSON object with a 'query'", null, ex);
		}
	}

	private static ServerResponse show(Job job) {
		byte[] response = job.response();
		if (response != null) {
			return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(response);
		}
		return ServerResponse.accepted()
			.header(HttpHeaders.RETRY_AFTER, "1")
			.contentType(MediaType.APPLICATION_JSON)
			.body(state(job));
	}

	private static Map<String, @Nullable Object> state(Job job) {
		Map<String, @Nullable Object> state = new LinkedHashMap<>();
		state.put("id", job.id());
		state.put("state", (job.begun() != null) ? "RUNNING" : "WAITING");
		state.put("begun", job.begun());
		state.put("progress", job.progress().share());
		return Map.of("job", state);
	}

	private static ServerResponse refuse(EnishiException problem) {
		return ServerResponse.status(problem.code().status())
			.contentType(MediaType.APPLICATION_JSON)
			.body(Refusal.json(problem.code(), String.valueOf(problem.getMessage())));
	}

}
