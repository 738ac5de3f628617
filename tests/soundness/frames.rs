//! The frame stack: what a child borrows from its parent outlives the child, however both end.

use super::contexts::assign_noop;
use super::{FOREIGN_HANDLE, wait};
use gen_core::{BoxGen, generators};
use gen_tests::{Guard, Tracker, panic_of};
use std::cell::RefCell;
use std::mem;
use std::pin::pin;

/// Reads what it borrows when it is dropped.
struct Reader<'a> {
    read: &'a Guard,
    log: &'a Tracker,
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        self.log.note(format!("reads {}", self.read.name()));
    }
}

generators! {
    /// Every frame owns a guard, and reads that of its parent to its end.
    gen fn nested(depth: usize, outer: Option<&Guard>, log: &Tracker) -> usize {
        let own = log.guard(format!("guard {depth}"));
        let _reader = outer.map(|read| Reader { read, log });
        if depth > 0 {
            yield from nested(depth - 1, Some(&own), log);
        }
        yield depth;
        assert!(own.name() != "guard 1", "an end in the middle");
    }

    /// As `nested`, through a box.
    gen fn boxed(depth: usize, outer: Option<&Guard>, log: &Tracker) -> usize {
        let own = log.guard(format!("guard {depth}"));
        let _reader = outer.map(|read| Reader { read, log });
        if depth > 0 {
            yield from boxed_again(depth - 1, &own, log);
        }
        yield depth;
    }

    /// As `nested`, with a child that has been started before.
    gen fn started(depth: usize, outer: Option<&Guard>, log: &Tracker) -> usize {
        let own = log.guard(format!("guard {depth}"));
        let _reader = outer.map(|read| Reader { read, log });
        if depth > 0 {
            let mut child = boxed_again(depth - 1, &own, log);
            yield child.next().unwrap_or(depth);
            yield from child;
        }
        yield depth;
    }
}

fn boxed_again<'a>(depth: usize, outer: &'a Guard, log: &'a Tracker) -> BoxGen<'a, usize> {
    boxed(depth, Some(outer), log).boxed()
}

const ALL_ENDS: [&str; 5] = ["reads guard 1", "guard 0", "reads guard 2", "guard 1", "guard 2"];

#[test]
fn dropped_with_every_frame_on_the_stack() {
    let log = Tracker::new();
    let mut items = nested(2, None, &log);
    items.next();
    drop(items);
    assert_eq!(log.take(), ALL_ENDS);
}

#[test]
fn dropped_in_place() {
    let log = Tracker::new();
    {
        let mut items = pin!(nested(2, None, &log).on_stack());
        items.next();
    }
    assert_eq!(log.take(), ALL_ENDS);
}

#[test]
fn dropped_with_boxes_on_the_stack() {
    let log = Tracker::new();
    let mut items = boxed(2, None, &log);
    items.next();
    drop(items);
    assert_eq!(log.take(), ALL_ENDS);
}

#[test]
fn dropped_with_started_children_on_the_stack() {
    let log = Tracker::new();
    let mut items = started(2, None, &log);
    items.nth(2);
    drop(items);
    assert_eq!(log.take(), ALL_ENDS);
}

#[test]
fn ended_by_a_panic_in_a_frame() {
    let log = Tracker::new();
    let mut items = nested(2, None, &log);
    assert_eq!(panic_of(|| items.nth(2)), "an end in the middle");
    // The innermost frame had ended before.
    assert_eq!(log.take(), ALL_ENDS);
    assert_eq!(items.next(), None);
}

#[test]
fn taken_back_before_it_has_run() {
    // What the child was given reads a local of its parent, which unwinds.
    generators! {
        gen fn child(reader: Reader<'_>) -> u32 {
            if reader.read.name().is_empty() {
                yield from child(reader);
            }
        }

        gen fn parent(log: &Tracker, is_boxed: bool) -> u32 {
            let own = log.guard("parent");
            let reader = Reader { read: &own, log };
            if is_boxed {
                yield from {
                    wait!(assign_noop());
                    child(reader).on_heap()
                };
            } else {
                yield from {
                    wait!(assign_noop());
                    child(reader)
                };
            }
        }
    }
    for is_boxed in [false, true] {
        let log = Tracker::new();
        assert_eq!(panic_of(|| parent(&log, is_boxed).count()), FOREIGN_HANDLE);
        assert_eq!(log.take(), ["reads parent", "parent"]);
    }
}

/// Writes over memory that was given back, when it is dropped.
struct Scribbles<'a>(&'a RefCell<Vec<Vec<u8>>>);

impl Drop for Scribbles<'_> {
    fn drop(&mut self) {
        let sizes = (1..64).map(|size| vec![0x41; 16 * size]);
        self.0.borrow_mut().extend(sizes);
    }
}

