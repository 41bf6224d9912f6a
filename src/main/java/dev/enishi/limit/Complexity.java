package dev.enishi.limit;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.ExecutionContext;

/**
 * The number of values of a response if every page is full: a field is a value, and its
 * selections count once for each item of its page.
 */
final class Complexity extends QueryVisitorStub {

	/** Pages in pages multiply beyond any number. */
	private static final long COUNTED = 1_000_000_000_000L;

	/** So that no product is beyond a number. */
	private static final long LONGEST = 1_000_000;

	private final Map<QueryVisitorFieldEnvironment, Long> inside = new IdentityHashMap<>();

	private final int usualPage;

	private long values;

	private Complexity(int usualPage) {
		this.usualPage = usualPage;
	}

	/**
	 * Counts them.
	 * @param usualPage the length of a page that nothing is said of
	 */
	static long of(ExecutionContext execution, int usualPage) {
		Complexity complexity = new Complexity(usualPage);
		QueryTraverser.newQueryTraverser()
			.schema(execution.getGraphQLSchema())
			.document(execution.getDocument())
			.operationName(execution.getExecutionInput().getOperationName())
			.coercedVariables(execution.getCoercedVariables())
			.build()
			.visitPreOrder(complexity);
		return complexity.values;
	}

	@Override
	public void visitField(QueryVisitorFieldEnvironment field) {
		QueryVisitorFieldEnvironment parent = field.getParentEnvironment();
		long here = (parent != null) ? this.inside.get(parent) : 1;
		this.values = Math.min(COUNTED, this.values + here);
		this.inside.put(field, Math.min(COUNTED, here * times(field)));
	}

	private long times(QueryVisitorFieldEnvironment field) {
		return Stream.of("first", "last", "limit", "k", "ids", "representations")
			.map(field.getArguments()::get)
			.filter(Objects::nonNull)
			.mapToLong((value) -> (value instanceof Number number) ? number.longValue()
					: (value instanceof Collection<?> several) ? several.size() : 1)
			.map((length) -> Math.max(1, Math.min(LONGEST, length)))
			.max()
			.orElse((field.getFieldDefinition().getArgument("first") != null) ? this.usualPage : 1);
	}

}
