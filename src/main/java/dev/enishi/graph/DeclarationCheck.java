package dev.enishi.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Compares the vocabulary with the one that the graph was written with last, and refuses
 * it where stored facts would lose their declaration or have values of another kind. The
 * declarations are kept in the graph, so that only what changed is looked for in the
 * data.
 */
@Component
class DeclarationCheck {

	/** What the graph keeps beside entities. */
	private static final String ADVICE = "Declare it as before, or start with the vocabulary of before and remove them first";

	private final Neo4jClient client;

	private final Vocabulary vocabulary;

	DeclarationCheck(Neo4jClient client, Vocabulary vocabulary) {
		this.client = client;
		this.vocabulary = vocabulary;
	}

	/**
	 * Compares, and changes nothing.
	 * @throws EnishiException with everything in which data contradicts the vocabulary
	 */
	void check() {
		Map<String, Declaration> now = declared();
		List<String> problems = new ArrayList<>();
		stored().forEach((name, before) -> {
			Declaration after = now.get(name);
			if ((after == null || !after.takes(before)) && !isOfRemovedType(before, now)) {
				long count = before.count(this.client);
				if (count > 0) {
					problems.add(before.problem(count, after));
				}
			}
		});
		if (!problems.isEmpty()) {
			throw new EnishiException(ErrorCode.INVALID_VOCABULARY,
					"The vocabulary does not fit what is stored, and nothing was touched:%n%s"
						.formatted(String.join(System.lineSeparator(), problems)));
		}
	}

	/** Keeps the declarations for the next start. */
	void keep() {
		List<String> lines = declared().values().stream().map(Declaration::toLine).toList();
		if (!lines.equals(lines())) {
			this.client.query("MERGE (v:Vocabulary {id: 'vocabulary'}) SET v.declared = $lines")
				.bind(lines)
				.to("lines")
				.run();
		}
	}

	private static boolean isOfRemovedType(Declaration before, Map<String, Declaration> now) {
		return before.attribute() != null && Stream.of(Declaration.ENTITY, Declaration.LINK)
			.noneMatch((what) -> now.containsKey(what + " " + before.type()));
	}

	private Map<String, Declaration> declared() {
		Map<String, Declaration> declared = new LinkedHashMap<>();
		List<Declaration> all = new ArrayList<>();
		for (EntityType type : this.vocabulary.entityTypes()) {
			all.add(new Declaration(Declaration.ENTITY, type.label(), null, "", type.place()));
			type.attributes().values().forEach((one) -> all.add(Declaration.of(Declaration.ENTITY, type.label(), one)));
		}
		for (LinkType type : this.vocabulary.linkTypes()) {
			all.add(new Declaration(Declaration.LINK, type.name(), null, "", type.place()));
			type.attributes().values().forEach((one) -> all.add(Declaration.of(Declaration.LINK, type.name(), one)));
		}
		for (Role role : this.vocabulary.roles()) {
			all.add(new Declaration(Declaration.ROLE, role.name(), null, "", role.place()));
		}
		all.forEach((one) -> declared.put(one.name(), one));
		return declared;
	}

	private Map<String, Declaration> stored() {
		List<String> lines = lines();
		Map<String, Declaration> stored = new LinkedHashMap<>();
		((lines != null) ? lines.stream().map(Declaration::ofLine) : inUse())
			.forEach((one) -> stored.put(one.name(), one));
		return stored;
	}

	private @Nullable List<String> lines() {
		return this.client.query("MATCH (v:Vocabulary {id: 'vocabulary'}) RETURN v.declared AS declared")
			.fetchAs(Lines.class)
			.mappedBy((types, row) -> new Lines(row.get("declared").asList((line) -> line.asString())))
			.one()
			.map(Lines::all)
			.orElse(null);
	}

	/** The types of a graph from before declarations were kept. */
	private Stream<Declaration> inUse() {
		Stream<Declaration> entities = names("CALL db.labels() YIELD label RETURN label")
			.filter((label) -> !Vocabulary.OWN_LABELS.contains(label))
			.map((label) -> new Declaration(Declaration.ENTITY, label, null, "", ""));
		Stream<Declaration> links = names("CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType")
			.map((type) -> new Declaration(Declaration.LINK, type, null, "", ""));
		return Stream.concat(entities, links);
	}

	private Stream<String> names(String statement) {
		return this.client.query(statement).fetchAs(String.class).all().stream();
	}

	private record Lines(List<String> all) {

	}

	/**
	 * Something that is declared.
	 *
	 * @param what whether it is of an entity type, of a link type, or a role
	 * @param type the name of the type or the role
	 * @param attribute the attribute of the type, null for the type itself
	 * @param kind the kind of the attribute, otherwise empty
	 * @param place the file and line of the declaration; empty where nobody kept it
	 */
	private record Declaration(String what, String type, @Nullable String attribute, String kind, String place) {

		static final String ENTITY = "entity";

		static final String LINK = "link";

		static final String ROLE = "role";

		private static final Map<String, String> WIDER = Map.of("Int", "Float", "Date", "String", "URL", "String");

		static Declaration of(String what, String type, Attribute attribute) {
			return new Declaration(what, type, attribute.name(), attribute.outputType(), attribute.place());
		}

		static Declaration ofLine(String line) {
			String[] columns = line.split("\t", -1);
			return new Declaration(columns[0], columns[1], columns[2].isEmpty() ? null : columns[2], columns[3],
					columns[4]);
		}

		String toLine() {
			return String.join("\t", this.what, this.type, (this.attribute != null) ? this.attribute : "", this.kind,
					this.place);
		}

		String name() {
			return this.what + " " + this.type + ((this.attribute != null) ? "." + this.attribute : "");
		}

		/** Whether values of an earlier kind can stay as they are. */
		boolean takes(Declaration before) {
			return this.kind.equals(before.kind) || this.kind.equals(WIDER.get(before.kind));
		}

		/**
		 * How many stored facts need it; what others wrote past the service does not
		 * count.
		 */
		long count(Neo4jClient client) {
			String match = switch (this.what) {
				case ENTITY -> "MATCH (x:Entity:`%s`) WHERE x.version IS NOT NULL".formatted(quoted());
				case LINK -> "MATCH ()-[x:`%s`]->() WHERE x.version IS NOT NULL".formatted(quoted());
				default -> "MATCH ()-[x]->() WHERE x.version IS NOT NULL AND x.role = '%s'".formatted(this.type);
			};
			String value = (this.attribute != null) ? " AND x.`%s` IS NOT NULL".formatted(this.attribute) : "";
			return client.query(match + value + " RETURN count(x)").fetchAs(Long.class).one().orElse(0L);
		}

		/** Others may have stored any label. */
		private String quoted() {
			return this.type.replace("`", "``");
		}

		String problem(long count, @Nullable Declaration after) {
			if (this.attribute == null) {
				return "%s%s %s is not declared any more, but %,d stored facts have it. %s".formatted(before(),
						this.what.equals(ROLE) ? "The role" : "The type", this.type, count, ADVICE);
			}
			if (after == null) {
				return "%s'%s' of %s is not declared any more, but %,d stored facts have a value. %s"
					.formatted(before(), this.attribute, this.type, count, ADVICE);
			}
			return "%s: '%s' of %s is %s now, but %,d stored values are %s. %s".formatted(after.place, this.attribute,
					this.type, after.kind, count, this.kind, ADVICE);
		}

		private String before() {
			return this.place.isEmpty() ? "" : this.place + " (before): ";
		}

	}

}
