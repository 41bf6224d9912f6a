package dev.enishi.limit;

import java.util.concurrent.Semaphore;

import dev.enishi.api.Refusal;
import dev.enishi.graph.TimeWatch;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Answers what took too long with that alone, not with what the interruption broke, and
 * turns away what comes while too many others are being answered.
 */
@Component
@Order(0)
class TimeLimit implements WebGraphQlInterceptor {

	private final Limits limits;

	private final Semaphore room;

	TimeLimit(Limits limits) {
		this.limits = limits;
		this.room = new Semaphore(limits.concurrent());
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (!this.room.tryAcquire()) {
			return Mono
				.just(Refusal.of(request, "BUSY", "This service is answering %d requests already. Try again in a while"
					.formatted(this.limits.concurrent())));
		}
		// deferred, so that the room is left whatever happens on the way
		return Mono.defer(() -> watched(request, chain)).doFinally((signal) -> this.room.release());
	}

	private Mono<WebGraphQlResponse> watched(WebGraphQlRequest request, Chain chain) {
		TimeWatch watch = new TimeWatch();
		request.configureExecutionInput((input, builder) -> {
			input.getGraphQLContext().put(TimeWatch.class, watch);
			return input;
		});
		return chain.next(request).map((response) -> {
			watch.end();
			return watch.rang() ? Refusal.of(request, "DEADLINE_EXCEEDED",
					"This takes longer than the %d ms that are allowed. Ask for less at once"
						.formatted(this.limits.time().toMillis()))
					: response;
		}).doFinally((signal) -> watch.end());
	}

}
