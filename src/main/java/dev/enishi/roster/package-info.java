/** Reads lists of members out of documents. */
@NullMarked
package dev.enishi.roster;

import org.jspecify.annotations.NullMarked;
