package dev.enishi.limit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import dev.enishi.api.Refusal;
import dev.enishi.graph.TimeWatch;
import reactor.core.publisher.Mono;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Ends what takes too long, or more memory than there is, with that alone, not with what
 * the interruption broke, and turns away what comes while too many others are being
 * answered.
 */
@Component
@Order(0)
class TimeLimit implements WebGraphQlInterceptor {

	private static final String BUSY = "BUSY";

	private final Limits limits;

	private final MemoryPressure memory;

	private final Semaphore room;

	private final Set<TimeWatch> running = ConcurrentHashMap.newKeySet();

	TimeLimit(Limits limits, MemoryPressure memory) {
		this.limits = limits;
		this.memory = memory;
		this.room = new Semaphore(limits.concurrent());
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (this.memory.isHigh()) {
			return Mono.just(shortOfMemory(request));
		}
		if (!this.room.tryAcquire()) {
			return Mono
				.just(Refusal.of(request, BUSY, "This service is answering %d requests already. Try again in a while"
					.formatted(this.limits.concurrent())));
		}
		// deferred, so that the room is left whatever happens on the way
		return Mono.defer(() -> watched(request, chain)).doFinally((signal) -> this.room.release());
	}

	private Mono<WebGraphQlResponse> watched(WebGraphQlRequest request, Chain chain) {
		TimeWatch watch = new TimeWatch();
		this.running.add(watch);
		request.configureExecutionInput((input, builder) -> {
			input.getGraphQLContext().put(TimeWatch.class, watch);
			return input;
		});
		return chain.next(request).map((response) -> {
			watch.end();
			return watch.rang() ? refusal(request, this.running.contains(watch)) : response;
		}).doFinally((signal) -> {
			watch.end();
			this.running.remove(watch);
		});
	}

	/** Ends all questions under way. */
	@EventListener
	void end(MemoryPressure.MemoryIsShort problem) {
		for (TimeWatch watch : this.running) {
			if (this.running.remove(watch)) {
				watch.ring();
			}
		}
	}

	private WebGraphQlResponse refusal(WebGraphQlRequest request, boolean tooLong) {
		return tooLong ? Refusal.of(request, "DEADLINE_EXCEEDED",
				"This takes longer than the %d ms that are allowed. Ask for less at once"
					.formatted(this.limits.time().toMillis()))
				: shortOfMemory(request);
	}

	private static WebGraphQlResponse shortOfMemory(WebGraphQlRequest request) {
		return Refusal.of(request, BUSY, Refusal.SHORT_OF_MEMORY);
	}

}
