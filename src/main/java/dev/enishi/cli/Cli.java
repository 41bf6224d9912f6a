package dev.enishi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;

import dev.enishi.EnishiException;
import dev.enishi.cli.Arguments.Split;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Configuration;

/** The command line: starts the service where no command is named. */
@Command(name = "enishi", versionProvider = Version.class, mixinStandardHelpOptions = true,
		description = "Serves a graph of people, organisations and projects, or works on it with a command.",
		footer = { "", "Settings, such as --enishi.seed=FOLDER, may be given anywhere.",
				"Exit codes: 0 all is well; 1 refused; 2 the graph cannot be reached or the work failed." },
		subcommands = { ServeCommand.class, ImportCommand.class, CheckCommand.class, VerifyCommand.class,
				RosterCommand.class, DraftCommand.class, MatchCommand.class, DecideCommand.class, ExportCommand.class,
				TokenCommand.class, StatusCommand.class, HistoryCommand.class, BackupCommand.class,
				RestoreCommand.class, SchemaCommand.class, CompactCommand.class, McpCommand.class, HelpCommand.class,
				GenerateCompletion.class })
public final class Cli implements Runnable {

	private static final int REFUSED = 1;

	private static final int FAILED = 2;

	private final Class<?> application;

	private final List<String> settings;

	private Cli(Class<?> application, List<String> settings) {
		this.application = application;
		this.settings = settings;
	}

	/**
	 * Runs the command of the arguments.
	 * @param application the Spring Boot application
	 * @param service starts the service with settings; it runs on after this returns
	 * @return the exit code; null where the service was started
	 */
	public static @Nullable Integer run(Class<?> application, Consumer<String[]> service, String... args) {
		Split split = Arguments.split(args);
		Cli cli = new Cli(application, split.settings());
		CommandLine line = new CommandLine(cli).setOut(new PrintWriter(System.out, true))
			.setErr(new PrintWriter(System.err, true))
			.setExecutionExceptionHandler(Cli::failed);
		line.setParameterExceptionHandler((problem, unparsed) -> refused(line, problem.getMessage()));
		String unknown = KnownSettings.firstUnknown(split.settings());
		if (unknown != null) {
			return refused(line, "Unknown setting: '%s'".formatted(unknown));
		}
		int code = line.execute(split.words().toArray(String[]::new));
		if (code != 0 || !startsService(line.getParseResult())) {
			return code;
		}
		// outside of execute, so that Spring Boot alone says why it does not start
		service.accept(split.settings().toArray(String[]::new));
		return null;
	}

	private static boolean startsService(ParseResult parsed) {
		ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
		return (last == parsed || last.commandSpec().userObject() instanceof ServeCommand)
				&& !last.isUsageHelpRequested() && !last.isVersionHelpRequested();
	}

	private static int refused(CommandLine line, @Nullable String message) {
		line.getErr().println(message);
		line.getErr().println("'enishi help' lists what there is");
		return REFUSED;
	}

	/** The service starts once all arguments are understood. */
	@Override
	public void run() {
	}

	/** Does something with the services of the graph, without the web. */
	int withGraph(GraphWork work) {
		try (Graph graph = Graph.open(new SpringApplication(this.application), this.settings)) {
			return work.run(graph) ? 0 : REFUSED;
		}
	}

	/** Does something that needs the settings alone. */
	int withSettings(GraphWork work) {
		try (Graph graph = Graph.open(new SpringApplication(NoServices.class), this.settings)) {
			return work.run(graph) ? 0 : REFUSED;
		}
	}

	private static int failed(Exception failure, CommandLine line, ParseResult parsed) {
		if (failure instanceof EnishiException) {
			line.getErr().println(failure.getMessage());
			return REFUSED;
		}
		line.getErr()
			.println(isUnreachable(failure)
					? "The graph cannot be reached: " + reason(failure) + System.lineSeparator()
							+ "Is the service just starting or ending on its embedded Neo4j? Try again then"
					: "This failed, and nothing of it stays in the graph: " + reason(failure));
		return FAILED;
	}

	private static boolean isUnreachable(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BeansException || cause instanceof ServiceUnavailableException) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable String reason(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause.getMessage();
	}

	/** An application without anything in it. */
	@Configuration(proxyBeanMethods = false)
	static class NoServices {

	}

	/** Work on the graph. */
	interface GraphWork {

		/** Does it, and returns whether all is well. */
		boolean run(Graph graph);

	}

}
