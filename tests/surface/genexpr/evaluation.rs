//! When a generator expression evaluates its parts: the first iterable at once, everything else
//! late.
//!
//! The scenarios are those of Python's generator expressions (PEP 289).

use gen_core::{generators, genexpr};
use gen_tests::{Tracker, panic_of};
use std::cell::Cell;
use std::collections::BTreeMap;

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

/// An iterable that says when it is iterated.
struct Loud<'a>(&'a Tracker, &'static str, u32);

impl IntoIterator for Loud<'_> {
    type Item = u32;
    type IntoIter = std::ops::Range<u32>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.note(format!("iter {}", self.1));
        0..self.2
    }
}

#[test]
fn the_sum_of_squares() {
    assert_eq!(genexpr!(x * x for x in 0..10).sum::<u32>(), 285);
}

/// `(print("e") for x in Loud("a") if print("c"))` prints the `iter` of `a` and no more.
#[test]
fn the_first_iterable_is_evaluated_at_once_and_nothing_else_is() {
    let log = Tracker::new();
    let items = genexpr!(
        { log.note("element"); x }
        for x in { log.note("iterable"); Loud(&log, "a", 2) }
        if { log.note("condition"); x > 0 }
    );
    assert_eq!(log.take(), ["iterable", "iter a"]);
    assert_eq!(all(items), [1]);
    assert_eq!(log.take(), ["condition", "condition", "element"]);
}

/// As Python: the second iterable is evaluated for each item of the first.
#[test]
fn inner_iterables_are_evaluated_late_and_again() {
    let log = Tracker::new();
    let mut items = genexpr!(
        (x, y) for x in Loud(&log, "outer", 2) for y in Loud(&log, "inner", x + 1)
    );
    assert_eq!(log.take(), ["iter outer"]);
    assert_eq!(items.next(), Some((0, 0)));
    assert_eq!(log.take(), ["iter inner"]);
    assert_eq!(all(items), [(1, 0), (1, 1)]);
    assert_eq!(log.take(), ["iter inner"]);
}

/// `(x for x in fail())` raises where it stands; `(y for x in [1] for y in fail())` at `next`.
#[test]
fn a_mistake_in_the_first_iterable_comes_out_at_once() {
    fn fail() -> [u32; 1] {
        panic!("no items")
    }

    assert_eq!(panic_of(|| drop(genexpr!(x for x in fail()))), "no items");
    let mut late = genexpr!(y for _ in [1] for y in fail());
    assert_eq!(panic_of(|| late.next()), "no items");
    let mut late = genexpr!(x / (x - 1) for x in [1_u32]);
    assert_eq!(panic_of(|| late.next()), "attempt to divide by zero");
}

/// `g = (x for x in xs)`, then `xs = [9]`: the name is bound anew, the generator is not.
#[test]
fn the_first_iterable_is_bound_early() {
    let mut xs = vec![1, 2];
    let items = genexpr!(x for x in xs.clone());
    xs = vec![9];
    assert_eq!(all(items), [1, 2]);
    assert_eq!(xs, [9]);
}

/// `x = 10; g = (i * x for i in range(4)); x = 20; list(g)` gives `[0, 20, 40, 60]`.
#[test]
fn variables_of_the_element_are_read_late() {
    let x = Cell::new(10);
    let items = genexpr!(i * x.get() for i in 0..4);
    x.set(20);
    assert_eq!(all(items), [0, 20, 40, 60]);
}

/// The same for those of a condition, while it runs.
#[test]
fn variables_of_a_condition_are_read_for_every_item() {
    let limit = Cell::new(10);
    let mut items = genexpr!(i for i in 0..9 if i < limit.get());
    assert_eq!([items.next(), items.next(), items.next()], [Some(0), Some(1), Some(2)]);
    limit.set(5);
    assert_eq!(all(items), [3, 4]);
}

