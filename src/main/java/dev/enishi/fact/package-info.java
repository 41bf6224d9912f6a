/**
 * Facts on their way into the graph: read, checked, compared with what is stored, and
 * written. Imports and curators go the same way.
 */
@NullMarked
package dev.enishi.fact;

import org.jspecify.annotations.NullMarked;
