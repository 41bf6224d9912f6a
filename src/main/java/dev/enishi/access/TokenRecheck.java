package dev.enishi.access;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Ends subscriptions when the token that opened them is no longer valid. */
@Component
@EnableConfigurationProperties(AccessSettings.class)
public class TokenRecheck {

	/** Commands have no access control, and no repository. */
	private final ObjectProvider<AuthenticationManager> tokens;

	private final Duration recheck;

	TokenRecheck(ObjectProvider<AuthenticationManager> tokens, AccessSettings settings) {
		this.tokens = tokens;
		this.recheck = settings.recheck();
	}

	/**
	 * The same stream while the token of the current request is valid; it ends with an
	 */
	public <T> Flux<T> whileGood(Flux<T> events) {
		String token = token();
		return (token != null) ? events.takeUntilOther(end(token)).concatWith(Mono.fromRunnable(() -> check(token)))
				: events;
	}

	private Mono<Void> end(String token) {
		return Flux.interval(this.recheck, Schedulers.boundedElastic())
			.onBackpressureDrop()
			.doOnNext((tick) -> check(token))
			.then()
			.onErrorComplete();
	}

	private void check(String token) {
		try {
			this.tokens.getObject().authenticate(new BearerTokenAuthenticationToken(token));
		}
		catch (AuthenticationServiceException ex) {
			// without the database nothing is published either
			// either
		}
	}

	private static @Nullable String token() {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		return (person != null && person.getCredentials() instanceof OAuth2Token token) ? token.getTokenValue() : null;
	}

}
