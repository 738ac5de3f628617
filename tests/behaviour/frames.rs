//! Frames of every size and alignment on one frame stack, and walks across its memory's seams.

use gen_core::{BoxGen, generators};
use gen_tests::on_stack_of;

/// Checks that it lies where its alignment says.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct CacheLine(u8);

#[derive(Clone, Copy)]
#[repr(align(4096))]
struct Page(u8);

fn is_aligned<T>(place: &T) -> bool {
    std::ptr::from_ref(place).is_aligned()
}

/// A generator that keeps `N` bytes of its own in its frame.
macro_rules! sized {
    ($($name:ident => $size:literal;)*) => { generators! { $(
        gen fn $name(depth: u32) -> u32 {
            let mut bytes = [depth as u8; $size];
            bytes[$size / 2] = bytes[$size / 2].wrapping_add(1);
            yield depth;
            if depth > 0 {
                yield from any_size(depth - 1);
            }
            // The bytes are those that were put there, whatever lay next to them meanwhile.
            let middle = $size / 2;
            let rest = bytes.iter().enumerate().filter(|(at, _)| *at != middle);
            assert!(rest.clone().all(|(_, byte)| *byte == depth as u8));
            assert_eq!(bytes[middle], (depth as u8).wrapping_add(1));
            yield depth;
        }
    )* } };
}

sized! {
    one => 1;
    three => 3;
    seventeen => 17;
    hundred_and_one => 101;
    thousand_and_one => 1001;
    five_thousand => 5003;
}

generators! {
    gen fn any_size(depth: u32) -> u32 {
        match depth * 7 % 13 {
            0 | 1 => yield from one(depth),
            2 | 3 => yield from three(depth),
            4 | 5 => yield from seventeen(depth),
            6 | 7 => yield from hundred_and_one(depth),
            8 | 9 => yield from thousand_and_one(depth),
            10 => yield from five_thousand(depth),
            11 => yield from lines(depth),
            _ => yield from pages(depth),
        }
    }

    gen fn lines(depth: u32) -> u32 {
        let line = CacheLine(depth as u8);
        assert!(is_aligned(&line));
        yield depth;
        if depth > 0 {
            yield from any_size(depth - 1);
        }
        assert!(is_aligned(&line) && line.0 == depth as u8);
        yield depth;
    }

    gen fn pages(depth: u32) -> u32 {
        let page = Page(depth as u8);
        assert!(is_aligned(&page));
        yield depth;
        if depth > 0 {
            yield from any_size(depth - 1);
        }
        assert!(is_aligned(&page) && page.0 == depth as u8);
        yield depth;
    }

    gen fn aligned_by_turns(depth: u32) -> u32 {
        yield depth;
        if depth > 0 {
            if depth % 2 == 0 {
                yield from pages(0);
                yield from aligned_by_turns(depth - 1);
            } else {
                yield from aligned_by_turns(depth - 1);
                yield from lines(0);
            }
        }
    }

    gen fn large(depth: u32) -> u32 {
        let bytes = Box::new(depth);
        let large = [depth as u8; 100_000];
        yield *bytes;
        if depth > 0 {
            yield from large_below(depth);
        }
        yield u32::from(large[99_999]);
    }

    gen fn large_below(depth: u32) -> u32 {
        yield from large(depth - 1);
    }

    gen fn small(depth: u32) -> u32 {
        if depth == 0 {
            yield 1;
        } else {
            yield from small(depth - 1);
        }
    }

    /// Goes to every depth up to `limit` and back, from one place.
    gen fn to_and_fro(limit: u32, times: u32) -> u32 {
        for depth in 0..limit {
            for _ in 0..times {
                yield from small(depth);
            }
        }
    }

    /// As `to_and_fro`, from the bottom of some depth.
    gen fn to_and_fro_below(depth: u32, limit: u32) -> u32 {
        if depth > 0 {
            yield from to_and_fro_below(depth - 1, limit);
        } else {
            yield from to_and_fro(limit, 2);
        }
    }

    gen fn zero_sized_items(depth: u32) {
        yield;
        if depth > 0 {
            yield from zero_sized_items(depth - 1);
        }
    }

    gen fn aligned_items(depth: u8) -> Page {
        yield Page(depth);
        if depth > 0 {
            yield from aligned_items(depth - 1);
        }
    }

    gen fn aligned_arguments(page: Page, line: &CacheLine, depth: u8) -> u8 {
        yield page.0;
        if depth > 0 {
            let below = CacheLine(line.0 + 1);
            yield from aligned_arguments(Page(page.0 + 1), &below, depth - 1);
            assert!(is_aligned(&page) && is_aligned(&below));
        }
        yield line.0;
    }

    gen fn boxed_frames(depth: u32) -> u32 {
        let page = Page(depth as u8);
        yield u32::from(page.0);
        if depth > 0 {
            yield from box_it(depth - 1);
            yield from small(depth);
        }
        assert!(is_aligned(&page));
    }
}

