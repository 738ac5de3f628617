"""The walks of trees.rs in Python, printing the same lines: python3 examples/python/trees.py"""

import csv
from collections import deque
from heapq import heappop, heappush
from itertools import groupby, takewhile
from pathlib import Path


class Tree:
    def __init__(self, values):
        self.root = None
        for value in values:
            self.root = inserted(self.root, value)

    def __iter__(self):
        yield from in_order(self.root)


class Node:
    def __init__(self, value):
        self.left, self.value, self.right = None, value, None


def inserted(node, value):
    if node is None:
        return Node(value)
    if value < node.value:
        node.left = inserted(node.left, value)
    else:
        node.right = inserted(node.right, value)
    return node


def in_order(node):
    if node is not None:
        yield from in_order(node.left)
        yield node.value
        yield from in_order(node.right)


class Railway:
    def __init__(self, path):
        self.towns = {}
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                a, b, minutes = row["from"], row["to"], int(row["minutes"])
                self.towns.setdefault(a, {})[b] = minutes
                self.towns.setdefault(b, {})[a] = minutes

    def neighbours(self, town):
        return sorted(self.towns.get(town, {}).items())

    def depth_first(self, town, seen):
        if town not in seen:
            seen.add(town)
            yield town
            for next_town, _ in self.neighbours(town):
                yield from self.depth_first(next_town, seen)

    def breadth_first(self, start):
        seen = {start}
        queue = deque([(0, start)])
        while queue:
            trains, town = queue.popleft()
            yield trains, town
            for next_town, _ in self.neighbours(town):
                if next_town not in seen:
                    seen.add(next_town)
                    queue.append((trains + 1, next_town))

    def settled(self, start):
        done = set()
        queue = [(0, start, start)]
        while queue:
            minutes, town, before = heappop(queue)
            if town not in done:
                done.add(town)
                yield town, minutes, before
                for next_town, more in self.neighbours(town):
                    heappush(queue, (minutes + more, next_town, town))


def quickest(railway, start, goal):
    before = {}
    for town, minutes, previous in railway.settled(start):
        before[town] = previous
        if town == goal:
            way = [town]
            while way[-1] != start:
                way.append(before[way[-1]])
            return minutes, way[::-1]
    return None


tree = Tree([50, 30, 70, 20, 40, 60, 80, 35, 45])
print("in order:", *tree)
print("between 35 and 65:", *(n for n in tree if 35 <= n < 65))
for value in tree:
    largest = value
print("largest:", largest)

railway = Railway(Path(__file__).resolve().parent.parent / "data/railway.csv")
print("depth first:", ", ".join(railway.depth_first("Geneva", set())))
for trains, towns in groupby(railway.breadth_first("Geneva"), key=lambda found: found[0]):
    print(f"{trains} trains from Geneva:", ", ".join(town for _, town in towns))
print("within an hour of Zürich:")
for town, minutes, _ in takewhile(lambda found: found[1] <= 60, railway.settled("Zürich")):
    print(f"{minutes:5} {town}")
for start, goal in [("Geneva", "Lugano"), ("Davos", "Basel"), ("Bern", "London")]:
    found = quickest(railway, start, goal)
    if found:
        print(f"{found[0]} minutes:", ", ".join(found[1]))
    else:
        print(f"no train from {start} to {goal}")
