package dev.enishi.ask;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.live.Topology;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What the nodes and links of a structure say, by the constants of their fields. */
final class Values {

	private final Topology topology;

	private final Vocabulary vocabulary;

	private final Map<String, NumberColumn> numbers = new HashMap<>();

	Values(Topology topology, Vocabulary vocabulary) {
		this.topology = topology;
		this.vocabulary = vocabulary;
	}

	/** What nodes say. */
	IntFunction<@Nullable Object> ofNodes(String field) {
		if (field.equals(GroupKey.TYPE)) {
			return (node) -> this.topology.type(node).name();
		}
		return stored(this.topology.nodeValues(property(nodeAttributes(), field)));
	}

	/** What links say. */
	IntFunction<@Nullable Object> ofLinks(String field) {
		return switch (field) {
			case GroupKey.TYPE -> (link) -> this.vocabulary.linkTypes().get(this.topology.links().type(link)).name();
			case GroupKey.ROLE -> (link) -> (this.topology.links().role(link) >= 0)
					? this.vocabulary.roles().get(this.topology.links().role(link)).name() : null;
			case GroupKey.BASIS -> (link) -> this.topology.links().basis(link);
			case GroupKey.FROM -> stored(this.topology.linkValues("from"));
			case GroupKey.TO -> stored(this.topology.linkValues("to"));
			default -> stored(this.topology.linkValues(property(linkAttributes(), field)));
		};
	}

	private static IntFunction<@Nullable Object> stored(@Nullable Object[] column) {
		return (number) -> column[number];
	}

	/** The numbers that nodes or links say. */
	NumberColumn numbers(boolean links, String field) {
		return this.numbers.computeIfAbsent(links + field, (unknown) -> column(links, field));
	}

	private NumberColumn column(boolean links, String field) {
		List<Attribute> attributes = (links ? linkAttributes() : nodeAttributes())
			.filter((attribute) -> attribute.constant().equals(field))
			.toList();
		String property = property(attributes.stream(), field);
		if (attributes.stream().noneMatch(Attribute::isNumber)) {
			throw new EnishiException(ErrorCode.INVALID_INPUT,
					"'%s' is not a number, so that nothing can be made of it but groups".formatted(property));
		}
		return new NumberColumn(property, values(links, property),
				(links ? linkAttributes() : nodeAttributes())
					.filter((other) -> attributes.stream().anyMatch(other::isUnitOf))
					.map(Attribute::name)
					.distinct()
					.map((unit) -> values(links, unit))
					.toList());
	}

	private @Nullable Object[] values(boolean links, String property) {
		return links ? this.topology.linkValues(property) : this.topology.nodeValues(property);
	}

	private Stream<Attribute> nodeAttributes() {
		return this.vocabulary.entityTypes().stream().flatMap((type) -> type.attributes().values().stream());
	}

	private Stream<Attribute> linkAttributes() {
		return this.vocabulary.linkTypes().stream().flatMap((type) -> type.attributes().values().stream());
	}

	private static String property(Stream<Attribute> attributes, String field) {
		return attributes.filter((attribute) -> attribute.constant().equals(field))
			.map(Attribute::name)
			.findFirst()
			.orElseThrow(() -> new EnishiException(ErrorCode.INVALID_INPUT, "There is no field " + field));
	}

	/** Numbers by size, all else as text; what is missing comes first. */
	static final Comparator<@Nullable Object> ORDER = (one, other) -> {
		if (one == null || other == null) {
			return Boolean.compare(one != null, other != null);
		}
		if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
			return a.compareTo(b);
		}
		return (one instanceof Number a && other instanceof Number b) ? Double.compare(a.doubleValue(), b.doubleValue())
				: one.toString().compareTo(other.toString());
	};

}
