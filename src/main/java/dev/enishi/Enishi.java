package dev.enishi;

import dev.enishi.cli.Cli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service, and the commands that work on its graph. */
@SpringBootApplication
public class Enishi {

	public static void main(String[] args) {
		OutOfMemory.endProcess();
		Integer exitCode = Cli.run(Enishi.class, (settings) -> SpringApplication.run(Enishi.class, settings), args);
		if (exitCode != null) {
			System.exit(exitCode);
		}
	}

}
