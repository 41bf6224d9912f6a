/**
 * Lists of what a filter lets through, and counts and sums of it by group, told from the
 * structure in memory.
 */
@NullMarked
package dev.enishi.ask;

import org.jspecify.annotations.NullMarked;
