//! Nightly's native generators against this crate's and iterators written by hand; the options are
//! those of `gen_benches::cli`.
//!
//! A native generator of the same body shows how much of the time rustc's state machine takes by
//! itself, without a library.
#![feature(coroutine_trait, coroutines, gen_blocks)]

use std::hint::black_box;
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;
use std::process::ExitCode;

use gen_benches::coroutines::{DynMixer, RESUMES, Resume, drive, mixer};
use gen_benches::delegation::{Size, argument, inline, item, to_flat};
use gen_benches::flat::{Fibonacci, fibonacci};
use gen_benches::known::{by_next_of_argument, interleaved, merged, numbers, runs};
use gen_benches::pipelines::{Keep, Scale, keep, scale};
use gen_benches::recursion::{Flatten, Nested, flatten};
use gen_benches::small::{self, Cell, Grid, Neighbours, add_cell};
use gen_benches::{Group, by_fold, by_next, cli, ten};
use itertools::Itertools as _;

/// The same bodies, with nightly's `gen fn`.
mod native {
    use std::ops::Coroutine;

    use super::{Cell, Grid, Nested, Size, item};

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

    pub gen fn inline(size: Size) -> u64 {
        for child in 0..size.children {
            for i in 0..size.items {
                yield item(child, i);
            }
        }
    }

    pub gen fn flat(size: Size, child: u64) -> u64 {
        for i in 0..size.items {
            yield item(child, i);
        }
    }

    pub gen fn to_flat(size: Size) -> u64 {
        for child in 0..size.children {
            for item in flat(size, child) {
                yield item;
            }
        }
    }

    pub gen fn runs(numbers: &[u64]) -> &[u64] {
        let mut start = 0;
        for at in 1..numbers.len() {
            if numbers[at - 1] != numbers[at] {
                yield &numbers[start..at];
                start = at;
            }
        }
        if start < numbers.len() {
            yield &numbers[start..];
        }
    }

