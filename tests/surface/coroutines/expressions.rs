//! `yield` is an expression: it stands wherever one may, with the type of what is sent.

use super::run;
use gen_core::{Coroutine, generators};
use std::collections::BTreeMap;

#[derive(PartialEq, Clone, Copy, Debug)]
struct Point {
    x: u32,
    y: u32,
}

impl Point {
    fn plus(self, x: u32, y: u32) -> Point {
        Point { x: self.x + x, y: self.y + y }
    }
}

fn sub(a: u32, b: u32) -> u32 {
    a - b
}

/// Makes a coroutine `u32 -> u32` of a body, sends the values and gives what comes out.
///
/// The first value is dropped: there is no `#[resume]` parameter.
macro_rules! yields {
    ($ret:ty: { $($body:tt)* }, $($sent:expr),*) => {{
        generators! {
            gen fn body() -> impl Coroutine<u32, Yield = u32, Return = $ret> { $($body)* }
        }
        let mut g = body();
        run(|value| g.resume(value), [0, $($sent),*])
    }};
}

#[test]
fn a_yield_is_an_argument_and_a_receiver() {
    assert_eq!(yields!(u32: { sub(yield 1, yield 2) }, 9, 4), (vec![1, 2], 5));
    let received = yields!(String: { (yield 1).to_string() + &(yield 2).to_string() }, 10, 20);
    assert_eq!(received, (vec![1, 2], "1020".to_owned()));
    let chained =
        yields!(Point: { Point { x: 0, y: 0 }.plus(yield 1, yield 2).plus(yield 3, 0) }, 5, 6, 7);
    assert_eq!(chained, (vec![1, 2, 3], Point { x: 12, y: 6 }));
}

#[test]
fn a_yield_is_an_operand() {
    assert_eq!(yields!(u32: { (yield 1) - (yield 2) * (yield 3) }, 100, 5, 6), (vec![1, 2, 3], 70));
    assert_eq!(yields!(bool: { !((yield 1) > 5) && (yield 2) == 3 }, 4, 3), (vec![1, 2], true));
    assert_eq!(yields!(bool: { (yield 1) > 5 && (yield 2) == 3 }, 4), (vec![1], false));
    assert_eq!(yields!(f64: { f64::from(yield 1) / (yield 2) as f64 }, 3, 2), (vec![1, 2], 1.5));
    assert_eq!(yields!(u32: { *&(yield 1) + 1 }, 3), (vec![1], 4));
}

/// What follows `yield` is its operand, as far as the expression goes.
#[test]
fn a_yield_takes_the_whole_expression_behind_it() {
    assert_eq!(yields!(u32: { yield 1 + 10 }, 2), (vec![11], 2));
    assert_eq!(yields!(u32: { (yield 1) + 10 }, 2), (vec![1], 12));
    assert_eq!(yields!(u32: { yield (yield 1) + 10 }, 2, 3), (vec![1, 12], 3));
    assert_eq!(
        yields!(u32: { yield (yield (yield 1) + 10) + 100 }, 2, 3, 4),
        (vec![1, 12, 103], 4)
    );
    assert_eq!(yields!(u32: { yield yield yield 1 }, 2, 3, 4), (vec![1, 2, 3], 4));
}

