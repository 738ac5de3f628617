//! Generator functions: a function with a `yield` is run piece by piece.
//!
//! The scenarios are those of Python's simple generators (PEP 255).

use gen_core::{BoxGen, GenState, generators};
use gen_tests::Tracker;

generators! {
    gen fn count(from: u32, to: u32) -> u32 {
        for n in from..to { yield n; }
    }

    gen fn naturals() -> u32 {
        let mut n = 0;
        loop {
            yield n;
            n += 1;
        }
    }
}

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

/// The last `next`s raise `StopIteration`, each of them.
#[test]
fn falling_off_the_end_ends_the_generator_for_ever() {
    generators! { gen fn f() -> u32 { yield 1; yield 2; } }

    assert_eq!(all(f()), [1, 2]);
    let mut g = f();
    let steps = [g.next(), g.next(), g.next(), g.next()];
    assert_eq!(steps, [Some(1), Some(2), None, None]);
}

#[test]
fn return_ends_the_generator() {
    generators! {
        gen fn f(log: &Tracker) -> u32 {
            yield 1;
            if log.made() == 0 { return; }
            log.note("never");
            yield 2;
        }
    }

    let log = Tracker::new();
    let mut g = f(&log);
    assert_eq!([g.next(), g.next(), g.next()], [Some(1), None, None]);
    assert!(log.take().is_empty());
}

/// `try: return` / `finally: yield 1` gives `[1]`.
#[test]
fn what_follows_a_block_that_is_left_early_still_yields() {
    generators! {
        gen fn f(early: bool) -> u32 {
            'attempt: {
                if early { break 'attempt; }
                yield 0;
            }
            yield 1;
        }
    }

    assert_eq!(all(f(true)), [1]);
    assert_eq!(all(f(false)), [0, 1]);
}

#[test]
fn a_generator_goes_on_wherever_it_is_passed_to() {
    fn creator(log: &Tracker) -> impl Iterator<Item = u32> + use<> {
        let mut r = count(0, 5);
        log.note(format!("creator {:?}", r.next()));
        r
    }

    let log = Tracker::new();
    for i in creator(&log) {
        log.note(format!("caller {i}"));
    }
    assert_eq!(log.take(), ["creator Some(0)", "caller 1", "caller 2", "caller 3", "caller 4"]);
}

#[test]
fn generators_run_in_generators() {
    generators! {
        gen fn doubled(n: u32) -> u32 {
            for i in count(0, n) { yield 2 * i; }
        }

        gen fn twice_doubled(n: u32) -> u32 {
            for i in doubled(n) { yield 2 * i; }
        }
    }

    assert_eq!(all(twice_doubled(4)), [0, 4, 8, 12]);
}

/// `f(g())` calls `g` at once; the body of `f` waits for `next`.
#[test]
fn arguments_are_evaluated_at_the_call_and_the_body_is_not() {
    generators! {
        gen fn f(n: u32, log: &Tracker) -> u32 {
            log.note("body");
            yield n;
        }
    }

    let log = Tracker::new();
    let mut g = f(
        {
            log.note("argument");
            1
        },
        &log,
    );
    log.note("made");
    g.next();
    assert_eq!(log.take(), ["argument", "made", "body"]);
}

/// `for x in g: break`, then `list(g)`.
#[test]
fn a_loop_that_was_left_can_be_taken_up_again() {
    let mut g = count(0, 5);
    for n in &mut g {
        if n == 1 {
            break;
        }
    }
    assert_eq!(all(g), [2, 3, 4]);
}

/// `2 in g`, then `list(g)`: the search has eaten what it looked at.
#[test]
fn a_search_consumes_as_far_as_it_looks() {
    let mut g = count(0, 5);
    assert!(g.any(|n| n == 2));
    assert_eq!(all(&mut g), [3, 4]);
    assert!(!g.any(|n| n == 2));
}

/// `list(zip(a, b))`, then `list(a)`: the item that found no partner is lost.
#[test]
fn zip_loses_an_item_of_its_first_part() {
    let mut a = count(0, 5);
    assert_eq!(all(a.by_ref().zip(count(10, 12))), [(0, 10), (1, 11)]);
    assert_eq!(all(a), [3, 4]);
}

/// `list(takewhile(lambda n: n < 3, g))`, then `next(g)`.
#[test]
fn takewhile_loses_the_item_that_stopped_it() {
    let mut g = naturals();
    assert_eq!(all(g.by_ref().take_while(|n| *n < 3)), [0, 1, 2]);
    assert_eq!(g.next(), Some(4));
}

/// `try: yield` / `finally: print` in each of its fates.
#[test]
fn cleanup_runs_at_the_end_at_a_close_and_not_before_a_start() {
    generators! {
        gen fn f(log: &Tracker) -> u32 {
            let _cleanup = log.guard("cleanup");
            yield 1;
            log.note("after");
        }
    }

    let log = Tracker::new();
    assert_eq!(all(f(&log)), [1]);
    assert_eq!(log.take(), ["after", "cleanup"]);
    let mut closed = f(&log);
    closed.next();
    drop(closed);
    assert_eq!(log.take(), ["cleanup"]);
    drop(f(&log));
    assert!(log.take().is_empty());
}

