/** Drafts of mappings, from the heads and the values of a table. */
@NullMarked
package dev.enishi.draft;

import org.jspecify.annotations.NullMarked;
