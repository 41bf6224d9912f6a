package dev.enishi.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Reports tokens that cannot be looked up as clearly as invalid ones. */
record FailureHandling(
		AuthenticationFailureHandler handler) implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

	@Override
	public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
		filter.setAuthenticationFailureHandler(this.handler);
		return filter;
	}

}
