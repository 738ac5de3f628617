"""Partitions of numbers and of collections: python3 tests/ports/python/partitions.py"""


def partitions(n, parts, largest):
    """Yields the partitions of `n`: each part, and how often it occurs."""
    if n == 0:
        yield {}
        return
    if parts == 0 or largest == 0:
        return
    for part in range(min(n, largest), 0, -1):
        for count in range(min(n // part, parts), 0, -1):
            for rest in partitions(n - part * count, parts - count, part - 1):
                yield {part: count} | rest


def ordered_partitions(n, m):
    """Yields the partitions of `n` into `m` parts, as growing lists."""
    if m < 1 or n < m:
        raise ValueError(f"no {m} parts of {n}")
    yield from grow(n, m, 1)


def grow(n, m, least):
    if m == 1:
        yield [n]
        return
    for part in range(least, n // m + 1):
        for rest in grow(n - part, m - 1, part):
            yield [part] + rest


def set_partitions(items):
    """Yields all ways to put `items` into groups."""
    if not items:
        yield []
        return
    first, rest = items[0], items[1:]
    for groups in set_partitions(rest):
        yield [[first]] + groups
        for at in range(len(groups)):
            yield groups[:at] + [[first] + groups[at]] + groups[at + 1:]


def multiset_partitions(items, m):
    """Yields all ways to put `items` into `m` groups, and takes equal items for the same."""
    seen = []
    if m is None:
        for m in range(1, len(items) + 1):
            yield from multiset_partitions(items, m)
        return
    for groups in set_partitions(items):
        groups = sorted(groups)
        if len(groups) == m and groups not in seen:
            seen.append(groups)
            yield groups


def multisets(counts, size):
    """Yields all choices of `size` items. `counts` says how many there are of each."""
    chosen = []

    def choose(at, size):
        if size == 0:
            yield "".join(chosen)
        elif at < len(counts):
            name, count = counts[at]
            for taken in range(min(count, size), -1, -1):
                chosen.extend(name * taken)
                yield from choose(at + 1, size - taken)
                del chosen[len(chosen) - taken:]

    return choose(0, size)


for p in partitions(7, 4, 5):
    print(p)
print(sum(1 for _ in partitions(30, 30, 30)))
for n, m in (8, 3), (5, 5), (4, 1), (2, 3):
    try:
        for p in ordered_partitions(n, m):
            print(p)
    except ValueError as error:
        print(f"error: {error}")
for p in set_partitions([1, 2, 3]):
    print(p)
for p in multiset_partitions([1, 1, 2, 2], None):
    print(p)
for size in range(5):
    print(*multisets([("a", 2), ("b", 1), ("c", 3)], size))
