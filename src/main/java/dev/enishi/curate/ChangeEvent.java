package dev.enishi.curate;

import java.util.List;

import dev.enishi.fact.Revision;

/**
 * A revision, and what in it was asked for.
 *
 * @param revision the revision
 * @param changes the changes that were asked for
 * @param complete whether these are all of them
 */
record ChangeEvent(Revision revision, List<Recorded> changes, boolean complete) {
}
