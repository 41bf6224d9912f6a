package dev.enishi.cli;

import dev.enishi.ingest.Bundles;
import dev.enishi.ingest.PossibleDuplicates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads a bundle and reports what is wrong with it. */
@Command(name = "check",
		description = "Reports what is wrong with a bundle, and what may be the same thing under two ids.")
final class CheckCommand extends GraphCommand {

	@Mixin
	private BundleOption bundle = new BundleOption();

	@Mixin
	private ProblemsOption problems = new ProblemsOption();

	@Override
	boolean run(Graph graph) {
		return this.problems.writing(() -> check(graph));
	}

	private boolean check(Graph graph) {
		PossibleDuplicates duplicates = graph.get(Bundles.class).check(this.bundle.files(), new TerminalProgress());
		System.out.println("Nothing is wrong. Possible duplicates: " + duplicates.count());
		show(duplicates);
		return true;
	}

	static void show(PossibleDuplicates duplicates) {
		duplicates.pairs().forEach(System.out::println);
		if (duplicates.count() > duplicates.pairs().size()) {
			System.out.println("… and %,d more".formatted(duplicates.count() - duplicates.pairs().size()));
		}
	}

}
