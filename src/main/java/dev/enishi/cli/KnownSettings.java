package dev.enishi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The settings that Enishi and Spring Boot declare in their metadata. Spring ignores what
 * it does not know, so that a setting that is misspelt would change nothing in silence.
 */
final class KnownSettings {

	private static final List<String> METADATA = List.of("spring-configuration-metadata.json",
			"additional-spring-configuration-metadata.json");

	private KnownSettings() {
	}

	/** The first unknown setting; null where all are known. */
	static @Nullable String firstUnknown(List<String> settings) {
		List<String> named = settings.stream().filter((setting) -> Arguments.name(setting).indexOf('.') > 0).toList();
		if (named.isEmpty()) {
			return null;
		}
		Set<ConfigurationPropertyName> known = declared();
		return named.stream()
			.filter((setting) -> known.stream().noneMatch((name) -> isOf(Arguments.name(setting), name)))
			.findFirst()
			.orElse(null);
	}

	/** Whether a setting is a property, or an entry of one that is a map or a list. */
	static boolean isOf(String setting, ConfigurationPropertyName property) {
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(setting, '.');
		return property.equals(name) || property.isAncestorOf(name);
	}

	/** Their names. */
	static Set<ConfigurationPropertyName> declared() {
		Set<ConfigurationPropertyName> names = new HashSet<>();
		JsonMapper json = new JsonMapper();
		try {
			for (String file : METADATA) {
				for (Resource metadata : new PathMatchingResourcePatternResolver()
					.getResources("classpath*:META-INF/" + file)) {
					try (InputStream stream = metadata.getInputStream()) {
						for (JsonNode property : json.readTree(stream).path("properties")) {
							names.add(ConfigurationPropertyName.of(property.path("name").asString()));
						}
					}
				}
			}
			return names;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The list of settings cannot be read", ex);
		}
	}

}
