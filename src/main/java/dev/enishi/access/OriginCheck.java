package dev.enishi.access;

import java.io.IOException;

import dev.enishi.ErrorCode;
import dev.enishi.limit.GraphPaths;
import dev.enishi.limit.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what pages of other origins have a browser send. They could not read the
 * response, but the work would be done. Browsers name the relation of the two sites in
 * {@code Sec-Fetch-Site} (W3C Fetch Metadata), and older ones in {@code Origin}; other
 * clients send no such header.
 */
@Component
@Order(OriginCheck.BEFORE_ADMISSION)
class OriginCheck extends OncePerRequestFilter {

	static final int BEFORE_ADMISSION = -210;

	private final AccessSettings settings;

	OriginCheck(AccessSettings settings) {
		this.settings = settings;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		boolean foreign = (site != null) ? site.equals("cross-site") || site.equals("same-site")
				: origin != null && !origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
		if (foreign && works(request) && (origin == null || !this.settings.origins().contains(origin))) {
			Refusal.write(response, ErrorCode.FORBIDDEN,
					"Pages of other sites may not send requests here: allow one with enishi.access.origins");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean works(HttpServletRequest request) {
		return GraphPaths.contains(request);
	}

}
