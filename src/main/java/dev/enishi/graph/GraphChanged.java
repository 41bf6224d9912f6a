package dev.enishi.graph;

/** Says that this service has committed a change of the graph. */
public record GraphChanged() {
}
