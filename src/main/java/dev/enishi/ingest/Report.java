package dev.enishi.ingest;

import java.util.List;

import dev.enishi.bundle.Problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param counts what was added, changed and removed, or would be
 * @param duplicates what may be the same thing; only looked for where nothing is written
 * @param revision the number of the revision, null where nothing was written
 * @param skipped what was wrong with rows that were left out
 * @param citationsAlone how many facts would change in nothing but their citations
 */
public record Report(List<ChangeCount> counts, PossibleDuplicates duplicates, @Nullable Long revision, Skipped skipped,
		long citationsAlone) {

	/**
	 * What was wrong with rows that were left out.
	 *
	 * @param count how many problems there were
	 * @param problems the first of them, up to a high limit
	 */
	public record Skipped(int count, List<Problem> problems) {

		static final Skipped NONE = new Skipped(0, List.of());

	}

}
