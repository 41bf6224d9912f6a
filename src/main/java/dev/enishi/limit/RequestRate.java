package dev.enishi.limit;

import java.net.InetSocketAddress;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import io.github.bucket4j.Bucket;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;

/**
 * Counts the requests of each client. Messages of WebSockets are counted here, all else
 * before anybody reads it.
 */
@Component
@Order(-1)
class RequestRate implements WebGraphQlInterceptor {

	private static final int AT_ONCE = 10;

	private static final int CLIENTS = 100_000;

	private final int perSecond;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(CLIENTS)
		.expireAfterAccess(Duration.ofMinutes(1))
		.build();

	RequestRate(Limits limits) {
		this.perSecond = limits.requestsPerSecond();
	}

	/** Counts a request, and says whether it is one too many. */
	boolean isExceededBy(String client) {
		return this.perSecond > 0 && !this.buckets.get(client, (first) -> bucket()).tryConsume(1);
	}

	String refusal() {
		return "You may send %d requests a second. Try again in a while".formatted(this.perSecond);
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return (request instanceof WebSocketGraphQlRequest && isExceededBy(client(request)))
				? Mono.just(Refusal.of(request, new EnishiException(ErrorCode.TOO_MANY_REQUESTS, refusal())))
				: chain.next(request);
	}

	/**
	 * The address that a message of a WebSocket comes from; empty where it is not known.
	 */
	static String client(WebGraphQlRequest request) {
		InetSocketAddress client = (request instanceof WebSocketGraphQlRequest message)
				? message.getSessionInfo().getRemoteAddress() : null;
		return (client != null) ? client.getAddress().getHostAddress() : "";
	}

	private Bucket bucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity((long) this.perSecond * AT_ONCE)
				.refillGreedy(this.perSecond, Duration.ofSeconds(1)))
			.build();
	}

}
