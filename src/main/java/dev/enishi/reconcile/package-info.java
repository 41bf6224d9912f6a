/**
 * A face: the W3C Reconciliation API, by which OpenRefine matches a column against the
 * graph.
 */
@NullMarked
package dev.enishi.reconcile;

import org.jspecify.annotations.NullMarked;
