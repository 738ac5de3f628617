//! Iterators of the standard library and of well-known crates, and generators that do the same.

use std::collections::VecDeque;
use std::fmt::Write as _;

use fixedbitset::FixedBitSet;
use gen_core::generators;
use itertools::Itertools as _;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Bfs, Dfs, VisitMap as _, Visitable as _, Walker as _};

use crate::{Group, add, by_fold, by_next};

type Graph = DiGraph<(), ()>;

generators!({
    /// `str::split_whitespace`.
    pub gen fn words(text: &str) -> &str {
        let mut start = None;
        for (at, c) in text.char_indices() {
            match start {
                None if !c.is_whitespace() => start = Some(at),
                Some(from) if c.is_whitespace() => {
                    yield &text[from..at];
                    start = None;
                }
                _ => {}
            }
        }
        if let Some(from) = start {
            yield &text[from..];
        }
    }

    /// `str::char_indices`.
    gen fn char_indices(text: &str) -> (usize, char) {
        let mut at = 0;
        for c in text.chars() {
            yield (at, c);
            at += c.len_utf8();
        }
    }

    /// `slice::chunk_by`.
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

    /// `Itertools::tuple_windows`, of two.
    gen fn neighbours(mut items: impl Iterator<Item = u64>) -> (u64, u64) {
        let Some(mut before) = items.next() else { return };
        for item in items {
            yield (before, item);
            before = item;
        }
    }

    /// `Itertools::dedup`.
    gen fn changes(items: impl Iterator<Item = u64>) -> u64 {
        let mut last = None;
        for item in items {
            if last != Some(item) {
                yield item;
                last = Some(item);
            }
        }
    }

    /// `Itertools::dedup_with_count`.
    gen fn lengths(mut items: impl Iterator<Item = u64>) -> (usize, u64) {
        let Some(mut last) = items.next() else { return };
        let mut count = 1;
        for item in items {
            if item == last {
                count += 1;
            } else {
                yield (count, last);
                (count, last) = (1, item);
            }
        }
        yield (count, last);
    }

    /// `Itertools::merge`.
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
        yield from a;
        yield from b;
    }

    /// `Itertools::interleave`.
    pub gen fn interleaved(mut a: impl Iterator<Item = u64>, mut b: impl Iterator<Item = u64>) -> u64 {
        for x in a.by_ref() {
            yield x;
            let Some(y) = b.next() else { break };
            yield y;
        }
        yield from a;
        yield from b;
    }

    /// `Itertools::tuple_combinations`, of two.
    gen fn pairs(numbers: &[u64]) -> (u64, u64) {
        for (at, a) in numbers.iter().enumerate() {
            for b in &numbers[at + 1..] {
                yield (*a, *b);
            }
        }
    }

    /// `Itertools::cartesian_product`.
    gen fn product(rows: &[u64], columns: &[u64]) -> (u64, u64) {
        for row in rows {
            for column in columns {
                yield (*row, *column);
            }
        }
    }

    /// `FixedBitSet::ones`.
    gen fn ones(blocks: &[usize]) -> usize {
        for (at, block) in blocks.iter().enumerate() {
            let mut bits = *block;
            while bits != 0 {
                yield at * usize::BITS as usize + bits.trailing_zeros() as usize;
                bits &= bits - 1;
            }
        }
    }

    /// `petgraph::visit::Dfs`.
    gen fn depth_first(graph: &Graph, start: NodeIndex) -> NodeIndex {
        let mut seen = graph.visit_map();
        let mut stack = vec![start];
        while let Some(node) = stack.pop() {
            if seen.visit(node) {
                for next in graph.neighbors(node) {
                    if !seen.is_visited(&next) {
                        stack.push(next);
                    }
                }
                yield node;
            }
        }
    }

    /// `petgraph::visit::Bfs`.
    gen fn breadth_first(graph: &Graph, start: NodeIndex) -> NodeIndex {
        let mut seen = graph.visit_map();
        seen.visit(start);
        let mut queue = VecDeque::from([start]);
        while let Some(node) = queue.pop_front() {
            for next in graph.neighbors(node) {
                if seen.visit(next) {
                    queue.push_back(next);
                }
            }
            yield node;
        }
    }
});

/// Takes the items one by one, in a function that has not seen where they come from.
#[inline(never)]
pub fn by_next_of_argument(items: impl Iterator<Item = u64>) -> u64 {
    by_next(items)
}

/// A group: an iterator, and a generator that does the same, each in three consumers. The last
/// expression makes a number of an item.
macro_rules! compare {
    (
        $name:expr, $count:expr, $input:expr,
        |$in:ident| $iterator:expr, $generator:expr, |$item:pat_param| $word:expr
    ) => {
        Group::of(concat!("known, ", $name), $count, || $input)
            .twin("iterator, next", |$in| by_next($iterator.map(|$item| $word)))
            .ours("next", |$in| by_next($generator.map(|$item| $word)))
            .twin("iterator, fold", |$in| by_fold($iterator.map(|$item| $word)))
            .ours("fold", |$in| by_fold($generator.map(|$item| $word)))
            .against("iterator, fold")
            .twin("iterator, argument, next", |$in| {
                by_next_of_argument($iterator.map(|$item| $word))
            })
            .ours("argument, next", |$in| by_next_of_argument($generator.map(|$item| $word)))
            .against("iterator, argument, next")
            .done()
    };
}

