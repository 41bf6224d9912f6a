package dev.enishi.cli;

import java.util.List;
import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The services that work on the graph, made when they are needed. */
final class Graph implements AutoCloseable {

	private static final Map<String, Object> DEFAULTS = Map.of("spring.main.lazy-initialization", true,
			"logging.level.root", "error", "logging.level.dev.enishi", "warn",
			"logging.level.org.springframework.boot.SpringApplication", "off",
			"logging.level.org.springframework.boot.diagnostics", "off");

	private final ConfigurableApplicationContext context;

	private Graph(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Opens the graph as it is: a command seeds nothing. */
	static Graph open(SpringApplication application, List<String> settings) {
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setDefaultProperties(DEFAULTS);
		application.setAdditionalProfiles("command");
		return new Graph(application.run(settings.toArray(String[]::new)));
	}

	/** A service. */
	<T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	/** The value of a setting. */
	<T> T setting(String name, Class<T> type, T otherwise) {
		return this.context.getEnvironment().getProperty(name, type, otherwise);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
