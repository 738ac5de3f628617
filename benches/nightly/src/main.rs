//! Nightly's native generators against this crate's and iterators written by hand; the options are
//! those of `gen_benches::cli`.
#![feature(gen_blocks)]

use std::process::ExitCode;

use gen_benches::flat::{Fibonacci, fibonacci};
use gen_benches::pipelines::{Keep, Scale, keep, scale};
use gen_benches::recursion::{Flatten, Nested, flatten};
use gen_benches::small::{self, Cell, Grid, Neighbours, add_cell};
use gen_benches::{Group, by_fold, by_next, cli};

/// The same bodies, with nightly's `gen fn`.
mod native {
    use super::{Cell, Grid, Nested};

    pub gen fn fibonacci(n: u32) -> u64 {
        let (mut a, mut b) = (0_u64, 1_u64);
        for _ in 0..n {
            yield a;
            (a, b) = (b, a.wrapping_add(b));
        }
    }

    pub gen fn neighbours(grid: Grid, (x, y): Cell) -> Cell {
        if x > 0 {
            yield (x - 1, y);
        }
        if y > 0 {
            yield (x, y - 1);
        }
        if x + 1 < grid.width() {
            yield (x + 1, y);
        }
        if y + 1 < grid.height() {
            yield (x, y + 1);
        }
    }

    pub gen fn scale(items: impl Iterator<Item = u64>) -> u64 {
        for item in items {
            yield item.wrapping_mul(5) ^ 7;
        }
    }

    pub gen fn keep(items: impl Iterator<Item = u64>) -> u64 {
        for item in items {
            if item % 16 != 3 {
                yield item;
            }
        }
    }

    /// It needs a box a level, and passes each item through all of them.
    pub gen fn flatten(nested: &Nested) -> u64 {
        match nested {
            Nested::Leaf(leaf) => yield *leaf,
            Nested::List(list) => {
                for nested in list {
                    match nested {
                        Nested::Leaf(leaf) => yield *leaf,
                        Nested::List(_) => {
                            let leaves: Box<dyn Iterator<Item = u64> + '_> =
                                Box::new(flatten(nested));
                            for leaf in leaves {
                                yield leaf;
                            }
                        }
                    }
                }
            }
        }
    }
}

fn recursion(name: &str, items: u64, nested: fn() -> Nested) -> Group {
    Group::of(name, items, nested)
        .twin("hand-written", |nested| by_next(Flatten::new(nested)))
        .ours("next", |nested| by_next(flatten(nested)))
        .ours("fold", |nested| by_fold(flatten(nested)))
        .peer("nightly gen, boxed", |nested| by_next(native::flatten(nested)))
        .done()
}

fn groups(only: &[String], _: u64) -> Vec<Group> {
    const ITEMS: u32 = 2_000_000;
    let flat = Group::of("flat", u64::from(ITEMS), || ITEMS)
        .twin("hand-written", |&n| by_next(Fibonacci::new(n)))
        .ours("next", |&n| by_next(fibonacci(n)))
        .ours("fold", |&n| by_fold(fibonacci(n)))
        .peer("nightly gen", |&n| by_next(native::fibonacci(n)));
    let small = Group::of("small generators", Grid::LARGE.items(), || Grid::LARGE)
        .twin("hand-written", |grid| {
            grid.sum(|sum, cell| small::by_next(sum, Neighbours::new(*grid, cell)))
        })
        .ours("next", |grid| grid.sum(|sum, cell| small::by_next(sum, grid.neighbours(cell))))
        .ours("fold", |grid| grid.sum(|sum, cell| grid.neighbours(cell).fold(sum, add_cell)))
        .peer("nightly gen", |grid| {
            grid.sum(|sum, cell| small::by_next(sum, native::neighbours(*grid, cell)))
        });
    let pipeline = Group::of("pipeline of 3", u64::from(ITEMS), || u64::from(ITEMS))
        .twin("hand-written", |&n| by_next(Scale(Keep(Scale(0..n)))))
        .ours("next", |&n| by_next(scale(keep(scale(0..n)))))
        .ours("fold", |&n| by_fold(scale(keep(scale(0..n)))))
        .peer("nightly gen", |&n| by_next(native::scale(native::keep(native::scale(0..n)))));
    let groups = [
        flat.done(),
        small.done(),
        pipeline.done(),
        recursion("list 100x100x100", 1_000_000, || Nested::tree(3, 100)),
        recursion("tree, depth 9, fan 4", 1 << 18, || Nested::tree(9, 4)),
        recursion("tree, depth 19, fan 2", 1 << 19, || Nested::tree(19, 2)),
        recursion("chain of 10 levels", 100_000, || Nested::chain(10, 100_000)),
        recursion("chain of 1000 levels", 2_000, || Nested::chain(1000, 2_000)),
    ];
    let is_wanted = |group: &Group| {
        only.is_empty() || only.iter().any(|only| group.name.starts_with(only.as_str()))
    };
    groups.into_iter().filter(is_wanted).collect()
}

fn main() -> ExitCode {
    cli::run(groups)
}
