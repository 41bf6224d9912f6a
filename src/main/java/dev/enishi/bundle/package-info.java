/**
 * The form that facts are written in, in bundles and inputs: read with all that is wrong,
 * and written again.
 */
@NullMarked
package dev.enishi.bundle;

import org.jspecify.annotations.NullMarked;
