package dev.enishi.browse;

import java.util.function.Function;

import dev.enishi.model.Entity;
import dev.enishi.model.EntityType;
import dev.enishi.model.Language;
import dev.enishi.model.Link;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * What entities and links say of themselves. Answers have thousands of such values, so
 * they are taken from memory with nothing around them.
 */
@Component
class EntityFields implements RuntimeWiringConfigurer {

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		for (EntityType type : EntityType.values()) {
			wiring.type(type.label(),
					(builder) -> builder.dataFetcher("type", plain(Entity::type))
						.dataFetcher("names", plain(Entity::names))
						.dataFetcher("name", inLanguage(Entity::name))
						.dataFetcher("summary", inLanguage(Entity::summary)));
		}
		wiring.type("Link", (builder) -> builder.dataFetcher("label", inLanguage(Link::label)));
	}

	private static <T> TrivialDataFetcher<Object> plain(Function<T, Object> field) {
		return (environment) -> field.apply(source(environment));
	}

	private static <T> TrivialDataFetcher<Object> inLanguage(Words<T> field) {
		return (environment) -> field.in(source(environment), language(environment.getArguments().get("lang")));
	}

	private static Language language(@Nullable Object named) {
		return (named != null) ? Language.valueOf(named.toString()) : Language.JA;
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
