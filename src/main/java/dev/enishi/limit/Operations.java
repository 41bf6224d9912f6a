package dev.enishi.limit;

import java.util.Collection;
import java.util.List;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;

/** What the operations of a document select. */
public final class Operations {

	private Operations() {
	}

	/**
	 * The one root field of an operation; {@code several} where there are more.
	 */
	public static String field(OperationDefinition operation) {
		List<?> selected = operation.getSelectionSet().getSelections();
		return (selected.size() == 1 && selected.get(0) instanceof Field field) ? field.getName() : "several";
	}

	/**
	 * Whether every operation of a document selects only some root fields, without
	 * fragments.
	 */
	public static boolean selectsOnly(Collection<String> fields, String document) {
		try {
			Document parsed = Parser.parse(document);
			return parsed.getDefinitionsOfType(OperationDefinition.class)
				.stream()
				.flatMap((operation) -> operation.getSelectionSet().getSelections().stream())
				.allMatch((selection) -> selection instanceof Field field && fields.contains(field.getName()));
		}
		catch (RuntimeException ex) {
			// also a number that is beyond all numbers
			return false;
		}
	}

}
