package dev.enishi.limit;

import java.io.IOException;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.enishi.api.Refusal;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is too large or comes too often, before anybody asks who sends it.
 */
@Component
@Order(RequestLimits.BEFORE_SECURITY)
class RequestLimits extends OncePerRequestFilter {

	static final int BEFORE_SECURITY = -200;

	private static final int AT_ONCE = 10;

	private static final int CLIENTS = 100_000;

	private final Limits limits;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(CLIENTS)
		.expireAfterAccess(Duration.ofMinutes(1))
		.build();

	RequestLimits(Limits limits) {
		this.limits = limits;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long most = this.limits.body().toBytes();
		if (isTooOften(request)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			Refusal.write(response, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS",
					"You may send %d requests a second. Try again in a while"
						.formatted(this.limits.requestsPerSecond()));
		}
		else if (request.getContentLengthLong() > most) {
			Refusal.write(response, HttpStatus.CONTENT_TOO_LARGE, "REQUEST_TOO_LARGE",
					"The request has %,d bytes, but at most %,d are allowed".formatted(request.getContentLengthLong(),
							most));
		}
		else {
			chain.doFilter(new BoundedRequest(request, most), response);
		}
	}

	private boolean isTooOften(HttpServletRequest request) {
		int rate = this.limits.requestsPerSecond();
		boolean asks = request.getRequestURI().startsWith("/graphql") || request.getRequestURI().startsWith("/export/");
		return rate > 0 && asks && !this.buckets.get(request.getRemoteAddr(), (client) -> bucket(rate)).tryConsume(1);
	}

	private static Bucket bucket(int rate) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity((long) rate * AT_ONCE).refillGreedy(rate, Duration.ofSeconds(1)))
			.build();
	}

}
