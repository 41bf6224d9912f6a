package dev.enishi.cli;

import dev.enishi.evidence.Verification;
import dev.enishi.evidence.Verification.Summary;
import picocli.CommandLine.Command;

/** Holds the quotes of the graph to the texts of the documents. */
@Command(name = "verify", description = "Holds every quote of the graph to the text of the document that it cites.",
		footer = { "", "Exit codes: 0 all quotes stand; 1 some do not; 2 the graph cannot be reached." })
final class VerifyCommand extends GraphCommand {

	@Override
	boolean run(Graph graph) {
		Summary summary = graph.get(Verification.class).verify(System.out::println);
		System.out
			.println("%,d quotes stand where they are cited; %,d do not hold; %,d citations have no text or no quote"
				.formatted(summary.stand(), summary.findings(), summary.unchecked()));
		return summary.findings() == 0;
	}

}
