//! Delegation to what needs no frame of its own, against the same loop written inline: where the
//! consumer sees the generator made, and where it gets it as an argument.

use core::pin::pin;

use gen_core::{Body, Gen, generators};

use crate::{Group, by_fold, by_next};

/// How many children there are, and how many items each has.
#[derive(Clone, Copy)]
pub struct Size {
    /// The number of children.
    pub children: u64,
    /// The number of items of a child.
    pub items: u64,
}

impl Size {
    /// Few children with many items each.
    pub const LONG: Size = Size { children: 10_000, items: 100 };
    /// Many children with few items each.
    pub const SHORT: Size = Size { children: 200_000, items: 3 };

    /// The number of all items.
    #[must_use]
    pub fn total(self) -> u64 {
        self.children * self.items
    }
}

/// An item of a child.
#[inline]
#[must_use]
pub fn item(child: u64, i: u64) -> u64 {
    child ^ (i * i)
}

fn list(size: Size, child: u64) -> Vec<u64> {
    (0..size.items).map(|i| item(child, i)).collect()
}

generators!({
    /// The loops in one body.
    pub gen fn inline(size: Size) -> u64 {
        for child in 0..size.children {
            for i in 0..size.items {
                yield item(child, i);
            }
        }
    }

    gen fn flat(size: Size, child: u64) -> u64 {
        for i in 0..size.items {
            yield item(child, i);
        }
    }

    /// The inner loop in a generator of its own.
    pub gen fn to_flat(size: Size) -> u64 {
        for child in 0..size.children {
            yield from(flat(size, child));
        }
    }

    gen fn to_iterator(size: Size) -> u64 {
        for child in 0..size.children {
            yield from((0..size.items).map(move |i| item(child, i)));
        }
    }

    gen fn inline_list(size: Size) -> u64 {
        for child in 0..size.children {
            for item in list(size, child) {
                yield item;
            }
        }
    }

    gen fn to_list(size: Size) -> u64 {
        for child in 0..size.children {
            yield from(list(size, child));
        }
    }
});

fn hand(size: Size) -> impl Iterator<Item = u64> {
    (0..size.children).flat_map(move |child| (0..size.items).map(move |i| item(child, i)))
}

/// The same two loops by hand, for the consumers that get an iterator as an argument.
struct Hand {
    size: Size,
    child: u64,
    i: u64,
}

impl Hand {
    fn new(size: Size) -> Self {
        Hand { size, child: 0, i: 0 }
    }
}

impl Iterator for Hand {
    type Item = u64;

    #[inline]
    fn next(&mut self) -> Option<u64> {
        if self.i == self.size.items {
            (self.child, self.i) = (self.child + 1, 0);
        }
        if self.child == self.size.children {
            return None;
        }
        self.i += 1;
        Some(item(self.child, self.i - 1))
    }
}

/// Consumers that do not see where their argument was made, as most functions of a program.
pub mod argument {
    use super::{Body, Gen, by_fold, by_next, pin};

    /// Takes the items one by one.
    #[inline(never)]
    pub fn next(items: impl Iterator<Item = u64>) -> u64 {
        by_next(items)
    }

    #[inline(never)]
    pub(super) fn fold(items: impl Iterator<Item = u64>) -> u64 {
        by_fold(items)
    }

    #[inline(never)]
    pub(super) fn next_of<B>(generator: Gen<u64, B>) -> u64
    where
        B: Body<u64, Resume = (), Return = ()>,
    {
        by_next(generator)
    }

    #[inline(never)]
    pub(super) fn fold_of<B>(generator: Gen<u64, B>) -> u64
    where
        B: Body<u64, Resume = (), Return = ()>,
    {
        by_fold(generator)
    }

    /// A function that knows that it gets a generator can place it.
    #[inline(never)]
    pub(super) fn placed<B>(generator: Gen<u64, B>) -> u64
    where
        B: Body<u64, Resume = (), Return = ()>,
    {
        by_next(pin!(generator.on_stack()))
    }
}

fn group(name: &str, size: Size) -> Group {
    Group::of(name, size.total(), move || size)
        .twin("inline, next", |&size| by_next(inline(size)))
        .ours("to a generator, next", |&size| by_next(to_flat(size)))
        .ours("to an iterator, next", |&size| by_next(to_iterator(size)))
        .twin("inline, fold", |&size| by_fold(inline(size)))
        .ours("to a generator, fold", |&size| by_fold(to_flat(size)))
        .against("inline, fold")
        .ours("to an iterator, fold", |&size| by_fold(to_iterator(size)))
        .against("inline, fold")
        .twin("inline list, next", |&size| by_next(inline_list(size)))
        .ours("to a list, next", |&size| by_next(to_list(size)))
        .against("inline list, next")
        .twin("flat_map, next", |&size| by_next(hand(size)))
        .twin("inline, argument, next", |&size| argument::next(inline(size)))
        .twin("hand-written, argument, next", |&size| argument::next(Hand::new(size)))
        .ours("to a generator, argument, next", |&size| argument::next(to_flat(size)))
        .against("inline, argument, next")
        .ours("to an iterator, argument, next", |&size| argument::next(to_iterator(size)))
        .against("inline, argument, next")
        .twin("inline, argument, fold", |&size| argument::fold(inline(size)))
        .ours("to a generator, argument, fold", |&size| argument::fold(to_flat(size)))
        .against("inline, argument, fold")
        .ours("to an iterator, argument, fold", |&size| argument::fold(to_iterator(size)))
        .against("inline, argument, fold")
        .ours("to a generator, Gen argument, next", |&size| argument::next_of(to_flat(size)))
        .against("inline, argument, next")
        .ours("to a generator, Gen argument, fold", |&size| argument::fold_of(to_flat(size)))
        .against("inline, argument, fold")
        .twin("inline, Gen argument, on_stack", |&size| argument::placed(inline(size)))
        .ours("to a generator, Gen argument, on_stack", |&size| argument::placed(to_flat(size)))
        .against("inline, Gen argument, on_stack")
        .done()
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    vec![
        group("delegation, 100 items a child", Size::LONG),
        group("delegation, 3 items a child", Size::SHORT),
    ]
}
