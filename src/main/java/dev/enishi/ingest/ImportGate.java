package dev.enishi.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

	private final JsonMapper json;

	ImportGate(UnfinishedImports imports, JsonMapper json) {
		this.imports = imports;
		this.json = json;
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
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream()
			.write(this.json.writeValueAsBytes(Map.of("errors", List.of(Map.of("message",
					String.valueOf(refusal.getMessage()), "extensions", Map.of("code", refusal.code()))))));
	}

}