#[test]
fn a_box_taken_back_is_not_looked_at_again() {
    generators! {
        gen fn child(n: u32) -> u32 {
            if n > 0 {
                yield from child(n - 1);
            }
            yield n;
        }

        gen fn parent(paper: &RefCell<Vec<Vec<u8>>>) -> u32 {
            let _scribbles = Scribbles(paper);
            yield from {
                wait!(assign_noop());
                child(1).on_heap()
            };
        }
    }
    let paper = RefCell::new(Vec::new());
    assert_eq!(panic_of(|| parent(&paper).count()), FOREIGN_HANDLE);
    assert_eq!(paper.take().len(), 63);
}

#[test]
fn forgotten() {
    // A leak, and nothing else: nobody reads what is borrowed any more.
    let log = Tracker::new();
    let mut items = nested(2, None, &log);
    items.next();
    mem::forget(items);
    assert_eq!((log.live(), log.take().len()), (3, 0));
}

#[test]
fn forgotten_as_a_child() {
    generators! {
        gen fn forgets(log: &Tracker) -> u32 {
            let _own = log.guard("parent");
            let mut child = numbers(log);
            yield child.next().unwrap_or(0);
            mem::forget(child);
            yield from numbers(log);
        }

        gen fn numbers(log: &Tracker) -> u32 {
            let _own = log.guard("child");
            yield 1;
            if false {
                yield from numbers(log);
            }
        }
    }
    let log = Tracker::new();
    assert_eq!(forgets(&log).collect::<Vec<_>>(), [1, 1]);
    assert_eq!(log.take(), ["child", "parent"]);
}

#[test]
fn a_child_that_never_runs() {
    generators! {
        gen fn parent(log: &Tracker) -> u32 {
            let _own = log.guard("parent");
            yield from child(log.guard("argument"));
        }

        gen fn child(argument: Guard) -> u32 {
            if argument.name() == "" {
                yield from child(argument);
            }
        }

        gen fn panics_in_the_operand(log: &Tracker) -> u32 {
            let _own = log.guard("parent");
            let is_there = false;
            yield from child(log.guard(if is_there { "argument" } else { panic!("no argument") }));
        }
    }
    let log = Tracker::new();
    drop(parent(&log));
    assert_eq!(parent(&log).count(), 0);
    assert_eq!(log.take(), ["argument", "parent"]);
    assert_eq!(panic_of(|| panics_in_the_operand(&log).count()), "no argument");
    assert_eq!(log.take(), ["parent"]);
}

#[test]
fn a_destructor_that_panics_in_a_frame() {
    generators! {
        gen fn bombs(depth: usize, log: &Tracker) -> u32 {
            let _own = if depth == 1 { log.bomb("bomb") } else { log.guard("guard") };
            if depth > 0 {
                yield from bombs(depth - 1, log);
            }
            yield 1;
        }
    }
    let log = Tracker::new();
    let mut items = bombs(3, &log);
    items.next();
    assert_eq!(panic_of(|| drop(items)), "bomb");
    assert_eq!(log.take(), ["guard", "bomb", "guard", "guard"]);
    assert_eq!(log.live(), 0);
}

#[test]
fn frames_of_large_alignment_on_both_sides_of_a_chunk() {
    #[repr(align(256))]
    struct Aligned([u8; 300]);

    generators! {
        gen fn aligned(depth: u8) -> u8 {
            let own = Aligned([depth; 300]);
            yield small(&own).sum();
            if depth > 0 {
                yield from unaligned(depth - 1);
                yield from aligned(depth - 1);
            }
            yield u8::from(own.0.iter().all(|byte| *byte == depth) && is_aligned(&own));
        }

        gen fn unaligned(depth: u8) -> u8 {
            let own = [depth; 3];
            yield 2;
            if depth % 2 == 0 && depth > 0 {
                yield from aligned(0);
            }
            yield u8::from(own == [depth; 3]);
        }

        gen fn small(aligned: &Aligned) -> u8 {
            yield u8::from(is_aligned(aligned));
        }
    }

    fn is_aligned(aligned: &Aligned) -> bool {
        std::ptr::from_ref(aligned).is_aligned()
    }

    let items: Vec<u8> = aligned(40).collect();
    assert_eq!(items.iter().copied().filter(|n| *n == 2).count(), 40);
    assert!(items.iter().all(|n| *n != 0), "{items:?}");
}

#[test]
fn a_large_child_taken_back() {
    // Its frame is the first in a chunk of its own, which goes with the stack.
    generators! {
        #[allow(clippy::large_types_passed_by_value, reason = "the frame is to be large")]
        gen fn large(bytes: [u8; 5000], guard: Guard) -> u32 {
            yield u32::from(bytes[0]);
            if guard.name().is_empty() {
                yield from large(bytes, guard);
            }
        }

        gen fn parent(log: &Tracker) -> u32 {
            yield from large([1; 5000], log.guard("first"));
            yield from {
                wait!(assign_noop());
                large([2; 5000], log.guard("second"))
            };
        }
    }
    let log = Tracker::new();
    let mut items = parent(&log);
    assert_eq!(items.next(), Some(1));
    assert_eq!(panic_of(|| items.next()), FOREIGN_HANDLE);
    assert_eq!(log.take(), ["first", "second"]);
    assert_eq!(items.next(), None);
}
