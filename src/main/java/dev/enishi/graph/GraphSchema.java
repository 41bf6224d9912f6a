package dev.enishi.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.vocabulary.Attribute;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Vocabulary;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Applies the constraints and indexes of {@code schema/neo4j}; applying them again
 * changes nothing.
 */
@Component
public class GraphSchema {

	/** The label that stands in the database while a backup is restored. */
	public static final String RESTORE = "Restore";

	private static final Pattern NAMED = Pattern.compile("(?:CONSTRAINT|INDEX) (\\w+) IF NOT EXISTS");

	private final Neo4jClient client;

	private final Vocabulary vocabulary;

	private final DeclarationCheck declarations;

	GraphSchema(Neo4jClient client, Vocabulary vocabulary, DeclarationCheck declarations) {
		this.declarations = declarations;
		this.client = client;
		this.vocabulary = vocabulary;
	}

	/**
	 * Creates what is missing and waits until every index is online.
	 * @throws EnishiException when the vocabulary does not fit what is stored, or only a
	 * part of a backup is there; nothing is touched then
	 */
	public void apply() {
		if (this.client.query("MATCH (r:%s) RETURN r LIMIT 1".formatted(RESTORE)).fetch().first().isPresent()) {
			throw new EnishiException(ErrorCode.NOT_EMPTY,
					"This database holds an unfinished restore: run 'restore' again, or empty it");
		}
		this.declarations.check();
		List<String> statements = new ArrayList<>();
		for (String file : List.of("entities", "ledger", "bookkeeping")) {
			statements.addAll(statements(file, ""));
		}
		for (EntityType type : this.vocabulary.entityTypes()) {
			statements.addAll(statements("each-entity-type", type.label()));
		}
		for (LinkType type : this.vocabulary.linkTypes()) {
			statements.addAll(statements("each-link-type", type.name()));
			if (type.attributes(Attribute.Trait.SEARCHED).findAny().isPresent()) {
				statements.addAll(statements("each-searched-link-type", type.name()));
			}
		}
		Set<String> present = present();
		statements.stream()
			.filter((statement) -> !present.contains(name(statement)))
			.forEach((statement) -> this.client.query(statement).run());
		this.client.query("CALL db.awaitIndexes(300)").run();
		this.declarations.keep();
	}

	/** The names of all that exist, because one query is faster than trying each. */
	private Set<String> present() {
		Set<String> names = new HashSet<>();
		for (String statement : List.of("SHOW CONSTRAINTS YIELD name", "SHOW INDEXES YIELD name")) {
			names.addAll(this.client.query(statement).fetchAs(String.class).all());
		}
		return names;
	}

	private static String name(String statement) {
		Matcher named = NAMED.matcher(statement);
		if (!named.find()) {
			throw new IllegalStateException("A constraint or index has no name: " + statement);
		}
		return named.group(1);
	}

	private static List<String> statements(String file, String type) {
		String text = read("schema/neo4j/" + file + ".cypher").replaceAll("(?m)^//.*$", "")
			.replace("{type}", type.toLowerCase(Locale.ROOT))
			.replace("{Type}", type)
			.replace("{TYPE}", type);
		return Stream.of(text.split(";")).map(String::strip).filter((statement) -> !statement.isEmpty()).toList();
	}

	private static String read(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The graph schema is missing from the class path: " + path, ex);
		}
	}

}
