"""Random networks, one JSON object a line, with what NetworkX measures of them.

Usage: python3 measure.py HOW_MANY SEED
"""
import json
import random
import sys

import networkx as nx


def links(dice):
    """Some nodes and links: sparse or dense, with isolates, self loops and parallel links."""
    size = dice.choice([1, 2, 3, 5, 8, 13, 21, 34, 144])
    likely = dice.choice([0.02, 0.08, 0.2, 0.5] if size < 100 else [0.01, 0.03])
    found = []
    for one in range(size):
        if dice.random() < 0.05:
            found.append((one, one))
        for other in range(one):
            if dice.random() >= likely:
                continue
            # powers of two, so that sums of lengths are exact
            if dice.random() < 0.3:
                times = dice.choice([1, 2])
                found += [(one, other)] * times + [(other, one)] * times
            else:
                ends = (one, other) if dice.random() < 0.5 else (other, one)
                found += [ends] * dice.choice([1, 1, 1, 2, 4])
    return size, found


def built(kind, size, found):
    graph = kind()
    graph.add_nodes_from(range(size))
    for source, target in found:
        if source != target:
            before = graph.edges[source, target]["weight"] if graph.has_edge(source, target) else 0
            graph.add_edge(source, target, weight=before + 1)
    for _, _, link in graph.edges(data=True):
        link["length"] = 1 / link["weight"]
    return graph


def row(scores, size):
    return [None if scores[node] != scores[node] else float(scores[node]) for node in range(size)]


def scores(graph, weighted):
    size = len(graph)
    weight, length = ("weight", "length") if weighted else (None, None)
    found = {
        "DEGREE": dict(graph.degree(weight=weight)),
        "BETWEENNESS": nx.betweenness_centrality(graph, weight=length),
        "CLOSENESS": nx.closeness_centrality(graph, distance=length),
        "HARMONIC": {node: score / max(1, size - 1) for node, score in nx.harmonic_centrality(graph, distance=length).items()},
        "PAGERANK": nx.pagerank(graph, weight=weight, tol=1e-15, max_iter=5000),
        "near 0": nx.pagerank(graph, weight=weight, personalization={0: 1}, tol=1e-15, max_iter=5000),
    }
    if graph.is_directed():
        found["IN_DEGREE"] = dict(graph.in_degree(weight=weight))
        found["OUT_DEGREE"] = dict(graph.out_degree(weight=weight))
    else:
        found["CONSTRAINT"] = nx.constraint(graph, weight=weight)
        # of all nodes at once, NetworkX 3.6 computes something else than its definition where there are weights
        found["EFFECTIVE_SIZE"] = nx.effective_size(graph, nodes=list(graph), weight=weight)
        if not weighted:
            found["CORE"] = nx.core_number(graph)
            found["CLUSTERING"] = nx.clustering(graph)
    return {name: row(values, size) for name, values in found.items()}


def structure(graph):
    parts = sorted(nx.connected_components(graph), key=len, reverse=True)
    largest = graph.subgraph(parts[0])
    pairs = [length for _, lengths in nx.all_pairs_shortest_path_length(graph) for length in lengths.values() if length]
    degrees = {graph.degree(node) for node in graph if graph.degree(node)}
    return {
        "entities": len(graph), "pairs": graph.number_of_edges(), "components": len(parts), "largestComponent": len(largest),
        "isolates": nx.number_of_isolates(graph), "density": nx.density(graph),
        "averageDegree": 2 * graph.number_of_edges() / len(graph), "averageDistance": sum(pairs) / len(pairs) if pairs else 0,
        "diameter": max(nx.diameter(graph.subgraph(part)) for part in parts if len(part) == len(largest) and min(part) == min(parts[0])),
        "radius": nx.radius(largest),
        "triangles": sum(nx.triangles(graph).values()) // 3, "transitivity": nx.transitivity(graph),
        "averageClustering": nx.average_clustering(graph), "degeneracy": max(nx.core_number(graph).values()),
        "cutVertices": len(list(nx.articulation_points(graph))), "bridges": len(list(nx.bridges(graph))),
        "degreeAssortativity": nx.degree_pearson_correlation_coefficient(graph) if len(degrees) > 1 else None,
    }


def main(count, seed):
    dice = random.Random(seed)
    for _ in range(count):
        size, found = links(dice)
        both, directed = built(nx.Graph, size, found), built(nx.DiGraph, size, found)
        print(json.dumps({
            "size": size, "links": found, "structure": structure(both),
            "scores": {"plain": scores(both, False), "weighted": scores(both, True), "directed": scores(directed, False),
                       "directed weighted": scores(directed, True)},
        }))


main(int(sys.argv[1]), int(sys.argv[2]))
