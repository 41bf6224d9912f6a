package dev.enishi;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The service or a command in a process of its own, to be killed in the middle. */
public final class EnishiProcess {

	private EnishiProcess() {
	}

	/**
	 * Starts it with some arguments; what it says to both streams is its input stream.
	 */
	public static Process start(List<String> arguments) throws IOException {
		return start(List.of(), List.of(), arguments);
	}

	/**
	 * Starts it with some arguments.
	 * @param before the command that starts it, none where it is empty
	 * @param options what the virtual machine is told
	 */
	public static Process start(List<String> before, List<String> options, List<String> arguments) throws IOException {
		return start(Enishi.class, before, options, arguments);
	}

	/** Starts another class that starts it. */
	public static Process start(Class<?> main, List<String> before, List<String> options, List<String> arguments)
			throws IOException {
		List<String> command = new ArrayList<>(before);
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		// it lives too short for anything better
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "--add-opens", "java.base/java.nio=ALL-UNNAMED",
				"--add-opens", "java.base/java.io=ALL-UNNAMED", "--add-opens", "java.base/sun.nio.ch=ALL-UNNAMED",
				"-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(arguments);
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	/** Makes a token for somebody with a role, in the graph that the settings lead to. */
	public static String token(String role, List<String> settings) throws IOException, InterruptedException {
		List<String> arguments = new ArrayList<>(List.of("token", "create", "A", "--role=" + role));
		arguments.addAll(settings);
		Process command = start(arguments);
		String token = await(command, "enishi_");
		assertThat(command.waitFor()).isZero();
		return token;
	}

	/** Where a service answers that has just been started. */
	public static URI address(Process service) throws IOException {
		String ready = await(service, "Ready.");
		Matcher port = Pattern.compile("localhost:\\d+/graphql").matcher(String.valueOf(ready));
		if (!port.find()) {
			throw new IllegalStateException("It does not start: " + ready);
		}
		return URI.create("http://" + port.group());
	}

	/**
	 * Reads what it says, because it would wait for somebody to do so.
	 * @return the lines so far
	 */
	public static Collection<String> drain(Process process) {
		Collection<String> said = new ConcurrentLinkedQueue<>();
		CompletableFuture.runAsync(() -> process.inputReader().lines().forEach(said::add));
		return said;
	}

	/** The first line that has a text in it; null where the process ends before. */
	public static String await(Process process, String text) throws IOException {
		BufferedReader output = process.inputReader();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.contains(text)) {
				return line;
			}
		}
		return null;
	}

}
