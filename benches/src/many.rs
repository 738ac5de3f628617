//! Many live generators, each advanced by one item in turn.

use crate::flat::{Fibonacci, fibonacci, peers};
use crate::{Group, add};

/// How many there are, and how many items each has.
const LIVE: u32 = 100_000;
const ITEMS: u32 = 10;

fn round_robin<I: Iterator<Item = u64>>(make: impl Fn(u32) -> I) -> u64 {
    let mut live: Vec<I> = (0..LIVE).map(|_| make(ITEMS)).collect();
    let mut sum = 0;
    for _ in 0..=ITEMS {
        for items in &mut live {
            sum = add(sum, items.next().unwrap_or_default());
        }
    }
    sum
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    let many = Group::of("many live generators", u64::from(LIVE * ITEMS), || ())
        .twin("hand-written", |()| round_robin(Fibonacci::new))
        .twin("hand-written, in Box<dyn Iterator>", |()| {
            round_robin(|n| Box::new(Fibonacci::new(n)) as Box<dyn Iterator<Item = u64>>)
        })
        .ours("next", |()| round_robin(fibonacci))
        .ours("on_heap", |()| round_robin(|n| fibonacci(n).on_heap()))
        .ours("boxed", |()| round_robin(|n| fibonacci(n).boxed()))
        .against("hand-written, in Box<dyn Iterator>")
        .peer("genawaiter rc", |()| round_robin(peers::genawaiter_rc))
        .peer("genawaiter sync", |()| round_robin(peers::genawaiter_sync))
        .peer("fauxgen", |()| round_robin(peers::fauxgen_boxed));
    vec![many.done()]
}
