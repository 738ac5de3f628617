"""A matcher that finds a small graph in a large one: python3 tests/ports/python/matching.py"""


class Mismatch(Exception):
    pass


class Matcher:
    """Maps the nodes of a small graph to those of a large one, in all ways that keep its edges."""

    def __init__(self, large, small):
        self.large, self.small = large, small
        self.order = sorted(small)
        self.core = {}

    def match(self):
        if len(self.core) == len(self.order):
            self.verify()
            yield dict(self.core)
            return
        node = self.order[len(self.core)]
        for candidate in self.candidates():
            if self.feasible(node, candidate):
                self.core[node] = candidate
                yield from self.match()
                del self.core[node]

    def mappings(self):
        """Yields one mapping for each set of nodes, by a loop at each level."""
        seen = []
        for mapping in self.loop():
            nodes = set(mapping.values())
            if nodes not in seen:
                seen.append(nodes)
                yield mapping

    def loop(self):
        if len(self.core) == len(self.order):
            self.verify()
            yield dict(self.core)
            return
        node = self.order[len(self.core)]
        for candidate in self.candidates():
            if self.feasible(node, candidate):
                self.core[node] = candidate
                for mapping in self.loop():
                    yield mapping
                del self.core[node]

    def candidates(self):
        for candidate in sorted(self.large):
            if candidate not in self.core.values():
                yield candidate

    def feasible(self, node, candidate):
        return all(
            self.core[near] in self.large[candidate]
            for near in self.small[node]
            if near in self.core
        )

    def verify(self):
        """Rejects a graph with an edge that leads one way only."""
        for a, nodes in self.large.items():
            for b in nodes:
                if a not in self.large.get(b, []):
                    raise Mismatch(f"{a} to {b} is one-way")


GRAPH = {0: [1, 2], 1: [0, 2, 3], 2: [0, 1, 4], 3: [1, 4], 4: [2, 3, 5], 5: [4]}
SQUARE = {0: [1, 3], 1: [0, 2], 2: [1, 3], 3: [2, 0]}
EDGE = {0: [1], 1: [0]}

for mapping in Matcher(GRAPH, SQUARE).match():
    print("square", *mapping.values())
for mapping in Matcher(GRAPH, EDGE).mappings():
    print("edge", *mapping.values())
try:
    for mapping in Matcher(GRAPH | {5: []}, SQUARE).match():
        print("square", *mapping.values())
except Mismatch as error:
    print(f"error: {error}")