#[test]
fn a_yield_is_a_condition() {
    let choose = |n| yields!(&'static str: { if (yield 1) > 5 { "more" } else { "less" } }, n);
    assert_eq!((choose(6).1, choose(5).1), ("more", "less"));
    let count = yields!(u32: { let mut n = 0; while (yield n) != 0 { n += 1; } n }, 1, 1, 1, 0);
    assert_eq!(count, (vec![0, 1, 2, 3], 3));
    let last = yields!(u32: {
        if let (5, n) | (n, 5) = (yield 1, yield 2) { n } else { yield 3 }
    }, 7, 5);
    assert_eq!(last, (vec![1, 2], 7));
}

#[test]
fn a_bare_condition_of_a_boolean_coroutine() {
    generators! {
        gen fn f() -> impl Coroutine<bool, Yield = u32, Return = u32> {
            if (yield 1) && !(yield 2) { return 10; }
            let mut n = 0;
            while (yield n) { n += 1; }
            loop {
                if (yield 100 + n) { break n }
            }
        }
    }

    let mut g = f();
    let all = run(|b| g.resume(b), [false, true, true, true, false, false, true]);
    assert_eq!(all, (vec![1, 2, 0, 1, 101, 101], 1));
}

#[test]
fn a_yield_is_matched() {
    let arms = |n, more: &[u32]| {
        generators! {
            gen fn f() -> impl Coroutine<u32, Yield = u32, Return = u32> {
                match yield 1 {
                    0 => 100,
                    n @ 1..=9 if (yield n + 10) == n => n,
                    1..=9 => yield 50,
                    n => n + (yield 60),
                }
            }
        }
        let mut g = f();
        run(|value| g.resume(value), [0, n].into_iter().chain(more.iter().copied()))
    };
    assert_eq!(arms(0, &[]), (vec![1], 100));
    assert_eq!(arms(5, &[5]), (vec![1, 15], 5));
    assert_eq!(arms(5, &[6, 7]), (vec![1, 15, 50], 7));
    assert_eq!(arms(20, &[2]), (vec![1, 60], 22));
}

#[test]
fn a_yield_is_assigned() {
    assert_eq!(
        yields!(u32: { let mut x = 1; x += yield x; x *= yield x; x }, 4, 3),
        (vec![1, 5], 15)
    );
    assert_eq!(yields!(u32: { let x; x = yield 1; x }, 4), (vec![1], 4));
    let swapped = yields!([u32; 2]: { let (a, b); (b, a) = (yield 1, yield 2); [a, b] }, 4, 5);
    assert_eq!(swapped, (vec![1, 2], [5, 4]));
    let table = yields!([u32; 3]: {
        let mut table = [0; 3];
        // The right-hand side comes first, as everywhere in Rust.
        table[(yield 1) as usize] = yield 2;
        let at = yield 3;
        table[at as usize] += yield 4;
        table
    }, 9, 1, 2, 7);
    assert_eq!(table, (vec![2, 1, 3, 4], [0, 9, 7]));
}

#[test]
fn yields_fill_arrays_tuples_and_structs() {
    assert_eq!(yields!([u32; 3]: { [yield 1, 50, yield 2] }, 4, 5), (vec![1, 2], [4, 50, 5]));
    assert_eq!(yields!([u32; 3]: { [yield 1; 3] }, 4), (vec![1], [4; 3]));
    assert_eq!(yields!((u32, u32): { (yield 1, { yield 2 }) }, 4, 5), (vec![1, 2], (4, 5)));
    // In the order in which they are written.
    let point = yields!(Point: { Point { y: yield 1, x: yield 2 } }, 4, 5);
    assert_eq!(point, (vec![1, 2], Point { x: 5, y: 4 }));
    let point = yields!(Point: { let old = Point { x: 1, y: 2 }; Point { x: yield 1, ..old } }, 4);
    assert_eq!(point, (vec![1], Point { x: 4, y: 2 }));
    assert_eq!(yields!(Option<u32>: { Some(yield 1).filter(|n| *n > 3) }, 4), (vec![1], Some(4)));
}

#[test]
fn yields_make_ranges_and_indices() {
    let range = yields!(Vec<u32>: { ((yield 1)..(yield 2)).collect() }, 3, 6);
    assert_eq!(range, (vec![1, 2], vec![3, 4, 5]));
    let part =
        yields!(String: { "abcdef"[(yield 1) as usize..][..(yield 2) as usize].to_owned() }, 2, 3);
    assert_eq!(part, (vec![1, 2], "cde".to_owned()));
    assert_eq!(yields!(u32: { [10, 20, 30][(yield 1) as usize] }, 2), (vec![1], 30));
}

#[test]
fn closures_are_called_with_what_is_sent() {
    let applied = yields!(u32: {
        let factor = yield 1;
        let times = |n: u32| n * factor;
        times(yield 2) + [yield 3].map(times)[0]
    }, 10, 2, 3);
    assert_eq!(applied, (vec![1, 2, 3], 50));
    assert_eq!(
        yields!(u32: { [|a: u32, b: u32| a - b][0](yield 1, yield 2) }, 5, 3),
        (vec![1, 2], 2)
    );
}

#[test]
fn a_yield_leaves_blocks_loops_and_bodies() {
    assert_eq!(yields!(u32: { let n = { yield 1; yield 2 }; n + 1 }, 4, 5), (vec![1, 2], 6));
    assert_eq!(
        yields!(u32: { loop { let n = yield 1; if n > 5 { break yield n; } } }, 4, 6, 7),
        (vec![1, 1, 6], 7)
    );
    assert_eq!(
        yields!(u32: { 'out: { if (yield 1) > 3 { break 'out yield 2; } 0 } }, 4, 5),
        (vec![1, 2], 5)
    );
    assert_eq!(yields!(u32: { return yield 1; }, 4), (vec![1], 4));
    assert_eq!(
        yields!(u32: { if (yield 1) == 4 { return yield 2 } yield 3 }, 4, 5),
        (vec![1, 2], 5)
    );
}

#[test]
fn a_yield_is_bound_by_a_pattern() {
    generators! {
        gen fn f() -> impl Coroutine<Option<(u32, [u32; 2])>, Yield = &'static str, Return = u32> {
            let Some((a, [b, _])) = yield "first" else { return 0 };
            let Some((c, [.., d])) = (yield "second") else { return a };
            let (e, [f, g]) = (yield "third").unwrap_or((100, [10, 1]));
            a + b + c + d + e + f + g
        }
    }

    let sent = |values: &[Option<(u32, [u32; 2])>]| {
        let mut g = f();
        run(|value| g.resume(value), [None].into_iter().chain(values.iter().copied())).1
    };
    assert_eq!(sent(&[None]), 0);
    assert_eq!(sent(&[Some((1, [2, 3])), None]), 1);
    assert_eq!(sent(&[Some((1, [2, 3])), Some((4, [5, 6])), None]), 1 + 2 + 4 + 6 + 111);
}

