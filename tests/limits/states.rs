//! Large states, and locals that want to lie at round addresses.

use futures::{Stream, StreamExt as _};
use gen_core::{BoxGen, generators};
use gen_tests::counting::measure;
use gen_tests::{is_recorded_compiler, on_stack_of};
use std::pin::pin;

const MEGABYTE: usize = 1 << 20;

#[repr(align(64))]
struct Line(u8);

#[repr(align(4096))]
struct Page(u8);

/// Whether a local lies where its type wants it to be; an item, so that it is looked at across a
/// yield.
fn is_aligned<T>(local: &T) -> bool {
    std::ptr::from_ref(local).is_aligned()
}

generators! {
    #[allow(clippy::large_types_passed_by_value, reason = "its size is measured")]
    gen fn argument(bytes: [u8; MEGABYTE]) -> u8 {
        yield bytes[0];
        yield bytes[MEGABYTE - 1];
    }

    /// Holds its local in its own state.
    gen fn inline(tag: u8) -> u8 {
        let bytes = [tag; MEGABYTE];
        yield bytes[0];
        yield bytes[MEGABYTE - 1];
    }

    gen fn inline_child(tag: u8, depth: u32) -> u8 {
        let bytes = [tag; MEGABYTE];
        yield bytes[0];
        if depth > 0 {
            yield from inline_child(tag + 1, depth - 1);
        }
        yield bytes[MEGABYTE - 1];
    }

    /// Holds a pointer: what docs/limits.md advises.
    gen fn boxed_local(tag: u8) -> u8 {
        let bytes = vec![tag; MEGABYTE];
        yield bytes[0];
        yield bytes[MEGABYTE - 1];
    }

    gen fn aligned() -> bool {
        let (line, page) = (Line(1), Page(2));
        yield is_aligned(&line);
        yield is_aligned(&page);
        yield line.0 + page.0 == 3;
    }

    gen fn aligned_frames(depth: u32) -> bool {
        let before = Line(1);
        yield is_aligned(&before);
        if depth > 0 {
            let page = Page(2);
            yield is_aligned(&page);
            yield from aligned_frames(depth - 1);
            yield from aligned();
            yield is_aligned(&page);
            yield from aligned_box(depth - 1);
            yield is_aligned(&page) && page.0 == 2;
        }
        yield is_aligned(&before) && before.0 == 1;
    }

    async gen fn aligned_stream(depth: u32) -> bool {
        let page = Page(2);
        yield is_aligned(&page);
        std::future::ready(()).await;
        if depth > 0 {
            yield from aligned_stream(depth - 1);
        }
        yield from aligned();
        yield is_aligned(&page);
    }
}

generators! {
    async gen fn source(n: u64) -> u64 {
        for x in 0..n {
            yield x;
        }
    }

    async gen fn stage(items: impl Stream<Item = u64>) -> u64 {
        for await x in items {
            yield x + 1;
        }
    }

    async gen fn passing_stage(items: impl Stream<Item = u64>) -> u64 {
        yield from items;
    }

    async gen fn doubling_stage(items: impl Stream<Item = u64>) -> u64 {
        let items = items;
        for await x in items {
            yield x + 1;
        }
    }

    gen fn plain_stage(items: impl Iterator<Item = u64>) -> u64 {
        for x in items {
            yield x + 1;
        }
    }
}

/// Where the body says more about the argument than the loop or the delegation, a stage holds the stage
/// before twice: as its argument, and where the loop pins it.
#[test]
fn async_stages() {
    let sizes = [
        size_of_val(&source(3)),
        size_of_val(&stage(source(3))),
        size_of_val(&stage(stage(source(3)))),
    ];
    let four = stage(stage(stage(stage(source(3)))));
    assert_eq!(sizes[2] - sizes[1], sizes[1] - sizes[0]);
    assert_eq!(size_of_val(&four) - sizes[2], 2 * (sizes[1] - sizes[0]));
    assert!(!is_recorded_compiler() || size_of_val(&four) == 232);

    let passing = [
        size_of_val(&passing_stage(source(3))),
        size_of_val(&passing_stage(passing_stage(source(3)))),
        size_of_val(&passing_stage(passing_stage(passing_stage(source(3))))),
    ];
    assert_eq!(passing[2] - passing[1], passing[1] - passing[0]);
    assert!(!is_recorded_compiler() || passing[1] - passing[0] == 144);

    let doubling = doubling_stage(doubling_stage(doubling_stage(doubling_stage(source(3)))));
    assert!(!is_recorded_compiler() || size_of_val(&doubling) == 1120);

    let boxed = size_of_val(&stage(Box::pin(four)));
    assert!(boxed <= size_of_val(&stage(Box::pin(source(3)))) && boxed < 100, "{boxed}");

    let two = plain_stage(plain_stage(0..3)).on_stack();
    let three = plain_stage(plain_stage(plain_stage(0..3))).on_stack();
    assert_eq!(size_of_val(&three) - size_of_val(&two), 16);
}

