"""What the programs of the differential test are run with. Python 3.8 or later."""

from inspect import getgeneratorstate, GEN_SUSPENDED, GEN_CLOSED

# Programs that say more than this are not used.
LIMIT = 40

events = []


class Oops(Exception):
    """What is raised, and what is an item where an error is one."""

    has_code = True

    def __init__(self, code):
        super().__init__(code)
        self.code = code if Oops.has_code else 0


class TooLong(BaseException):
    pass


def log(*what):
    events.append(" ".join(map(str, what)))
    # Once: what is cleaned up afterwards may say more.
    if len(events) == LIMIT:
        raise TooLong


def checked(value, modulus):
    if value % modulus == 0:
        raise Oops(value)
    return value


def checked_range(start, stop, modulus):
    """Numbers, and errors for multiples of the modulus."""
    return [Oops(n) if n % modulus == 0 else n for n in range(start, stop)]


def opened(g, value, modulus):
    """The generator, unless a value is a multiple of the modulus."""
    checked(value, modulus)
    return g


def value(item):
    """An item; one that is an error is raised."""
    if isinstance(item, Oops):
        raise item
    return item


def tried(g):
    """The next item of a generator, or what it raises, in words."""
    try:
        item = next(g, None)
    except Oops as error:
        item = error
    return item if item is None else outcome(item)


def errors_as_items(g):
    """A generator whose last item is what the other one raises."""
    try:
        yield from g
    except Oops as error:
        yield error


class Returning:
    """A generator as an iterable, and what it has returned."""

    def __init__(self, g):
        self.g = g

    def __iter__(self):
        self.returned = yield from self.g


def guarded(name, items):
    try:
        yield from items
    finally:
        log("drop", name)


def outcome(item):
    if isinstance(item, Oops):
        return f"= raised {item.code}"
    return f"= item {item}"


def distance(a, b):
    return abs(a - b)


def step(g, op, errors_are_items):
    """Resumes a generator; whether it goes on."""
    log(">", *op)
    try:
        if op[0] == "next":
            item = next(g)
        elif op[0] == "send":
            item = g.send(op[1])
        else:
            item = g.throw(Oops(op[1]))
    except StopIteration as stop:
        log(*("= end",) if stop.value is None else ("= returned", stop.value))
    except Oops as error:
        assert getgeneratorstate(g) == GEN_CLOSED
        log(outcome(error))
        return errors_are_items
    else:
        log(outcome(item))
        assert getgeneratorstate(g) == GEN_SUSPENDED
        return True
    assert getgeneratorstate(g) == GEN_CLOSED
    return False


def drive(g, ops, to_the_end, errors_are_items):
    """Resumes a generator until it ends or the steps do; the steps that were taken."""
    taken = []
    while to_the_end or len(taken) < len(ops):
        # The last one is repeated.
        taken.append(ops[min(len(taken), len(ops) - 1)])
        if not step(g, taken[-1], errors_are_items):
            if not to_the_end:
                taken.append(("next",))
                step(g, taken[-1], errors_are_items)
            break
    return taken


def run(
    seed,
    checksum,
    make,
    ops,
    takes_first=False,
    to_the_end=False,
    errors_are_items=False,
    errors_have_no_codes=False,
):
    def begin():
        events.clear()
        g = make()
        if takes_first:
            next(g)
        return g

    Oops.has_code = not errors_have_no_codes
    try:
        g = begin()
        taken = drive(g, ops, to_the_end, errors_are_items)
        log("> close")
        g.close()
        assert getgeneratorstate(g) == GEN_CLOSED
    except TooLong:
        print("==", seed, checksum, "too long")
        return
    print("==", seed, checksum)
    print("\n".join(events))
    # What a `close` does after each number of steps, if it does anything.
    for count in range(len(taken)):
        g = begin()
        for op in taken[:count]:
            step(g, op, errors_are_items)
        events.clear()
        g.close()
        if events:
            print("|", count, "|", ", ".join(events))
