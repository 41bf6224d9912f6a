package dev.enishi;

import java.util.ArrayList;
import java.util.List;

import dev.enishi.embedded.TestNeo4j;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Another service on the database of the tests. */
public final class SecondService {

	private SecondService() {
	}

	public static ServletWebServerApplicationContext start() {
		List<String> arguments = new ArrayList<>(TestNeo4j.arguments());
		arguments.addAll(List.of("--server.port=0", "--enishi.warm-up.requests=0", "--enishi.read-cache.warm=false"));
		return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Enishi.class)
			.run(arguments.toArray(String[]::new));
	}

}
