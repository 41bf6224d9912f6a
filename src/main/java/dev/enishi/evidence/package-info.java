/** The texts of documents, and whether what is cited stands in them. */
@NullMarked
package dev.enishi.evidence;

import org.jspecify.annotations.NullMarked;
