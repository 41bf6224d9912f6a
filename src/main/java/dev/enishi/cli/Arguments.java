package dev.enishi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Separates settings, which Spring Boot reads, from commands and their options. */
final class Arguments {

	private static final Set<String> SWITCHES = Set.of("--debug", "--trace");

	private Arguments() {
	}

	/** Splits arguments; a setting is an option whose name has a dot in it. */
	static Split split(String... args) {
		List<String> settings = new ArrayList<>();
		List<String> words = new ArrayList<>();
		for (String argument : args) {
			(isSetting(argument) ? settings : words).add(argument);
		}
		return new Split(settings, words);
	}

	private static boolean isSetting(String argument) {
		return SWITCHES.contains(argument) || argument.startsWith("--") && name(argument).indexOf('.') > 0;
	}

	/** The name of a setting. */
	static String name(String setting) {
		int equals = setting.indexOf('=');
		return setting.substring(2, (equals < 0) ? setting.length() : equals);
	}

	/**
	 * Arguments in two parts.
	 *
	 * @param settings such as {@code --enishi.seed=FOLDER}
	 * @param words a command, its parameters and its options
	 */
	record Split(List<String> settings, List<String> words) {

	}

}
