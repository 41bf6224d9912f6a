package dev.enishi.cli;

import picocli.CommandLine.Command;

/** Starts the service. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts the service, as 'enishi' alone does.")
final class ServeCommand implements Runnable {

	@Override
	public void run() {
	}

}
