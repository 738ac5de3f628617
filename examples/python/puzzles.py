"""The searches of puzzles.rs in Python, printing the same lines: python3 examples/python/puzzles.py"""

from itertools import islice, product


def permutations(items):
    yield from arrange([], list(items))


def arrange(chosen, rest):
    if not rest:
        yield list(chosen)
    for at in range(len(rest)):
        item = rest.pop(at)
        chosen.append(item)
        yield from arrange(chosen, rest)
        chosen.pop()
        rest.insert(at, item)


def combinations(items, count):
    yield from choose([], items, count)


def choose(chosen, rest, count):
    if count == 0:
        yield list(chosen)
    elif rest:
        item, *rest = rest
        chosen.append(item)
        yield from choose(chosen, rest, count - 1)
        chosen.pop()
        yield from choose(chosen, rest, count)


def place_queens(size, queens):
    row = len(queens)
    if row == size:
        yield list(queens)
        return
    for column in range(size):
        if not any(c == column or abs(c - column) == row - r for r, c in enumerate(queens)):
            queens.append(column)
            yield from place_queens(size, queens)
            queens.pop()


def complete(grid):
    empty = [(row, column) for row, column in product(range(9), range(9)) if grid[row][column] == 0]
    if not empty:
        yield [list(row) for row in grid]
        return
    row, column = min(empty, key=lambda cell: len(candidates(grid, *cell)))
    for digit in candidates(grid, row, column):
        grid[row][column] = digit
        yield from complete(grid)
    grid[row][column] = 0


def candidates(grid, row, column):
    used = set(grid[row]) | {line[column] for line in grid}
    used |= {grid[row // 3 * 3 + at // 3][column // 3 * 3 + at % 3] for at in range(9)}
    return [digit for digit in range(1, 10) if digit not in used]


SUDOKU = """
..19...2.
7..63.9..
53.7.2...
1.7..9..8
...86...4
..3......
......719
.........
...4..6.2
"""


def grid(text):
    return [[0 if digit == "." else int(digit) for digit in line] for line in text.split()]


print("permutations of abc:", *map("".join, permutations("abc")))
print("permutations of 8 items:", sum(1 for _ in permutations([0] * 8)))
print("3 of abcde:", *map("".join, combinations("abcde", 3)))

for size in range(4, 9):
    print(f"{size} queens:", sum(1 for _ in place_queens(size, [])), "ways")
for column in next(place_queens(8, [])):
    print(". " * column + "Q" + " ." * (7 - column))

solutions = list(islice(complete(grid(SUDOKU)), 2))
print(f"sudoku: {len(solutions)} solution")
for row in solutions[0]:
    print(*row)
