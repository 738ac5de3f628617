//! Size hints, which may be wrong.

use gen_core::{WithExactSize, generators, genexpr};
use gen_tests::counting::measure;
use gen_tests::{Tracker, panic_of};
use std::pin::pin;

generators! {
    gen fn guards(n: u32, log: &Tracker) -> gen_tests::Guard {
        for _ in 0..n {
            yield log.guard("item");
        }
    }

    gen fn numbers(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }

    gen fn units(n: u32) {
        for _ in 0..n {
            yield;
        }
    }
}

/// Without a hint of the user's there is none to be wrong.
#[test]
fn none_by_itself() {
    assert_eq!(numbers(3).size_hint(), (0, None));
    let (all, used) = measure(|| numbers(3).collect::<Vec<_>>());
    assert_eq!((all.len(), used.live), (3, 16));
}

/// Boxes keep a hint, and an exact size.
#[test]
fn in_every_placement() {
    let hinted = || numbers(3).with_size_hint(2, Some(4));
    assert_eq!(hinted().on_heap().size_hint(), (2, Some(4)));
    assert_eq!(hinted().on_heap().boxed().size_hint(), (2, Some(4)));
    assert_eq!(hinted().on_heap().boxed_local().size_hint(), (2, Some(4)));
    assert_eq!(hinted().boxed().size_hint(), (2, Some(4)));
    assert_eq!(hinted().boxed_local().size_hint(), (2, Some(4)));
    assert_eq!(numbers(3).on_heap().with_size_hint(2, Some(4)).size_hint(), (2, Some(4)));
    assert_eq!(numbers(3).boxed().with_size_hint(2, Some(4)).size_hint(), (2, Some(4)));
    assert_eq!(numbers(3).boxed_local().with_size_hint(2, Some(4)).size_hint(), (2, Some(4)));

    let exact = || numbers(3).with_exact_size(3);
    assert_eq!(exact().on_heap().len(), 3);
    assert_eq!(exact().on_heap().boxed().len(), 3);
    assert_eq!(exact().boxed().enumerate().len(), 3);
    assert_eq!(exact().boxed_local().len(), 3);
    assert_eq!(numbers(3).boxed().with_exact_size(3).collect::<Vec<_>>(), [0, 1, 2]);
    let pinned = pin!(numbers(3).on_stack());
    let mut pinned = WithExactSize::new(pinned, 3);
    assert_eq!((pinned.next(), pinned.len()), (Some(0), 2));
    assert_eq!(pinned.into_inner().collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn an_exact_size_is_checked() {
    let too_many = "there are more items than `with_exact_size` was told";
    let too_few = "there are 2 items less than `with_exact_size` was told";
    for (len, message) in [(2, too_many), (5, too_few)] {
        assert_eq!(panic_of(|| numbers(3).with_exact_size(len).for_each(drop)), message);
        assert_eq!(panic_of(|| numbers(3).with_exact_size(len).collect::<Vec<_>>()), message);
        assert_eq!(panic_of(|| numbers(3).boxed().with_exact_size(len).count()), message);
    }
    let mut right = numbers(3).with_exact_size(3);
    assert_eq!(right.by_ref().collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!((right.next(), right.next(), right.len()), (None, None, 0));
    assert_eq!(numbers(3).with_exact_size(3).fold(0, |sum, n| sum + n), 3);
    // Nobody has said that it would be taken to its end.
    assert_eq!(numbers(3).with_exact_size(9).next(), Some(0));
    // The items that follow are there all the same.
    let mut short = numbers(3).with_exact_size(0);
    assert_eq!(panic_of(|| short.next()), too_many);
    assert_eq!(short.into_inner().next(), Some(1));
}

/// A lower bound is a promise: `collect` reserves that much, and says so when it cannot.
#[test]
fn a_lower_bound_beyond_all_memory() {
    let log = Tracker::new();
    for lower in [usize::MAX, usize::MAX - 1, usize::MAX / 2] {
        let message = panic_of(|| guards(3, &log).with_size_hint(lower, None).collect::<Vec<_>>());
        assert_eq!(message, "capacity overflow");
        assert_eq!(log.live(), 0, "what was yielded is dropped, and so is the generator");
    }
}

#[test]
fn consumers_that_do_not_reserve_do_not_care() {
    let hinted = || numbers(4).with_size_hint(usize::MAX, Some(usize::MAX));
    assert_eq!(hinted().sum::<u32>(), 6);
    assert_eq!(hinted().count(), 4);
    assert_eq!(hinted().last(), Some(3));
    assert_eq!(hinted().skip(2).chain(hinted()).map(u64::from).max(), Some(3));
    assert_eq!(hinted().chain(hinted()).size_hint(), (usize::MAX, None));
    assert_eq!(hinted().zip(hinted()).step_by(2).count(), 2);
    assert_eq!(hinted().peekable().size_hint(), (usize::MAX, Some(usize::MAX)));
}

#[test]
fn an_upper_bound_reserves_nothing() {
    let (all, used) =
        measure(|| numbers(4).with_size_hint(0, Some(usize::MAX)).collect::<Vec<_>>());
    assert_eq!((all.len(), used.live), (4, 16));
}

/// It counts down, stops at zero, and is exact at the end.
#[test]
fn a_hint_counts_down() {
    let mut items = numbers(3).with_size_hint(usize::MAX, Some(1));
    let mut hints = vec![items.size_hint()];
    while items.next().is_some() {
        hints.push(items.size_hint());
    }
    hints.push(items.size_hint());
    let max = usize::MAX;
    let counted = [(max, Some(1)), (max - 1, Some(0)), (max - 2, Some(0)), (max - 3, Some(0))];
    assert_eq!(hints[..4], counted);
    assert_eq!(hints[4], (0, Some(0)));
}

/// Items without a size take no memory, however many are promised.
#[test]
fn items_without_a_size() {
    let hinted = units(5).with_size_hint(usize::MAX, None);
    let (all, used) = measure(|| hinted.collect::<Vec<()>>());
    assert_eq!((all.len(), used.live), (5, 0));
}

#[test]
fn the_largest_range() {
    let all = genexpr!(x for x in 0..usize::MAX);
    assert_eq!(all.size_hint(), (usize::MAX, Some(usize::MAX)));
    assert_eq!(all.take(3).sum::<usize>(), 3);
}
