package dev.enishi.revision;

import dev.enishi.model.Change;

/**
 * A change and the revision that it is part of.
 *
 * @param revision the revision
 * @param change the change
 */
public record RecordedChange(Revision revision, Change change) {
}
