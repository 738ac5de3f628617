"""A workshop of processes that interrupt each other: python3 tests/ports/python/processes.py"""

from heapq import heappop, heappush


class Interrupt(Exception):
    pass


class Environment:
    def __init__(self):
        self.now = 0
        self.agenda = []
        self.added = 0
        self.processes = {}
        self.wakes = {}

    def start(self, name, process):
        self.processes[name] = process
        self.schedule(name, 0)

    def schedule(self, name, delay, cause=None):
        """Adds an event, which is an interrupt if it has a cause."""
        self.added += 1
        if not cause:
            self.wakes[name] = self.added
        heappush(self.agenda, (self.now + delay, self.added, name, cause))

    def interrupt(self, name, cause):
        if name in self.processes:
            self.schedule(name, 0, cause)

    def run(self):
        """Yields the news of all processes, in the order of time."""
        while self.agenda:
            self.now, number, name, cause = heappop(self.agenda)
            if name in self.processes and (cause or self.wakes.get(name) == number):
                for event in self.step(name, cause):
                    yield event

    def step(self, name, cause):
        """Runs a process until it waits, and yields its news."""
        process = self.processes[name]
        self.wakes.pop(name, None)
        while True:
            try:
                request = process.throw(Interrupt(cause)) if cause else next(process)
            except StopIteration as end:
                del self.processes[name]
                yield self.now, f"{name} ends: {end.value}"
                return
            except Interrupt as interrupt:
                del self.processes[name]
                yield self.now, f"{name} fails: {interrupt}"
                return
            cause = None
            match request:
                case "timeout", minutes:
                    self.schedule(name, minutes)
                    return
                case "tell", news:
                    yield self.now, f"{name} {news}"


def machine(env, name, parts, minutes):
    made = 0
    while made < parts:
        left = minutes
        while left:
            start = env.now
            try:
                yield "timeout", left
                left = 0
            except Interrupt as interrupt:
                left -= env.now - start
                yield "tell", f"breaks ({interrupt}), {left} left"
                yield from repair(env, name)
        made += 1
        yield "tell", f"has made {made}"
    return made


def repair(env, name):
    try:
        yield "timeout", 5
    except Interrupt as interrupt:
        yield "tell", f"is interrupted in its repair: {interrupt}"
        if str(interrupt) == "fire":
            raise
        yield from repair(env, name)


def breaker(env, target, plan):
    for minutes, cause in plan:
        yield "timeout", minutes
        yield "tell", f"throws {cause}"
        env.interrupt(target, cause)


def clock(env, minutes):
    ticks = 0
    while True:
        try:
            yield "timeout", minutes
            ticks += 1
            yield "tell", f"tick {ticks}"
        except Interrupt:
            return ticks


env = Environment()
env.start("lathe", machine(env, "lathe", 3, 10))
env.start("mill", machine(env, "mill", 2, 8))
env.start("vandal", breaker(env, "lathe", [(4, "belt"), (3, "belt"), (20, "oil")]))
env.start("sparks", breaker(env, "mill", [(11, "fuse"), (2, "fire"), (1, "late")]))
env.start("clock", clock(env, 6))
env.start("boss", breaker(env, "clock", [(32, "evening")]))
for now, news in env.run():
    print(f"{now:3} {news}")
print(env.now, len(env.processes))
