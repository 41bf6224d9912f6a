package dev.enishi.cli;

import dev.enishi.bundle.BundleReference;
import dev.enishi.bundle.BundleSchema;
import dev.enishi.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the JSON Schema of bundles. */
@Command(name = "schema",
		description = "Writes the JSON Schema of bundles, by which an editor completes and checks them.")
final class SchemaCommand extends OfflineCommand {

	@Option(names = "--page", description = "writes a page to read (Markdown) instead")
	private boolean page;

	@Override
	boolean run(Graph settings) {
		Vocabulary vocabulary = vocabulary(settings);
		System.out.println(this.page ? new BundleReference(vocabulary).page() : new BundleSchema(vocabulary).json());
		return true;
	}

}
