package dev.enishi.trace;

/** What makes a node central. */
public enum Centrality {

	DEGREE, BETWEENNESS, PAGERANK, CLOSENESS, EIGENVECTOR

}
