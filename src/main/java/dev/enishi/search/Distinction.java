package dev.enishi.search;

import java.util.List;
import java.util.stream.Stream;

import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.LinkedEntity;
import dev.enishi.model.Direction;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType.Trait;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/** What tells an entity from others that are called alike. */
public final class Distinction {

	private Distinction() {
	}

	/** The links that lead to whom it acts for, or what it is part of. */
	public static LinkFilter links(Vocabulary vocabulary) {
		return LinkFilter
			.of(Stream.concat(vocabulary.linkTypes(Trait.ACTS_FOR).stream(), vocabulary.linkTypes(Trait.WHOLE).stream())
				.distinct()
				.toList(), Direction.OUT, List.of(), List.of());
	}

	/**
	 * A line on an entity: its distinctive attributes, and the first of these links with
	 * the post; empty where it has none of them.
	 */
	public static String of(Entity entity, @Nullable LinkedEntity first, Language language) {
		Stream<String> attributes = entity.type()
			.attributes()
			.values()
			.stream()
			.filter((attribute) -> attribute.is(Attribute.Trait.DISTINCTIVE))
			.flatMap((attribute) -> Stream.ofNullable(
					Fact.either(language, text(entity, attribute.name()), text(entity, attribute.name() + "En"))));
		return Stream.concat(attributes, Stream.ofNullable(first).map((linked) -> end(linked, language)))
			.collect(joining(" · "));
	}

	private static @Nullable String text(Entity entity, String attribute) {
		Object value = entity.type().attributes().containsKey(attribute) ? entity.attribute(attribute) : null;
		return (value != null) ? value.toString() : null;
	}

	private static String end(LinkedEntity linked, Language language) {
		String name = linked.other().name(language);
		String role = linked.link().roleWord(language);
		if (role == null) {
			return name;
		}
		return (language == Language.EN) ? role + ", " + name : name + " " + role;
	}

}
