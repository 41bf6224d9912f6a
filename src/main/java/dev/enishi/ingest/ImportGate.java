package dev.enishi.ingest;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import dev.enishi.api.Operations;
import dev.enishi.api.Refusal;
import dev.enishi.fact.ImportInProgressException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps questions waiting outside while an import is being written, so that nobody takes
 * half of one for the graph. How far it has come can be asked.
 */
@Component
@Order(1)
class ImportGate extends OncePerRequestFilter implements WebGraphQlInterceptor {

	private static final String RETRY_AFTER_SECONDS = "5";

	private static final Set<String> OPEN = Set.of("import", "imports", "cancelImport", "__typename");

	private final UnfinishedImports imports;

	ImportGate(UnfinishedImports imports) {
		this.imports = imports;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Optional<ImportInProgressException> refusal = refusal();
		if (refusal.isEmpty() || Operations.asksOnlyFor(OPEN, request.getDocument())) {
			return chain.next(request);
		}
		WebGraphQlResponse response = Refusal.of(request, refusal.get());
		response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		return Mono.just(response);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/export/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<ImportInProgressException> refusal = refusal();
		if (refusal.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		Refusal.write(response, HttpStatus.SERVICE_UNAVAILABLE, refusal.get().code(),
				String.valueOf(refusal.get().getMessage()));
	}

	private Optional<ImportInProgressException> refusal() {
		return this.imports.running().map(ImportInProgressException::new);
	}

}
