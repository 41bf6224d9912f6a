package dev.enishi.limit;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/** The addresses under which the graph is served, whatever the protocol. */
public final class GraphPaths {

	/** Patterns of all of them. */
	public static final List<String> PATTERNS = List.of("/graphql", "/graphql/**", "/export/**", "/schema/**", "/mcp",
			"/reconcile", "/reconcile/**");

	private GraphPaths() {
	}

	/** Whether a request is for the graph by another protocol than GraphQL. */
	static boolean isOther(HttpServletRequest request) {
		String path = path(request);
		return path.startsWith("/export/") || path.equals("/mcp") || path.equals("/reconcile")
				|| path.startsWith("/reconcile/");
	}

	/** Whether a request is for the graph. */
	public static boolean contains(HttpServletRequest request) {
		String path = path(request);
		return path.equals("/graphql") || path.startsWith("/graphql/") || isOther(request);
	}

	/** The decoded path, by which requests are dispatched too. */
	private static String path(HttpServletRequest request) {
		return request.getServletPath();
	}

}
