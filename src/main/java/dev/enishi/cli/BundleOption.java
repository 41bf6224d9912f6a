package dev.enishi.cli;

import java.nio.file.Path;
import java.util.Objects;

import dev.enishi.ingest.BundleFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The bundle that a command reads. */
final class BundleOption {

	@Parameters(paramLabel = "BUNDLE", description = "a .yaml file or a folder of such")
	private @Nullable Path bundle;

	@Option(names = "--tables", paramLabel = "FOLDER", description = "the folder of its tables; beside it by default")
	private @Nullable Path tables;

	BundleFiles files() {
		return BundleFiles.at(Objects.requireNonNull(this.bundle), this.tables);
	}

}
