package dev.enishi.fact;

import dev.enishi.graph.GraphPackage;

import org.springframework.context.annotation.Import;

/** The beans of this package and of what it stands on, for slices of others. */
@Import({ Sessions.class, StoredFacts.class, Ledger.class, Journal.class, FactWriter.class, GraphPackage.class })
public class FactPackage {

	/** Who writes in tests. */
	public static final Occasion TEST = Occasion.importing("test", null);

}
