//! `rayon`: the items of a generator, mapped in parallel. What the pool asks of a generator is
//! `Send`; it is resumed by whichever thread asks for the next item.

use gen_core::{GenState, gen_block, generators, genexpr};
use gen_tests::{Guard, Tracker, panic_of};
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::collections::{BTreeSet, HashSet};
use std::num::ParseIntError;
use std::pin::pin;
use std::sync::Barrier;
use std::thread::{self, ThreadId};

enum Tree {
    Leaf(u64),
    Node(Vec<Tree>),
}

impl Tree {
    fn new(depth: u32, fan: u64) -> Tree {
        match depth {
            0 => Tree::Leaf(fan),
            _ => Tree::Node((0..fan).map(|n| Tree::new(depth - 1, n + 2)).collect()),
        }
    }
}

generators! {
    gen fn odd_numbers(limit: u64) -> u64 {
        let mut n = 1;
        while n < limit {
            yield n;
            n += 2;
        }
    }

    gen fn leaves(tree: &Tree) -> u64 {
        match tree {
            Tree::Leaf(leaf) => yield *leaf,
            Tree::Node(trees) => for tree in trees { yield from leaves(tree); },
        }
    }

    /// Never ends; says when it is dropped.
    gen fn endless(_source: Guard) -> u64 {
        for n in 0.. {
            yield n;
        }
    }

    /// Who runs the body.
    gen fn threads(times: usize) -> ThreadId {
        for _ in 0..times {
            yield thread::current().id();
        }
    }

    gen fn breaks_at(n: u64, _source: Guard) -> u64 {
        yield from 0..n;
        panic!("broken at {n}");
    }

    gen fn numbers_in(text: &str) -> Result<u64, ParseIntError> {
        for word in text.split(' ') {
            yield Ok(word.parse()?);
        }
    }

    /// Works in parallel itself.
    gen fn sums_of(rows: &[Vec<u64>]) -> u64 {
        for half in rows.chunks(2) {
            let (a, b) = rayon::join(|| total(&half[0]), || half.get(1).map_or(0, |row| total(row)));
            yield a;
            yield b;
        }
    }
}

fn total(row: &[u64]) -> u64 {
    row.par_iter().map(|n| collatz(*n)).sum()
}

/// How many steps a number takes to 1.
fn collatz(n: u64) -> u64 {
    let next = |n: &u64| if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
    std::iter::successors(Some(n), |n| (*n > 1).then(|| next(n))).map(|_| 1).sum()
}

/// As many threads on every machine.
fn pool(threads: usize) -> ThreadPool {
    ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool")
}

/// The results by item, in order: `par_bridge` keeps none.
fn in_parallel<I: Iterator<Item = u64> + Send>(items: I) -> Vec<(usize, u64)> {
    let map = || items.enumerate().par_bridge().map(|(at, n)| (at, collatz(n))).collect();
    let mut results: Vec<_> = pool(3).install(map);
    results.sort_unstable();
    results
}

fn one_by_one(items: impl Iterator<Item = u64>) -> Vec<(usize, u64)> {
    items.map(collatz).enumerate().collect()
}

#[test]
fn a_generator_is_mapped_as_one_by_one() {
    let expected = one_by_one((1..2000).step_by(2));
    assert_eq!(in_parallel(odd_numbers(2000)), expected);
    assert_eq!(in_parallel(odd_numbers(2000).on_heap()), expected);
    assert_eq!(in_parallel(odd_numbers(2000).boxed()), expected);
    assert_eq!(in_parallel(pin!(odd_numbers(2000).on_stack())), expected);
    assert_eq!(in_parallel(odd_numbers(2000).with_size_hint(1000, Some(1000))), expected);
    assert_eq!(
        in_parallel(genexpr!(n * 100 + m for n in 0..20 for m in 0..100 if m % 2 == 1)),
        expected
    );
}

#[test]
fn a_recursive_generator_is_mapped_as_one_by_one() {
    let tree = Tree::new(5, 6);
    let expected = one_by_one(leaves(&tree));
    assert!(expected.len() > 1000);
    assert_eq!(in_parallel(leaves(&tree)), expected);
    assert_eq!(in_parallel(leaves(&tree).boxed()), expected);
    assert_eq!(in_parallel(pin!(leaves(&tree).on_stack())), expected);
    assert_eq!(in_parallel(gen_block! { yield from leaves(&tree); }), expected);
}

