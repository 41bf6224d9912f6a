package dev.enishi.revision;

import java.util.List;

/**
 * A revision, and the changes in it that match a filter.
 *
 * @param revision the revision
 * @param changes the changes that match
 * @param complete whether these are all of them
 */
public record ChangeEvent(Revision revision, List<RecordedChange> changes, boolean complete) {
}
