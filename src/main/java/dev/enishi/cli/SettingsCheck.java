package dev.enishi.cli;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * Refuses settings of Enishi that are misspelt in the environment or a file; those of the
 * command line are refused before.
 */
class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	private static final String OURS = "enishi";

	/** What clients of the service read. */
	private static final String TOKEN = "ENISHI_TOKEN";

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		Set<String> known = KnownSettings.declared()
			.stream()
			.map((name) -> letters(name.toString()))
			.filter((name) -> name.startsWith(OURS))
			.collect(Collectors.toSet());
		names(event.getEnvironment()).filter((name) -> !known.contains(letters(name))).findFirst().ifPresent((name) -> {
			throw new EnishiException(ErrorCode.INVALID_INPUT, "Unknown setting: '%s'".formatted(name));
		});
	}

	private static Stream<String> names(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.flatMap((source) -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.filter((name) -> name.startsWith(OURS + ".") || name.startsWith("ENISHI_") && !name.equals(TOKEN));
	}

	/**
	 * A name as the forms of a file, of a variable and of the place in a list share it.
	 */
	private static String letters(String name) {
		return name.replaceFirst("(?:\\[\\d+]|_\\d+_?)$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
