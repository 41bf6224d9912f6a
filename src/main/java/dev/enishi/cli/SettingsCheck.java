package dev.enishi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Refuses settings of Enishi that are misspelt in the environment or a file; those of the
 * command line are refused before.
 */
class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	private static final String OURS = "enishi.";

	private static final String VARIABLE = "ENISHI_";

	/** What clients of the service read. */
	private static final String TOKEN = "ENISHI_TOKEN";

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		List<String> names = names(event.getEnvironment()).toList();
		if (names.isEmpty()) {
			return;
		}
		Set<ConfigurationPropertyName> known = KnownSettings.declared();
		names.stream()
			.filter((name) -> known.stream().noneMatch((one) -> is(name, one)))
			.findFirst()
			.ifPresent((name) -> {
				throw new EnishiException(ErrorCode.INVALID_INPUT, "Unknown setting: '%s'".formatted(name));
			});
	}

	private static boolean is(String name, ConfigurationPropertyName property) {
		return name.startsWith(VARIABLE) ? variable(property).equals(name.replaceFirst("_\\d+_?$", ""))
				: KnownSettings.isOf(name, property);
	}

	/** As Spring Boot has it: ENISHI_READCACHE_WARM for enishi.read-cache.warm. */
	private static String variable(ConfigurationPropertyName property) {
		return property.toString().replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
	}

	private static Stream<String> names(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.flatMap((source) -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.filter((name) -> name.startsWith(OURS) || name.startsWith(VARIABLE) && !name.equals(TOKEN));
	}

}
