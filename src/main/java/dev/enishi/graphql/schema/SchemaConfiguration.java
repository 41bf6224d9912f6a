package dev.enishi.graphql.schema;

import java.util.List;

import dev.enishi.graphql.CancelledRequestErrors;
import dev.enishi.graphql.http.OperationInstrumentation;
import dev.enishi.vocabulary.Vocabulary;
import dev.enishi.vocabulary.VocabularyFiles;
import graphql.execution.instrumentation.Instrumentation;
import graphql.scalars.ExtendedScalars;
import graphql.schema.FieldCoordinates;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;

/** Completes the schema, and refuses to start where schema and code differ. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

	@Bean
	GraphQlSourceBuilderCustomizer completedAndInspected(ObjectProvider<Instrumentation> watching,
			ObjectProvider<DataFetcherExceptionResolver> resolvers, Vocabulary vocabulary, VocabularyFiles files) {
		return (builder) -> builder.schemaResources(files.all().toArray(Resource[]::new))
			.configureTypeDefinitions(new SchemaCompletion(vocabulary))
			.inspectSchemaMappings(SchemaConfiguration::requireComplete)
			.configureGraphQl((graphQl) -> graphQl
				.instrumentation(new OperationInstrumentation(watching.orderedStream().toList()))
				.defaultDataFetcherExceptionHandler(new CancelledRequestErrors(
						DataFetcherExceptionResolver.createExceptionHandler(resolvers.orderedStream().toList()))));
	}

	@Bean
	RuntimeWiringConfigurer values(Vocabulary vocabulary) {
		return (wiring) -> wiring.scalar(ExtendedScalars.DateTime)
			.scalar(TextScalar.DATE)
			.scalar(TextScalar.URL)
			.scalar(ExtendedScalars.GraphQLBigDecimal)
			.type("EntityType", (type) -> type.enumValues((name) -> vocabulary.entityTypeNamed(name).orElseThrow()))
			.type("LinkType", (type) -> type.enumValues((name) -> vocabulary.linkType(name).orElseThrow()))
			.type("Role", (type) -> type.enumValues((name) -> vocabulary.role(name).orElseThrow()));
	}

	private static void requireComplete(SchemaReport report) {
		// what begins with an underscore belongs to the federation library
		List<FieldCoordinates> unmapped = report.unmappedFields()
			.stream()
			.filter((field) -> !field.getFieldName().startsWith("_"))
			.toList();
		if (!unmapped.isEmpty() || !report.unmappedRegistrations().isEmpty() || !report.unmappedArguments().isEmpty()) {
			throw new IllegalStateException("The schema and the code differ: fields %s, registrations %s, arguments %s"
				.formatted(unmapped, report.unmappedRegistrations().keySet(), report.unmappedArguments()));
		}
	}

}