/// A number of lines with words of different lengths.
fn text(words: usize) -> String {
    let mut text = String::new();
    for n in 0..words {
        let end = if n % 9 == 0 { '\n' } else { ' ' };
        _ = write!(text, "{:x}ö{end}", n * n);
    }
    text
}

/// Runs of equal numbers, of one to four each.
#[must_use]
pub fn numbers(runs: u64) -> Vec<u64> {
    (0..runs).flat_map(|run| std::iter::repeat_n(run * run, 1 + (run % 4) as usize)).collect()
}

/// A set of so many numbers, at distances of 9 to 12.
fn set(count: usize) -> FixedBitSet {
    (0..count).map(|n| 10 * n + n % 3).collect()
}

/// A graph in which each node has three successors, and can be reached from the first.
fn graph(nodes: u32) -> Graph {
    let edges = (0..nodes).flat_map(|n| [(n, (n + 1) % nodes), (n, n * 7 % nodes), (n, n / 2)]);
    Graph::from_edges(edges)
}

/// The node that the others are reached from.
fn start() -> NodeIndex {
    NodeIndex::new(0)
}

fn sum((a, b): (u64, u64)) -> u64 {
    add(a, b)
}

/// Iterators of the standard library.
fn of_std() -> Vec<Group> {
    vec![
        compare!(
            "words",
            100_000,
            text(100_000),
            |text| text.split_whitespace(),
            words(text),
            |word| word.len() as u64
        ),
        compare!(
            "char_indices",
            100_000,
            text(20_000).chars().take(100_000).collect::<String>(),
            |text| text.char_indices(),
            char_indices(text),
            |(at, c)| add(at as u64, u64::from(c))
        ),
        compare!(
            "chunk_by",
            40_000,
            numbers(40_000),
            |numbers| numbers.chunk_by(|a, b| a == b),
            runs(numbers),
            |run| run.len() as u64
        ),
    ]
}

/// Iterators of itertools.
fn of_itertools() -> Vec<Group> {
    vec![
        compare!(
            "tuple_windows",
            99_999,
            numbers(40_000),
            |numbers| numbers.iter().copied().tuple_windows::<(u64, u64)>(),
            neighbours(numbers.iter().copied()),
            |pair| sum(pair)
        ),
        compare!(
            "dedup",
            40_000,
            numbers(40_000),
            |numbers| numbers.iter().copied().dedup(),
            changes(numbers.iter().copied()),
            |n| n
        ),
        compare!(
            "dedup_with_count",
            40_000,
            numbers(40_000),
            |numbers| numbers.iter().copied().dedup_with_count(),
            lengths(numbers.iter().copied()),
            |(count, n)| add(count as u64, n)
        ),
        compare!(
            "merge",
            80_000,
            numbers(16_000),
            |numbers| numbers.iter().copied().merge(numbers.iter().copied()),
            merged(numbers.iter().copied(), numbers.iter().copied()),
            |n| n
        ),
        compare!(
            "interleave",
            80_000,
            numbers(16_000),
            |numbers| numbers.iter().copied().interleave(numbers.iter().copied()),
            interleaved(numbers.iter().copied(), numbers.iter().copied()),
            |n| n
        ),
        compare!(
            "tuple_combinations",
            101_025,
            (0..450).collect::<Vec<u64>>(),
            |numbers| numbers.iter().copied().tuple_combinations::<(u64, u64)>(),
            pairs(numbers),
            |pair| sum(pair)
        ),
        compare!(
            "cartesian_product",
            90_000,
            (0..300).collect::<Vec<u64>>(),
            |numbers| numbers.iter().copied().cartesian_product(numbers.iter().copied()),
            product(numbers, numbers),
            |pair| sum(pair)
        ),
    ]
}

/// Iterators of fixedbitset and of petgraph.
fn of_structures() -> Vec<Group> {
    vec![
        compare!(
            "ones of a bit set",
            100_000,
            set(100_000),
            |set| set.ones(),
            ones(set.as_slice()),
            |n| n as u64
        ),
        compare!(
            "depth first",
            20_000,
            graph(20_000),
            |graph| Dfs::new(graph, start()).iter(graph),
            depth_first(graph, start()),
            |node| node.index() as u64
        ),
        compare!(
            "breadth first",
            20_000,
            graph(20_000),
            |graph| Bfs::new(graph, start()).iter(graph),
            breadth_first(graph, start()),
            |node| node.index() as u64
        ),
    ]
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    [of_std(), of_itertools(), of_structures()].into_iter().flatten().collect()
}
