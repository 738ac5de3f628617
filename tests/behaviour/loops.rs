//! `yield` in loops of every kind, with labels and without.

use gen_core::generators;

generators! {
    gen fn for_range(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }

    gen fn for_borrowed(words: &[String]) -> &str {
        for word in words {
            yield word;
        }
    }

    gen fn for_destructured(pairs: Vec<(u32, (u32, u32))>) -> u32 {
        for (a, (b, c)) in pairs {
            yield a;
            yield b + c;
        }
    }

    gen fn for_with_yields_in_its_head() -> u32 {
        for i in ({ yield 10; 0 })..({ yield 20; 2 }) {
            yield i;
        }
    }

    gen fn while_condition(mut n: u32) -> u32 {
        while n > 0 {
            yield n;
            n /= 2;
        }
    }

    gen fn while_with_a_yield_in_its_condition() -> u32 {
        let mut n = 0;
        while { yield n; n < 2 } {
            n += 1;
        }
        yield 100;
    }

    gen fn while_let(mut stack: Vec<u32>) -> u32 {
        while let Some(top) = stack.pop() {
            yield top;
            if top > 1 {
                stack.push(top / 2);
            }
        }
    }

    gen fn while_let_with_a_yield_in_its_head() -> u32 {
        let mut left = 3;
        while let Some(n) = { yield left; u32::checked_sub(left, 1) } {
            left = n;
        }
    }

    gen fn loop_with_a_value() -> u32 {
        let mut n = 1;
        let found = loop {
            yield n;
            n *= 3;
            if n > 10 {
                break n;
            }
        };
        yield found + 1000;
    }

    gen fn continues() -> u32 {
        for i in 0..6 {
            if i % 2 == 0 {
                continue;
            }
            yield i;
        }
    }

    gen fn collatz(mut n: u64) -> u64 {
        loop {
            yield n;
            n = match n {
                1 => break,
                even if even % 2 == 0 => even / 2,
                odd => 3 * odd + 1,
            };
        }
    }

    gen fn primes(limit: u32) -> u32 {
        'candidates: for n in 2..limit {
            let mut divisor = 2;
            while divisor * divisor <= n {
                if n % divisor == 0 {
                    continue 'candidates;
                }
                divisor += 1;
            }
            yield n;
        }
    }

    gen fn breaks_outwards() -> (u32, u32) {
        'rows: for row in 0.. {
            for column in 0.. {
                if row + column > 3 {
                    if row == 2 {
                        break 'rows;
                    }
                    continue 'rows;
                }
                if column > row {
                    break;
                }
                yield (row, column);
            }
            yield (row, 99);
        }
        yield (99, 99);
    }

    gen fn three_deep() -> u32 {
        'a: loop {
            let mut n = 0;
            'b: loop {
                loop {
                    n += 1;
                    yield n;
                    match n {
                        2 => continue 'b,
                        4 => break,
                        6 => break 'a,
                        _ => {}
                    }
                }
                yield 40;
            }
        }
        yield 60;
    }

    gen fn labelled_block() -> u32 {
        for n in 0..3 {
            let size = 'size: {
                if n == 0 {
                    yield 100;
                    break 'size 1;
                }
                yield 200;
                if n == 1 {
                    break 'size 2;
                }
                yield 300;
                3
            };
            yield size;
        }
    }

    gen fn labels_of_all_names() -> u32 {
        'generator: for a in 0..2 {
            'last: loop {
                'gen_core: loop {
                    yield a;
                    if a == 0 {
                        continue 'generator;
                    }
                    break 'gen_core;
                }
                break 'last;
            }
            yield 10;
        }
    }

    gen fn in_a_tree() -> u32 {
        'outer: for n in 0..4 {
            loop {
                yield from [n, n];
                if n == 2 {
                    break 'outer;
                }
                continue 'outer;
            }
        }
        yield 9;
    }
}

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

#[test]
fn for_loops_yield() {
    assert_eq!(all(for_range(4)), [0, 1, 2, 3]);
    assert_eq!(all(for_range(0)), []);
}

#[test]
fn for_loops_yield_borrows() {
    let words = ["a".to_owned(), "b".to_owned()];
    assert_eq!(all(for_borrowed(&words)), ["a", "b"]);
}

#[test]
fn for_loops_destructure() {
    assert_eq!(all(for_destructured(vec![(1, (2, 3)), (4, (5, 6))])), [1, 5, 4, 11]);
}

#[test]
fn the_head_of_a_for_loop_yields_once() {
    assert_eq!(all(for_with_yields_in_its_head()), [10, 20, 0, 1]);
}

#[test]
fn while_loops_yield() {
    assert_eq!(all(while_condition(9)), [9, 4, 2, 1]);
}

#[test]
fn the_condition_of_a_while_loop_yields_each_time() {
    assert_eq!(all(while_with_a_yield_in_its_condition()), [0, 1, 2, 100]);
}

#[test]
fn while_let_loops_yield() {
    assert_eq!(all(while_let(vec![1, 5])), [5, 2, 1, 1]);
}

#[test]
fn the_head_of_a_while_let_loop_yields_each_time() {
    assert_eq!(all(while_let_with_a_yield_in_its_head()), [3, 2, 1, 0]);
}

#[test]
fn a_loop_breaks_with_a_value() {
    assert_eq!(all(loop_with_a_value()), [1, 3, 9, 1027]);
}

#[test]
fn continue_skips() {
    assert_eq!(all(continues()), [1, 3, 5]);
}

#[test]
fn a_match_breaks_the_loop_around_it() {
    assert_eq!(all(collatz(6)), [6, 3, 10, 5, 16, 8, 4, 2, 1]);
}

#[test]
fn continue_reaches_an_outer_loop() {
    assert_eq!(all(primes(30)), [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]);
}

#[test]
fn break_and_continue_reach_an_outer_loop() {
    let expected = [(0, 0), (0, 99), (1, 0), (1, 1), (1, 99), (2, 0), (2, 1), (99, 99)];
    assert_eq!(all(breaks_outwards()), expected);
}

#[test]
fn three_nested_loops_keep_their_labels() {
    assert_eq!(all(three_deep()), [1, 2, 3, 4, 40, 5, 6, 60]);
}

#[test]
fn labelled_blocks_break_with_values() {
    assert_eq!(all(labelled_block()), [100, 1, 200, 2, 200, 300, 3]);
}

#[test]
fn labels_of_the_users_choice_do_not_meet_the_macros() {
    assert_eq!(all(labels_of_all_names()), [0, 1, 10]);
}

#[test]
fn labels_work_around_delegations() {
    assert_eq!(all(in_a_tree()), [0, 0, 1, 1, 2, 2, 9]);
}
