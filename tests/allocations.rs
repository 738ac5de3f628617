//! Counts allocations, with an allocator of our own. It counts for each thread by itself, so
//! the tests do not disturb each other.
#![forbid(unsafe_code)]

use gen_core::{BoxGen, gen_block, generators};
use gen_tests::counting::{Counting, Usage, measure, reset, usage};
use std::cmp::Ordering::Equal;
use std::collections::BTreeSet;
use std::hint::black_box;
use std::pin::pin;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

generators! {
    gen fn countdown(mut n: u32) -> u32 {
        while n > 0 {
            yield n;
            n -= 1;
        }
    }

    gen fn words(text: &str) -> &str {
        for word in text.split(' ') {
            yield word;
        }
    }

    /// Delegates, but never to what needs a frame.
    gen fn to_leaves(n: u32) -> u32 {
        yield from countdown(n);
        yield from [1, 2, 3];
        yield from (0..n).map(|i| i * 2);
    }

    gen fn leaves(depth: u32) -> u32 {
        if depth == 0 {
            yield 1;
        } else {
            yield from leaves(depth - 1);
            yield from leaves(depth - 1);
        }
    }

    gen fn chain(depth: u32) -> u32 {
        yield depth;
        if depth > 0 {
            yield from chain(depth - 1);
        }
    }

    gen fn even(depth: u32) -> u32 {
        yield depth;
        if depth > 0 {
            yield from odd(depth - 1);
        }
    }

    gen fn odd(depth: u32) -> u32 {
        let padding = [depth; 20];
        yield padding[7];
        if depth > 0 {
            yield from even(depth - 1);
        }
    }

    gen fn chain_and_back(depth: u32) -> u32 {
        yield from chain(depth);
        loop {
            yield 0;
        }
    }

    gen fn to_and_fro(depth: u32, times: u32) -> u32 {
        if depth > 0 {
            yield from to_and_fro(depth - 1, times);
        } else {
            for _ in 0..times {
                yield from bottom(3);
            }
        }
    }

    gen fn bottom(depth: u32) -> u32 {
        let padding = [depth; 30];
        if depth > 0 {
            yield from bottom(depth - 1);
        }
        yield padding[5];
    }

    /// Small before it runs.
    gen fn buffered() -> u8 {
        let page = [7; 2000];
        for byte in &page {
            yield *byte;
        }
    }

    gen fn boxed_chain(depth: u32) -> u32 {
        yield depth;
        if depth > 0 {
            yield from boxed(depth - 1);
        }
    }

    gen fn sinks(depth: u32) -> u32 {
        if depth == 0 {
            // Without the message, whose backtrace would allocate.
            std::panic::resume_unwind(Box::new("the bottom"));
        }
        yield from sinks(depth - 1);
    }

    #[repr(align(4096))]
    struct Page(u8);

    gen fn pages(depth: u8) -> u8 {
        let page = Page(depth);
        yield depth;
        if depth > 0 {
            yield from pages(depth - 1);
        }
        yield page.0;
    }
}

fn boxed(depth: u32) -> BoxGen<'static, u32> {
    boxed_chain(depth).boxed()
}

/// A chain of iterables, each of which makes the iterator of the next.
struct Levels(u32);

impl IntoIterator for Levels {
    type Item = u32;
    type IntoIter = BoxGen<'static, u32>;

    fn into_iter(self) -> Self::IntoIter {
        generators! {
            gen fn levels(depth: u32) -> u32 {
                yield depth;
                if depth > 0 { yield from Levels(depth - 1); }
            }
        }
        levels(self.0).boxed()
    }
}

generators! {
    #[boxed]
    gen fn boxed_by_attribute(depth: u32) -> u32 {
        yield depth;
        if depth > 0 { yield from boxed_by_attribute(depth - 1); }
    }

    gen fn pinned(depth: u32) -> u32 {
        yield depth;
        if depth > 0 { yield from Box::pin(pinned(depth - 1)); }
    }

    gen fn looped(depth: u32) -> u32 {
        yield depth;
        if depth > 0 { for n in looped(depth - 1) { yield n; } }
    }

    gen fn fails_at(depth: u32) -> Result<u32, u32> {
        yield Ok(depth);
        if depth == 0 { Err(7_u32)?; }
        yield from fails_at(depth - 1)?;
    }

    gen fn goes_on_at(depth: u32) -> Result<u32, u32> {
        yield Ok(depth);
        if depth == 0 { Err(7_u32)?; }
        yield from goes_on_at(depth - 1);
    }
}

