//! Delegation to what needs no frame of its own, against the same loop written inline.

use gen_core::generators;

use crate::{Group, by_fold, by_next};

/// How many children there are, and how many items each has.
#[derive(Clone, Copy)]
struct Size {
    children: u64,
    items: u64,
}

fn item(child: u64, i: u64) -> u64 {
    child ^ (i * i)
}

fn list(size: Size, child: u64) -> Vec<u64> {
    (0..size.items).map(|i| item(child, i)).collect()
}

generators!({
    gen fn inline(size: Size) -> u64 {
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

    gen fn to_flat(size: Size) -> u64 {
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

fn group(name: &str, size: Size) -> Group {
    Group::of(name, size.children * size.items, move || size)
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
        .done()
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    vec![
        group("delegation, 100 items a child", Size { children: 10_000, items: 100 }),
        group("delegation, 3 items a child", Size { children: 200_000, items: 3 }),
    ]
}
