package dev.enishi.vocabulary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a directive. What is missing or unknown becomes a problem of the
 * declarations.
 *
 * @param directive the directive
 * @param declarations what it is part of
 */
record Declared(Directive directive, Declarations declarations) {

	void problem(String message) {
		this.declarations.problem(this.directive, message);
	}

	/** A text that has to be there; empty where it is not. */
	String required(String argument) {
		String text = text(argument);
		if (text == null || text.isBlank()) {
			problem("'%s' of @%s is missing".formatted(argument, this.directive.getName()));
			return "";
		}
		return text;
	}

	/** A text, or null where it was left out. */
	@Nullable String text(String argument) {
		return (value(argument) instanceof StringValue text) ? text.getValue() : null;
	}

	/** The name of a constant, or null where it was left out. */
	@Nullable String name(String argument) {
		return (value(argument) instanceof EnumValue constant) ? constant.getName() : null;
	}

	/** The words of the arguments {@code ja} and {@code en}. */
	Bilingual<String> words() {
		return new Bilingual<>(required("ja"), required("en"));
	}

	/** The texts {@code ja} and {@code en} of an input; null where it was left out. */
	@Nullable Bilingual<String> words(String argument) {
		if (!(value(argument) instanceof ObjectValue input)) {
			return null;
		}
		Map<String, String> words = new HashMap<>();
		input.getObjectFields().forEach((field) -> {
			if (field.getValue() instanceof StringValue text) {
				words.put(field.getName(), text.getValue());
			}
		});
		return new Bilingual<>(words.getOrDefault("ja", ""), words.getOrDefault("en", ""));
	}

	/** The texts of a list. */
	List<String> texts(String argument) {
		return values(value(argument)).stream()
			.filter(StringValue.class::isInstance)
			.map((value) -> String.valueOf(((StringValue) value).getValue()))
			.toList();
	}

	/** The names of constants in a list. */
	List<String> names(String argument) {
		return names(value(argument));
	}

	/** The names of constants in a list. */
	static List<String> names(@Nullable Value<?> list) {
		return values(list).stream()
			.filter(EnumValue.class::isInstance)
			.map((value) -> ((EnumValue) value).getName())
			.toList();
	}

	/** The traits in the list {@code traits}. */
	<T extends Enum<T>> Set<T> traits(Class<T> type) {
		Set<T> traits = new LinkedHashSet<>();
		for (String name : names("traits")) {
			Arrays.stream(type.getEnumConstants())
				.filter((trait) -> trait.name().equals(name))
				.findFirst()
				.ifPresentOrElse(traits::add, () -> problem("There is no trait %s; there are %s".formatted(name,
						Arrays.toString(type.getEnumConstants()))));
		}
		return Set.copyOf(traits);
	}

	@Nullable Value<?> value(String argument) {
		Argument given = this.directive.getArgument(argument);
		return (given != null) ? given.getValue() : null;
	}

	/** The values of a list; GraphQL takes a single value for a list of one. */
	static List<Value<?>> values(@Nullable Value<?> list) {
		if (list instanceof ArrayValue array) {
			return array.getValues().stream().<Value<?>>map((value) -> value).toList();
		}
		return (list != null) ? List.of(list) : List.of();
	}

}
