//! The native stack that a large state takes while it is made and placed, layer by layer.
//!
//! A thread of an exact size runs each case, in a process of its own, because an overflow ends the
//! process. `cargo focus limits native_stack::measured -- --ignored --nocapture` prints what each
//! case takes.

use std::env;
use std::future::ready;
use std::pin::pin;
use std::process::Command;
use std::str;

use futures::executor::block_on;
use futures::stream::iter;
use futures::{FutureExt as _, Stream, StreamExt as _, select};
use gen_core::{Coroutine, gen_block, generators};
use gen_tests::{is_recorded_compiler, on_stack_of};

/// The bytes that the locals of a large body take.
const LARGE: usize = LARGE_KIB << 10;
const LARGE_KIB: usize = 200;

generators! {
    gen fn leaf(tag: u8) -> u8 {
        let bytes = [tag; LARGE];
        yield bytes[0];
        yield bytes[LARGE - 1];
    }

    gen fn returns(tag: u8) -> impl Coroutine<Yield = u8, Return = u8> {
        let bytes = [tag; LARGE];
        yield bytes[0];
        bytes[LARGE - 1]
    }

    gen fn fails(tag: u8) -> Result<u8, u8> {
        let bytes = [tag; LARGE];
        yield Ok(bytes[0]);
        Err(bytes[LARGE - 1])?;
    }

    gen fn tree(tag: u8, depth: u32) -> u8 {
        let bytes = [tag; LARGE];
        yield bytes[0];
        if depth > 0 {
            yield from tree(tag, depth - 1);
        }
        yield bytes[LARGE - 1];
    }

    gen fn of_a_leaf(tag: u8) -> u8 {
        yield from leaf(tag);
    }

    gen fn of_what_returns(tag: u8) -> u8 {
        let last = yield from returns(tag);
        yield last;
    }

    gen fn of_what_fails(tag: u8) -> Result<u8, u8> {
        yield from fails(tag)?;
    }

    gen fn of_a_box(tag: u8) -> u8 {
        yield from leaf(tag).boxed_local();
    }

    gen fn stage(items: impl Iterator<Item = u8>) -> u8 {
        for item in items {
            yield item;
        }
    }

    async gen fn async_leaf(tag: u8) -> u8 {
        let bytes = [tag; LARGE];
        ready(()).await;
        yield bytes[0];
        yield bytes[LARGE - 1];
    }

    async gen fn of_an_async_leaf(tag: u8) -> u8 {
        yield from async_leaf(tag);
    }

    async gen fn async_of_a_leaf(tag: u8) -> u8 {
        yield from leaf(tag);
    }

    async gen fn async_fails(tag: u8) -> Result<u8, u8> {
        let bytes = [tag; LARGE];
        yield Ok(bytes[0]);
        Err(bytes[LARGE - 1])?;
    }

    async gen fn of_what_fails_async(tag: u8) -> Result<u8, u8> {
        yield from async_fails(tag)?;
    }

    async gen fn async_tree_that_fails(tag: u8, depth: u32) -> Result<u8, u8> {
        let bytes = [tag; LARGE];
        yield Ok(bytes[0]);
        if depth > 0 {
            yield from async_tree_that_fails(tag, depth - 1)?;
        }
        Err(bytes[LARGE - 1])?;
    }

    async gen fn in_task_of_an_async_leaf(tag: u8) -> u8 {
        select! { () = ready(()).fuse() => {} }
        yield from async_leaf(tag);
    }

    async gen fn async_tree(tag: u8, depth: u32) -> u8 {
        let bytes = [tag; LARGE];
        yield bytes[0];
        if depth > 0 {
            yield from async_tree(tag, depth - 1);
        }
        yield bytes[LARGE - 1];
    }

    async gen fn async_stage(items: impl Stream<Item = u8>) -> u8 {
        for await item in items {
            yield item;
        }
    }

    /// Ten such stages are as large as one of the others.
    gen fn tenth(tag: u8) -> u8 {
        let bytes = [tag; LARGE / 10];
        yield bytes[0];
        yield bytes[LARGE / 10 - 1];
    }

    gen fn large_stage(items: impl Iterator<Item = u8>) -> u8 {
        let bytes = [1; LARGE / 10];
        for item in items {
            yield item * bytes[usize::from(item)];
        }
    }
}

