package dev.enishi.ingest;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param counts what was added, changed and removed, or would be
 * @param duplicates what may be the same thing; only looked for where nothing is written
 * @param revision the number of the revision, null where nothing was written
 */
public record Report(List<ChangeCount> counts, PossibleDuplicates duplicates, @Nullable Long revision) {

}
