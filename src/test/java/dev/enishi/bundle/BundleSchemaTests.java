package dev.enishi.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.TestVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the JSON Schema of bundles tells editors is what the reader accepts. */
class BundleSchemaTests {

	private static final String SCHEMA = new BundleSchema(TestVocabulary.OURS).json();

	static Stream<Path> bundles() throws IOException {
		return Stream.of("seed/tohoku-5th-policy", "examples/judgit-2021").map(Path::of).flatMap((folder) -> {
			try {
				return Files.list(folder);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}).filter((file) -> file.toString().endsWith(".yaml"));
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void itAcceptsEveryBundleOfTheProject(Path bundle) throws IOException {
		assertThat(problems(Files.readString(bundle))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "enttities: {}", "entities: {Alien: []}", "links: {LIKES: []}",
			"sources: [{id: source:x}]", "entities: {Person: [{id: person:x}]}",
			"links: {USES: [{source: a, target: b, role: MEMBER}]}",
			"links: {SERVES_ON: [{source: a, target: b, role: BOSS}]}",
			"entities: {Person: [{id: p, name: p, unit: x}]}", "entities: {Policy: [{id: p, name: p, from: May}]}",
			"tables: [{encoding: UTF-8}]", "tables: [{file: a.csv, columns: {x: {of: y, spilt: z}}}]" })
	void itRefusesWhatTheReaderRefuses(String bundle) {
		assertThat(problems(bundle)).isNotEmpty();
	}

	@Test
	void itKnowsTheVocabulary() {
		DocumentContext schema = JsonPath.parse(SCHEMA);
		assertThat(schema.<Map<String, Object>>read("$['$defs'].entities.properties"))
			.containsOnlyKeys(TestVocabulary.OURS.entityTypes().stream().map(EntityType::label).toList());
		assertThat(schema.<Map<String, Object>>read("$['$defs'].links.properties"))
			.containsOnlyKeys(TestVocabulary.OURS.linkTypes().stream().map(LinkType::name).toList());
		for (EntityType type : TestVocabulary.OURS.entityTypes()) {
			assertThat(schema.<Map<String, Object>>read("$['$defs'].%s.properties".formatted(type.label())).keySet())
				.contains("name", "cite")
				.containsAll(type.attributes().keySet());
		}
	}

	private static List<Error> problems(String yaml) {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(SCHEMA)
			.validate(yaml, InputFormat.YAML);
	}

}