macro_rules! block {
    () => {
        gen_block! {
            let bytes = [7; LARGE];
            yield bytes[0];
            yield bytes[LARGE - 1];
        }
    };
}

macro_rules! four {
    ($stage:ident, $source:expr) => {
        $stage($stage($stage($stage($source))))
    };
}

macro_rules! ten {
    ($stage:ident, $source:expr) => {
        $stage($stage($stage($stage($stage($stage($stage($stage($stage($source)))))))))
    };
}

/// A case: its name, what it does, and how many times the state lies on the native stack meanwhile.
struct Case(&'static str, fn(), usize);

fn twice(items: impl Iterator<Item = u8>) {
    assert!(items.eq([7, 7]));
}

fn sums(items: impl Iterator<Item = u8>, sum: u8) {
    assert_eq!(items.fold(0, |sum, n| sum + n), sum);
}

fn first(items: impl Stream<Item = u8>) {
    assert_eq!(block_on(pin!(items).next()), Some(7));
}

fn counts(items: impl Stream<Item = Result<u8, u8>>, count: usize) {
    assert_eq!(block_on(pin!(items).count()), count);
}

fn async_block() -> impl Stream<Item = u8> {
    gen_block! {
        async {
            let bytes = [7; LARGE];
            yield bytes[0];
            yield bytes[LARGE - 1];
        }
    }
}

const CASES: &[Case] = &[
    Case("next", || assert_eq!(leaf(7).next(), Some(7)), 2),
    Case("fold", || assert_eq!(leaf(7).fold(0, |sum, n| sum + n), 14), 4),
    Case("collect", || assert_eq!(leaf(7).collect::<Vec<_>>(), [7, 7]), 1),
    Case("on_stack", || twice(pin!(leaf(7).on_stack())), 3),
    Case("on_heap", || twice(leaf(7).on_heap()), 1),
    Case("boxed", || twice(leaf(7).boxed()), 1),
    Case("push: next", || assert_eq!(tree(7, 3).take(9).count(), 8), 2),
    Case("push: fold", || assert_eq!(tree(7, 3).fold(0, |sum, n| sum + n), 56), 5),
    Case("yield from a leaf: next", || twice(of_a_leaf(7)), 4),
    Case("yield from a leaf: fold", || sums(of_a_leaf(7), 14), 8),
    Case("yield from a leaf: on_stack", || twice(pin!(of_a_leaf(7).on_stack())), 6),
    Case("yield from a leaf: boxed", || twice(of_a_leaf(7).boxed()), 4),
    Case("yield from what returns", || twice(of_what_returns(7)), 4),
    Case("yield from what fails", || assert!(of_what_fails(7).eq([Ok(7), Err(7)])), 6),
    Case("yield from a box", || twice(of_a_box(7)), 1),
    Case("ten stages: next", || twice(ten!(stage, leaf(7))), 2),
    Case("ten stages: fold", || sums(ten!(stage, leaf(7)), 14), 3),
    Case("ten large stages: next", || twice(ten!(large_stage, tenth(7))), 1),
    Case("ten large stages: fold", || sums(ten!(large_stage, tenth(7)), 14), 3),
    Case("block: next", || twice(block!()), 7),
    Case("block: fold", || sums(block!(), 14), 8),
    Case("block: on_stack", || twice(pin!(block!().on_stack())), 9),
    Case("block: on_heap", || twice(block!().on_heap()), 7),
    Case("async: next", || first(async_leaf(7)), 3),
    Case("async: block", || first(async_block()), 7),
    Case("async: yield from a plain leaf", || first(async_of_a_leaf(7)), 6),
    Case("async: yield from a leaf", || first(of_an_async_leaf(7)), 8),
    Case("async: yield from a leaf in a task", || first(in_task_of_an_async_leaf(7)), 8),
    Case("async: yield from what fails", || counts(of_what_fails_async(7), 2), 9),
    Case("async: push", || assert_eq!(block_on(async_tree(7, 3).count()), 8), 6),
    Case("async: push what fails", || counts(async_tree_that_fails(7, 3), 5), 7),
    Case("async: ten small stages", || first(ten!(async_stage, iter([7]))), 1),
];

/// An async generator as the argument of another is moved from call to call, and each call has a place
/// for it: too many for a test thread.
const ARGUMENTS: &[Case] = &[
    Case("async: a stage", || first(async_stage(async_leaf(7))), 15),
    Case("async: two stages", || first(async_stage(async_stage(async_leaf(7)))), 16),
    Case("async: four stages", || first(four!(async_stage, async_leaf(7))), 18),
];

fn all_cases() -> impl Iterator<Item = &'static Case> {
    CASES.iter().chain(ARGUMENTS)
}

