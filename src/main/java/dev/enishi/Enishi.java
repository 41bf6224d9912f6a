package dev.enishi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. */
@SpringBootApplication
public class Enishi {

	public static void main(String[] args) {
		SpringApplication.run(Enishi.class, args);
	}

}
