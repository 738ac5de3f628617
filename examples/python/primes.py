"""The sieve of primes.rs in Python, printing the same lines: python3 examples/python/primes.py"""

import tracemalloc
from itertools import count, islice, pairwise, takewhile


def primes():
    yield from [2, 3, 5, 7]
    multiples = {}
    roots = islice(primes(), 1, None)
    root = next(roots)
    for candidate in count(9, 2):
        if candidate in multiples:
            step = multiples.pop(candidate)
        elif root * root == candidate:
            step = 2 * root
            root = next(roots)
        else:
            yield candidate
            continue
        multiple = candidate + step
        while multiple in multiples:
            multiple += step
        multiples[multiple] = step


def widening_gaps():
    widest = 0
    for p, q in pairwise(primes()):
        if q - p > widest:
            widest = q - p
            yield widest, p


def factors(number):
    for prime in primes():
        if prime * prime > number:
            break
        while number % prime == 0:
            yield prime
            number //= prime
    if number > 1:
        yield number


print(*islice(primes(), 20))

twins = ((p, q) for p, q in pairwise(primes()) if q - p == 2)
print("twins:", *(f"{p}-{q}" for p, q in islice(twins, 8)))

print("sum of those below 100000:", sum(takewhile(lambda p: p < 100_000, primes())))

print("records of the gap to the next:")
for gap, prime in islice(widening_gaps(), 12):
    print(f"    {gap} after {prime}")

for number in [360, 1001, 65_537, 600_851_475_143]:
    print(number, "=", " * ".join(map(str, factors(number))))

tracemalloc.start()
print("the 50000th:", next(islice(primes(), 49_999, None)))
print(f"~ most memory at once: {tracemalloc.get_traced_memory()[1] // 1024} KB")
