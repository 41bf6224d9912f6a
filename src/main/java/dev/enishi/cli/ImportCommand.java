package dev.enishi.cli;

import java.util.List;

import dev.enishi.ingest.Bundles;
import dev.enishi.ingest.ChangeCount;
import dev.enishi.ingest.PlannedChange;
import dev.enishi.ingest.Report;
import dev.enishi.ingest.Retirement;
import dev.enishi.model.Change;
import dev.enishi.revision.ChangeRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a bundle into the graph, or shows what that would change. */
@Command(name = "import", description = "Brings a bundle into the graph, all of it or nothing.")
final class ImportCommand extends GraphCommand {

	@Mixin
	private BundleOption bundle = new BundleOption();

	@Option(names = "--dry-run", description = "shows each change and writes none")
	private boolean dryRun;

	@Option(names = "--retire", description = "removes what its documents stated before and no longer do")
	private boolean retire;

	@Option(names = "--retire-share", paramLabel = "SHARE", defaultValue = "" + Retirement.USUAL_SHARE,
			description = "stops where --retire would remove more than this share of what they stated before; "
					+ "${DEFAULT-VALUE} by default, 1 for any")
	private double retireShare;

	@Option(names = "--message", paramLabel = "WHY", description = "why, for the history")
	private @Nullable String message;

	@Mixin
	private ProblemsOption problems = new ProblemsOption();

	@Override
	boolean run(Graph graph) {
		return this.problems.writing(() -> importOrShow(graph));
	}

	private boolean importOrShow(Graph graph) {
		Bundles bundles = graph.get(Bundles.class);
		Retirement retirement = this.retire ? Retirement.upTo(this.retireShare) : Retirement.NONE;
		if (this.dryRun) {
			Report report = bundles.preview(this.bundle.files(), retirement, new TerminalProgress(),
					ImportCommand::show);
			System.out.println("Possible duplicates: " + report.duplicates().count());
			CheckCommand.show(report.duplicates());
			if (report.citationsAlone() > 0) {
				System.out.println("Citations alone would change in %,d facts".formatted(report.citationsAlone()));
			}
			System.out.println("This would be:");
			show(report.counts());
			this.problems.skipped(report.skipped());
		}
		else {
			ChangeRequest occasion = ChangeRequest.importing(System.getProperty("user.name", "command line"),
					this.message);
			Report report = bundles.write(this.bundle.files(), retirement, occasion, new TerminalProgress());
			System.out.println("Done:");
			show(report.counts());
			this.problems.skipped(report.skipped());
		}
		return true;
	}

	private static void show(PlannedChange planned) {
		Change change = planned.change();
		System.out.println("%s %s".formatted(change.action(), planned.caption()));
		if (change.action() == Change.Action.CHANGED) {
			change.differences().forEach((difference) -> System.out.println("    " + difference));
		}
	}

	private static void show(List<ChangeCount> counts) {
		if (counts.isEmpty()) {
			System.out.println("  no change: the graph holds all of this already");
		}
		counts.forEach((count) -> System.out.println("  %-16s %,9d added %,9d changed %,9d removed"
			.formatted(count.type(), count.added(), count.changed(), count.removed())));
	}

}
