"""The lesson's own programs, on the same data as the Rust tour, printing the same lines.

    python3 examples/python/tour.py

Only the figures of lines with a ``~`` are measured, and differ. Where the lesson splits lines at commas,
the csv module does it here: the file has commas in quotes, too.
"""

import csv
import itertools
import operator
import sys
import tracemalloc
from itertools import accumulate, groupby
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"


def heading(title):
    print(f"\n== {title} ==")


heading("The Problem Generators Solve")


def get_all_numbers(n):
    return [i * 2 for i in range(n)]


def generate_numbers(n):
    for i in range(n):
        yield i * 2


numbers = get_all_numbers(10_000_000)
print(numbers[0])
print(f"~ list: {sys.getsizeof(numbers)} bytes")
del numbers

gen = generate_numbers(10_000_000)
print(next(gen))
print(next(gen))
print(f"~ generator: {sys.getsizeof(gen)} bytes")


heading("Generator Functions: How yield Works")


def countdown(n):
    print(f"Starting countdown from {n}")
    while n > 0:
        yield n
        n -= 1
    print("Liftoff!")


gen = countdown(3)
print(type(gen))
print(next(gen))
print(next(gen))
print(next(gen))
assert next(gen, None) is None

for n in countdown(3):
    print(n)


heading("Practical Generator Patterns")


def read_large_csv(filepath):
    with open(filepath, "r", encoding="utf-8", newline="") as f:
        records = csv.reader(f)
        header = next(records)
        for values in records:
            yield dict(zip(header, values))


for row in read_large_csv(DATA / "earthquakes.csv"):
    if row["status"] == "automatic" and row["type"] != "earthquake":
        print(row)


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(gen, n):
    for _ in range(n):
        yield next(gen)


fib = fibonacci()
print(list(take(fib, 10)))


def parse_records(lines):
    for record in csv.reader(lines):
        yield record


def filter_active(records):
    for record in records:
        if record[2] == "automatic":
            yield record


def format_output(records):
    for record in records:
        yield {"id": record[0], "name": record[1]}


with open(DATA / "earthquakes.csv", encoding="utf-8", newline="") as f:
    pipeline = format_output(filter_active(parse_records(f)))
    for record in take(pipeline, 5):
        print(record)


heading("Generator Expressions: Inline Generators")

squares_list = [x**2 for x in range(1000000)]
print(f"~ squares_list: {sys.getsizeof(squares_list)} bytes")
del squares_list

squares_gen = (x**2 for x in range(1000000))
print(f"~ squares_gen: {sys.getsizeof(squares_gen)} bytes")

total = sum(squares_gen)
print(total)
max_val = max(abs(x) for x in [-3, 1, -7, 4])
print(max_val)
numbers = iter(range(200))
found = any(x > 100 for x in numbers)
if found:
    print(f"short-circuits before {next(numbers)}")

flat = list(x for row in [[1, 2], [3, 4]] for x in row)
print(flat)


heading("The Iterator Protocol")


class Range:
    def __init__(self, start, stop, step=1):
        self.current = start
        self.stop = stop
        self.step = step

    def __iter__(self):
        return self

    def __next__(self):
        if self.current >= self.stop:
            raise StopIteration
        value = self.current
        self.current += self.step
        return value


for n in Range(0, 5):
    print(n)


class NumberRange:
    def __init__(self, start, stop):
        self.start = start
        self.stop = stop

    def __iter__(self):
        current = self.start
        while current < self.stop:
            yield current
            current += 1


for n in NumberRange(1, 5):
    print(n)


heading("itertools: Generator Powerhouse")

combined = list(itertools.chain([1, 2], [3, 4], [5, 6]))
print(combined)

first_10_fibs = list(itertools.islice(fibonacci(), 10))
print(first_10_fibs)

for a, b in itertools.zip_longest([1, 2, 3], ["a", "b"], fillvalue=None):
    print(a, b)

for combo in itertools.product([1, 2], ["a", "b"]):
    print(combo)

data = [("A", 1), ("A", 2), ("B", 3), ("A", 4)]
for key, group in groupby(data, key=lambda x: x[0]):
    print(key, list(group))

running_total = list(accumulate([1, 2, 3, 4, 5]))
print(running_total)
running_product = list(accumulate([1, 2, 3, 4, 5], operator.mul))
print(running_product)


heading("yield from: Delegating to Sub-Generators")


def flatten(nested):
    for item in nested:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


deep_list = [1, [2, [3, [4]], 5], 6]
print(list(flatten(deep_list)))


def read_all_logs(log_files):
    for filepath in log_files:
        with open(filepath, "r", encoding="utf-8") as f:
            yield from f


for line in read_all_logs([DATA / "logs/web.log", DATA / "logs/worker.log"]):
    print(line, end="")


heading("Memory Comparison")

tracemalloc.start()
result = [x**2 for x in range(100000)]
current, peak = tracemalloc.get_traced_memory()
tracemalloc.stop()
print(f"~ List: peak memory = {peak / 1024:.1f} KB")

tracemalloc.start()
result_gen = (x**2 for x in range(100000))
total = sum(result_gen)
current, peak = tracemalloc.get_traced_memory()
tracemalloc.stop()
print(f"~ Generator: peak memory = {peak / 1024:.1f} KB")
