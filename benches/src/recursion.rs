//! Recursion: flattening a nested list, against an explicit stack of slice iterators.

use core::pin::pin;
use core::slice;

use gen_core::generators;

/// A list of numbers and lists.
#[derive(Debug)]
pub enum Nested {
    /// A number.
    Leaf(i64),
    /// A list.
    List(Vec<Nested>),
}

impl Nested {
    /// A tree whose lists have `fan` members, `depth` levels deep.
    #[must_use]
    pub fn tree(depth: u32, fan: u32) -> Nested {
        match depth {
            0 => Nested::Leaf(i64::from(fan)),
            _ => Nested::List((0..fan).map(|_| Nested::tree(depth - 1, fan)).collect()),
        }
    }

    /// A list of `leaves` numbers, `depth` levels deep in lists of one member.
    #[must_use]
    pub fn chain(depth: u32, leaves: u32) -> Nested {
        let leaves = (0..leaves).map(|n| Nested::Leaf(i64::from(n))).collect();
        (0..depth).fold(Nested::List(leaves), |list, _| Nested::List(vec![list]))
    }
}

generators!({
    /// The generator of this crate.
    pub gen fn flatten(nested: &Nested) -> i64 {
        match nested {
            Nested::Leaf(leaf) => yield *leaf,
            Nested::List(list) => {
                for nested in list {
                    match nested {
                        Nested::Leaf(leaf) => yield *leaf,
                        Nested::List(_) => yield from flatten(nested),
                    }
                }
            }
        }
    }
});

/// The hand-written iterator: an explicit stack.
#[derive(Debug)]
pub struct Flatten<'a> {
    stack: Vec<slice::Iter<'a, Nested>>,
}

impl<'a> Flatten<'a> {
    /// The leaves of a list.
    #[must_use]
    pub fn new(nested: &'a Nested) -> Self {
        Flatten { stack: vec![slice::from_ref(nested).iter()] }
    }
}

impl Iterator for Flatten<'_> {
    type Item = i64;

    fn next(&mut self) -> Option<i64> {
        loop {
            match self.stack.last_mut()?.next() {
                None => _ = self.stack.pop(),
                Some(Nested::Leaf(leaf)) => return Some(*leaf),
                Some(Nested::List(list)) => self.stack.push(list.iter()),
            }
        }
    }
}

fn by_next(items: impl IntoIterator<Item = i64>) -> i64 {
    let mut sum = 0_i64;
    for item in items {
        sum = sum.rotate_left(1) ^ item;
    }
    sum
}

/// By hand.
#[must_use]
pub fn hand(nested: &Nested) -> i64 {
    by_next(Flatten::new(nested))
}

/// A generator as it comes, by `next`.
#[must_use]
pub fn lazy(nested: &Nested) -> i64 {
    by_next(flatten(nested))
}

/// A generator pinned on the stack, by `next`.
#[must_use]
pub fn on_stack(nested: &Nested) -> i64 {
    by_next(pin!(flatten(nested).on_stack()))
}

/// A generator by `fold`.
#[must_use]
pub fn fold(nested: &Nested) -> i64 {
    flatten(nested).fold(0, |sum: i64, item| sum.rotate_left(1) ^ item)
}
