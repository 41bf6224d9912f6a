package dev.enishi.watch;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import graphql.execution.ExecutionId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, or keeps the one that it came with; the response header and
 * the log lines carry it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter implements WebGraphQlInterceptor {

	private static final String HEADER = "X-Request-Id";

	private static final String NAME = "request";

	/** What a proxy may send; anything else could write lines of its own into the log. */
	private static final Pattern GIVEN = Pattern.compile("[\\w-]{1,64}");

	/** A request whose body came late keeps the id that it began with. */
	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = (request.getAttribute(HEADER) instanceof String known) ? known : given(request);
		response.setHeader(HEADER, id);
		request.setAttribute(HEADER, id);
		MDC.put(NAME, id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(NAME);
		}
	}

	private static String given(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader(HEADER))
			.filter((given) -> GIVEN.matcher(given).matches())
			.orElseGet(() -> UUID.randomUUID().toString());
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (request.getAttributes().get(HEADER) instanceof String id) {
			request.executionId(ExecutionId.from(id));
		}
		return chain.next(request);
	}

}