/// How often `f` allocates; what it has allocated it must have given back.
fn allocations(f: impl FnOnce()) -> usize {
    let ((), usage) = measure(f);
    assert_eq!(usage.live, 0, "bytes are lost");
    usage.allocations
}

#[test]
fn the_allocator_counts() {
    let (list, used) = measure(|| vec![1_u8; 100]);
    assert_eq!(used, Usage { allocations: 1, live: 100, peak: 100 });
    drop(list);
    assert_eq!(usage(), Usage { allocations: 1, live: 0, peak: 100 });
}

#[test]
fn making_and_dropping_allocates_nothing() {
    assert_eq!(allocations(|| drop(countdown(3))), 0);
    assert_eq!(allocations(|| drop(leaves(3))), 0);
    assert_eq!(allocations(|| drop(leaves(3).on_stack())), 0);
}

#[test]
fn consuming_a_flat_generator_allocates_nothing() {
    assert_eq!(allocations(|| countdown(9).for_each(drop)), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).fold(0, u32::max), 9)), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).sum::<u32>(), 45)), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).product::<u32>(), 362_880)), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).count(), 9)), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).last(), Some(1))), 0);
    assert_eq!(allocations(|| assert_eq!(words("a b").count(), 2)), 0);
    assert_eq!(allocations(|| countdown(9).map(drop).collect()), 0);
}

#[test]
fn the_greatest_and_the_least_allocate_nothing() {
    assert_eq!(allocations(|| assert_eq!(countdown(9).reduce(u32::max), Some(9))), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).max(), Some(9))), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).min(), Some(1))), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).max_by_key(|n| n % 5), Some(4))), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).min_by_key(|n| n % 5), Some(5))), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).max_by(u32::cmp), Some(9))), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).min_by(u32::cmp), Some(1))), 0);
}

#[test]
fn consuming_behind_adaptors_allocates_nothing() {
    assert_eq!(allocations(|| countdown(9).map(|n| n + 1).for_each(drop)), 0);
    assert_eq!(allocations(|| countdown(9).filter(|n| n % 2 == 0).for_each(drop)), 0);
    assert_eq!(allocations(|| countdown(9).filter_map(|n| n.checked_sub(5)).for_each(drop)), 0);
    assert_eq!(allocations(|| countdown(9).chain(countdown(9)).for_each(drop)), 0);
    assert_eq!(allocations(|| countdown(9).flat_map(countdown).for_each(drop)), 0);
    assert_eq!(allocations(|| assert_eq!(countdown(9).inspect(|_| ()).enumerate().count(), 9)), 0);
    let mapped = || countdown(9).map(u64::from).filter(|n| n % 2 == 1).chain([1, 2]).enumerate();
    assert_eq!(allocations(|| assert_eq!(mapped().count(), 7)), 0);
}

#[test]
fn comparing_allocates_nothing() {
    let down = [3, 2, 1];
    assert_eq!(allocations(|| assert!(countdown(3).eq(down))), 0);
    assert_eq!(allocations(|| assert!(countdown(2).ne(down))), 0);
    assert_eq!(allocations(|| assert!(countdown(2).cmp(down).is_lt())), 0);
    assert_eq!(allocations(|| assert!(countdown(3).partial_cmp(down) == Some(Equal))), 0);
    assert_eq!(allocations(|| assert!(countdown(2).lt(down) && countdown(3).le(down))), 0);
    assert_eq!(allocations(|| assert!(countdown(4).gt(down) && countdown(3).ge(down))), 0);
    assert_eq!(allocations(|| assert!(!countdown(3).is_sorted())), 0);
    assert_eq!(allocations(|| assert!(countdown(3).is_sorted_by(|a, b| a > b))), 0);
    assert_eq!(allocations(|| assert!(countdown(3).is_sorted_by_key(|n| 3 - n))), 0);
    // The other side is an iterator like any other.
    assert_eq!(allocations(|| assert!(countdown(3).ne(words("a b c").map(|_| 0)))), 1);
}

