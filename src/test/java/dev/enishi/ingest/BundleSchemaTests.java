package dev.enishi.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.enishi.vocabulary.TestVocabulary;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the JSON Schema of bundles tells editors is what the reader accepts. */
class BundleSchemaTests {

	private static final Path SCHEMA = Path.of("schema/bundle.schema.json");

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
			"links: {USES: [{source: a, target: b, role: BOSS}]}", "entities: {Policy: [{id: p, name: p, from: May}]}",
			"tables: [{encoding: UTF-8}]", "tables: [{file: a.csv, columns: {x: {of: y, spilt: z}}}]" })
	void itRefusesWhatTheReaderRefuses(String bundle) throws IOException {
		assertThat(problems(bundle)).isNotEmpty();
	}

	@Test
	void itKnowsTheVocabulary() throws IOException {
		DocumentContext schema = JsonPath.parse(Files.readString(SCHEMA));
		assertThat(schema.<List<String>>read("$['$defs'].entities.propertyNames.enum"))
			.containsExactlyInAnyOrderElementsOf(
					TestVocabulary.OURS.entityTypes().stream().map(EntityType::label).toList());
		assertThat(schema.<List<String>>read("$['$defs'].links.propertyNames.enum"))
			.containsExactlyInAnyOrderElementsOf(TestVocabulary.OURS.linkTypes().stream().map(LinkType::name).toList());
		assertThat(schema.<List<String>>read("$['$defs'].link.properties.role.anyOf[0].enum"))
			.containsExactlyInAnyOrderElementsOf(TestVocabulary.OURS.roles().stream().map(Role::name).toList());
		Set<String> fields = schema.<Map<String, Object>>read("$['$defs'].entity.properties").keySet();
		for (EntityType type : TestVocabulary.OURS.entityTypes()) {
			assertThat(fields).containsAll(type.attributes().keySet());
		}
	}

	private static Set<ValidationMessage> problems(String yaml) throws IOException {
		JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
			.getSchema(Files.readString(SCHEMA));
		return schema.validate(yaml, InputFormat.YAML);
	}

}
