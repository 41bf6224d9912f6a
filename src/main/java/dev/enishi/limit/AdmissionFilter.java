package dev.enishi.limit;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.OutOfMemory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Admits HTTP requests, after their body was read and before authentication. Health and
 * metrics have permits of their own, so that they respond while all others are taken.
 */
@Component
@Order(RequestLimits.BEFORE_SECURITY + 2)
class AdmissionFilter extends OncePerRequestFilter {

	/** How many requests for health and metrics are served at once. */
	static final int WATCHERS = 20;

	private final Admission admission;

	private final Semaphore watchers = new Semaphore(WATCHERS);

	AdmissionFilter(Admission admission) {
		this.admission = admission;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getRequestURI().startsWith("/actuator/")) {
			watch(request, response, chain);
			return;
		}
		Permit permit;
		try {
			permit = this.admission.admit(request.getRemoteAddr());
		}
		catch (EnishiException ex) {
			refuse(response, ex);
			return;
		}
		try (permit) {
			request.setAttribute(Permit.ATTRIBUTE, permit);
			chain.doFilter(request, new PacedResponse(response));
		}
		catch (ServletException ex) {
			OutOfMemory.endIfCauseOf(ex);
			throw ex;
		}
	}

	private void watch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.watchers.tryAcquire()) {
			refuse(response, new EnishiException(ErrorCode.BUSY, "Too many requests for health and metrics"));
			return;
		}
		try {
			chain.doFilter(request, new PacedResponse(response));
		}
		finally {
			this.watchers.release();
		}
	}

	private static void refuse(HttpServletResponse response, EnishiException problem) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, "1");
		Refusal.write(response, problem.code(), String.valueOf(problem.getMessage()));
	}

}
