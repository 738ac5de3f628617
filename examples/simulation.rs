//! A car wash, minute by minute: `cargo run --example simulation`.
//!
//! The cars and the attendant are coroutines. Each yields what it asks the simulation for and is resumed
//! with the time at which it has it, so that its part reads from top to bottom, whatever the others do in
//! between. The simulation is a generator, too: of what happens.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use gen_core::CoroutineState::{Complete, Yielded};
use gen_core::{Coroutine, LocalBoxGen, generators};

type Minutes = u32;

/// What somebody may ask for.
enum Request {
    /// To go on after so many minutes.
    Sleep(Minutes),
    /// To go on when a machine is free.
    Machine,
    /// To give the machine back.
    Release,
    /// To have something told.
    Tell(String),
}
use Request::{Machine, Release, Sleep, Tell};

struct Car {
    number: usize,
    dirt: Minutes,
}

struct Attendant {
    rounds: usize,
}

generators!({
    trait Actor {
        /// All that it does, from its start. Returns for how many minutes it waited for machines.
        gen fn act(
            self,
            #[resume] start: Minutes,
        ) -> impl Coroutine<Minutes, Yield = Request, Return = Minutes>;
    }

    impl Actor for Car {
        gen fn act(
            self,
            #[resume] arrival: Minutes,
        ) -> impl Coroutine<Minutes, Yield = Request, Return = Minutes> {
            yield Tell(format!("car {} arrives", self.number));
            let begin = yield from(in_machine(self.dirt));
            let waited = begin - arrival;
            yield Tell(format!("car {} is clean; it waited for {waited}", self.number));
            waited
        }
    }

    impl Actor for Attendant {
        /// Looks after a machine now and then.
        gen fn act(self) -> impl Coroutine<Minutes, Yield = Request, Return = Minutes> {
            let mut waited = 0;
            for _ in 0..self.rounds {
                let since = yield Sleep(30);
                waited += (yield from(in_machine(8))) - since;
                yield Tell("the attendant has filled up a machine".to_owned());
            }
            waited
        }
    }

    /// Uses a machine for some minutes. Returns when that began.
    gen fn in_machine(
        minutes: Minutes,
    ) -> impl Coroutine<Minutes, Yield = Request, Return = Minutes> {
        let begin = yield Machine;
        yield Sleep(minutes);
        yield Release;
        begin
    }

    /// What happens, and when. Returns for how many minutes the actors waited for machines.
    gen fn simulate(
        machines: usize,
        mut actors: Vec<Running>,
    ) -> impl Coroutine<Yield = (Minutes, String), Return = Minutes> {
        let mut free = machines;
        let mut waiting = VecDeque::new();
        let mut agenda = Agenda::default();
        for (id, actor) in actors.iter().enumerate() {
            agenda.add(actor.start, id);
        }
        let mut waited = 0;
        while let Some((now, id)) = agenda.next() {
            match actors[id].part.resume(now) {
                Yielded(Sleep(minutes)) => agenda.add(now + minutes, id),
                Yielded(Machine) if free > 0 => {
                    free -= 1;
                    agenda.add(now, id);
                }
                Yielded(Machine) => waiting.push_back(id),
                Yielded(Release) => {
                    match waiting.pop_front() {
                        Some(next) => agenda.add(now, next),
                        None => free += 1,
                    }
                    agenda.add(now, id);
                }
                Yielded(Tell(news)) => {
                    yield (now, news);
                    agenda.add(now, id);
                }
                Complete(minutes) => waited += minutes,
            }
        }
        waited
    }

    /// Numbers that look like random ones (a linear congruential generator).
    gen fn random(seed: u32) -> u32 {
        let mut state = seed;
        loop {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            yield state >> 16;
        }
    }
});

/// An actor, and when it starts.
struct Running {
    start: Minutes,
    part: LocalBoxGen<'static, Request, Minutes, Minutes>,
}

impl Running {
    fn new(start: Minutes, actor: impl Actor + 'static) -> Running {
        Running { start, part: actor.act().boxed_local() }
    }
}

/// Who goes on when; at the same time, in the order in which they were added.
#[derive(Default)]
struct Agenda {
    entries: BinaryHeap<Reverse<(Minutes, usize, usize)>>,
    added: usize,
}

impl Agenda {
    fn add(&mut self, time: Minutes, id: usize) {
        self.entries.push(Reverse((time, self.added, id)));
        self.added += 1;
    }

    fn next(&mut self) -> Option<(Minutes, usize)> {
        self.entries.pop().map(|Reverse((time, _, id))| (time, id))
    }
}

/// So many cars, a few minutes apart, and the attendant.
fn day(cars: usize) -> Vec<Running> {
    let mut random = random(2018);
    let mut minutes =
        |least: Minutes, most: Minutes| least + random.next().unwrap_or(0) % (most - least + 1);
    let mut time = 0;
    let mut actors = vec![Running::new(0, Attendant { rounds: cars / 8 })];
    for number in 1..=cars {
        time += minutes(1, 7);
        actors.push(Running::new(time, Car { number, dirt: minutes(5, 12) }));
    }
    actors
}

fn main() {
    println!("The first of 100 cars:");
    for (minute, news) in simulate(2, day(100)).take(20) {
        println!("{minute:4}  {news}");
    }
    for machines in 1..=4 {
        let mut end = 0;
        let waited = simulate(machines, day(100)).drive(|(minute, _)| end = minute);
        println!("{machines} machines: {waited} minutes of waiting, all is done at {end}");
    }
}
