package dev.enishi.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.AsOf;
import dev.enishi.graph.LinkFilter;
import dev.enishi.model.Basis;
import dev.enishi.model.Certainty;
import dev.enishi.model.Direction;
import dev.enishi.model.PartialDate;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Language;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call; models misspell constants, so case makes no difference.
 *
 * @param arguments the arguments by name
 * @param vocabulary the types and roles
 */
record Call(Map<String, Object> arguments, Vocabulary vocabulary) {

	/** A usual result is read by a model, and costs its user tokens. */
	static final int USUAL = 12;

	static final int MOST = 50;

	/** Rows are counted from the first one. */
	static final int FARTHEST = 10_000;

	boolean has(String name) {
		return this.arguments.get(name) != null;
	}

	/** A text, or null where it was left out. */
	@Nullable String text(String name) {
		return has(name) ? String.valueOf(this.arguments.get(name)) : null;
	}

	/** The texts of a list; none where it was left out. */
	List<String> texts(String name) {
		return (this.arguments.get(name) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: has(name) ? List.of(String.valueOf(this.arguments.get(name))) : List.of();
	}

	/** The fields of an object; none where it was left out. */
	@SuppressWarnings("unchecked")
	Map<String, Object> fields(String name) {
		return (this.arguments.get(name) instanceof Map<?, ?> fields) ? (Map<String, Object>) fields : Map.of();
	}

	int integer(String name, int otherwise, int least, int most) {
		int value = (this.arguments.get(name) instanceof Number number) ? number.intValue() : otherwise;
		if (value < least || value > most) {
			throw new EnishiException(ErrorCode.OUT_OF_RANGE,
					"'%s' is %d, but has to be from %d to %d".formatted(name, value, least, most));
		}
		return value;
	}

	/** How many rows are wanted. */
	int limit() {
		return integer("limit", USUAL, 1, MOST);
	}

	/** How many rows are skipped. */
	int offset() {
		return integer("offset", 0, 0, FARTHEST);
	}

	/** The language of sentences. */
	Language language() {
		return "ja".equalsIgnoreCase(text("lang")) ? Language.JA : Language.EN;
	}

	List<EntityType> entityTypes(String name) {
		return texts(name).stream().map(this::entityType).toList();
	}

	EntityType entityType(String name) {
		return one(name, (text) -> this.vocabulary.entityTypeNamed(text.toUpperCase(Locale.ROOT)),
				this.vocabulary.entityTypes());
	}

	LinkType linkType(String name) {
		return one(name, (text) -> this.vocabulary.linkType(text.toUpperCase(Locale.ROOT)),
				this.vocabulary.linkTypes());
	}

	List<Role> roles() {
		return texts("roles").stream()
			.map((name) -> one(name, (text) -> this.vocabulary.role(text.toUpperCase(Locale.ROOT)),
					this.vocabulary.roles()))
			.toList();
	}

	/** The filter of links. */
	LinkFilter linkFilter() {
		return new LinkFilter(texts("linkTypes").stream().map(this::linkType).toList(), Direction.BOTH, List.of(),
				roles(), asOf(), constant("basis", Basis.values()), null, null, List.of());
	}

	private @Nullable AsOf asOf() {
		Certainty certainty = constant("certainty", Certainty.values());
		return AsOf.between(date(text("asOf")), date(text("until")),
				(certainty != null) ? certainty : Certainty.CERTAIN);
	}

	private static @Nullable PartialDate date(@Nullable String text) {
		try {
			return (text != null) ? PartialDate.parse(text) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new EnishiException(ErrorCode.INVALID_DATE, String.valueOf(ex.getMessage()));
		}
	}

	/** A constant, or null where it was left out. */
	<E extends Enum<E>> @Nullable E constant(String name, E[] all) {
		String text = text(name);
		return (text == null) ? null
				: one(text,
						(wanted) -> Arrays.stream(all).filter((one) -> one.name().equalsIgnoreCase(wanted)).findFirst(),
						List.of(all));
	}

	private static <T> T one(String name, Function<String, Optional<T>> find, List<T> all) {
		return find.apply(name)
			.orElseThrow(() -> new EnishiException(ErrorCode.UNKNOWN_VALUE,
					"There is no '%s'; there are %s".formatted(name, all)));
	}

}