    pub gen fn merged(a: impl Iterator<Item = u64>, b: impl Iterator<Item = u64>) -> u64 {
        let (mut a, mut b) = (a.peekable(), b.peekable());
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            if x <= y {
                yield *x;
                a.next();
            } else {
                yield *y;
                b.next();
            }
        }
        for item in a {
            yield item;
        }
        for item in b {
            yield item;
        }
    }

    /// Native generators cannot hold a borrow of a local over a `yield`, such as `a.by_ref()`.
    pub gen fn interleaved(
        mut a: impl Iterator<Item = u64>,
        mut b: impl Iterator<Item = u64>,
    ) -> u64 {
        while let Some(x) = a.next() {
            yield x;
            let Some(y) = b.next() else { break };
            yield y;
        }
        for item in a {
            yield item;
        }
        for item in b {
            yield item;
        }
    }

    pub fn mixer() -> impl Coroutine<u64, Yield = u64, Return = u64> {
        #[coroutine]
        |first: u64| {
            let mut sum = first;
            loop {
                let added = yield sum;
                if added == 0 {
                    return sum;
                }
                sum = sum.wrapping_add(added);
                let mixed = yield sum;
                if mixed == 0 {
                    return sum;
                }
                sum = sum.rotate_left(5) ^ mixed;
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

/// A delegation in a generator that a function receives.
fn delegation(name: &str, size: Size) -> Group {
    Group::of(name, size.total(), move || size)
        .twin("inline, next", |&size| by_next(inline(size)))
        .ours("to a generator, next", |&size| by_next(to_flat(size)))
        .peer("nightly gen, inline", |&size| by_next(native::inline(size)))
        .peer("nightly gen, to a generator", |&size| by_next(native::to_flat(size)))
        .twin("inline, argument, next", |&size| argument::next(inline(size)))
        .ours("to a generator, argument, next", |&size| argument::next(to_flat(size)))
        .against("inline, argument, next")
        .peer("nightly gen, inline, argument", |&size| argument::next(native::inline(size)))
        .against("inline, argument, next")
        .peer("nightly gen, to a generator, argument", |&size| {
            argument::next(native::to_flat(size))
        })
        .against("inline, argument, next")
        .done()
}

/// An iterator of the standard library or of itertools, and two generators that do the same.
macro_rules! known {
    (
        $name:literal, $count:expr, $runs:expr,
        |$in:ident| $iterator:expr, $ours:expr, $native:expr, |$item:pat_param| $word:expr
    ) => {
        Group::of($name, $count, || numbers($runs))
            .twin("iterator, next", |$in| by_next($iterator.map(|$item| $word)))
            .ours("next", |$in| by_next($ours.map(|$item| $word)))
            .peer("nightly gen", |$in| by_next($native.map(|$item| $word)))
            .twin("iterator, fold", |$in| by_fold($iterator.map(|$item| $word)))
            .ours("fold", |$in| by_fold($ours.map(|$item| $word)))
            .against("iterator, fold")
            .peer("nightly gen, fold", |$in| by_fold($native.map(|$item| $word)))
            .against("iterator, fold")
            .twin("iterator, argument, next", |$in| {
                by_next_of_argument($iterator.map(|$item| $word))
            })
            .ours("argument, next", |$in| by_next_of_argument($ours.map(|$item| $word)))
            .against("iterator, argument, next")
            .peer("nightly gen, argument", |$in| by_next_of_argument($native.map(|$item| $word)))
            .against("iterator, argument, next")
            .done()
    };
}

fn known() -> [Group; 3] {
    [
        known!(
            "known, chunk_by",
            40_000,
            40_000,
            |numbers| numbers.chunk_by(|a, b| a == b),
            runs(numbers),
            native::runs(numbers),
            |run| run.len() as u64
        ),
        known!(
            "known, merge",
            80_000,
            16_000,
            |numbers| numbers.iter().copied().merge(numbers.iter().copied()),
            merged(numbers.iter().copied(), numbers.iter().copied()),
            native::merged(numbers.iter().copied(), numbers.iter().copied()),
            |n| n
        ),
        known!(
            "known, interleave",
            80_000,
            16_000,
            |numbers| numbers.iter().copied().interleave(numbers.iter().copied()),
            interleaved(numbers.iter().copied(), numbers.iter().copied()),
            native::interleaved(numbers.iter().copied(), numbers.iter().copied()),
            |n| n
        ),
    ]
}

/// Generators behind a `dyn`.
fn boxed(items: u32) -> [Group; 2] {
    type Items = Box<dyn Iterator<Item = u64>>;
    type Mixer = Pin<Box<dyn Coroutine<u64, Yield = u64, Return = u64>>>;
    let flat = Group::of("flat, dyn", u64::from(items), move || items)
        .twin("hand-written dyn", |&n| by_next(black_box(Box::new(Fibonacci::new(n)) as Items)))
        .ours("boxed", |&n| by_next(black_box(fibonacci(n).boxed())))
        .peer("nightly gen, boxed", |&n| {
            by_next(black_box(Box::new(native::fibonacci(n)) as Items))
        });
    let resume = Group::of("resume", RESUMES, || RESUMES)
        .twin("hand-written dyn", |&n| {
            let mut mixer = black_box(Box::new(DynMixer::Created) as Box<dyn Resume>);
            drive(n, |arg| mixer.resume(arg))
        })
        .ours("boxed", |&n| {
            let mut mixer = black_box(mixer().boxed());
            drive(n, |arg| mixer.resume(arg))
        })
        .peer("nightly coroutine, boxed", |&n| {
            let mut mixer = black_box(Box::pin(native::mixer()) as Mixer);
            drive(n, |arg| match mixer.as_mut().resume(arg) {
                CoroutineState::Yielded(item) => gen_core::CoroutineState::Yielded(item),
                CoroutineState::Complete(sum) => gen_core::CoroutineState::Complete(sum),
            })
        });
    [flat.done(), resume.done()]
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
    let ten = Group::of("pipeline of 10", u64::from(ITEMS), || u64::from(ITEMS))
        .twin("hand-written", |&n| by_next(ten!(Scale, Keep, 0..n)))
        .ours("next", |&n| by_next(ten!(scale, keep, 0..n)))
        .ours("fold", |&n| by_fold(ten!(scale, keep, 0..n)))
        .peer("nightly gen", |&n| by_next(ten!(native::scale, native::keep, 0..n)));
    let groups = [
        flat.done(),
        small.done(),
        pipeline.done(),
        ten.done(),
        delegation("delegation, 100 items a child", Size::LONG),
        delegation("delegation, 3 items a child", Size::SHORT),
        recursion("list 100x100x100", 1_000_000, || Nested::tree(3, 100)),
        recursion("tree, depth 9, fan 4", 1 << 18, || Nested::tree(9, 4)),
        recursion("tree, depth 19, fan 2", 1 << 19, || Nested::tree(19, 2)),
        recursion("chain of 10 levels", 100_000, || Nested::chain(10, 100_000)),
        recursion("chain of 1000 levels", 2_000, || Nested::chain(1000, 2_000)),
    ];
    let is_wanted = |group: &Group| {
        only.is_empty() || only.iter().any(|only| group.name.starts_with(only.as_str()))
    };
    groups.into_iter().chain(boxed(ITEMS)).chain(known()).filter(is_wanted).collect()
}

fn main() -> ExitCode {
    cli::run(groups)
}
