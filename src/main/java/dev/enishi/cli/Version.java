package dev.enishi.cli;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "Enishi " + Objects
			.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(not from a jar)") };
	}

}