#[test]
fn loops_can_be_left_and_continued_around_a_yield() {
    generators! {
        gen fn f() -> (u32, u32) {
            for i in 0..4 {
                if i == 1 { continue; }
                for j in 0..4 {
                    if j > i { break; }
                    yield (i, j);
                }
            }
        }
    }

    let expected = [(0, 0), (2, 0), (2, 1), (2, 2), (3, 0), (3, 1), (3, 2), (3, 3)];
    assert_eq!(all(f()), expected);
}

/// All ways to choose `k` of a list, in order.
#[test]
fn combinations_by_recursion() {
    generators! {
        gen fn combinations(of: &[u32], k: usize) -> Vec<u32> {
            if k == 0 {
                yield Vec::new();
            } else if let Some((first, rest)) = of.split_first() {
                for mut tail in combinations(rest, k - 1).on_heap() {
                    tail.insert(0, *first);
                    yield tail;
                }
                for tail in combinations(rest, k).on_heap() { yield tail; }
            }
        }
    }

    let pairs = [[1, 2], [1, 3], [1, 4], [2, 3], [2, 4], [3, 4]];
    assert_eq!(all(combinations(&[1, 2, 3, 4], 2)), pairs);
    assert_eq!(all(combinations(&[1, 2], 3)), [[0; 0]; 0]);
    assert_eq!(all(combinations(&[1, 2], 0)), [[0; 0]]);
}

/// Every prime puts one more filter between the naturals and the consumer.
#[test]
fn the_sieve_as_a_chain_of_generators() {
    generators! {
        gen fn without_multiples(of: u32, numbers: BoxGen<'static, u32>) -> u32 {
            for n in numbers {
                if n % of != 0 { yield n; }
            }
        }

        gen fn primes() -> u32 {
            let mut numbers = gen move { for n in 2.. { yield n; } }.boxed();
            while let Some(prime) = numbers.next() {
                yield prime;
                numbers = without_multiples(prime, numbers).boxed();
            }
        }
    }

    assert_eq!(all(primes().take(10)), [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]);
}

/// The numbers `2^i * 3^j * 5^k` in order: the generator merges multiples of itself.
#[test]
fn the_hamming_numbers_as_a_generator_of_itself() {
    generators! {
        gen fn times(n: u64, numbers: BoxGen<'static, u64>) -> u64 {
            for m in numbers { yield n * m; }
        }

        gen fn merge(mut a: BoxGen<'static, u64>, mut b: BoxGen<'static, u64>) -> u64 {
            let (mut x, mut y) = (a.next(), b.next());
            while let (Some(m), Some(n)) = (x, y) {
                yield m.min(n);
                if m <= n { x = a.next(); }
                if n <= m { y = b.next(); }
            }
        }

        gen fn hamming() -> u64 {
            yield 1;
            let fives = times(5, itself()).boxed();
            let rest = merge(times(3, itself()).boxed(), fives).boxed();
            yield from merge(times(2, itself()).boxed(), rest);
        }
    }

    fn itself() -> BoxGen<'static, u64> {
        hamming().boxed()
    }

    let expected = [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 18, 20, 24];
    assert_eq!(all(hamming().take(15)), expected);
}

/// Each row is a loop in the frame of a recursive call; 92 solutions.
#[test]
fn the_eight_queens() {
    generators! {
        gen fn queens(n: usize, row: Vec<usize>) -> Vec<usize> {
            if row.len() == n {
                yield row;
                return;
            }
            for column in 0..n {
                let mut above = row.iter().rev().zip(1..);
                if above.all(|(c, far)| *c != column && c.abs_diff(column) != far) {
                    let mut row = row.clone();
                    row.push(column);
                    yield from queens(n, row);
                }
            }
        }
    }

    assert_eq!(queens(8, vec![]).next(), Some(vec![0, 4, 7, 5, 2, 6, 1, 3]));
    assert_eq!(queens(8, vec![]).count(), 92);
    assert_eq!(all(queens(4, vec![])), [[1, 3, 0, 2], [2, 0, 3, 1]]);
}

/// `GEN_CREATED`, `GEN_SUSPENDED`, `GEN_CLOSED`.
#[test]
fn states() {
    let mut g = count(0, 2);
    assert_eq!(g.state(), GenState::Created);
    g.next();
    assert_eq!(g.state(), GenState::Suspended);
    g.next();
    assert_eq!(g.state(), GenState::Suspended, "the end is not known before it is reached");
    g.next();
    assert_eq!(g.state(), GenState::Done);
}

#[test]
fn two_calls_make_two_independent_generators() {
    let (mut a, mut b) = (naturals(), naturals());
    let taken = [a.next(), a.next(), b.next(), a.next(), b.next()];
    assert_eq!(taken, [Some(0), Some(1), Some(0), Some(2), Some(1)]);
}
