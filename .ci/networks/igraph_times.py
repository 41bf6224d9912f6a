"""What igraph measures of a network, and how long it takes, as one JSON object.

Usage: python3 igraph_times.py FILE ROUNDS MEASURE…    (a file of pairs of numbers, the first line says how many nodes)
"""
import json
import sys
import time

import igraph

with open(sys.argv[1]) as file:
    size = int(file.readline())
    graph = igraph.Graph(size, [tuple(map(int, line.split())) for line in file])
size = graph.vcount()
pairs = (size - 1) * (size - 2) / 2
found = {}
for name, measure in [
    ("PAGERANK", lambda: graph.pagerank(damping=0.85)),
    ("BETWEENNESS", lambda: [score / pairs for score in graph.betweenness(directed=False)]),
]:
    if name not in sys.argv[3:]:
        continue
    times = []
    for _ in range(int(sys.argv[2])):
        begin = time.perf_counter()
        scores = measure()
        times.append(time.perf_counter() - begin)
    found[name] = {"seconds": sorted(times)[len(times) // 2], "scores": scores}
json.dump(found, sys.stdout)
