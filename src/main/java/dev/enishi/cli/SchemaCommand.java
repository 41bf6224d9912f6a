package dev.enishi.cli;

import dev.enishi.bundle.BundleSchema;
import picocli.CommandLine.Command;

/** Writes the JSON Schema of bundles. */
@Command(name = "schema",
		description = "Writes the JSON Schema of bundles, by which an editor completes and checks them.")
final class SchemaCommand extends OfflineCommand {

	@Override
	boolean run(Graph settings) {
		System.out.println(new BundleSchema(vocabulary(settings)).json());
		return true;
	}

}
