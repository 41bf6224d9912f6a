package dev.enishi.cli;

import java.util.Objects;
import java.util.concurrent.Callable;

import dev.enishi.ingest.Bundles;
import dev.enishi.ingest.OfflineCheck;
import dev.enishi.ingest.PossibleDuplicates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads a bundle and reports what is wrong with it. */
@Command(name = "check", mixinStandardHelpOptions = true,
		description = "Reports what is wrong with a bundle, and what may be the same thing under two ids.")
final class CheckCommand implements Callable<Integer> {

	private static final int SHOWN = 20;

	@ParentCommand
	private @Nullable Cli cli;

	@Mixin
	private BundleOption bundle = new BundleOption();

	@Mixin
	private ProblemsOption problems = new ProblemsOption();

	@Option(names = "--offline",
			description = "looks at no graph: quick, but ids that the bundle does not state are only listed")
	private boolean offline;

	@Override
	public Integer call() {
		Cli parent = Objects.requireNonNull(this.cli);
		return this.offline ? parent.withSettings((settings) -> this.problems.writing(() -> checkOffline(settings)))
				: parent.withGraph((graph) -> this.problems.writing(() -> check(graph)));
	}

	private boolean check(Graph graph) {
		PossibleDuplicates duplicates = graph.get(Bundles.class).check(this.bundle.files(), new TerminalProgress());
		System.out.println("Nothing is wrong. Possible duplicates: " + duplicates.count());
		show(duplicates);
		return true;
	}

	private boolean checkOffline(Graph settings) {
		OfflineCheck.Result result = OfflineCheck.check(this.bundle.files(), OfflineCommand.vocabulary(settings),
				new TerminalProgress());
		System.out.println("Nothing is wrong. Entities: %,d; links: %,d; possible duplicates: %,d"
			.formatted(result.entities(), result.links(), result.duplicates().count()));
		show(result.duplicates());
		if (!result.elsewhere().isEmpty()) {
			System.out.println("The graph has to have %,d ids that the bundle does not state:"
				.formatted(result.elsewhere().size()));
			result.elsewhere().stream().limit(SHOWN).forEach((id) -> System.out.println("  " + id));
		}
		this.problems.skipped(result.skipped());
		return true;
	}

	static void show(PossibleDuplicates duplicates) {
		duplicates.pairs().forEach(System.out::println);
		if (duplicates.count() > duplicates.pairs().size()) {
			System.out.println("… and %,d more".formatted(duplicates.count() - duplicates.pairs().size()));
		}
	}

}
