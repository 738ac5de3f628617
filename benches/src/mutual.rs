//! Mutual recursion: two generators that delegate to each other, so that neither is on top of a
//! frame of its own kind.

use gen_core::generators;

use crate::recursion::{Flatten, Nested};
use crate::{Group, by_fold, by_next};

generators!({
    /// The lists at even depths.
    gen fn even(list: &[Nested]) -> u64 {
        for nested in list {
            match nested {
                Nested::Leaf(leaf) => yield *leaf,
                Nested::List(list) => yield from(odd(list)),
            }
        }
    }

    /// The lists at odd depths. It goes by index, to have a state of another shape.
    gen fn odd(list: &[Nested]) -> u64 {
        let mut at = 0;
        while at < list.len() {
            match &list[at] {
                Nested::Leaf(leaf) => yield *leaf,
                Nested::List(list) => yield from(even(list)),
            }
            at += 1;
        }
    }
});

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    let group = |name: &str, items: u64, list: fn() -> Nested| {
        Group::of(name, items, move || [list()])
            .twin("hand-written", |[nested]| by_next(Flatten::new(nested)))
            .ours("next", |list| by_next(even(list)))
            .ours("fold", |list| by_fold(even(list)))
            .done()
    };
    vec![
        group("mutual recursion, depth 9, fan 4", 1 << 18, || Nested::tree(9, 4)),
        group("mutual recursion, 1000 levels", 300_000, || Nested::chain(1000, 300_000)),
    ]
}
