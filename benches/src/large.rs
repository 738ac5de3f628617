//! A large body: forty yields, each between some lines of work.

use core::pin::pin;

use gen_core::generators;

use crate::{Group, by_fold, by_next};

/// Some work that depends on all work before it.
#[derive(Clone, Copy, Debug, Default)]
struct Work {
    a: u64,
    b: u64,
    c: u64,
}

/// What stands between two yields; each place has its own constant.
macro_rules! work {
    ($work:ident, $place:literal) => {
        $work.a = $work.a.wrapping_mul(0x9e37_79b9).wrapping_add($place);
        if $work.a & 64 == 0 {
            $work.b ^= $work.a >> 7;
        } else {
            $work.b = $work.b.wrapping_add($work.c | $place);
        }
        $work.c = $work.c.rotate_left($place) ^ $work.b;
    };
}

/// The same body as a generator and as an `enum` of states.
macro_rules! large {
    ($($place:literal)*) => {
        generators!({
            /// The generator of this crate.
            gen fn large(rounds: u32) -> u64 {
                let mut work = Work::default();
                for _ in 0..rounds {
                    $(
                        work!(work, $place);
                        if work.c & 7 != 0 {
                            yield work.c ^ $place;
                        }
                    )*
                }
            }
        });

        impl Iterator for Large {
            type Item = u64;

            fn next(&mut self) -> Option<u64> {
                let work = &mut self.work;
                loop {
                    match self.place {
                        $(
                            $place => {
                                self.place += 1;
                                work!(work, $place);
                                if work.c & 7 != 0 {
                                    return Some(work.c ^ $place);
                                }
                            }
                        )*
                        _ => {
                            self.rounds = self.rounds.checked_sub(1)?;
                            self.place = 1;
                        }
                    }
                }
            }
        }
    };
}

/// The hand-written iterator.
struct Large {
    work: Work,
    rounds: u32,
    place: u32,
}

impl Large {
    fn new(rounds: u32) -> Self {
        Large { work: Work::default(), rounds, place: 0 }
    }
}

large! {
    1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20
    21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    const ROUNDS: u32 = 20_000;
    let items = Large::new(ROUNDS).count() as u64;
    let large = Group::of("large body", items, || ROUNDS)
        .twin("hand-written", |&rounds| by_next(Large::new(rounds)))
        .ours("next", |&rounds| by_next(large(rounds)))
        .ours("on_stack", |&rounds| by_next(pin!(large(rounds).on_stack())))
        .ours("on_heap", |&rounds| by_next(large(rounds).on_heap()))
        .ours("fold", |&rounds| by_fold(large(rounds)));
    vec![large.done()]
}
