package dev.enishi.cli;

import java.util.Objects;
import java.util.concurrent.Callable;

import dev.enishi.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A command that needs the settings and the vocabulary, and no graph. */
@Command(mixinStandardHelpOptions = true)
abstract class OfflineCommand implements Callable<Integer> {

	@ParentCommand
	private @Nullable Cli cli;

	@Override
	public final Integer call() {
		return Objects.requireNonNull(this.cli).withSettings(this::run);
	}

	/** Does the work, and returns whether all is well. */
	abstract boolean run(Graph settings);

	static Vocabulary vocabulary(Graph settings) {
		return Vocabulary.read(settings.setting("enishi.vocabulary", String.class, ""));
	}

}