/// Set for the processes that run a case: how many KiB, and its name.
const CASE: &str = "GEN_TESTS_STACK_CASE";

#[test]
#[ignore = "overflows its stack: run by the tests below in a process of its own"]
fn a_case() {
    let asked = env::var(CASE).expect("set by the test that runs this");
    let (kib, name) = asked.split_once(' ').expect("a size and a name");
    let case = all_cases().find(|case| case.0 == name).expect("a case");
    on_stack_of(kib.parse().expect("a size"), case.1);
    println!("it is enough");
}

/// Whether a case runs on a stack of so many KiB.
fn is_enough(case: &Case, kib: usize) -> bool {
    let output = Command::new(env::current_exe().expect("this program"))
        .args(["--exact", "--ignored", "--nocapture", "native_stack::a_case"])
        .env(CASE, format!("{kib} {}", case.0))
        .output()
        .expect("this program runs");
    let (out, err) = (str::from_utf8(&output.stdout), str::from_utf8(&output.stderr));
    let (out, err) = (out.expect("text"), err.expect("text"));
    let is_enough = out.contains("it is enough");
    assert_eq!(is_enough, output.status.success(), "{}: {err}", case.0);
    assert!(is_enough || err.contains("has overflowed its stack"), "{}: {err}", case.0);
    is_enough
}

/// How much a test thread has.
const TEST_THREAD: usize = 2 << 10;

/// On any compiler.
#[test]
fn two_hundred_kilobytes_run_on_a_test_thread() {
    let too_large = CASES.iter().filter(|case| !is_enough(case, TEST_THREAD));
    let too_large: Vec<_> = too_large.map(|case| case.0).collect();
    assert!(too_large.is_empty(), "{too_large:?}");
}

/// How many KiB a case takes beside the copies of its state: there are ten stages in some.
const BESIDE: usize = 100;

/// On the compiler that the numbers of copies are of.
#[test]
fn copies_of_the_state() {
    if !is_recorded_compiler() || !cfg!(debug_assertions) {
        return;
    }
    let mut wrong = vec![];
    for case in all_cases() {
        let copies = case.2;
        if !is_enough(case, copies * LARGE_KIB + BESIDE) {
            wrong.push((case.0, "more than", copies));
        } else if copies > 4 && is_enough(case, (copies - 1) * LARGE_KIB) {
            wrong.push((case.0, "less than", copies));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
#[ignore = "prints what each case takes: see above"]
fn measured() {
    for case in all_cases() {
        let (mut low, mut high) = (16, 16 << 10);
        while high - low > 8 {
            let middle = usize::midpoint(low, high);
            if is_enough(case, middle) { high = middle } else { low = middle }
        }
        println!("{high:6} KiB  {}", case.0);
    }
}
