/**
 * The structure of the graph in memory, and what is computed on it: paths,
 * neighbourhoods, centrality, communities, collaboration. Names and properties stay in
 * Neo4j and are fetched for the entities of a result only.
 */
@NullMarked
package dev.enishi.trace;

import org.jspecify.annotations.NullMarked;
