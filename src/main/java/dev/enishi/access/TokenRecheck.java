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
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Ends what goes on for long when the token that opened it is no longer good. */
@Component
@EnableConfigurationProperties(AccessSettings.class)
public class TokenRecheck {

	/** Commands let nobody in and have none. */
	private final ObjectProvider<AuthenticationManager> tokens;

	private final Duration recheck;

	TokenRecheck(ObjectProvider<AuthenticationManager> tokens, AccessSettings settings) {
		this.tokens = tokens;
		this.recheck = settings.recheck();
	}

	/**
	 * The same for as long as the token of who asks now is good; it ends with an
	 * {@link AuthenticationException} then. Without a token it is left as it is.
	 */
	public <T> Flux<T> whileGood(Flux<T> told) {
		String token = token();
		return (token != null) ? told.takeUntilOther(end(token)).concatWith(Mono.fromRunnable(() -> check(token)))
				: told;
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
			// nobody can tell at the moment, and nothing is told without the database
			// either
		}
	}

	private static @Nullable String token() {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		return (person != null && person.getCredentials() instanceof OAuth2Token token) ? token.getTokenValue() : null;
	}

}
