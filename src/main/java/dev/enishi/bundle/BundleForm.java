package dev.enishi.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.enishi.model.Basis;
import dev.enishi.model.Citation;
import dev.enishi.model.Coordinates;
import dev.enishi.model.Entity;
import dev.enishi.model.Fact;
import dev.enishi.model.Identifier;
import dev.enishi.model.Link;
import dev.enishi.model.LinkIds;
import dev.enishi.model.Money;
import dev.enishi.model.NameStatus;
import dev.enishi.model.Observation;
import dev.enishi.model.Properties;
import dev.enishi.model.Source;
import dev.enishi.vocabulary.Attribute;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Facts in the form in which bundles state them. */
public final class BundleForm {

	private static final List<String> OF_ALL_LINKS = List.of("role", "from", "to", "key", "listed");

	private BundleForm() {
	}

	/** A fact as a bundle states it. */
	public static Map<String, Object> of(Fact fact) {
		if (fact instanceof Entity entity) {
			return of(entity);
		}
		return (fact instanceof Link link) ? of(link) : of((Source) fact);
	}

	private static Map<String, Object> of(Source source) {
		Map<String, Object> form = new Properties().putAll(source.properties()).map();
		form.remove(Fact.VERSION);
		form.remove("noteEn");
		return new Properties().putAll(form).put("note", words(source.text("note"), source.text("noteEn"))).map();
	}

	private static Map<String, Object> of(Entity entity) {
		Properties english = new Properties();
		if (entity.text("nameEn") != null) {
			boolean official = NameStatus.OFFICIAL.name().equals(entity.text("nameEnStatus"));
			english.put(official ? "official" : "translated", entity.text("nameEn"))
				.put("reference", entity.text("nameEnReference"));
		}
		Properties form = new Properties().put("id", entity.id())
			.put("name", entity.text("name"))
			.put("language", entity.text("nameLanguage"))
			.put("kana", entity.text("nameKana"))
			.putFilled("en", english.map())
			.putFilled("aliases", entity.aliases())
			.putFilled(Fact.FORMER_IDS, entity.formerIds())
			.putFilled(Fact.EARLIER_IDS, entity.earlierIds())
			.putFilled("summary", words(entity.text("summary"), entity.text("summaryEn")))
			.putFilled("identifiers", entity.identifiers()
				.stream()
				.collect(groupingBy(Identifier::scheme, LinkedHashMap::new, mapping(Identifier::value, toList()))));
		attributes(entity.type().attributes(), entity.properties(), form);
		return form.put("cite", citations(entity)).map();
	}

	private static Map<String, Object> of(Link link) {
		Properties form = new Properties().put("source", link.sourceId()).put("target", link.targetId());
		form.putFilled("note", words(link.text("note"), link.text("noteEn")));
		OF_ALL_LINKS.forEach((name) -> form.put(name, link.properties().get(name)));
		attributes(link.type().attributes(), link.properties(), form);
		if (!LinkIds.of(link.type(), link.sourceId(), link.targetId(), link.properties()).equals(link.id())) {
			form.put("id", link.id());
		}
		return form.put("cite", citations(link)).map();
	}

	private static void attributes(Map<String, Attribute> declared, Map<String, Object> stored, Properties form) {
		declared.forEach((name, attribute) -> {
			Object value = stored.get(name);
			form.putFilled(name, (value instanceof List<?> list)
					? list.stream().flatMap((one) -> value(attribute, one)).toList()
					: Stream.ofNullable(value).flatMap((one) -> value(attribute, one)).findFirst().orElse(null));
		});
	}

	/** The parts of a value that has some; nothing where others stored what has none. */
	private static Stream<Object> value(Attribute attribute, Object stored) {
		try {
			return Stream.of(switch (attribute.kind()) {
				case MONEY -> {
					Money money = Money.ofLine(stored.toString());
					yield new Properties().put("amount", money.amount()).put("currency", money.currency()).map();
				}
				case COORDINATES -> {
					Coordinates point = Coordinates.ofLine(stored.toString());
					yield new Properties().put("latitude", point.latitude()).put("longitude", point.longitude()).map();
				}
				case OBSERVATION -> {
					Observation observation = Observation.ofLine(stored.toString());
					yield new Properties().put("period", observation.period().text())
						.put("value", observation.value())
						.put("target", observation.target())
						.map();
				}
				default -> stored;
			});
		}
		catch (IllegalArgumentException ex) {
			return Stream.of();
		}
	}

	private static List<Map<String, Object>> citations(Fact fact) {
		return fact.citations().stream().map(BundleForm::citation).toList();
	}

	private static Map<String, Object> citation(Citation citation) {
		return new Properties().put("source", citation.sourceId())
			.put("at", citation.locator())
			.put("quote", citation.quote())
			.put((citation.basis() == Basis.INFERRED) ? "inferred" : "note", words(citation.note(), citation.noteEn()))
			.map();
	}

	/** A text that may have two languages. */
	private static @Nullable Object words(@Nullable String ja, @Nullable String en) {
		return (en != null) ? new Properties().put("ja", ja).put("en", en).map() : ja;
	}

}