/// One that was started goes on where it is, on another thread, with its frames.
#[test]
fn a_generator_that_was_started_goes_on() {
    let tree = Tree::new(5, 6);
    let expected = one_by_one(leaves(&tree).skip(1));
    let mut started = leaves(&tree);
    started.next();
    assert_eq!(in_parallel(started), expected);
    let mut lent = leaves(&tree).boxed();
    lent.next();
    assert_eq!(in_parallel(lent.by_ref()), expected);
    assert_eq!(lent.state(), GenState::Done);
}

/// Two threads wait for each other with an item each, so both have run the body.
#[test]
fn a_body_is_run_by_several_threads() {
    let barrier = Barrier::new(2);
    let ran: HashSet<ThreadId> = pool(2).install(|| {
        let items = threads(20).par_bridge();
        items.inspect(|_| _ = barrier.wait()).collect()
    });
    assert_eq!(ran.len(), 2);
    assert!(!ran.contains(&thread::current().id()));
}

#[test]
fn a_search_of_an_endless_generator_ends() {
    let log = Tracker::new();
    let found = pool(2).install(|| {
        endless(log.guard("dropped")).par_bridge().map(collatz).find_any(|steps| *steps > 100)
    });
    assert!(found > Some(100));
    assert_eq!(log.take(), ["dropped"]);
}

#[test]
fn errors_come_out_of_the_parallel_part() {
    let sum = |text| numbers_in(text).par_bridge().map(|n| n.map(collatz)).sum::<Result<u64, _>>();
    assert_eq!(sum("1 2 4"), Ok(1 + 2 + 3));
    assert_eq!(sum("1 2 x 4"), Err("x".parse::<u64>().expect_err("no number")));
    let good: BTreeSet<_> = numbers_in("1 2 x 4").par_bridge().filter_map(Result::ok).collect();
    assert_eq!(good, BTreeSet::from([1, 2]));
}

#[test]
fn a_panic_in_the_body_reaches_the_caller() {
    let log = Tracker::new();
    let message = panic_of(|| {
        pool(2).install(|| breaks_at(10, log.guard("dropped")).par_bridge().map(collatz).count())
    });
    assert_eq!((message.as_str(), log.take()), ("broken at 10", vec!["dropped".to_owned()]));
}

/// The generator, which is suspended then, is dropped.
#[test]
fn a_panic_in_the_parallel_part_reaches_the_caller() {
    let log = Tracker::new();
    let broken = |n| if n == 10 { panic!("no {n}") } else { n };
    let message = panic_of(|| {
        let items = endless(log.guard("dropped"));
        pool(2).install(|| items.par_bridge().map(broken).panic_fuse().count())
    });
    assert_eq!((message.as_str(), log.take()), ("no 10", vec!["dropped".to_owned()]));
}

/// While the body waits for its parallel part, its thread may take up other work of the pool.
#[test]
fn a_body_works_in_parallel_itself() {
    let rows: Vec<Vec<u64>> = (1..41).map(|n| (n..n + 50).collect()).collect();
    let expected: Vec<_> = rows.iter().map(|row| collatz(total(row))).enumerate().collect();
    assert_eq!(in_parallel(sums_of(&rows)), expected);
    assert_eq!(in_parallel(gen_block! { yield from sums_of(&rows); }), expected);
}

#[test]
fn generators_are_consumed_in_parallel() {
    let trees: Vec<Tree> = (1..9).map(|fan| Tree::new(4, fan)).collect();
    let expected: Vec<u64> = trees.iter().map(|tree| leaves(tree).map(collatz).sum()).collect();
    let sums: Vec<u64> = trees.par_iter().map(|tree| leaves(tree).map(collatz).sum()).collect();
    assert_eq!(sums, expected);
    // Made on one thread, started there, and consumed on others.
    let mut made: Vec<_> = trees.iter().map(|tree| leaves(tree).boxed()).collect();
    let firsts = made.iter_mut().map(|leaves| leaves.next().map_or(0, collatz));
    let firsts: Vec<u64> = firsts.collect();
    let rests = made.into_par_iter().map(|leaves| leaves.map(collatz).sum::<u64>());
    let sums: Vec<u64> = rests.zip(firsts).map(|(rest, first)| first + rest).collect();
    assert_eq!(sums, expected);
}
