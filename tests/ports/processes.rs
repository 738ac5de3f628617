//! A simulation of processes that wait and interrupt each other: coroutines in a map.
//!
//! Python throws an `Interrupt` into a process. Here the workshop resumes a process with a
//! `Result`, whose error `?` passes on and `match` catches. The processes borrow the environment
//! and read its clock, so the map that holds them is not a part of it.

use super::compare;
use gen_core::CoroutineState::{Complete, Yielded};
use gen_core::{Coroutine, LocalBoxGen, generators};
use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

type Time = u32;
type Name = &'static str;

/// The cause of an interrupt.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Interrupt(&'static str);

/// The value with which the workshop resumes a process.
type Wake = Result<(), Interrupt>;
type End = Result<Option<u32>, Interrupt>;

/// A time, a number that tells events apart, a process, and the value with which it goes on.
type Event = (Time, usize, Name, Wake);

enum Request {
    Timeout(Time),
    Tell(String),
}
use Request::{Tell, Timeout};

#[derive(Default)]
struct Environment {
    now: Cell<Time>,
    added: Cell<usize>,
    agenda: RefCell<BinaryHeap<Reverse<Event>>>,
}

impl Environment {
    /// Adds an event to the agenda, and returns its number.
    fn schedule(&self, name: Name, delay: Time, wake: Wake) -> usize {
        self.added.set(self.added.get() + 1);
        let event = (self.now.get() + delay, self.added.get(), name, wake);
        self.agenda.borrow_mut().push(Reverse(event));
        self.added.get()
    }

    fn next(&self) -> Option<Event> {
        self.agenda.borrow_mut().pop().map(|Reverse(event)| event)
    }
}

/// A process, and the event for which it waits.
struct Process<'a> {
    body: LocalBoxGen<'a, Request, Wake, End>,
    event: usize,
}

struct Workshop<'a> {
    env: &'a Environment,
    processes: BTreeMap<Name, Process<'a>>,
}

generators!({
    impl<'a> Workshop<'a> {
        fn start(&mut self, name: Name, body: LocalBoxGen<'a, Request, Wake, End>) {
            let event = self.env.schedule(name, 0, Ok(()));
            self.processes.insert(name, Process { body, event });
        }

        /// Yields the news of all processes, in the order of time.
        gen fn run(&mut self) -> (Time, String) {
            while let Some((time, event, name, wake)) = self.env.next() {
                self.env.now.set(time);
                let Some(process) = self.processes.get(name) else { continue };
                if wake.is_err() || process.event == event {
                    for event in self.step(name, wake) {
                        yield event;
                    }
                }
            }
        }

        /// Runs a process until it waits, and yields its news.
        gen fn step(&mut self, name: Name, mut wake: Wake) -> (Time, String) {
            let now = self.env.now.get();
            let Some(process) = self.processes.get_mut(name) else { return };
            loop {
                match process.body.resume(wake) {
                    Yielded(Timeout(minutes)) => {
                        process.event = self.env.schedule(name, minutes, Ok(()));
                        return;
                    }
                    Yielded(Tell(news)) => yield (now, format!("{name} {news}")),
                    Complete(end) => {
                        self.processes.remove(name);
                        match end {
                            Ok(Some(value)) => yield (now, format!("{name} ends: {value}")),
                            Ok(None) => yield (now, format!("{name} ends: None")),
                            Err(Interrupt(cause)) => yield (now, format!("{name} fails: {cause}")),
                        }
                        return;
                    }
                }
                wake = Ok(());
            }
        }
    }

    #[boxed(local)]
    gen fn machine(
        env: &Environment,
        parts: u32,
        minutes: Time,
    ) -> impl Coroutine<Wake, Yield = Request, Return = End> {
        let mut made = 0;
        while made < parts {
            let mut left = minutes;
            while left > 0 {
                let start = env.now.get();
                match (yield Timeout(left)) {
                    Ok(()) => left = 0,
                    Err(Interrupt(cause)) => {
                        left -= env.now.get() - start;
                        (yield Tell(format!("breaks ({cause}), {left} left")))?;
                        (yield from(repair()))?;
                    }
                }
            }
            made += 1;
            (yield Tell(format!("has made {made}")))?;
        }
        Ok(Some(made))
    }

    gen fn repair() -> impl Coroutine<Wake, Yield = Request, Return = Wake> {
        if let Err(Interrupt(cause)) = (yield Timeout(5)) {
            (yield Tell(format!("is interrupted in its repair: {cause}")))?;
            if cause == "fire" {
                return Err(Interrupt(cause));
            }
            (yield from(repair()))?;
        }
        Ok(())
    }

    #[boxed(local)]
    gen fn breaker(
        env: &Environment,
        target: Name,
        plan: &[(Time, &'static str)],
    ) -> impl Coroutine<Wake, Yield = Request, Return = End> {
        for (minutes, cause) in plan {
            (yield Timeout(*minutes))?;
            (yield Tell(format!("throws {cause}")))?;
            env.schedule(target, 0, Err(Interrupt(cause)));
        }
        Ok(None)
    }

    #[boxed(local)]
    gen fn clock(minutes: Time) -> impl Coroutine<Wake, Yield = Request, Return = End> {
        let mut ticks = 0;
        while (yield Timeout(minutes)).is_ok() {
            ticks += 1;
            if (yield Tell(format!("tick {ticks}"))).is_err() {
                break;
            }
        }
        Ok(Some(ticks))
    }

    gen fn lines() -> String {
        let env = Environment::default();
        let belts = [(4, "belt"), (3, "belt"), (20, "oil")];
        let fuses = [(11, "fuse"), (2, "fire"), (1, "late")];
        let mut shop = Workshop { env: &env, processes: BTreeMap::new() };
        shop.start("lathe", machine(&env, 3, 10));
        shop.start("mill", machine(&env, 2, 8));
        shop.start("vandal", breaker(&env, "lathe", &belts));
        shop.start("sparks", breaker(&env, "mill", &fuses));
        shop.start("clock", clock(6));
        shop.start("boss", breaker(&env, "clock", &[(32, "evening")]));
        for (now, news) in shop.run() {
            yield format!("{now:3} {news}");
        }
        yield format!("{} {}", env.now.get(), shop.processes.len());
    }
});

#[test]
fn interrupts_as_python_does() {
    compare(lines, include_str!("python/processes.txt"));
}
