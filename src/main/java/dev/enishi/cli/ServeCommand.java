package dev.enishi.cli;

import picocli.CommandLine.Command;

/** Has the service started, as no command does. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts the service, as 'enishi' alone does.")
final class ServeCommand implements Runnable {

	@Override
	public void run() {
	}

}
