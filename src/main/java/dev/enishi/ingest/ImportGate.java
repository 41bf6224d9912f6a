package dev.enishi.ingest;

import java.io.IOException;
import java.util.Optional;

import dev.enishi.api.Refusal;
import dev.enishi.fact.ImportInProgressException;
import dev.enishi.fact.Journal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps questions waiting outside while an import is being written, so that nobody takes
 * half of one for the graph.
 */
@Component
class ImportGate extends OncePerRequestFilter {

	private static final String RETRY_AFTER_SECONDS = "5";

	private final UnfinishedImports imports;

	ImportGate(UnfinishedImports imports) {
		this.imports = imports;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !path.equals("/graphql") && !path.startsWith("/export/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Journal.Unfinished> running = this.imports.running();
		if (running.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		ImportInProgressException refusal = new ImportInProgressException(running.get());
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		Refusal.write(response, HttpStatus.SERVICE_UNAVAILABLE, refusal.code(), String.valueOf(refusal.getMessage()));
	}

}
