package dev.enishi.graph;

/**
 * This service has followed what others, or it itself, changed in the graph.
 *
 * @param entirely whether the structure was read anew and all caches are empty
 */
public record GraphMoved(boolean entirely) {
}
