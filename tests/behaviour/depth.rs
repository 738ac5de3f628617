//! Depth costs no native stack: a million levels on a thread that has 64 KiB.

use gen_core::{BoxGen, GenState, generators};
use gen_tests::on_small_stack;

const LEVELS: usize = 1_000_000;

enum Nested {
    Leaf(usize),
    List(Vec<Nested>),
}

trait Node: Send + Sync {
    fn walk(&self) -> BoxGen<'_, usize>;

    /// Takes out the level below.
    fn take_below(&mut self) -> Option<Box<dyn Node>>;
}

struct Number(usize);

struct Pair(usize, Option<Box<dyn Node>>);

generators! {
    gen fn flatten(nested: &[Nested]) -> usize {
        for item in nested {
            match item {
                Nested::List(list) => yield from flatten(list),
                Nested::Leaf(leaf) => yield *leaf,
            }
        }
    }

    gen fn flatten_owned(nested: Vec<Nested>) -> usize {
        for item in nested {
            match item {
                Nested::List(list) => yield from flatten_owned(list),
                Nested::Leaf(leaf) => yield leaf,
            }
        }
    }

    gen fn numbers(number: &Number) -> usize {
        yield number.0;
    }

    gen fn pairs(pair: &Pair) -> usize {
        yield pair.0;
        if let Some(below) = &pair.1 {
            yield from below.walk();
        }
        yield pair.0;
    }

    gen fn down_and_up(n: usize) -> usize {
        yield n;
        if n > 0 {
            yield from down_and_up(n - 1);
        }
        yield n;
    }

    gen fn even(n: usize) -> usize {
        yield n;
        if n > 0 {
            yield from odd(n - 1);
        }
    }

    gen fn odd(n: usize) -> usize {
        let two = [n, n];
        yield two[0];
        if n > 0 {
            yield from even(n - 1);
        }
        yield two[1];
    }

    gen fn wide(width: usize, depth: usize) -> usize {
        if depth == 0 {
            yield width;
            return;
        }
        for _ in 0..width {
            yield from wide(width, depth - 1);
        }
    }
}

impl Node for Number {
    fn walk(&self) -> BoxGen<'_, usize> {
        numbers(self).boxed()
    }

    fn take_below(&mut self) -> Option<Box<dyn Node>> {
        None
    }
}

impl Node for Pair {
    fn walk(&self) -> BoxGen<'_, usize> {
        pairs(self).boxed()
    }

    fn take_below(&mut self) -> Option<Box<dyn Node>> {
        self.1.take()
    }
}

/// A list with a leaf before and after the level below, on every level.
fn nested() -> Vec<Nested> {
    let mut list = Vec::new();
    for level in (0..LEVELS).rev() {
        list = vec![Nested::Leaf(level), Nested::List(list), Nested::Leaf(level)];
    }
    list
}

/// Takes the list apart level by level: by itself it would be dropped recursively.
fn take_apart(list: Vec<Nested>) {
    let mut lists = vec![list];
    while let Some(list) = lists.pop() {
        lists.extend(list.into_iter().filter_map(|item| match item {
            Nested::List(list) => Some(list),
            Nested::Leaf(_) => None,
        }));
    }
}

fn pair_chain() -> Pair {
    let mut chain = Pair(LEVELS, Some(Box::new(Number(0))));
    for level in (0..LEVELS).rev() {
        chain = Pair(level, Some(Box::new(chain)));
    }
    chain
}

/// As `take_apart`.
fn take_chain_apart(mut chain: Pair) {
    let mut rest = chain.take_below();
    while let Some(mut node) = rest {
        rest = node.take_below();
    }
}

/// The levels from the outermost in, and back out.
fn in_and_out() -> impl Iterator<Item = usize> {
    (0..LEVELS).chain((0..LEVELS).rev())
}

#[test]
fn a_million_levels_are_flattened() {
    let list = nested();
    on_small_stack(|| {
        assert!(flatten(&list).eq(in_and_out()));
        assert_eq!(flatten(&list).count(), 2 * LEVELS);
    });
    take_apart(list);
}

#[test]
fn a_million_levels_are_dropped_half_way() {
    let list = nested();
    on_small_stack(|| {
        let mut leaves = flatten(&list);
        assert!(leaves.by_ref().take(LEVELS).eq(0..LEVELS));
        assert_eq!(leaves.next(), Some(LEVELS - 1));
        assert_eq!(leaves.state(), GenState::Suspended);
        drop(leaves);
    });
    take_apart(list);
}

#[test]
fn a_million_owned_levels_are_flattened() {
    let list = nested();
    on_small_stack(|| assert!(flatten_owned(list).eq(in_and_out())));
}

#[test]
fn a_million_boxed_levels_are_walked() {
    let chain = pair_chain();
    on_small_stack(|| {
        let mut walk = chain.walk();
        assert!(walk.by_ref().take(LEVELS + 1).eq(0..=LEVELS));
        assert_eq!(walk.next(), Some(0));
        assert!(walk.eq((0..=LEVELS).rev()));
        assert_eq!(chain.walk().fold(0, |count, _| count + 1), 2 * LEVELS + 3);
    });
    take_chain_apart(chain);
}

#[test]
fn a_million_boxed_levels_are_dropped_half_way() {
    let chain = pair_chain();
    on_small_stack(|| {
        let mut walk = chain.walk();
        assert_eq!(walk.nth(LEVELS + 1), Some(0));
        assert_eq!(walk.next(), Some(LEVELS));
        drop(walk);
    });
    take_chain_apart(chain);
}

#[test]
fn mutual_recursion_goes_as_deep() {
    on_small_stack(|| {
        let mut generator = even(LEVELS);
        assert!(generator.by_ref().take(LEVELS + 1).eq((0..=LEVELS).rev()));
        assert_eq!(generator.count(), LEVELS / 2);
        let mut dropped = odd(LEVELS);
        assert_eq!(dropped.nth(LEVELS), Some(0));
        drop(dropped);
    });
}

#[test]
fn every_placement_goes_as_deep() {
    const DEPTH: usize = 100_000;
    on_small_stack(|| {
        let in_and_out = || (0..=DEPTH).rev().chain(0..=DEPTH);
        assert!(down_and_up(DEPTH).eq(in_and_out()));
        assert!(down_and_up(DEPTH).on_heap().eq(in_and_out()));
        assert!(down_and_up(DEPTH).boxed().eq(in_and_out()));
        assert!(std::pin::pin!(down_and_up(DEPTH).on_stack()).eq(in_and_out()));
        assert_eq!(down_and_up(DEPTH).fold(0, |count, _| count + 1), 2 * (DEPTH + 1));
    });
}

#[test]
fn a_panic_at_the_bottom_of_a_million_levels_is_survived() {
    generators! {
        gen fn sinks(n: usize) -> usize {
            if n == 0 {
                panic!("the bottom");
            }
            yield from sinks(n - 1);
        }
    }
    on_small_stack(|| {
        let mut generator = sinks(LEVELS);
        assert_eq!(gen_tests::panic_of(|| generator.next()), "the bottom");
        assert_eq!(generator.next(), None);
    });
}

#[test]
fn wide_lists_are_flattened() {
    let list: Vec<Nested> = (0..1000)
        .map(|row| Nested::List((0..1000).map(|n| Nested::Leaf(row * 1000 + n)).collect()))
        .collect();
    assert!(flatten(&list).eq(0..1_000_000));
    assert_eq!(wide(10, 5).sum::<usize>(), 1_000_000);
    assert_eq!(wide(100_000, 1).count(), 100_000);
}
