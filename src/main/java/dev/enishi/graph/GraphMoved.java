package dev.enishi.graph;

/** Others have changed the graph, and this service has followed. */
public record GraphMoved() {
}
