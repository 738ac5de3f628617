"""The programs of the benches as CPython runs them: nanoseconds per item, as JSON.

    python3 benches/python/programs.py

The groups have the names that they have in Rust. There are fewer items, and the best of some runs counts.
"""

import json
import sys
import tempfile
import time

ROUNDS = 5


def flat(n):
    a, b = 0, 1
    for _ in range(n):
        yield a
        a, b = b, (a + b) & 0xFFFFFFFFFFFFFFFF


def neighbours(width, height, x, y):
    if x > 0:
        yield x - 1, y
    if y > 0:
        yield x, y - 1
    if x + 1 < width:
        yield x + 1, y
    if y + 1 < height:
        yield x, y + 1


def small(width, height):
    for y in range(height):
        for x in range(width):
            for cell in neighbours(width, height, x, y):
                yield cell


def scale(items):
    for item in items:
        yield item * 5 ^ 7


def keep(items):
    for item in items:
        if item % 16 != 3:
            yield item


def pipeline(stages, n):
    items = range(n)
    for at in range(stages):
        items = keep(items) if at % 2 else scale(items)
    return items


def generate_numbers(n):
    for i in range(n):
        yield i * 2


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


def even(nested):
    for item in nested:
        if isinstance(item, list):
            yield from odd(item)
        else:
            yield item


def odd(nested):
    for item in nested:
        if isinstance(item, list):
            yield from even(item)
        else:
            yield item


def full(depth, first):
    if depth == 0:
        return None
    key = first + (1 << (depth - 1)) - 1
    return full(depth - 1, first), key, full(depth - 1, key + 1)


def walk(tree):
    left, key, right = tree
    if left:
        yield from walk(left)
    yield key
    if right:
        yield from walk(right)


def permutations(things, k):
    if k <= 1:
        yield things
    else:
        yield from permutations(things, k - 1)
        for i in range(k - 1):
            j = i if k % 2 == 0 else 0
            things[j], things[k - 1] = things[k - 1], things[j]
            yield from permutations(things, k - 1)


def queens(n, row, columns, rising, falling, board):
    if row == n:
        yield board
    else:
        for column in range(n):
            queen = 1 << column
            if not queen & (columns | rising | falling):
                yield from queens(
                    n,
                    row + 1,
                    columns | queen,
                    (rising | queen) << 1,
                    (falling | queen) >> 1,
                    board << 4 | column,
                )


def inner(child, items):
    for i in range(items):
        yield child ^ i * i


def delegation(children, items):
    for child in range(children):
        yield from inner(child, items)


def mixer():
    total = yield
    while True:
        total = (total + (yield total)) & 0xFFFFFFFFFFFFFFFF
        total = (total << 5 ^ (yield total)) & 0xFFFFFFFFFFFFFFFF


def resumed(n):
    generator = mixer()
    next(generator)
    for arg in range(n):
        yield generator.send(arg)


def round_robin(live, n):
    generators = [flat(n) for _ in range(live)]
    for _ in range(n):
        for generator in generators:
            yield next(generator)


def read(path):
    def parse_records(lines):
        for line in lines:
            yield line.strip().split(",")

    def filter_active(records):
        for record in records:
            if record[2] == "active":
                yield record

    def format_output(records):
        for record in records:
            yield record[0], record[1]

    with open(path, encoding="utf-8") as file:
        yield from format_output(filter_active(parse_records(file)))


def exhaust(items):
    """Takes all items, as a `for` loop does; gives their number."""
    count = 0
    for _ in items:
        count += 1
    return count


def measure(make, items=None):
    """The nanoseconds per item, of which there are as many as there turn out to be."""
    best = None
    for _ in range(ROUNDS):
        generator = make()
        start = time.perf_counter_ns()
        count = exhaust(generator)
        elapsed = time.perf_counter_ns() - start
        best = elapsed if best is None else min(best, elapsed)
    return best / (items or count)


def main():
    sys.setrecursionlimit(10_000)
    hundreds, bushy, deep = tree(3, 40), tree(7, 4), tree(13, 2)
    short, long = chain(10, 20_000), chain(1_000, 2_000)
    ordered = full(14, 0)
    rows = 100_000
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8") as file:
        for row in range(rows):
            status = "active" if row % 3 == 0 else "done"
            file.write(f"{row},name of {row},{status},{row * 7 % 1000}\n")
        file.flush()
        figures = {
            "flat": measure(lambda: flat(200_000)),
            "small generators": measure(lambda: small(100, 100)),
            "pipeline of 3": measure(lambda: pipeline(3, 100_000), 100_000),
            "pipeline of 10": measure(lambda: pipeline(10, 50_000), 50_000),
            "course, list or generator": measure(lambda: generate_numbers(500_000)),
            "course, squares": measure(lambda: (x * x for x in range(500_000))),
            "list 100x100x100": measure(lambda: flatten(hundreds)),
            "tree, depth 9, fan 4": measure(lambda: flatten(bushy)),
            "tree, depth 19, fan 2": measure(lambda: flatten(deep)),
            "chain of 10 levels": measure(lambda: flatten(short)),
            "chain of 1000 levels, peers": measure(lambda: flatten(long)),
            "mutual recursion, depth 9, fan 4": measure(lambda: even(bushy)),
            "walk of a binary tree": measure(lambda: walk(ordered)),
            "search, permutations of 10": measure(lambda: permutations(list(range(8)), 8)),
            "search, 10 queens": measure(lambda: queens(10, 0, 0, 0, 0, 0)),
            "delegation, 100 items a child": measure(lambda: delegation(1_000, 100)),
            "delegation, 3 items a child": measure(lambda: delegation(30_000, 3)),
            "resume": measure(lambda: resumed(100_000)),
            "many live generators": measure(lambda: round_robin(20_000, 5)),
            "course, 100 MB of csv": measure(lambda: read(file.name), rows),
        }
    json.dump({"version": sys.version.split()[0], "groups": figures}, sys.stdout, indent=2)


main()
