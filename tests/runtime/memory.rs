//! The allocations of a frame stack, in one walk and in many, and the end of a program without memory.

use gen_core::{BoxGen, generators};
use gen_tests::counting::{fail_at, reset, usage};
use std::process::{Command, Output};
use std::{env, str};

const DEPTH: u32 = 100_000;

generators! {
    /// Down to a depth, and back up.
    gen fn chain(depth: u32) -> u32 {
        yield depth;
        if depth > 0 {
            yield from chain(depth - 1);
            yield depth;
        }
    }

    /// As `chain`, with frames of its own type and of another by turns, some of them larger than a
    /// chunk.
    gen fn mixed(depth: u32) -> u32 {
        yield depth;
        if depth > 0 {
            if depth % 3 == 0 {
                yield from padded(depth - 1);
            } else {
                yield from mixed(depth - 1);
            }
            yield depth;
        }
    }

    gen fn padded(depth: u32) -> u32 {
        let padding = [depth; 700];
        yield padding[50];
        if depth > 0 {
            yield from mixed(depth - 1);
            yield padding[51];
        }
    }

    /// Delegates to one child after the other, from the bottom of some depth.
    gen fn siblings(depth: u32, times: u32) -> u32 {
        if depth > 0 {
            yield from siblings(depth - 1, times);
        } else {
            for _ in 0..times {
                yield from chain(3);
            }
        }
    }

    gen fn walks(times: u32, depth: u32) -> u32 {
        for _ in 0..times { yield from chain(depth); }
    }

    gen fn mixed_walks(times: u32, depth: u32) -> u32 {
        for _ in 0..times {
            yield from mixed(depth);
            yield from padded(depth / 2);
        }
    }

    gen fn deeper_walks(depth: u32) -> u32 {
        for depth in 0..depth { yield from chain(depth); }
    }

    gen fn boxed_chain(depth: u32) -> u32 {
        yield depth;
        if depth > 0 {
            yield from boxed(depth - 1);
        }
    }
}

fn boxed(depth: u32) -> BoxGen<'static, u32> {
    boxed_chain(depth).boxed()
}

/// How many bytes are in use after each item.
fn live_after_each(items: impl Iterator<Item = u32>) -> Vec<isize> {
    reset();
    let live = Vec::with_capacity(2 * DEPTH as usize + 1);
    let own = usage().live;
    items.fold(live, |mut live, _| {
        live.push(usage().live - own);
        live
    })
}

/// On the way down the memory grows by a chunk at a time. On the way up all of it is kept.
fn check_kept(items: impl Iterator<Item = u32>, depth: u32) {
    let live = live_after_each(items);
    let (down, up) = live.split_at(depth as usize + 1);
    assert_eq!(up.len(), depth as usize);
    let mut with_chunks = down.to_vec();
    with_chunks.dedup();
    assert!(with_chunks.is_sorted() && with_chunks.len() > 3, "{with_chunks:?}");
    assert!(with_chunks.len() < 2 * (depth.ilog2() as usize + 2), "{with_chunks:?}");
    assert!(up.iter().all(|live| Some(live) == down.last()));
}

#[test]
fn chunks_are_kept_on_the_way_up() {
    check_kept(chain(DEPTH), DEPTH);
    check_kept(chain(DEPTH).on_heap(), DEPTH);
}

#[test]
fn chunks_are_kept_above_frames_of_all_sizes() {
    for depth in [100, 1000, 2999] {
        check_kept(mixed(depth), depth);
    }
}

/// A thousand walks allocate what one allocates.
#[test]
fn walks_share_their_memory() {
    fn allocations(items: impl Iterator<Item = u32>) -> usize {
        reset();
        let before = usage().allocations;
        items.for_each(drop);
        let after = usage();
        assert_eq!(after.live, 0, "all is freed");
        after.allocations - before
    }

    for depth in [5, 20, 50, 100, 400, 3000] {
        let once = allocations(walks(1, depth));
        assert!(once <= 2 + depth.ilog2() as usize, "{once} allocations at depth {depth}");
        assert_eq!(allocations(walks(1000, depth)), once, "at depth {depth}");
        let once = allocations(mixed_walks(1, depth));
        assert_eq!(allocations(mixed_walks(100, depth)), once, "at depth {depth}");
    }
    // The deepest walk is not the first.
    assert!(allocations(deeper_walks(500)) <= 2 + 500_u32.ilog2() as usize);
}

#[test]
fn siblings_share_their_memory() {
    for depth in 0..20 {
        let live = live_after_each(siblings(depth, 1000));
        let (first, rest) = live.split_at(14);
        assert_eq!(rest.iter().max(), first.iter().max(), "at depth {depth}");
    }
}

/// The environment variable that makes this program's test of the same name a child that runs out
/// of memory: the kind of walk, and the number of the allocation that fails.
const FAILS_AT: &str = "GEN_TESTS_FAILS_AT";

#[test]
#[ignore = "aborts: run by the tests below in a process of its own"]
fn a_walk_out_of_memory() {
    let plan = env::var(FAILS_AT).expect("set by the test that runs this");
    let (walk, at) = plan.split_once(' ').expect("two words");
    fail_at(at.parse().expect("a number"));
    let count = match walk {
        "chain" => chain(500).count(),
        "mixed" => mixed(50).count(),
        "boxed" => boxed(3).count(),
        "next" => chain(500).take(400).fold(0, |count, _| count + 1),
        other => unreachable!("{other} is no walk"),
    };
    fail_at(0);
    println!("{count} items");
}

fn walk_failing_at(walk: &str, at: usize) -> Output {
    Command::new(env::current_exe().expect("this program"))
        .args(["--exact", "--ignored", "--nocapture", "memory::a_walk_out_of_memory"])
        .env(FAILS_AT, format!("{walk} {at}"))
        .env("RUST_BACKTRACE", "0")
        .output()
        .expect("it can be run")
}

/// Every allocation of a walk fails in turn, and ends the program by `handle_alloc_error`: there is
/// no panic, no fault, and no step after it.
fn check_failures(walk: &str) {
    let mut failures = 0;
    loop {
        let output = walk_failing_at(walk, failures + 1);
        let (out, err) = (str::from_utf8(&output.stdout), str::from_utf8(&output.stderr));
        let (out, err) = (out.expect("text"), err.expect("text"));
        if output.status.success() {
            assert!(out.contains("items"), "{out}");
            break;
        }
        failures += 1;
        assert!(err.contains("memory allocation of") && !err.contains("panicked"), "{err}");
        assert!(!out.contains("items"), "{out}");
        #[cfg(unix)]
        assert_eq!(std::os::unix::process::ExitStatusExt::signal(&output.status), Some(6));
    }
    assert!(failures > 2, "{failures} allocations");
}

#[test]
fn running_out_of_memory_ends_the_program_in_a_walk() {
    check_failures("chain");
}

#[test]
fn running_out_of_memory_ends_the_program_in_a_walk_by_next() {
    check_failures("next");
}

#[test]
fn running_out_of_memory_ends_the_program_among_frames_of_all_sizes() {
    check_failures("mixed");
}

#[test]
fn running_out_of_memory_ends_the_program_among_boxes() {
    check_failures("boxed");
}
