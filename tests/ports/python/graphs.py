"""Searches in graphs: python3 tests/ports/python/graphs.py"""

from collections import deque


class Graph:
    def __init__(self, edges):
        self.adjacent = {}
        for a, b in edges:
            self.adjacent.setdefault(a, []).append(b)
            self.adjacent.setdefault(b, []).append(a)

    def neighbors(self, node):
        if node not in self.adjacent:
            raise KeyError(node)
        return iter(self.adjacent[node])


def dfs_edges(graph, source):
    visited = {source}
    stack = [(source, graph.neighbors(source))]
    while stack:
        parent, children = stack[-1]
        for child in children:
            if child not in visited:
                yield parent, child
                visited.add(child)
                stack.append((child, graph.neighbors(child)))
                break
        else:
            stack.pop()


def bfs_edges(graph, source):
    visited = {source}
    queue = deque([(source, graph.neighbors(source))])
    while queue:
        parent, children = queue.popleft()
        for child in children:
            if child not in visited:
                yield parent, child
                visited.add(child)
                queue.append((child, graph.neighbors(child)))


def dfs_labeled_edges(graph, source):
    yield source, source, "forward"
    yield from labeled(graph, source, {source})
    yield source, source, "reverse"


def labeled(graph, parent, visited):
    for child in graph.neighbors(parent):
        if child in visited:
            yield parent, child, "nontree"
        else:
            visited.add(child)
            yield parent, child, "forward"
            yield from labeled(graph, child, visited)
            yield parent, child, "reverse"


def components(graph):
    """Yields the nodes of each component, breadth first."""
    seen = set()
    for start in sorted(graph.adjacent):
        if start not in seen:
            component = [start] + [child for _, child in bfs_edges(graph, start)]
            seen.update(component)
            yield component


def all_simple_paths(graph, source, target, cutoff):
    path = [source]

    def extend():
        if path[-1] == target:
            yield list(path)
        elif len(path) <= cutoff:
            for child in graph.neighbors(path[-1]):
                if child not in path:
                    path.append(child)
                    for found in extend():
                        yield found
                    path.pop()

    yield from extend()


GRAPH = Graph([(0, 1), (0, 2), (1, 2), (1, 3), (2, 4), (3, 4), (4, 5), (7, 8)])

print("dfs", *dfs_edges(GRAPH, 0))
print("bfs", *bfs_edges(GRAPH, 0))
for edge in dfs_labeled_edges(GRAPH, 3):
    print(*edge)
for component in components(GRAPH):
    print("component", *component)
for cutoff in 2, 3, 9:
    for path in all_simple_paths(GRAPH, 0, 5, cutoff):
        print(f"within {cutoff}:", *path)
for search in dfs_edges, bfs_edges, dfs_labeled_edges:
    try:
        for edge in search(GRAPH, 6):
            print(*edge)
    except KeyError as error:
        print(f"no node {error}")
