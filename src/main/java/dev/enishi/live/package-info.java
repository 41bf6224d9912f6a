/**
 * The structure of the graph in memory, kept up to date by revisions, and what can be
 * told from it: which entities and links a filter lets through. Names and properties stay
 * in Neo4j, except attributes that were requested.
 */
@NullMarked
package dev.enishi.live;

import org.jspecify.annotations.NullMarked;
