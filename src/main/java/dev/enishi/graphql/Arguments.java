package dev.enishi.graphql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.AsOf;
import dev.enishi.model.Basis;
import dev.enishi.model.Certainty;
import dev.enishi.model.PartialDate;
import dev.enishi.trace.NetworkForm;
import dev.enishi.vocabulary.Language;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import org.jspecify.annotations.Nullable;

/**
 * Typed values out of the arguments of a field or the fields of an input. Types and roles
 * arrive as the vocabulary has them.
 *
 * @param values what the query gave, by name
 */
public record Arguments(Map<String, Object> values) {

	/**
	 * A whole number among the arguments of a field; the schema's default also for null.
	 */
	static int integer(DataFetchingEnvironment environment, String name) {
		Integer given = environment.getArgument(name);
		return (given != null) ? given : (Integer) Objects.requireNonNull(
				GraphQLArgument.getArgumentDefaultValue(environment.getFieldDefinition().getArgument(name)));
	}

	/** The language among the arguments of a field; Japanese where it was left out. */
	static Language language(DataFetchingEnvironment environment) {
		Object named = environment.getArguments().get("lang");
		return (named != null) ? Language.valueOf(named.toString()) : Language.JA;
	}

	/** The values of a list as a set, none where it was left out. */
	static <T> Set<T> set(@Nullable List<T> values) {
		return (values != null) ? Set.copyOf(values) : Set.of();
	}

	/** The arguments of an input; none where it was left out. */
	public Arguments input(String name) {
		return of(this.values.get(name));
	}

	/** The arguments of each input in a list; none where it was left out. */
	public List<Arguments> inputs(String name) {
		return (this.values.get(name) instanceof List<?> inputs) ? inputs.stream().map(Arguments::of).toList()
				: List.of();
	}

	/** A text, or null where it was left out. */
	public @Nullable String text(String name) {
		return (String) this.values.get(name);
	}

	/** Whether an order is ascending. */
	boolean ascending() {
		return !"DESC".equals(text("direction"));
	}

	/** Whether something was given, and not null. */
	boolean has(String name) {
		return this.values.get(name) != null;
	}

	/** A whole number, or null where it was left out. */
	public @Nullable Integer integer(String name) {
		return (Integer) this.values.get(name);
	}

	/** The values of a list, none where it was left out. */
	@SuppressWarnings("unchecked")
	public <T> List<T> list(String name) {
		return (this.values.get(name) instanceof List<?> list) ? (List<T>) list : List.of();
	}

	/**
	 * A date, or null where it was left out.
	 * @throws EnishiException when it is none
	 */
	public @Nullable PartialDate date(String name) {
		String text = text(name);
		if (text == null) {
			return null;
		}
		try {
			return PartialDate.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new EnishiException(ErrorCode.INVALID_DATE, "%s: %s".formatted(name, ex.getMessage()));
		}
	}

	/** Which network is meant; the whole one where it was left out. */
	NetworkForm network() {
		Arguments in = input("in");
		return new NetworkForm(set(in.list("types")), set(in.list("through")),
				Boolean.TRUE.equals(in.values.get("directed")), Boolean.TRUE.equals(in.values.get("weighted")),
				in.text("weight"));
	}

	/** When something has to hold, or null where that was left out. */
	@Nullable AsOf asOf() {
		return AsOf.between(date("asOf"), date("until"), certainty());
	}

	/** When something has to hold between two dates, or null where both were left out. */
	@Nullable AsOf period() {
		PartialDate from = date("from");
		PartialDate to = date("to");
		return (from != null || to != null) ? new AsOf(from, to, certainty()) : null;
	}

	private Certainty certainty() {
		Object certainty = this.values.get("certainty");
		return (certainty != null) ? Certainty.valueOf(certainty.toString()) : Certainty.CERTAIN;
	}

	/** What something has to rest on, or null where that was left out. */
	public @Nullable Basis basis() {
		Object basis = this.values.get("basis");
		return (basis != null) ? Basis.valueOf(basis.toString()) : null;
	}

	@SuppressWarnings("unchecked")
	private static Arguments of(@Nullable Object input) {
		return new Arguments((input != null) ? (Map<String, Object>) input : Map.of());
	}

}
