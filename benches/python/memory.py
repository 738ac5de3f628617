"""The memory of CPython's generators, by `tracemalloc`, as JSON: name, live bytes, peak bytes."""

import json
import sys
import tracemalloc


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        yield a
        a, b = b, a + b


def tree(depth, fan):
    return fan if depth == 0 else [tree(depth - 1, fan) for _ in range(fan)]


def chain(depth, leaves):
    nested = list(range(leaves))
    for _ in range(depth):
        nested = [nested]
    return nested


def flatten(nested):
    for item in nested:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


def live(make, count=1_000):
    """The bytes of a generator that was advanced once."""
    tracemalloc.start()
    generators = [None] * count
    before, _ = tracemalloc.get_traced_memory()
    for at in range(count):
        generators[at] = make()
        next(generators[at])
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / count


def peak(make):
    """The most bytes in use at once during a walk."""
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    for _ in make():
        pass
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most - before


def main():
    # CPython's own limit would stop at 1,000 frames.
    sys.setrecursionlimit(10_000)
    bushy, deep = tree(9, 4), chain(1_000, 10)
    figures = [
        ("`fibonacci`, live", live(lambda: fibonacci(9))),
        ("`flatten` of depth 9, live", live(lambda: flatten(bushy))),
        ("peak of a walk: tree, depth 9, fan 4", peak(lambda: flatten(bushy))),
        ("peak of a walk: chain of 1,000 levels", peak(lambda: flatten(deep))),
    ]
    json.dump({"version": sys.version.split()[0], "figures": figures}, sys.stdout, indent=2)


main()
