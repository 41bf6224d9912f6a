/**
 * What changes the graph: the check of a change, revisions and their history, the undo
 * log of large imports, and the feed of changes.
 */
@NullMarked
package dev.enishi.revision;

import org.jspecify.annotations.NullMarked;
