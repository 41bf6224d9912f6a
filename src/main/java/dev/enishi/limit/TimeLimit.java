package dev.enishi.limit;

import dev.enishi.EnishiException;
import dev.enishi.schedule.RequestTimeout;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Ends operations whose time is up, with a clear error in the place of what the
 * interruption broke. A message of a WebSocket is admitted here, all else before anybody
 * asks who sends it.
 */
@Component
@Order(0)
class TimeLimit implements WebGraphQlInterceptor {

	private final Admission admission;

	TimeLimit(Admission admission) {
		this.admission = admission;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (request.getAttributes().get(Permit.ATTRIBUTE) instanceof Permit permit) {
			return watched(request, chain, permit);
		}
		try {
			Permit permit = this.admission.admit(RequestRate.client(request));
			return Mono.defer(() -> watched(request, chain, permit)).doFinally((signal) -> permit.close());
		}
		catch (EnishiException ex) {
			return Mono.just(Refusal.of(request, ex));
		}
	}

	private static Mono<WebGraphQlResponse> watched(WebGraphQlRequest request, Chain chain, Permit permit) {
		RequestTimeout watch = permit.watch();
		request.configureExecutionInput((input, builder) -> {
			input.getGraphQLContext().put(RequestTimeout.class, watch).put(Permit.class, permit);
			return input;
		});
		return chain.next(request).onErrorResume((failure) -> {
			watch.end();
			return watch.expired() ? Mono.just(Refusal.of(request, permit.refusal())) : Mono.error(failure);
		}).map((response) -> {
			watch.end();
			return watch.expired() ? Refusal.of(request, permit.refusal()) : response;
		}).doFinally((signal) -> watch.end());
	}

}