fn box_it(depth: u32) -> BoxGen<'static, u32> {
    boxed_frames(depth).boxed()
}

/// Down to zero, and back up.
fn down_and_up(depth: u32) -> impl Iterator<Item = u32> {
    (0..=depth).rev().chain(0..=depth)
}

#[test]
fn frames_of_all_sizes_share_a_stack() {
    for depth in [0, 1, 5, 30, 200] {
        assert!(any_size(depth).eq(down_and_up(depth)), "depth {depth}");
    }
    assert_eq!(any_size(100).fold(0, |sum, n| sum + n), 100 * 101);
}

#[test]
fn frames_of_all_sizes_can_be_dropped_at_any_depth() {
    for steps in 0..130 {
        let mut generator = any_size(60);
        generator.by_ref().take(steps).for_each(drop);
        drop(generator);
    }
}

#[test]
fn aligned_locals_are_aligned_wherever_the_generator_is_placed() {
    let check = |items: &mut dyn Iterator<Item = u32>| assert!(items.eq(down_and_up(9)));
    check(&mut pages(9));
    check(&mut pages(9).on_heap());
    check(&mut pages(9).boxed());
    check(&mut std::pin::pin!(pages(9).on_stack()));
    check(&mut lines(9));
    assert_eq!(pages(9).count(), 20);
}

#[test]
fn aligned_frames_come_and_go_between_others() {
    let expected = (0..=40).rev().map(|n| if n == 0 || n % 2 == 1 { 1 } else { 3 }).sum::<usize>();
    assert_eq!(aligned_by_turns(40).count(), expected + 40);
}

#[test]
fn aligned_items_and_arguments() {
    assert!(aligned_items(20).all(|page| is_aligned(&page)));
    assert!(aligned_items(20).map(|page| page.0).eq((0..=20).rev()));
    let items: Vec<_> = aligned_arguments(Page(10), &CacheLine(50), 3).collect();
    assert_eq!(items, [10, 11, 12, 13, 53, 52, 51, 50]);
}

#[test]
fn large_frames() {
    // Unoptimized, making one takes some twenty copies of it on the native stack.
    on_stack_of(16 << 10, || {
        assert!(large(20).eq(down_and_up(20)));
        assert_eq!(large(20).count(), 42);
        let mut dropped = large(20).on_heap();
        assert_eq!(dropped.nth(30), Some(9));
    });
}

#[test]
fn walks_cross_the_seams_of_the_stack_again_and_again() {
    assert_eq!(to_and_fro(300, 3).sum::<u32>(), 900);
    assert_eq!(to_and_fro(300, 3).count(), 900);
    for depth in 0..40 {
        assert_eq!(to_and_fro_below(depth, 40).sum::<u32>(), 80);
    }
}

#[test]
fn items_of_no_size() {
    assert_eq!(zero_sized_items(1000).count(), 1001);
}

#[test]
fn boxed_frames_and_pushed_ones_take_turns() {
    assert_eq!(boxed_frames(20).sum::<u32>(), (0..=20).sum::<u32>() + 20);
    let mut dropped = boxed_frames(20);
    assert_eq!(dropped.nth(20), Some(0));
    assert_eq!(dropped.next(), Some(1));
}