#[test]
fn nested_loops_run_the_last_one_fastest() {
    let triangle = genexpr!((i, j) for i in 0..4 for j in 0..i);
    assert_eq!(all(triangle), [(1, 0), (2, 0), (2, 1), (3, 0), (3, 1), (3, 2)]);
    let expected = [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b')];
    assert_eq!(all(genexpr!((i, c) for i in 0..2 for c in ['a', 'b'])), expected);
}

#[test]
fn conditions_stand_between_the_loops() {
    let items = genexpr!((i, j) for i in 0..5 if i % 2 == 1 for j in 0..4 if j < i if j > 0);
    assert_eq!(all(items), [(3, 1), (3, 2)]);
}

/// `sum(sum(x for x in range(n)) for n in range(5))`.
#[test]
fn generator_expressions_nest_in_the_element_and_in_the_iterable() {
    assert_eq!(genexpr!(genexpr!(x for x in 0..n).sum::<u32>() for n in 0..5).sum::<u32>(), 10);
    let items = genexpr!(x + 1 for x in genexpr!(y * y for y in genexpr!(z + 1 for z in 0..3)));
    assert_eq!(all(items), [2, 5, 10]);
}

#[test]
fn reductions() {
    let words = ["the", "quick", "brown", "fox"];
    assert_eq!(genexpr!(w.len() for w in words).max(), Some(5));
    assert_eq!(genexpr!(w.len() for w in words).min(), Some(3));
    assert!(genexpr!(w.len() > 4 for w in words).any(|long| long));
    assert!(!genexpr!(w.len() > 4 for w in words).all(|long| long));
    let lengths: BTreeMap<_, _> = genexpr!((w, w.len()) for w in words if w > "f").collect();
    assert_eq!(lengths, BTreeMap::from([("fox", 3), ("quick", 5), ("the", 3)]));
    assert_eq!(genexpr!(c for w in words for c in w.chars().take(1)).collect::<String>(), "tqbf");
}

/// Three stages in a row pass on one item after the other.
#[test]
fn a_pipeline_takes_turns() {
    let log = Tracker::new();
    let noted = |stage: &str, n: u32| {
        log.note(format!("{stage} {n}"));
        n
    };
    let a = genexpr!(noted("a", n) for n in 1..3);
    let b = genexpr!(noted("b", n * 10) for n in a);
    let c = genexpr!(noted("c", n + 1) for n in b);
    assert!(log.take().is_empty());
    assert_eq!(all(c), [11, 21]);
    assert_eq!(log.take(), ["a 1", "b 10", "c 11", "a 2", "b 20", "c 21"]);
}

/// `list(g)` twice.
#[test]
fn a_second_pass_is_empty() {
    let mut items = genexpr!(x for x in 0..3);
    assert_eq!(all(&mut items), [0, 1, 2]);
    assert_eq!(all(&mut items), []);
    let mut nested = genexpr!(x + y for x in 0..2 for y in 0..2);
    assert_eq!(all(&mut nested), [0, 1, 1, 2]);
    assert_eq!(all(&mut nested), []);
}

/// In Python 3 the loop's variable is the expression's own.
#[test]
fn the_loop_variable_does_not_leak() {
    let i = 20;
    assert_eq!(genexpr!(i * i for i in 0..5).sum::<u32>(), 30);
    assert_eq!(i, 20);
    assert_eq!(all(genexpr!(i + x for x in 0..2)), [20, 21]);
}

/// The name in the first iterable is the outer one, even where the loop binds the same.
#[test]
fn the_first_iterable_does_not_see_the_loop_variable() {
    let x = [1, 2, 3];
    assert_eq!(all(genexpr!(x * 2 for x in x)), [2, 4, 6]);
    let rows = [[1, 2], [3, 4]];
    assert_eq!(all(genexpr!(x for x in rows for x in x)), [1, 2, 3, 4]);
}

#[test]
fn a_generator_delegates_to_an_expression() {
    generators! {
        gen fn f(n: u32) -> u32 {
            yield from genexpr!(i * i for i in 0..n);
            yield from genexpr!(i + j for i in 0..n for j in 0..i);
        }
    }

    assert_eq!(all(f(3)), [0, 1, 4, 1, 2, 3]);
}

/// `g.close()` while the inner loop runs.
#[test]
fn dropping_one_drops_both_iterables() {
    let log = Tracker::new();
    let mut items = genexpr!(
        (a, b) for a in { let g = log.guard("outer"); (0..3).inspect(move |_| _ = &g) }
        for b in { let g = log.guard("inner"); (0..3).inspect(move |_| _ = &g) }
    );
    assert_eq!(items.next(), Some((0, 0)));
    assert_eq!(log.live(), 2);
    drop(items);
    assert_eq!(log.take(), ["inner", "outer"]);
}
