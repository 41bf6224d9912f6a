package dev.enishi;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service or a command in a process of its own, to be killed in the middle. */
public final class EnishiProcess {

	private EnishiProcess() {
	}

	/**
	 * Starts it with some arguments; what it says to both streams is its input stream.
	 */
	public static Process start(List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-opens",
						"java.base/java.nio=ALL-UNNAMED", "--add-opens", "java.base/java.io=ALL-UNNAMED", "--add-opens",
						"java.base/sun.nio.ch=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
						Enishi.class.getName()));
		command.addAll(arguments);
		return new ProcessBuilder(command).redirectErrorStream(true).start();
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
