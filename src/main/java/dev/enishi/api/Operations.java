package dev.enishi.api;

import java.util.Collection;
import java.util.List;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;

/** What a document asks for. */
public final class Operations {

	private Operations() {
	}

	/**
	 * The one field that an operation asks for; {@code several} where it asks for more.
	 */
	public static String field(OperationDefinition operation) {
		List<?> asked = operation.getSelectionSet().getSelections();
		return (asked.size() == 1 && asked.get(0) instanceof Field field) ? field.getName() : "several";
	}

	/**
	 * Whether every operation of a document asks for nothing but some fields, and says so
	 * without fragments.
	 */
	public static boolean asksOnlyFor(Collection<String> fields, String document) {
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