#[test]
fn a_loop_runs_over_what_is_sent() {
    generators! {
        gen fn f() -> impl Coroutine<Vec<u32>, Yield = usize, Return = u32> {
            let mut sum = 0;
            for n in yield 0 { sum += n; }
            for n in (yield 1).iter().chain(&yield 2) { sum += 10 * n; }
            sum
        }
    }

    let mut g = f();
    let sent = [vec![], vec![1, 2], vec![3], vec![4]];
    assert_eq!(run(|list| g.resume(list), sent), (vec![0, 1, 2], 73));
}

#[test]
fn yields_stand_in_the_tokens_of_other_macros() {
    let text = yields!(String: { format!("{}-{:>3}-{n}", yield 1, yield 2, n = yield 3) }, 4, 5, 6);
    assert_eq!(text, (vec![1, 2, 3], "4-  5-6".to_owned()));
    assert_eq!(
        yields!(Vec<u32>: { vec![yield 1, 50, yield 2] }, 4, 5),
        (vec![1, 2], vec![4, 50, 5])
    );
    assert_eq!(yields!(Vec<u32>: { vec![yield 1; 2] }, 4), (vec![1], vec![4, 4]));
    assert_eq!(
        yields!(bool: { assert_eq!(yield 1, 4); matches!(yield 2, 3..=9) }, 4, 5),
        (vec![1, 2], true)
    );
}

#[test]
fn what_is_sent_can_be_of_any_type() {
    generators! {
        gen fn words() -> impl Coroutine<String, Return = BTreeMap<String, usize>> {
            let mut counts = BTreeMap::new();
            loop {
                match (yield) {
                    word if word.is_empty() => return counts,
                    word => *counts.entry(word).or_default() += 1,
                }
            }
        }

        gen fn functions() -> impl Coroutine<fn(u32) -> u32, Yield = u32> {
            let mut n = 1;
            while n < 100 { n = (yield n)(n); }
        }

        gen fn large() -> impl Coroutine<[u64; 64], Yield = u64> {
            loop { yield (yield 0)[63]; }
        }
    }

    let mut g = words();
    let sent = ["", "a", "b", "a", ""].map(str::to_owned);
    let (_, counts) = run(|word| g.resume(word), sent);
    assert_eq!(counts, BTreeMap::from([("a".to_owned(), 2), ("b".to_owned(), 1)]));
    let mut g = functions();
    let sent: [fn(u32) -> u32; 3] = [|n| n, |n| n + 4, |n| n * 20];
    assert_eq!(run(|f| g.resume(f), sent).0, [1, 5]);
    let mut g = large();
    let steps = [g.resume([0; 64]), g.resume([7; 64]), g.resume([8; 64])];
    assert_eq!(steps, [0, 7, 0].map(gen_core::CoroutineState::Yielded));
}

/// At the end of a block whose value is `()`, a `yield` needs no semicolon, as in a generator that
/// takes no values.
#[test]
fn values_that_nobody_takes() {
    assert_eq!(yields!((): { yield 1 }, 9), (vec![1], ()));
    assert_eq!(yields!((): { for i in 0..2 { yield i } yield 2 }, 7, 8, 9), (vec![0, 1, 2], ()));
    assert_eq!(yields!((): { if true { yield 1 } else { yield 2 } }, 9), (vec![1], ()));
    assert_eq!(
        yields!((): { if false { yield 1 } else { yield 2 } for _ in 0..1 { yield 3 } yield 4 }, 7, 8, 9),
        (vec![2, 3, 4], ())
    );
    assert_eq!(
        yields!(u32: { match 1 { 1 => yield 1, _ => {} } if true { yield 2 } else { yield 3 } }, 8, 9),
        (vec![1, 2], 9)
    );
    assert_eq!(
        yields!((): { match 3 { 2 => yield 1, 3 => { yield 2 } _ => {} } }, 9),
        (vec![2], ())
    );
    assert_eq!(
        yields!(u32: { let mut n = 0; loop { n += 1; if n > 2 { return n; } yield n } }, 8, 9),
        (vec![1, 2], 3)
    );
    assert_eq!(yields!((): { if true { (yield 1) } (yield 2) }, 8, 9), (vec![1, 2], ()));
    assert_eq!(yields!(u32: { while false { yield 1 } yield 2 }, 9), (vec![2], 9));
    assert_eq!(yields!(u32: { if true { yield 1 } else { yield 2 } }, 9), (vec![1], 9));
    assert_eq!(yields!(u32: { let f = |n: u32| { n }; f(yield 1) }, 9), (vec![1], 9));
}
