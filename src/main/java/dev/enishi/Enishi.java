package dev.enishi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service, and the commands that work on its graph while it does not run. */
@SpringBootApplication
public class Enishi {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(Enishi.class);
		if (CommandLine.asksFor(args)) {
			System.exit(CommandLine.run(application, args));
		}
		application.run(args);
	}

}