fn aligned_box(depth: u32) -> BoxGen<'static, bool> {
    aligned_frames(depth).boxed()
}

/// How many KiB of stack the test below has. Each function that passes a state on may copy it,
/// without optimisations some twenty times.
const ROOM: usize = 512 << 10;

#[test]
fn a_megabyte_of_state() {
    on_stack_of(ROOM, || {
        assert_eq!(inline(7).collect::<Vec<_>>(), [7, 7]);
        assert_eq!(inline(7).fold(0, |sum, n| sum + n), 14);
        assert!(pin!(inline(7).on_stack()).eq([7, 7]));
        let (mut boxed, used) = measure(|| inline(7).boxed());
        assert_eq!((used.allocations, boxed.next()), (1, Some(7)));
        assert!(used.live >= MEGABYTE.cast_signed());
        let chunked = inline_child(1, 4);
        assert_eq!(chunked.collect::<Vec<_>>(), [1, 2, 3, 4, 5, 5, 4, 3, 2, 1]);
    });
}

/// A body has room for an argument twice, and an argument passes over the native stack.
#[test]
fn a_megabyte_as_an_argument() {
    let room = if is_recorded_compiler() { 21 << 10 } else { ROOM };
    on_stack_of(room, || assert_eq!(argument([7; MEGABYTE]).next(), Some(7)));
    on_stack_of(ROOM, || {
        let size = size_of_val(&argument([7; MEGABYTE]).on_stack());
        assert!((2 * MEGABYTE..2 * MEGABYTE + 100).contains(&size), "{size}");
    });
}

/// Once it is placed, it is resumed and dropped where it is. (Its end is written over it, for which
/// an unoptimised program makes one more copy.)
#[test]
fn a_megabyte_of_state_is_resumed_on_a_small_stack() {
    let mut placed = on_stack_of(ROOM, || inline(7).boxed());
    on_stack_of(256, move || {
        assert_eq!((placed.next(), placed.next()), (Some(7), Some(7)));
        drop(placed);
    });
}

#[test]
fn a_megabyte_behind_a_pointer_needs_no_stack() {
    on_stack_of(64, || {
        assert!(size_of_val(&boxed_local(7)) < 100);
        assert_eq!(boxed_local(7).collect::<Vec<_>>(), [7, 7]);
        assert!(pin!(boxed_local(7).on_stack()).eq([7, 7]));
    });
}

#[test]
fn locals_that_want_round_addresses_have_them() {
    on_stack_of(4 << 10, || {
        assert_eq!(align_of_val(&aligned().on_stack()), 4096);
        assert!(aligned().all(|is_right| is_right));
        assert!(aligned().fold(true, |so_far, is_right| so_far && is_right));
        assert!(aligned().on_heap().all(|is_right| is_right));
        assert!(aligned().boxed().all(|is_right| is_right));
        assert!(pin!(aligned().on_stack()).all(|is_right| is_right));
        for depth in 0..6 {
            assert!(aligned_frames(depth).all(|is_right| is_right));
            assert!(aligned_frames(depth).boxed().all(|is_right| is_right));
            assert!(pin!(aligned_frames(depth).on_stack()).all(|is_right| is_right));
            let mut half = aligned_frames(depth).on_heap();
            assert!(half.by_ref().take(1 << depth).all(|is_right| is_right));
        }
        let all = aligned_stream(5).all(async |is_right| is_right);
        assert!(futures::executor::block_on(all));
    });
}

/// A vector keeps many that were not started, each at its round address.
#[test]
fn many_that_want_round_addresses() {
    on_stack_of(4 << 10, || {
        let all: Vec<_> = (0..20).map(|_| aligned()).collect();
        assert!(all.iter().all(is_aligned));
        assert!(all.into_iter().flatten().all(|is_right| is_right));
    });
}
