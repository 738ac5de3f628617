"""A comparison of texts, line by line: python3 tests/ports/python/ndiff.py"""

BEFORE = """\
def walk(tree):
    if tree:
        yield tree.value
        walk(tree.left)
    return
# the end
one
""".splitlines()
AFTER = """\
def walk(tree):
    if tree is not None:
        for item in walk(tree.left):
            yield item
        yield tree.valeu
        walk(tree.right)
# the very end
two
one
""".splitlines()


def matches(a, b, at, bt):
    """Yields the longest common runs of `a` and `b` as (start, start, length)."""
    i, j, length = longest(a, b)
    if length:
        yield from matches(a[:i], b[:j], at, bt)
        yield at + i, bt + j, length
        i, j = i + length, j + length
        for run in matches(a[i:], b[j:], at + i, bt + j):
            yield run


def longest(a, b):
    best = 0, 0, 0
    ending = [0] * (len(b) + 1)
    for i, x in enumerate(a):
        row = [0]
        for j, y in enumerate(b):
            length = ending[j] + 1 if x == y else 0
            row.append(length)
            if length > best[2]:
                best = i + 1 - length, j + 1 - length, length
        ending = row
    return best


def opcodes(a, b):
    i = j = 0
    for x, y, length in [*matches(a, b, 0, 0), (len(a), len(b), 0)]:
        if i < x and j < y:
            yield "replace", i, x, j, y
        elif i < x:
            yield "delete", i, x, j, y
        elif j < y:
            yield "insert", i, x, j, y
        i, j = x + length, y + length
        if length:
            yield "equal", x, i, y, j


def ratio(a, b):
    total = len(a) + len(b)
    return 2 * sum(length for _, _, length in matches(a, b, 0, 0)) / total if total else 1.0


class Differ:
    def __init__(self, cutoff):
        self.cutoff = cutoff

    def compare(self, a, b):
        for tag, i, x, j, y in opcodes(a, b):
            if tag == "replace":
                g = self.fancy_replace(a[i:x], b[j:y])
            elif tag == "delete":
                g = self.dump("-", a[i:x])
            elif tag == "insert":
                g = self.dump("+", b[j:y])
            else:
                g = self.dump(" ", a[i:x])
            yield from g

    def dump(self, tag, lines):
        for line in lines:
            yield f"{tag} {line}"

    def plain_replace(self, a, b):
        """Yields all lines of both, the shorter list first."""
        if len(b) < len(a):
            first, second = self.dump("+", b), self.dump("-", a)
        else:
            first, second = self.dump("-", a), self.dump("+", b)
        for g in first, second:
            yield from g

    def fancy_replace(self, a, b):
        """Marks changes in the most similar pair of lines, and compares the lines around it."""
        best, at, bt = 0, 0, 0
        for i, x in enumerate(a):
            for j, y in enumerate(b):
                if (similar := ratio(x, y)) > best:
                    best, at, bt = similar, i, j
        if best < self.cutoff:
            yield from self.plain_replace(a, b)
            return
        yield from self.fancy_helper(a[:at], b[:bt])
        yield from self.question(a[at], b[bt])
        yield from self.fancy_helper(a[at + 1:], b[bt + 1:])

    def fancy_helper(self, a, b):
        g = []
        if a:
            if b:
                g = self.fancy_replace(a, b)
            else:
                g = self.dump("-", a)
        elif b:
            g = self.dump("+", b)
        yield from g

    def question(self, a, b):
        if a == b:
            yield f"  {a}"
            return
        below_a = below_b = ""
        for tag, i, x, j, y in opcodes(a, b):
            mark_a, mark_b = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}[tag]
            below_a += mark_a * (x - i)
            below_b += mark_b * (y - j)
        yield f"- {a}"
        if mark := below_a.rstrip():
            yield f"? {mark}"
        yield f"+ {b}"
        if mark := below_b.rstrip():
            yield f"? {mark}"


def restore(delta, which):
    """Yields one of the two texts, which it finds in their difference."""
    tag = {1: "- ", 2: "+ "}.get(which)
    if tag is None:
        raise ValueError(f"no text {which}")
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]
        elif line[:2] not in ("- ", "+ ", "? "):
            raise ValueError(f"no difference: {line}")


for cutoff in 0.75, 0.5, 1.1:
    print(f"== {cutoff}")
    for line in Differ(cutoff).compare(BEFORE, AFTER):
        print(line)
for which, text in (1, BEFORE), (2, AFTER):
    print(list(restore(Differ(0.75).compare(BEFORE, AFTER), which)) == text)
for delta, which in (["  a", "- b", "+ c", "x"], 2), ([], 3):
    try:
        for line in restore(delta, which):
            print(line)
    except ValueError as error:
        print(f"error: {error}")
