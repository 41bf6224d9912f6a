package dev.enishi.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Has tokens that cannot be looked up answered as clearly as those that are bad. */
record FailureHandling(
		AuthenticationFailureHandler handler) implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

	@Override
	public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
		filter.setAuthenticationFailureHandler(this.handler);
		return filter;
	}

}
