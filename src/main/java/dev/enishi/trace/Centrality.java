package dev.enishi.trace;

/** What makes a node central. */
enum Centrality {

	DEGREE, BETWEENNESS, PAGERANK, CLOSENESS, EIGENVECTOR

}
