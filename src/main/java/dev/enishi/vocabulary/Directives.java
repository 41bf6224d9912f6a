package dev.enishi.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.NullValue;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.schema.idl.TypeUtil;

/** Holds every directive of a vocabulary to its definition. */
final class Directives {

	private final Declarations declarations;

	private final Map<String, DirectiveDefinition> defined = new HashMap<>();

	Directives(Declarations declarations) {
		this.declarations = declarations;
		declarations.all(DirectiveDefinition.class)
			.forEach((definition) -> this.defined.put(definition.getName(), definition));
	}

	/** Notes directives and arguments that do not exist. */
	void check() {
		this.declarations.parts(ObjectTypeDefinition.class).forEach((type) -> {
			check(type);
			type.getFieldDefinitions().forEach(this::check);
		});
		this.declarations.parts(EnumTypeDefinition.class)
			.forEach((type) -> type.getEnumValueDefinitions().forEach(this::check));
	}

	private void check(DirectivesContainer<?> of) {
		for (Directive directive : of.getDirectives()) {
			DirectiveDefinition definition = this.defined.get(directive.getName());
			if (definition == null) {
				this.declarations.problem(directive,
						"There is no directive @%s; there are %s".formatted(directive.getName(),
								this.defined.keySet().stream().sorted().map((name) -> "@" + name).toList()));
				continue;
			}
			check(directive, definition);
		}
	}

	private void check(Directive directive, DirectiveDefinition definition) {
		Map<String, Type<?>> known = new LinkedHashMap<>();
		definition.getInputValueDefinitions().forEach((argument) -> {
			known.put(argument.getName(), argument.getType());
			if (argument.getDefaultValue() == null && TypeUtil.isNonNull(argument.getType())
					&& directive.getArgument(argument.getName()) == null) {
				this.declarations.problem(directive,
						"'%s' of @%s is missing".formatted(argument.getName(), directive.getName()));
			}
		});
		for (Argument argument : directive.getArguments()) {
			Type<?> type = known.get(argument.getName());
			if (type == null) {
				this.declarations.problem(directive, "@%s has no '%s'; it has %s".formatted(directive.getName(),
						argument.getName(), known.keySet()));
			}
			else if (!fits(argument.getValue(), type)) {
				this.declarations.problem(directive, "'%s' of @%s has to be %s".formatted(argument.getName(),
						directive.getName(), AstPrinter.printAst(type)));
			}
		}
	}

	/**
	 * Whether a value has the type of an argument; a single one stands for a list of one.
	 */
	private boolean fits(Value<?> value, Type<?> type) {
		if (type instanceof NonNullType required) {
			return !(value instanceof NullValue) && fits(value, required.getType());
		}
		if (type instanceof ListType list) {
			return (value instanceof ArrayValue array)
					? array.getValues().stream().allMatch((item) -> fits(item, list.getType()))
					: fits(value, list.getType());
		}
		String name = ((TypeName) type).getName();
		Optional<InputObjectTypeDefinition> input = this.declarations.all(InputObjectTypeDefinition.class)
			.filter((known) -> known.getName().equals(name))
			.findFirst();
		if (input.isPresent()) {
			Map<String, Type<?>> fields = new LinkedHashMap<>();
			input.get().getInputValueDefinitions().forEach((field) -> fields.put(field.getName(), field.getType()));
			return value instanceof ObjectValue object && object.getObjectFields().stream().allMatch((field) -> {
				Type<?> known = fields.get(field.getName());
				return known != null && fits(field.getValue(), known);
			});
		}
		return switch (name) {
			case "String" -> value instanceof StringValue;
			case "Boolean" -> value instanceof BooleanValue;
			default -> value instanceof EnumValue;
		};
	}

}