#[test]
fn stepping_behind_an_adaptor_allocates_the_box_only() {
    assert_eq!(allocations(|| for _ in countdown(9).skip(1) {}), 1);
    assert_eq!(allocations(|| for _ in countdown(9).step_by(2) {}), 1);
    assert_eq!(allocations(|| assert!(countdown(3).chain([7]).eq([3, 2, 1, 7]))), 1);
    assert_eq!(allocations(|| for _ in pin!(countdown(9).on_stack()).skip(1) {}), 0);
    assert_eq!(allocations(|| for _ in pin!(countdown(9).on_stack()).peekable() {}), 0);
}

/// A large body would take too much of the native stack, so it goes into a box.
#[test]
fn a_large_generator_is_compared_in_a_box() {
    let large = || {
        gen_block! {
            let page = [7_u8; 2000];
            for byte in &page {
                yield *byte;
            }
        }
    };
    assert_eq!(allocations(|| assert!(large().eq([7; 2000]))), 1);
    assert_eq!(allocations(|| assert!(buffered().eq([7; 2000]))), 1);
}

#[test]
fn filling_a_collection_allocates_for_the_collection_only() {
    let down = || (1..10).rev().filter(|n| *n > 0);
    let by_hand = allocations(|| drop(down().collect::<Vec<u32>>()));
    assert_eq!(allocations(|| drop(countdown(9).collect::<Vec<_>>())), by_hand);
    let by_hand = allocations(|| drop(down().collect::<BTreeSet<u32>>()));
    assert_eq!(allocations(|| drop(countdown(9).collect::<BTreeSet<_>>())), by_hand);
    let mut string = String::with_capacity(100);
    assert_eq!(allocations(|| string.extend(words("a b c"))), 0);
    let by_hand = allocations(|| drop("a b c".split(' ').collect::<String>()));
    assert_eq!(allocations(|| drop(words("a b c").collect::<String>())), by_hand);
    let mut all = Vec::with_capacity(9);
    assert_eq!(allocations(|| countdown(9).for_each(|n| all.push(n))), 0);
    let (even, odd): (usize, usize) = (4, 5);
    let parts = allocations(|| {
        let (a, b): (Vec<u32>, Vec<u32>) = countdown(9).partition(|n| n % 2 == 0);
        assert_eq!((a.len(), b.len()), (even, odd));
    });
    let by_hand = allocations(|| {
        let (a, b): (Vec<u32>, Vec<u32>) = (1..10).rev().partition(|n| n % 2 == 0);
        assert_eq!((a.len(), b.len()), (even, odd));
    });
    assert_eq!(parts, by_hand);
}

#[test]
fn delegating_to_leaves_and_iterators_allocates_nothing() {
    assert_eq!(allocations(|| assert_eq!(to_leaves(9).count(), 21)), 0);
    assert_eq!(allocations(|| assert_eq!(pin!(to_leaves(9).on_stack()).count(), 21)), 0);
    assert_eq!(allocations(|| for _ in black_box(to_leaves(9)) {}), 1);
}

#[test]
fn blocks_allocate_nothing_either() {
    let base = 10;
    let total = || gen_block! { for n in 0..5 { yield n + base; } }.sum::<u32>();
    assert_eq!(allocations(|| assert_eq!(total(), 60)), 0);
}

#[test]
fn on_the_stack_nothing_is_allocated() {
    let on_the_stack = || {
        let mut generator = pin!(countdown(9).on_stack());
        let mut sum = generator.next().unwrap_or(0);
        for n in generator {
            sum += n;
        }
        assert_eq!(sum, 45);
    };
    assert_eq!(allocations(on_the_stack), 0);
    let taken = || assert_eq!(pin!(countdown(9).on_stack()).take(2).sum::<u32>(), 17);
    assert_eq!(allocations(taken), 0);
}

