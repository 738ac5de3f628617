//! `genexpr!`: the clauses, what stands in them, and where an expression may stand itself.

mod evaluation;
mod places;
mod sizes;

use gen_core::genexpr;
use gen_tests::Tracker;

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

/// Checks a generator expression against the loops that it stands for; gives how many items it has.
macro_rules! check {
    ($element:tt $($clauses:tt)*) => {{
        let mut pushed = Vec::new();
        nest!(pushed $element $($clauses)*);
        assert_eq!(all(genexpr!($element $($clauses)*)), pushed);
        pushed.len()
    }};
}

/// The loops: an iterable is a call, and so is a condition.
macro_rules! nest {
    ($out:ident $element:tt for $pat:ident in $iterable:ident $args:tt $($rest:tt)*) => {
        for $pat in $iterable $args { nest!($out $element $($rest)*); }
    };
    ($out:ident $element:tt if $condition:ident $args:tt $($rest:tt)*) => {
        if $condition $args { nest!($out $element $($rest)*); }
    };
    ($out:ident $element:tt) => { $out.push($element) };
}

#[test]
fn every_nesting_of_up_to_four_clauses() {
    fn upto(n: u32) -> std::ops::Range<u32> {
        0..n
    }

    fn big(n: u32) -> bool {
        n > 1
    }

    fn even(n: u32) -> bool {
        n % 2 == 0
    }

    let lens = [
        check!((a) for a in upto(5)),
        check!((a) for a in upto(5) if big(a)),
        check!((a, b) for a in upto(5) for b in upto(a)),
        check!((a) for a in upto(5) if big(a) if even(a)),
        check!((a, b) for a in upto(5) if big(a) for b in upto(a)),
        check!((a, b) for a in upto(5) for b in upto(a) if big(a + b)),
        check!((a, b, c) for a in upto(5) for b in upto(a) for c in upto(b)),
        check!((a) for a in upto(9) if big(a) if even(a) if big(a / 2)),
        check!((a, b) for a in upto(5) if big(a) if even(a) for b in upto(a)),
        check!((a, b) for a in upto(5) if big(a) for b in upto(a) if even(b)),
        check!((a, b, c) for a in upto(5) if big(a) for b in upto(a) for c in upto(b)),
        check!((a, b) for a in upto(5) for b in upto(a) if even(b) if big(b)),
        check!((a, b, c) for a in upto(5) for b in upto(a) if even(b) for c in upto(b)),
        check!((a, b, c) for a in upto(5) for b in upto(a) for c in upto(b) if even(a + c)),
        check!((a, b, c, d) for a in upto(6) for b in upto(a) for c in upto(b) for d in upto(c)),
    ];
    assert_eq!(lens, [5, 3, 10, 2, 9, 9, 10, 3, 6, 5, 10, 2, 4, 6, 15]);
}

#[test]
fn patterns_are_taken_apart() {
    struct Point {
        x: u32,
        y: u32,
    }

    let points = || [Point { x: 1, y: 2 }, Point { x: 3, y: 4 }];
    let pairs = [(1, [2, 3]), (4, [5, 6])];
    assert_eq!(all(genexpr!(x * y for Point { x, y } in points())), [2, 12]);
    assert_eq!(all(genexpr!(a + b + c for (a, [b, c]) in pairs)), [6, 15]);
    assert_eq!(all(genexpr!(a + c for (a, [_, c]) in pairs if a > 1)), [10]);
    assert_eq!(all(genexpr!(n for &n in &[1, 2])), [1, 2]);
    assert_eq!(all(genexpr!(n for &(n, _) in &pairs for _ in 0..n if n < 3)), [1]);
    assert_eq!(
        all(genexpr!(whole.len() + first for whole @ [first, ..] in [[1, 2], [3, 4]])),
        [3, 5]
    );
    assert_eq!(all(genexpr!({ n += 1; n } for mut n in [1, 2])), [2, 3]);
    assert_eq!(all(genexpr!(1 for _ in 0..3)), [1; 3]);
    assert_eq!(all(genexpr!(n for (Ok(n) | Err(n)) in [Ok(1), Err(2)])), [1, 2]);
    assert_eq!(all(genexpr!(n for _ in 0..1 for Ok(n) | Err(n) in [Ok(1), Err(2)])), [1, 2]);
    let mut numbers = [1, 2, 3];
    assert_eq!(all(genexpr!({ *n *= 10; *n } for n in &mut numbers if *n != 2)), [10, 30]);
    assert_eq!(numbers, [10, 2, 30]);
}

