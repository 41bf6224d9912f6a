package dev.enishi.vocabulary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeExtensionDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;

import org.springframework.core.io.Resource;

/** The definitions in the files of a vocabulary, and all that is wrong with them. */
final class Declarations {

	private final List<Definition<?>> definitions = new ArrayList<>();

	private final Set<String> problems = new LinkedHashSet<>();

	Declarations(List<Resource> files) {
		files.forEach(this::read);
	}

	private void read(Resource file) {
		String name = String.valueOf(file.getFilename());
		try {
			String text = file.getContentAsString(StandardCharsets.UTF_8);
			ParserEnvironment environment = ParserEnvironment.newParserEnvironment()
				.document(MultiSourceReader.newMultiSourceReader().string(text, name).build())
				.build();
			for (Definition<?> definition : Parser.parse(environment).getDefinitions()) {
				this.definitions.add(definition);
			}
		}
		catch (InvalidSyntaxException ex) {
			int line = (ex.getLocation() != null) ? ex.getLocation().getLine() : 1;
			this.problems.add("%s:%d: This is not a schema: %s".formatted(name, line, ex.getMessage()));
		}
		catch (IOException ex) {
			this.problems.add("%s: The file cannot be read".formatted(name));
		}
	}

	/** The definitions of a kind that carry a directive, extensions left out or alone. */
	<T extends DirectivesContainer<?>> List<T> with(Class<T> kind, String directive) {
		return all(kind).filter((definition) -> definition.hasDirective(directive)).toList();
	}

	/** The definitions of exactly one kind. */
	<T> Stream<T> all(Class<T> kind) {
		return this.definitions.stream().filter((definition) -> definition.getClass() == kind).map(kind::cast);
	}

	/** The definitions of a kind and of their extensions. */
	<T> Stream<T> parts(Class<T> kind) {
		return this.definitions.stream().filter(kind::isInstance).map(kind::cast);
	}

	/** The definition of an object type and its extensions. */
	Stream<ObjectTypeDefinition> parts(ObjectTypeDefinition type) {
		return parts(ObjectTypeDefinition.class).filter((part) -> part.getName().equals(type.getName()));
	}

	/**
	 * Notes what declares something that was declared before.
	 * @param schema the schema that the vocabulary completes
	 */
	void requireOnce(Declarations schema) {
		TreeMap<String, Node<?>> first = new TreeMap<>();
		schema.definitions.stream()
			.filter(SDLNamedDefinition.class::isInstance)
			.forEach((definition) -> first.putIfAbsent(((SDLNamedDefinition<?>) definition).getName(), definition));
		for (Definition<?> definition : this.definitions) {
			if (definition instanceof SDLNamedDefinition<?> named
					&& !definition.getClass().getSimpleName().contains("Extension")) {
				Node<?> before = first.putIfAbsent(named.getName(), definition);
				if (before != null) {
					problem(definition, "'%s' is declared already, at %s: extend it with 'extend', or take another name"
						.formatted(named.getName(), place(before)));
				}
			}
		}
	}

	/** Notes what is neither a part of a vocabulary nor an extension of one. */
	void requireParts() {
		all(ObjectTypeDefinition.class)
			.filter((type) -> !type.hasDirective(EntityTypeReader.ENTITY) && !type.hasDirective(LinkTypeReader.LINK))
			.forEach((type) -> problem(type,
					"'%s' is no type of an entity or a link: add @entity(…) or @link(…)".formatted(type.getName())));
		all(EnumTypeExtensionDefinition.class).filter((type) -> !type.getName().equals(VocabularyReader.ROLES))
			.forEach((type) -> problem(type,
					"There is no '%s' to extend: roles extend '%s'".formatted(type.getName(), VocabularyReader.ROLES)));
		parts(ObjectTypeDefinition.class)
			.filter((extension) -> all(ObjectTypeDefinition.class)
				.noneMatch((type) -> type.getName().equals(extension.getName())))
			.forEach((extension) -> problem(extension,
					"There is no type '%s' to extend".formatted(extension.getName())));
	}

	void problem(Node<?> where, String message) {
		problem(place(where), message);
	}

	void problem(String place, String message) {
		this.problems.add(place + ": " + message);
	}

	/** The file and line of a declaration. */
	static String place(Node<?> node) {
		return "%s:%d".formatted(node.getSourceLocation().getSourceName(), node.getSourceLocation().getLine());
	}

	/**
	 * Refuses the vocabulary if anything is wrong with it.
	 * @throws EnishiException with all of it
	 */
	void throwIfAny() {
		if (!this.problems.isEmpty()) {
			throw new EnishiException(ErrorCode.INVALID_VOCABULARY,
					"The vocabulary cannot be used, and nothing was touched:%n%s"
						.formatted(String.join("\n", this.problems)));
		}
	}

}