// Below, `black_box` keeps the optimiser from leaving out the allocation that is counted.

#[test]
fn a_loop_of_nexts_allocates_once() {
    assert_eq!(allocations(|| for _ in black_box(countdown(9)) {}), 1);
    assert_eq!(allocations(|| assert!(black_box(countdown(9)).any(|n| n == 1))), 1);
    assert_eq!(allocations(|| assert_eq!(black_box(countdown(9)).take(3).count(), 3)), 1);
    let mixed = || {
        let mut generator = black_box(countdown(9));
        generator.next();
        assert_eq!(generator.sum::<u32>(), 36);
    };
    assert_eq!(allocations(mixed), 1);
}

#[test]
fn boxing_allocates_once() {
    assert_eq!(allocations(|| drop(black_box(countdown(9).on_heap()))), 1);
    assert_eq!(allocations(|| assert_eq!(black_box(countdown(9).on_heap()).count(), 9)), 1);
    assert_eq!(allocations(|| assert_eq!(black_box(countdown(9).boxed()).count(), 9)), 1);
    let twice = || assert_eq!(black_box(countdown(9).on_heap().boxed_local()).count(), 9);
    assert_eq!(allocations(twice), 1);
    let started = || {
        let mut generator = black_box(countdown(9));
        generator.next();
        assert_eq!(black_box(generator.boxed()).count(), 8);
    };
    assert_eq!(allocations(started), 1);
}

#[test]
fn the_box_is_given_back_at_the_end() {
    let mut generator = countdown(2);
    reset();
    generator.by_ref().take(2).for_each(drop);
    assert!(usage().live > 0);
    assert_eq!(generator.next(), None);
    assert_eq!(usage().live, 0);
}

#[test]
fn a_walk_of_a_million_leaves_allocates_less_than_a_hundred_times() {
    let by_fold = allocations(|| assert_eq!(leaves(20).sum::<u32>(), 1 << 20));
    assert!(by_fold < 100, "{by_fold}");
    let by_next = allocations(|| {
        let mut count = 0_u32;
        for leaf in leaves(20) {
            count += leaf;
        }
        assert_eq!(count, 1 << 20);
    });
    assert!(by_next < 100, "{by_next}");
}

#[test]
fn a_walk_allocates_for_its_depth_wherever_it_is_placed() {
    let by_fold = allocations(|| assert_eq!(leaves(15).count(), 1 << 15));
    assert!(by_fold < 5, "{by_fold}");
    let boxed = allocations(|| assert_eq!(black_box(leaves(15).boxed()).count(), 1 << 15));
    assert_eq!(boxed, by_fold + 1);
    let on_the_stack = allocations(|| assert_eq!(pin!(leaves(15).on_stack()).count(), 1 << 15));
    assert_eq!(on_the_stack, by_fold);
}

#[test]
fn a_million_levels_take_a_logarithmic_number_of_allocations() {
    for depth in [1_000_u32, 1_000_000] {
        // Chunks double, and there is the generator's own box.
        let most = depth.ilog2() as usize;
        let count = allocations(|| assert_eq!(chain(depth).last(), Some(0)));
        assert!(count <= most, "{count} for {depth} levels");
        let count = allocations(|| assert_eq!(chain(depth).on_heap().last(), Some(0)));
        assert!(count <= most, "{count} for {depth} levels");
        let count = allocations(|| assert_eq!(even(depth).last(), Some(0)));
        assert!(count <= most, "{count} for {depth} levels");
    }
}

#[test]
fn a_level_takes_no_more_than_its_frame_and_the_slack_of_doubling() {
    const DEPTH: u32 = 1_000_000;
    let mut generator = chain(DEPTH);
    reset();
    assert_eq!(generator.nth(DEPTH as usize), Some(0));
    // A placed generator is its frame and its frame stack, which is ten words.
    let frame = size_of_val(&chain(0).on_stack()) - 10 * size_of::<usize>();
    let peak = usize::try_from(usage().peak).expect("more taken than given");
    assert!(peak < 2 * DEPTH as usize * frame + 10_000, "{peak} bytes");
}

