/**
 * What is computed on the structure in memory: paths, neighbourhoods, centrality,
 * communities, collaboration. Names and properties are fetched for the entities of a
 * result only.
 */
@NullMarked
package dev.enishi.trace;

import org.jspecify.annotations.NullMarked;
