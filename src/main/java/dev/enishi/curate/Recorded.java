package dev.enishi.curate;

import dev.enishi.fact.Change;
import dev.enishi.fact.Revision;

/**
 * A change and the revision that it is part of.
 *
 * @param revision the revision
 * @param change the change
 */
record Recorded(Revision revision, Change change) {
}
