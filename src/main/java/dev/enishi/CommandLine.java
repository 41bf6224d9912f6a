package dev.enishi;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.beans.BeansException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a command, without the web and without what it does not need. */
final class CommandLine {

	private static final Set<String> NAMES = Set.of("import", "export", "check", "token", "help");

	private static final Map<String, Object> SETTINGS = Map.of("spring.main.lazy-initialization", true,
			"logging.level.root", "error", "logging.level.dev.enishi", "warn",
			"logging.level.org.springframework.boot.SpringApplication", "off",
			"logging.level.org.springframework.boot.diagnostics", "off");

	private CommandLine() {
	}

	/** Whether the arguments begin with the name of a command. */
	static boolean asksFor(String[] args) {
		return args.length > 0 && NAMES.contains(args[0]);
	}

	/**
	 * Runs the command.
	 * @return 0 when all is well, 1 when the command was refused, 2 when the graph could
	 * not be reached
	 */
	static int run(SpringApplication application, String[] args) {
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setDefaultProperties(SETTINGS);
		try (ConfigurableApplicationContext context = application.run(withoutSeed(args))) {
			return run(context, args[0]);
		}
		catch (EnishiException ex) {
			System.err.println(ex.getMessage());
			return 1;
		}
		catch (RuntimeException ex) {
			System.err.println(isUnreachable(ex)
					? "The graph cannot be reached: " + reason(ex) + System.lineSeparator()
							+ "The in-process Neo4j serves one process at a time: is the service running on it?"
					: "This failed, and nothing of it stays in the graph: " + reason(ex));
			return 2;
		}
	}

	/**
	 * A command works on the graph that there is; as an argument this outdoes any
	 * setting.
	 */
	private static String[] withoutSeed(String[] args) {
		String[] all = Arrays.copyOf(args, args.length + 1);
		all[args.length] = "--enishi.seed=";
		return all;
	}

	private static boolean isUnreachable(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof BeansException || cause instanceof ServiceUnavailableException) {
				return true;
			}
		}
		return false;
	}

	private static int run(ConfigurableApplicationContext context, String name) {
		Map<String, Command> commands = context.getBeansOfType(Command.class);
		Optional<Command> command = commands.values().stream().filter((known) -> known.name().equals(name)).findFirst();
		if (command.isEmpty()) {
			commands.values().stream().map(Command::usage).sorted().forEach(System.out::println);
			return 0;
		}
		ApplicationArguments arguments = context.getBean(ApplicationArguments.class);
		for (String option : arguments.getOptionNames()) {
			if (option.indexOf('.') < 0 && !command.get().usage().contains("--" + option)) {
				throw new EnishiException("BAD_COMMAND",
						"There is no --%s. This is what there is:%n%s".formatted(option, command.get().usage()));
			}
		}
		return command.get().run(arguments) ? 0 : 1;
	}

	private static @Nullable String reason(Throwable ex) {
		Throwable cause = ex;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause.getMessage();
	}

}
