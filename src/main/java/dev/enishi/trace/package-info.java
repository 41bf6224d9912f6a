/**
 * The structure of the graph in memory, and what is computed on it: paths,
 * neighbourhoods, centrality, communities, collaboration. Names and properties stay in
 * Neo4j and are fetched for the answer alone.
 */
@NullMarked
package dev.enishi.trace;

import org.jspecify.annotations.NullMarked;
