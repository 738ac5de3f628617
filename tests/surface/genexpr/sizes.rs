//! What the adaptors behind a single `for` give: exact sizes, both ends, the source's own steps.

use super::all;
use gen_core::genexpr;
use gen_tests::Tracker;
use std::collections::{BTreeMap, VecDeque};
use std::iter::FusedIterator;

fn is_exact<I: ExactSizeIterator + DoubleEndedIterator + FusedIterator>(items: I) -> I {
    items
}

fn is_fused<I: DoubleEndedIterator + FusedIterator>(items: I) -> I {
    items
}

#[test]
fn one_loop_has_the_size_of_its_source() {
    assert_eq!(is_exact(genexpr!(x * x for x in 0..7)).len(), 7);
    assert_eq!(is_exact(genexpr!(x + 1 for x in &[1, 2, 3])).len(), 3);
    assert_eq!(is_exact(genexpr!(x for x in vec!['a', 'b'])).len(), 2);
    assert_eq!(is_exact(genexpr!(*v for (_, v) in &BTreeMap::from([(1, 2)]))).len(), 1);
    assert_eq!(is_exact(genexpr!(x for x in Some(5))).len(), 1);
    let mut items = is_exact(genexpr!(move x for x in VecDeque::from([1, 2, 3])));
    items.next();
    assert_eq!((items.len(), items.size_hint()), (2, (2, Some(2))));
}

#[test]
fn one_loop_over_a_source_of_unknown_size() {
    assert_eq!(genexpr!(c for c in "abc".chars()).size_hint(), "abc".chars().size_hint());
    assert_eq!(genexpr!(x for x in 0_u64..).size_hint(), (usize::MAX, None));
    assert_eq!(genexpr!(x for x in (0..9).filter(|x| x % 2 == 0)).size_hint(), (0, Some(9)));
    assert_eq!(genexpr!(x for x in std::iter::from_fn(|| Some(1))).size_hint(), (0, None));
}

#[test]
fn one_loop_runs_from_both_ends() {
    assert_eq!(all(genexpr!(x * 10 for x in 0..4).rev()), [30, 20, 10, 0]);
    let mut items = genexpr!(x * 10 for x in 0..4);
    assert_eq!((items.next(), items.next_back(), items.len()), (Some(0), Some(30), 2));
    assert_eq!(items.rposition(|x| x == 10), Some(0));
    assert_eq!(genexpr!(w.len() for w in ["a", "bcd"]).rfold(0, |n, len| n * 10 + len), 31);
}

#[test]
fn conditions_keep_the_upper_bound_and_both_ends() {
    let items = is_fused(genexpr!(x for x in 0..9 if x % 2 == 0 if x > 2));
    assert_eq!(items.size_hint(), (0, Some(9)));
    assert_eq!(all(items.rev()), [8, 6, 4]);
    let mut items = genexpr!(n for w in ["1", "x", "3"] if let Ok(n) = w.parse::<u32>());
    assert_eq!((items.next_back(), items.next_back(), items.next()), (Some(3), Some(1), None));
}

#[test]
fn several_loops_are_a_generator() {
    let mut items = genexpr!(x + y for x in 0..2 for y in 0..2);
    assert_eq!(items.size_hint(), (0, None));
    assert_eq!(items.state(), gen_core::GenState::Created);
    assert_eq!(items.next(), Some(0));
    assert_eq!(items.state(), gen_core::GenState::Suspended);
    let hinted = genexpr!(x + y for x in 0..2 for y in 0..2).with_size_hint(4, Some(4));
    assert_eq!((hinted.size_hint(), all(hinted)), ((4, Some(4)), vec![0, 1, 1, 2]));
    let boxed: gen_core::BoxGen<'_, i32> = genexpr!(x * y for x in 1..3 for y in 1..3).boxed();
    assert_eq!(boxed.sum::<i32>(), 9);
}

/// What is skipped is not computed where the source can skip: `map`'s own elements still are.
#[test]
fn elements_are_computed_as_they_are_taken() {
    let log = Tracker::new();
    let mut items = genexpr!({ log.note(x.to_string()); x } for x in 0..9);
    assert_eq!((items.next(), items.next_back()), (Some(0), Some(8)));
    assert_eq!(log.take(), ["0", "8"]);
    assert_eq!(items.len(), 7);
    assert!(log.take().is_empty(), "a length needs no element");
    assert_eq!(items.find(|x| *x == 2), Some(2));
    assert_eq!(log.take(), ["1", "2"]);
}

/// `collect` asks for the size first.
#[test]
fn collect_reserves_exactly() {
    let items: Vec<u64> = genexpr!(x * x for x in 0..1000).collect();
    assert_eq!((items.len(), items.capacity()), (1000, 1000));
    let nested: Vec<u64> =
        genexpr!(x + y for x in 0..10 for y in 0..100).with_size_hint(1000, None).collect();
    assert_eq!((nested.len(), nested.capacity()), (1000, 1000));
}

#[test]
fn expressions_are_send_when_what_they_hold_is() {
    fn is_send<T: Send>(t: T) -> T {
        t
    }

    let factor = 3;
    let single = is_send(genexpr!(x * factor for x in 0..3));
    let nested = is_send(genexpr!(x * y * factor for x in 0..3 for y in [x; 2]));
    std::thread::scope(|scope| {
        assert_eq!(scope.spawn(|| single.sum::<i32>()).join().ok(), Some(9));
        assert_eq!(scope.spawn(|| nested.sum::<i32>()).join().ok(), Some(30));
    });
}
