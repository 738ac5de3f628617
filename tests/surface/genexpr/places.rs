//! Where a generator expression stands: arguments, bodies of generators, other expressions, macros.

use super::all;
use gen_core::{Coroutine, gen_block, generators, genexpr};
use std::collections::HashSet;

struct Matrix {
    rows: Vec<Vec<u32>>,
}

generators! {
    impl Matrix {
        gen fn cells(&self) -> u32 {
            yield from genexpr!(*cell for row in &self.rows for cell in row);
        }

        gen fn doubled(&self, factor: u32) -> u32 {
            yield from genexpr!(cell * factor for cell in self.cells());
            for n in genexpr!(u32::try_from(row.len()).unwrap_or(0) for row in &self.rows if !row.is_empty()) { yield n; }
        }

        fn transposed(&self) -> impl Iterator<Item = Vec<u32>> {
            let width = self.rows.first().map_or(0, Vec::len);
            genexpr!(genexpr!(row[at] for row in &self.rows).collect() for at in 0..width)
        }
    }

    gen fn returns(n: u32) -> impl Coroutine<Yield = u32, Return = u32> {
        yield from genexpr!(x * x for x in 0..n);
        genexpr!(x for x in 0..n if x % 2 == 1).sum()
    }

    gen fn of_expressions() -> impl Iterator<Item = u32> {
        for n in 1..4 { yield genexpr!(move x * n for x in 0..n); }
    }

    gen fn recursive(items: Vec<u32>) -> Vec<u32> {
        if items.len() <= 1 {
            yield items;
            return;
        }
        for at in 0..items.len() {
            let rest: Vec<u32> = genexpr!(*item for (n, item) in items.iter().enumerate() if n != at).collect();
            yield from recursive(rest).map(|mut p| { p.insert(0, items[at]); p }).collect::<Vec<_>>();
        }
    }
}

fn matrix() -> Matrix {
    Matrix { rows: vec![vec![1, 2], vec![3, 4]] }
}

#[test]
fn in_the_bodies_of_generators() {
    assert_eq!(all(matrix().cells()), [1, 2, 3, 4]);
    assert_eq!(all(matrix().doubled(10)), [10, 20, 30, 40, 2, 2]);
    assert_eq!(all(matrix().transposed()), [[1, 3], [2, 4]]);
    assert_eq!(all(of_expressions().flatten()), [0, 0, 2, 0, 3, 6]);
}

#[test]
fn in_coroutines() {
    let mut seen = vec![];
    assert_eq!(returns(4).drive(|n| seen.push(n)), 4);
    assert_eq!(seen, [0, 1, 4, 9]);
}

#[test]
fn in_blocks() {
    let limit = 3;
    let block = gen_block! {
        yield from genexpr!(n for n in 0..limit);
        yield genexpr!(n + m for n in 0..limit for m in 0..n).sum::<u32>();
    };
    assert_eq!(all(block), [0, 1, 2, 6]);
}

#[test]
fn in_every_other_place() {
    let primes: HashSet<u32> =
        genexpr!(n for n in 2..20 if genexpr!(n % m for m in 2..n).all(|r| r != 0)).collect();
    assert_eq!(genexpr!(n for n in 0..20 if primes.contains(&n)).count(), 8);
    let joined =
        format!("{}!", genexpr!(n.to_string() for n in 0..3).collect::<Vec<_>>().join("+"));
    assert_eq!(joined, "0+1+2!");
    assert_eq!(vec![genexpr!(n for n in 0..3).sum::<u32>(); 2], [3, 3]);
    let chained =
        genexpr!(n for n in 0..2).chain(genexpr!(n for n in 2..4)).zip(genexpr!(n for n in 5..9));
    assert_eq!(all(chained), [(0, 5), (1, 6), (2, 7), (3, 8)]);
}

#[test]
fn recursion_through_an_expression() {
    let all: Vec<Vec<u32>> = recursive(vec![1, 2, 3]).collect();
    assert_eq!(all.len(), 6);
    assert_eq!((&all[0], &all[5]), (&vec![1, 2, 3], &vec![3, 2, 1]));
}

/// `gen` blocks in an element, a condition and an iterable.
#[test]
fn generator_blocks_within() {
    assert_eq!(all(genexpr!(gen { yield n; yield 10; }.sum::<u32>() for n in 0..3)), [10, 11, 12]);
    assert_eq!(
        all(genexpr!(m for n in 0..3 for m in gen { yield n; yield n * n; } if m > 1)),
        [2, 4]
    );
    assert_eq!(
        all(genexpr!(n for n in gen { yield 1; yield 2; } if gen { yield n; }.max() > Some(1))),
        [2]
    );
}

/// Names of the prelude that mean something else.
mod shadows {
    #![allow(dead_code)]

    #[derive(PartialEq, Debug)]
    pub(super) enum Option {
        Some(u32),
        None,
    }

    pub(super) fn items() -> Vec<Option> {
        trait Iterator {}
        trait IntoIterator {}
        use self::Option::{None, Some};
        gen_core::genexpr!(if n == 1 { None } else { Some(n) } for n in 0..4 if n != 2).collect()
    }
}

/// The expansion's own names and the user's do not meet.
#[test]
fn names_of_the_expansion_are_the_users_own() {
    let (first, co, start, body, last) = (1, 2, 3, 4, 5);
    let items = genexpr!(first + co + start + body + last + x + y for x in 0..2 for y in first..2);
    assert_eq!(all(items), [16, 17]);
    assert_eq!(all(genexpr!(first for first in [7] for _ in 0..first - 5)), [7, 7]);

    assert_eq!(format!("{:?}", shadows::items()), "[Some(0), None, Some(3)]");
}

/// Spelled with any brackets, by any path, and out of a macro of the user's own.
#[test]
fn spellings() {
    macro_rules! squares {
        ($n:expr, $($condition:tt)*) => { gen_core::genexpr!(x * x for x in 0..$n if x $($condition)*) };
    }

    macro_rules! table {
        ($element:expr; $name:ident in $iterable:expr) => {
            genexpr![$element for $name in $iterable for _ in 0..2]
        };
    }

    assert_eq!(all(genexpr![x for x in 0..2]), [0, 1]);
    assert_eq!(all(genexpr! { x for x in 0..2 if x > 0 }), [1]);
    assert_eq!(all(squares!(4, > 1)), [4, 9]);
    assert_eq!(all(table!(n + 1; n in [1, 2])), [2, 2, 3, 3]);
}