/// `if let` filters and binds in one.
#[test]
fn conditions_bind() {
    let words = ["1", "x", "3"];
    assert_eq!(all(genexpr!(n + 1 for w in words if let Ok(n) = w.parse::<u32>())), [2, 4]);
    let tens = genexpr!(n * 10 for w in words if let Ok(n) = w.parse::<u32>() if n > 1);
    assert_eq!(all(tens), [30]);
    let options = [Some([1, 2]), None, Some([3, 4])];
    assert_eq!(all(genexpr!(n for o in options if let Some(row) = o for n in row)), [1, 2, 3, 4]);
    let deep = genexpr!(n for o in options if let Some([a, b]) = o if a > 1 for n in [b, a]);
    assert_eq!(all(deep), [4, 3]);
}

#[test]
fn elements_are_expressions_of_every_kind() {
    #[derive(PartialEq, Debug)]
    struct Named {
        n: u32,
        square: u32,
    }

    let squares = all(genexpr!(Named { n, square: n * n } for n in 1..3));
    assert_eq!(squares, [Named { n: 1, square: 1 }, Named { n: 2, square: 4 }]);
    assert_eq!(all(genexpr!((n, -n, [n; 2]) for n in 1..2)), [(1, -1, [1, 1])]);
    assert_eq!(all(genexpr!({ let m = n + 1; m * m } for n in 0..3)), [1, 4, 9]);
    assert_eq!(all(genexpr!(if n > 1 { "many" } else { "few" } for n in 1..3)), ["few", "many"]);
    assert_eq!(all(genexpr!(match n { 0 => 'a', _ => 'b' } for n in 0..2)), ['a', 'b']);
    assert_eq!(all(genexpr!(f64::from(n) / 2.0 for n in 1..3)), [0.5, 1.0]);
    assert_eq!(all(genexpr!(n as usize for n in 0_u32..4 if n as usize > 2)), [3]);
    assert_eq!(all(genexpr!(&n[1..] for n in ["ab", "cd"])), ["b", "d"]);
    assert_eq!(all(genexpr!(!n for n in [true, false])), [false, true]);
    assert_eq!(all(genexpr!(n..n + 2 for n in 0..2)), [0..2, 1..3]);
    assert_eq!(all(genexpr!(format!("{n}!") for n in 0..2)), ["0!", "1!"]);
    assert_eq!(all(genexpr!('out: { if n > 0 { break 'out n; } 9 } for n in 0..2)), [9, 1]);
    assert_eq!(genexpr!(() for _ in 0..5).count(), 5);
    let adders = genexpr!((move |m: u32| m + n) for n in 1..3);
    assert_eq!(all(adders.map(|add| add(10))), [11, 12]);
}

/// Loops of a whole element are in braces: a `for` behind an element begins a clause.
#[test]
fn elements_with_loops_in_them() {
    let sums = genexpr!({ let mut sum = 0; for m in 0..n { sum += m; } sum } for n in 0..5);
    assert_eq!(all(sums), [0, 0, 1, 3, 6]);
    let digits =
        genexpr!((n, { let mut d = 1; while n >= 10_u32.pow(d) { d += 1; } d }) for n in [5, 50]);
    assert_eq!(all(digits), [(5, 1), (50, 2)]);
}

#[test]
fn iterables_are_expressions_of_every_kind() {
    struct Upto {
        n: u32,
    }

    impl IntoIterator for Upto {
        type Item = u32;
        type IntoIter = std::ops::Range<u32>;

        fn into_iter(self) -> Self::IntoIter {
            0..self.n
        }
    }

    assert_eq!(all(genexpr!(x for x in Upto { n: 2 })), [0, 1]);
    assert_eq!(all(genexpr!(x for n in 1..3 for x in (Upto { n }))), [0, 0, 1]);
    assert_eq!(all(genexpr!(x for x in if true { 0..1 } else { 0..2 })), [0]);
    assert_eq!(all(genexpr!(x for x in match 1 { 1 => [5], _ => [6] } if x > 4)), [5]);
    assert_eq!(all(genexpr!(x for x in { let n = 2; 0..n })), [0, 1]);
    assert_eq!(all(genexpr!(x for x in (0..).take(2))), [0, 1]);
    assert_eq!(genexpr!(x for x in (1..) if x % 7 == 0).nth(1), Some(14));
    assert_eq!(all(genexpr!(x for x in vec![Some(1), None]).flatten()), [1]);
    assert_eq!(
        all(genexpr!(c for w in "ab cd".split(' ') for c in w.chars().rev())),
        ['b', 'a', 'd', 'c']
    );
    assert_eq!(all(genexpr!(x for x in Some(3) for () in [()])), [3]);
}

#[test]
fn captures_are_by_reference_without_move() {
    let mut calls = 0;
    let text = String::from("ab");
    let items = genexpr!({ calls += 1; text.len() + n } for n in 0..3 if n != 1);
    assert_eq!(all(items), [2, 4]);
    let nested = genexpr!({ calls += 10; text.len() * n } for n in 0..2 for _ in 0..2);
    assert_eq!(all(nested), [0, 0, 2, 2]);
    assert_eq!((calls, text), (42, "ab".to_owned()));
}

