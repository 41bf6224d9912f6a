package dev.enishi.cli;

import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A command that works on the graph. */
@Command(mixinStandardHelpOptions = true)
abstract class GraphCommand implements Callable<Integer> {

	@ParentCommand
	private @Nullable Cli cli;

	@Override
	public final Integer call() {
		return Objects.requireNonNull(this.cli).withGraph(this::run);
	}

	/** Does the work, and returns whether all is well. */
	abstract boolean run(Graph graph);

}
