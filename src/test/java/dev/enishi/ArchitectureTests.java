package dev.enishi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.enishi.vocabulary.LinkType;
import dev.enishi.vocabulary.Role;
import dev.enishi.vocabulary.TestVocabulary;
import dev.enishi.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "dev.enishi", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule packagesHaveNoCycles = slices().matching("dev.enishi.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule theModelKnowsNobody = noClasses().that()
		.resideInAPackage("..model..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.enishi.graph..", "dev.enishi.graphql..", "graphql..", "org.neo4j..");

	@ArchTest
	static final ArchRule onlyTheEmbeddedPackageKnowsTheEngine = noClasses().that()
		.resideOutsideOfPackage("..embedded..")
		.should()
		.dependOnClassesThat(describe("of the Neo4j engine", (type) -> type.getPackageName().startsWith("org.neo4j.")
				&& !type.getPackageName().startsWith("org.neo4j.driver")));

	@ArchTest
	static final ArchRule whatIsPublicIsUsedElsewhere = classes().that()
		.arePublic()
		.and()
		.areTopLevelClasses()
		.and()
		.resideOutsideOfPackages("dev.enishi", "..model..")
		.should(be(describe("used by another package", ArchitectureTests::isUsedElsewhere)));

	@ArchTest
	static final ArchRule capabilitiesKnowNoFace = noClasses().that()
		.resideInAnyPackage("..vocabulary..", "..model..", "..bundle..", "..graph..", "..revision..", "..search..",
				"..match..", "..live..", "..trace..", "..ask..", "..ingest..", "..curate..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.enishi.graphql..", "dev.enishi.mcp..", "dev.enishi.cli..", "dev.enishi.export..",
				"org.springframework.graphql..");

	@ArchTest
	static final ArchRule namesSayWhatAThingIs = noClasses().should()
		.haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Dto|DTO)");

	@Test
	void noCodeNamesATypeALinkTypeOrARole() throws IOException {
		Vocabulary ours = TestVocabulary.OURS;
		Pattern quoted = Pattern.compile("[\"'`](" + Stream
			.of(ours.entityTypes().stream().flatMap((type) -> Stream.of(type.label(), type.name())),
					ours.linkTypes().stream().map(LinkType::name), ours.roles().stream().map(Role::name))
			.flatMap((names) -> names)
			.collect(joining("|")) + ")[\"'`]");
		try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
			assertThat(files.filter((file) -> file.toString().matches(".*\\.(java|js)")))
				.allSatisfy((file) -> assertThat(Files.readString(file)).doesNotContainPattern(quoted));
		}
	}

	private static boolean isUsedElsewhere(JavaClass type) {
		Set<JavaClass> users = type.getDirectDependenciesToSelf()
			.stream()
			.map((dependency) -> dependency.getOriginClass())
			.collect(toSet());
		return type.getModifiers().contains(JavaModifier.PUBLIC)
				&& users.stream().anyMatch((user) -> !user.getPackageName().equals(type.getPackageName()));
	}

}
