"""What the programs of the differential test are run with. Python 3.8 or later."""

from inspect import getgeneratorstate, GEN_SUSPENDED, GEN_CLOSED

# Programs that say more than this are not used.
LIMIT = 40

events = []


class Oops(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


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


def distance(a, b):
    return abs(a - b)


def step(g, op):
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
        log("= raised", error.code)
    else:
        log("= item", item)
        assert getgeneratorstate(g) == GEN_SUSPENDED
        return True
    assert getgeneratorstate(g) == GEN_CLOSED
    return False


def drive(g, ops, to_the_end):
    at = 0
    while to_the_end or at < len(ops):
        # The last one is repeated.
        if not step(g, ops[min(at, len(ops) - 1)]):
            if not to_the_end:
                step(g, ("next",))
            return
        at += 1


def run(seed, checksum, make, takes_first, to_the_end, ops):
    events.clear()
    g = make()
    try:
        if takes_first:
            next(g)
        drive(g, ops, to_the_end)
        log("> close")
        g.close()
        assert getgeneratorstate(g) == GEN_CLOSED
    except TooLong:
        print("==", seed, checksum, "too long")
    else:
        print("==", seed, checksum)
        print("\n".join(events))
