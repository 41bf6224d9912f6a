package dev.enishi.limit;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import dev.enishi.ingest.UnfinishedImports;
import dev.enishi.revision.ImportInProgressException;
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
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects requests while an import is being written, so that no response mixes two states
 * of the graph. The progress of the import can be queried.
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
		if (refusal.isEmpty() || Operations.selectsOnly(OPEN, request.getDocument())) {
			return chain.next(request);
		}
		WebGraphQlResponse response = Refusal.of(request, refusal.get());
		response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		return Mono.just(response);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !GraphPaths.isOther(request);
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
		Refusal.write(response, refusal.get().code(), String.valueOf(refusal.get().getMessage()));
	}

	private Optional<ImportInProgressException> refusal() {
		return this.imports.running().map(ImportInProgressException::new);
	}

}