#[test]
fn captures_are_by_value_with_move() {
    fn single(text: String) -> impl DoubleEndedIterator<Item = usize> {
        genexpr!(move text.len() + n for n in 0..2)
    }

    fn filtered(text: String) -> impl Iterator<Item = String> {
        let len = text.len();
        genexpr!(move text.clone() for n in 0..4 if n > len)
    }

    fn nested(text: String, times: usize) -> impl Iterator<Item = char> {
        genexpr!(move c.to_ascii_uppercase() for _ in 0..times for c in text.clone().into_bytes().into_iter().map(char::from))
    }

    assert_eq!(all(single("ab".to_owned()).rev()), [3, 2]);
    assert_eq!(all(filtered("ab".to_owned())), ["ab"]);
    assert_eq!(all(nested("ab".to_owned(), 2)), ['A', 'B', 'A', 'B']);
}

/// A closure is an item, which outlives the variables of the clauses.
#[test]
fn move_before_a_closure_counts_for_both() {
    fn added(limit: i32) -> impl Iterator<Item = impl Fn(i32) -> i32> {
        genexpr!(move |n| n + x + limit for x in 0..limit)
    }

    fn filtered(limit: i32) -> impl Iterator<Item = impl Fn() -> i32> {
        genexpr!(move || x * limit for x in 0..limit if x > 1)
    }

    fn nested(text: &str) -> impl Iterator<Item = impl Fn(usize) -> String> {
        genexpr!(move |n| text.repeat(n * x) for x in 0..2 for _ in 0..x)
    }

    assert_eq!(all(added(3).map(|add| add(1))), [4, 5, 6]);
    assert_eq!(all(filtered(4).map(|item| item())), [8, 12]);
    assert_eq!(all(nested("ab").map(|item| item(2))), ["abab"]);
    let twice = genexpr!(move move |n: i32| n + x for x in 0..2);
    assert_eq!(all(twice.map(|add| add(1))), [1, 2]);
    // In parentheses it belongs to the closure alone.
    let limit = 2;
    let inner = genexpr!((move |n: i32| n + x) for x in 0..limit);
    assert_eq!(all(inner.map(|add| add(1))), [1, limit]);
}

/// Everything the expression owns is dropped with it, the loops' own first.
#[test]
fn captures_are_dropped_with_the_expression() {
    let log = Tracker::new();
    let held = log.guard("captured");
    let mut items = genexpr!(move (held.name().len(), a, b) for a in 0..2 for b in {
        let inner = log.guard("inner");
        (0..2).inspect(move |_| _ = inner.name())
    });
    assert_eq!(items.next(), Some((8, 0, 0)));
    assert_eq!(items.nth(2), Some((8, 1, 1)));
    drop(items);
}

/// What the first iterable is made of is evaluated once; what it borrows is borrowed at once.
#[test]
fn the_first_iterable_is_evaluated_early() {
    let log = Tracker::new();
    let source = |name: &str, n: u32| {
        log.note(name);
        0..n
    };
    let single = genexpr!(x for x in source("single", 3));
    let filtered = genexpr!(x for x in source("filtered", 3) if x > 1);
    let nested = genexpr!((x, y) for x in source("first", 2) for y in source("second", x));
    assert_eq!(log.take(), ["single", "filtered", "first"]);
    assert_eq!((all(single), all(filtered)), (vec![0, 1, 2], vec![2]));
    assert!(log.take().is_empty());
    assert_eq!(all(nested), [(1, 0)]);
    assert_eq!(log.take(), ["second", "second"]);
    drop(genexpr!((x, y) for x in source("dropped", 2) for y in source("never", x)));
    assert_eq!(log.take(), ["dropped"]);
}

#[derive(Clone, PartialEq)]
struct Span {
    from: u32,
    to: u32,
}

impl IntoIterator for Span {
    type Item = u32;
    type IntoIter = std::ops::Range<u32>;
    fn into_iter(self) -> Self::IntoIter {
        self.from..self.to
    }
}

#[test]
fn struct_literals_in_every_clause() {
    let wanted = Span { from: 0, to: 2 };
    let one = genexpr!(x for x in Span { from: 0, to: 3 } if Span { from: 0, to: x } == wanted);
    assert_eq!(one.collect::<Vec<_>>(), [2]);
    let several = genexpr!(
        (x, y) for x in Span { from: 0, to: 3 } if Span { from: 0, to: x } == wanted
        for y in Span { from: x, to: 4 } if y != (Span { from: 3, to: 0 }.from)
    );
    assert_eq!(several.collect::<Vec<_>>(), [(2, 2)]);
}

#[test]
#[deny(unused_parens)]
fn parentheses_that_a_clause_needs_are_not_linted() {
    assert_eq!(genexpr!(x for x in (0..) if x > 2).next(), Some(3));
    assert_eq!(genexpr!(x + y for x in (5..) for y in (0..) if y > 1).next(), Some(7));
}