#[test]
fn all_memory_comes_back_when_a_deep_generator_is_dropped() {
    let dropped_at = |steps: usize| {
        allocations(|| {
            let mut generator = chain(100_000);
            generator.nth(steps);
        })
    };
    assert!(dropped_at(0) > 0);
    assert!(dropped_at(50_000) < 30);
    assert!(dropped_at(100_000) < 30);
    assert!(dropped_at(100_001) < 30);
    allocations(|| {
        boxed(10_000).nth(5_000);
    });
    allocations(|| {
        pin!(even(10_000).on_stack()).nth(5_000);
    });
}

#[test]
fn all_memory_comes_back_after_a_panic() {
    let mut generator = sinks(10_000);
    reset();
    assert_eq!(gen_tests::panic_of(|| generator.next()), "the bottom");
    assert_eq!(generator.next(), None);
    drop(generator);
    // What the panic itself has used included.
    assert_eq!(usage().live, 0);
}

#[test]
fn coming_back_up_keeps_the_memory() {
    let mut generator = chain_and_back(100_000);
    generator.next();
    reset();
    assert_eq!(generator.nth(99_999), Some(0));
    let deep = usage().live;
    assert_eq!(generator.next(), Some(0));
    assert!(deep > 1_000_000, "{deep}");
    assert_eq!(usage().live, deep, "for the next walk");
    reset();
    assert_eq!(generator.nth(1000), Some(0));
    assert_eq!(usage(), Usage::default());
    drop(generator);
    assert_eq!(usage().allocations, 0);
    assert!(usage().live < -deep, "the generator's box is freed, too");
}

#[test]
fn walking_to_and_fro_over_a_seam_does_not_allocate_each_time() {
    for depth in 0..200 {
        let once = allocations(|| assert_eq!(to_and_fro(depth, 1).count(), 4));
        let often = allocations(|| assert_eq!(to_and_fro(depth, 1000).count(), 4000));
        assert!(often <= once + 2, "{often} instead of {once} at depth {depth}");
    }
}

#[test]
fn boxed_levels_take_their_boxes_only() {
    let count = allocations(|| assert_eq!(boxed(1000).last(), Some(0)));
    assert_eq!(count, 1001);
}

/// An iterable whose iterator is a generator is entered as that one is.
#[test]
fn levels_of_iterables_take_their_boxes_only() {
    let boxed = allocations(|| assert_eq!(boxed(1000).last(), Some(0)));
    let levels = allocations(|| assert_eq!(Levels(1000).into_iter().last(), Some(0)));
    assert_eq!(levels, boxed);
    let by_attribute = allocations(|| assert_eq!(boxed_by_attribute(1000).last(), Some(0)));
    assert_eq!(by_attribute, boxed);
}

/// One for the box that is written, and frames as without it.
#[test]
fn pinned_levels_take_their_boxes_and_frames() {
    let frames = allocations(|| assert_eq!(chain(1000).last(), Some(0)));
    let pinned = allocations(|| assert_eq!(pinned(1000).last(), Some(0)));
    assert!(pinned <= 1000 + frames + 2, "{pinned} and {frames}");
}

/// A `for` loop over a recursive call costs the box of each level, as `.on_heap()` does.
#[test]
fn loops_over_recursive_calls_take_a_box_for_each_level() {
    assert_eq!(allocations(|| assert_eq!(looped(100).last(), Some(0))), 100);
}

/// An error passes through frames without allocating.
#[test]
fn errors_pass_through_frames() {
    let frames = allocations(|| assert_eq!(goes_on_at(1000).count(), 1002));
    let fails = allocations(|| assert_eq!(fails_at(1000).count(), 1002));
    assert!(fails <= frames + 2, "{fails} and {frames}");
    assert!(fails < 50, "{fails}");
}

#[test]
fn over_aligned_frames_give_their_memory_back() {
    allocations(|| assert_eq!(pages(50).count(), 102));
    let (mut generator, _) = measure(|| pages(50));
    generator.nth(30);
    drop(generator);
    assert_eq!(usage().live, 0);
}
