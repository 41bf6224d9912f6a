package dev.enishi.graphql;

import java.util.List;
import java.util.function.Function;

import dev.enishi.model.Citation;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Link;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.Vocabulary;
import graphql.TrivialDataFetcher;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * The fields of entities and links that need no look-up: a response has thousands of
 * them, so they are read without any wrapping.
 */
@Component
class EntityFields implements RuntimeWiringConfigurer {

	private final Vocabulary vocabulary;

	EntityFields(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		for (EntityType type : this.vocabulary.entityTypes()) {
			wiring.type(type.label(), (builder) -> {
				type.attributes()
					.keySet()
					.forEach((name) -> builder.dataFetcher(name, plain((Entity entity) -> entity.attribute(name))));
				stored(builder);
				return builder.dataFetcher("type", plain(Entity::type))
					.dataFetcher("names", plain(Entity::names))
					.dataFetcher("name", inLanguage(Entity::name))
					.dataFetcher("summary", inLanguage(Entity::summary));
			});
		}
		wiring.type("Link", (builder) -> {
			this.vocabulary.linkTypes()
				.stream()
				.flatMap((type) -> type.attributes().keySet().stream())
				.distinct()
				.forEach((name) -> builder.dataFetcher(name, plain((Link link) -> link.attribute(name))));
			stored(builder);
			return builder.dataFetcher("label", inLanguage(Link::label)).dataFetcher("note", inLanguage(Link::note));
		});
		wiring.type("Source", (builder) -> builder.dataFetcher("version", plain(Fact::version))
			.dataFetcher("note", inLanguage(Source::note)));
		wiring.type("Citation", (builder) -> builder.dataFetcher("note",
				inLanguage((Citation citation, Language language) -> citation.note(language))));
		for (String type : List.of("Entity", "Node")) {
			wiring.type(type, (builder) -> builder.typeResolver(EntityFields::type));
		}
	}

	private static void stored(TypeRuntimeWiring.Builder builder) {
		builder.dataFetcher("citations", plain(Fact::citations))
			.dataFetcher("basis", plain(Fact::basis))
			.dataFetcher("version", plain(Fact::version));
	}

	private static GraphQLObjectType type(TypeResolutionEnvironment environment) {
		Object thing = environment.getObject();
		return environment.getSchema()
			.getObjectType((thing instanceof Entity entity) ? entity.type().label() : thing.getClass().getSimpleName());
	}

	private static <T> TrivialDataFetcher<Object> plain(Function<T, @Nullable Object> field) {
		return (environment) -> field.apply(source(environment));
	}

	private static <T> TrivialDataFetcher<Object> inLanguage(Words<T> field) {
		return (environment) -> field.in(source(environment), Arguments.language(environment));
	}

	@SuppressWarnings("NullAway")
	private static <T> T source(DataFetchingEnvironment environment) {
		return environment.getSource();
	}

	/** What something says in a language. */
	interface Words<T> {

		@Nullable String in(T thing, Language language);

	}

}
