package dev.enishi;

import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;

@AnalyzeClasses(packages = "dev.enishi", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule packagesHaveNoCycles = slices().matching("dev.enishi.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule theModelKnowsNobody = noClasses().that()
		.resideInAPackage("..model..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.enishi.graph..", "dev.enishi.api..", "dev.enishi.browse..", "graphql..",
				"org.neo4j..");

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
	static final ArchRule namesSayWhatAThingIs = noClasses().should()
		.haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Dto|DTO)");

	private static boolean isUsedElsewhere(JavaClass type) {
		Set<JavaClass> users = type.getDirectDependenciesToSelf()
			.stream()
			.map((dependency) -> dependency.getOriginClass())
			.collect(toSet());
		return type.getModifiers().contains(JavaModifier.PUBLIC)
				&& users.stream().anyMatch((user) -> !user.getPackageName().equals(type.getPackageName()));
	}

}
