/**
 * The graph in Neo4j: its schema, how nodes and relationships become entities and links,
 * and the batched look-ups and traversals that all queries are made of.
 */
@NullMarked
package dev.enishi.graph;

import org.jspecify.annotations.NullMarked;
