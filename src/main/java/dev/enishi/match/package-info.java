/**
 * Record linkage: which entities may be the same thing under two ids, how likely that is
 * and why, and which of them somebody has said to be different.
 */
@NullMarked
package dev.enishi.match;

import org.jspecify.annotations.NullMarked;
