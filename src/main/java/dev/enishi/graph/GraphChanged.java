package dev.enishi.graph;

/** This service has committed a change of the graph. */
public record GraphChanged() {
}
