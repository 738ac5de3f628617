//! Items of one to four words, and items of other types, against a hand-written iterator behind a
//! `dyn`. A call returns an item in memory if it does not fit into registers.

use core::hint::black_box;

use gen_core::generators;

use crate::{Group, add};

const ITEMS: u64 = 1_000_000;

/// An item that can be added to a sum.
trait Summand {
    /// A number that depends on every word. It takes the words in turn, because the compiler would
    /// otherwise read two at a time, which stalls if they were written singly: that would hide the
    /// differences that are measured.
    fn word(self) -> u64;
}

impl Summand for u64 {
    fn word(self) -> u64 {
        self
    }
}

impl Summand for (u64, u64) {
    fn word(self) -> u64 {
        add(self.0, self.1)
    }
}

impl Summand for (u64, u64, u64) {
    fn word(self) -> u64 {
        add(add(self.0, self.1), self.2)
    }
}

impl Summand for (u64, u64, u64, u64) {
    fn word(self) -> u64 {
        add(add(add(self.0, self.1), self.2), self.3)
    }
}

impl Summand for (f64, f64, f64) {
    fn word(self) -> u64 {
        add(add(self.0.to_bits(), self.1.to_bits()), self.2.to_bits())
    }
}

impl Summand for (i32, i32, i32) {
    fn word(self) -> u64 {
        let (a, b, c) = self;
        let [a, b, c] = [a, b, c].map(|number| u64::from(number.unsigned_abs()));
        add(add(a, b), c)
    }
}

impl Summand for Result<u64, String> {
    fn word(self) -> u64 {
        match self {
            Ok(item) => item,
            Err(error) => error.len() as u64,
        }
    }
}

/// The loop of a consumer that sees which iterator it gets.
#[inline]
fn sum(items: impl Iterator<Item: Summand>) -> u64 {
    let mut sum = 0;
    for item in items {
        sum = add(sum, item.word());
    }
    sum
}

/// The loop of a consumer that gets its iterator as an argument.
#[inline(never)]
fn sum_apart(items: impl Iterator<Item: Summand>) -> u64 {
    sum(items)
}

/// The group of a type of items. The arguments say how the two numbers of the state begin, which
/// numbers follow them, and which item they make with its index.
macro_rules! group {
    (
        $group:literal, $item:ty, $state:ty: $start:expr,
        |$a:ident, $b:ident| $next:expr, |$i:ident| $make:expr
    ) => {{
        generators!({
            gen fn generator(n: u64) -> $item {
                let ($a, $b): $state = $start;
                let (mut $a, mut $b) = ($a, $b);
                for $i in 0..n {
                    yield $make;
                    ($a, $b) = $next;
                }
            }
        });

        struct Hand {
            state: $state,
            i: u64,
            n: u64,
        }

        impl Iterator for Hand {
            type Item = $item;

            #[inline]
            fn next(&mut self) -> Option<$item> {
                if self.i == self.n {
                    return None;
                }
                let (($a, $b), $i) = (self.state, self.i);
                self.state = $next;
                self.i += 1;
                Some($make)
            }
        }

        fn by_hand(n: u64) -> Box<dyn Iterator<Item = $item>> {
            black_box(Box::new(Hand { state: $start, i: 0, n }))
        }

        Group::of($group, ITEMS, || ITEMS)
            .twin("hand-written dyn", |&n| sum(by_hand(n)))
            .ours("boxed", |&n| sum(black_box(generator(n).boxed())))
            .ours("on_heap", |&n| sum(generator(n).on_heap()))
            .ours("next", |&n| sum(generator(n)))
            .twin("hand-written dyn, argument", |&n| sum_apart(by_hand(n)))
            .ours("boxed, argument", |&n| sum_apart(black_box(generator(n).boxed())))
            .against("hand-written dyn, argument")
            .ours("on_heap, argument", |&n| sum_apart(generator(n).on_heap()))
            .against("hand-written dyn, argument")
            .ours("next, argument", |&n| sum_apart(generator(n)))
            .against("hand-written dyn, argument")
            .done()
    }};
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    type Numbers = (u64, u64);
    vec![
        group!("items of 1 word", u64, Numbers: (0, 1), |a, b| (b, a.wrapping_add(b)), |i| a ^ i),
        group!("items of 2 words", (u64, u64), Numbers: (0, 1),
            |a, b| (b, a.wrapping_add(b)), |i| (a, i)),
        group!("items of 3 words", (u64, u64, u64), Numbers: (0, 1),
            |a, b| (b, a.wrapping_add(b)), |i| (a, b, i)),
        group!("items of 4 words", (u64, u64, u64, u64), Numbers: (0, 1),
            |a, b| (b, a.wrapping_add(b)), |i| (a, b, i, !a)),
        group!("items of 3 f64s", (f64, f64, f64), (f64, f64): (0.0, 1.0),
            |a, b| (a + 1.0, b + 0.5), |_i| (a, b, a - b)),
        group!("items of 3 i32s", (i32, i32, i32), (i32, i32): (0, 1),
            |a, b| (b, a.wrapping_add(b)), |_i| (a, b, a ^ 1)),
        group!("items of Result and String", Result<u64, String>, Numbers: (0, 1),
            |a, b| (b, a.wrapping_add(b)),
            |i| if i % 1024 == 1023 { Err("odd".to_owned()) } else { Ok(a) }),
    ]
}
