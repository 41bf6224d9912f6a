/**
 * Looking the graph up: single objects, lists of every type, and links from one entity to
 * the next.
 */
@NullMarked
package dev.enishi.browse;

import org.jspecify.annotations.NullMarked;
