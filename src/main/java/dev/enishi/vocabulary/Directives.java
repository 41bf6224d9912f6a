package dev.enishi.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;

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
			List<String> known = definition.getInputValueDefinitions()
				.stream()
				.map(InputValueDefinition::getName)
				.toList();
			Stream<String> given = directive.getArguments().stream().map((argument) -> argument.getName());
			given.filter((name) -> !known.contains(name))
				.forEach((name) -> this.declarations.problem(directive,
						"@%s has no '%s'; it has %s".formatted(directive.getName(), name, known)));
		}
	}

}
