package dev.enishi.limit;

import java.io.IOException;

import dev.enishi.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Rejects requests that are too large or too frequent, before authentication. */
@Component
@Order(RequestLimits.BEFORE_SECURITY)
class RequestLimits extends OncePerRequestFilter {

	static final int BEFORE_SECURITY = -200;

	private final Limits limits;

	private final RequestRate rate;

	RequestLimits(Limits limits, RequestRate rate) {
		this.limits = limits;
		this.rate = rate;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long most = this.limits.body().toBytes();
		if (isTooOften(request)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			Refusal.write(response, ErrorCode.TOO_MANY_REQUESTS, this.rate.refusal());
		}
		else if (request.getContentLengthLong() > most) {
			RequestBodies.refuseSize(response, most);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private boolean isTooOften(HttpServletRequest request) {
		return GraphPaths.contains(request) && this.rate.isExceededBy(request.getRemoteAddr());
	}

}
