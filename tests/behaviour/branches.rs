//! `yield` in conditions and branches, blocks as values, and leaving early.

use gen_core::generators;

#[derive(Clone, Copy)]
enum Shape {
    Dot,
    Circle(u32),
    Rectangle { width: u32, height: u32 },
}

generators! {
    gen fn if_else(flags: [bool; 3]) -> &'static str {
        for flag in flags {
            if flag {
                yield "yes";
            } else {
                yield "no";
            }
        }
    }

    gen fn if_as_the_tail(flag: bool) -> u32 {
        if flag { yield 1 } else { yield 2 }
    }

    gen fn if_as_a_value(flag: bool) -> u32 {
        let n = if flag { yield 1; 10 } else { yield 2; 20 };
        yield n;
    }

    gen fn else_if_let(value: Option<Result<u32, u32>>) -> u32 {
        if let Some(Ok(n)) = value {
            yield n;
        } else if let Some(Err(n)) = value {
            yield n + 100;
            yield n + 200;
        } else {
            yield 0;
        }
    }

    gen fn a_yield_in_the_head_of_if_let() -> u32 {
        if let Some(n) = { yield 1; Some(2) } {
            yield n;
        }
    }

    gen fn match_arms(shapes: Vec<Shape>) -> u32 {
        for shape in shapes {
            match shape {
                Shape::Dot => yield 0,
                Shape::Circle(radius) => yield radius,
                Shape::Rectangle { width, height: h } => {
                    yield width;
                    yield h;
                }
            }
        }
    }

    gen fn guards_that_yield(n: u32) -> u32 {
        match n {
            small if { yield 1; small < 10 } => yield small,
            even if { yield 2; even % 2 == 0 } => yield even / 2,
            _ if { yield 3; false } => {}
            other => yield other,
        }
    }

    gen fn a_match_as_a_value(n: u32) -> u32 {
        let name = match n {
            0 => { yield 100; "zero" }
            1 | 2 => "few",
            3.. => { yield 300; yield 301; "many" }
        };
        yield u32::try_from(name.len()).unwrap_or(0);
    }

    gen fn a_yield_in_the_head_of_a_match() -> u32 {
        match { yield 1; 7 } {
            7 => yield 2,
            _ => yield 3,
        }
    }

    gen fn slices(all: &[u32]) -> u32 {
        match all {
            [] => yield 0,
            [one] => yield *one,
            [first, .., last] => {
                yield *first;
                yield *last;
            }
        }
    }

    gen fn bindings(n: u32) -> u32 {
        match n {
            low @ (0..=3 | 7) => yield low,
            high => yield high * 1000,
        }
    }

    gen fn let_else(values: Vec<Option<u32>>) -> u32 {
        for value in values {
            let Some(n) = value else {
                yield 404;
                continue;
            };
            yield n;
        }
        let Ok(_) = "x".parse::<u32>() else {
            yield 500;
            return;
        };
        yield 200;
    }

    gen fn a_yield_in_the_head_of_let_else() -> u32 {
        let Some(n) = ({ yield 1; Some(2) }) else { return };
        yield n;
    }

    gen fn blocks_as_values() -> u32 {
        let a = {
            yield 1;
            let inner = { yield 2; 3 };
            yield inner;
            4
        };
        let b = { yield a; { yield a + 1; 6 } };
        yield b;
    }

    gen fn returns_early(n: u32) -> u32 {
        yield 1;
        if n == 1 {
            return;
        }
        for i in 10.. {
            yield i;
            loop {
                if i == n {
                    return;
                }
                break;
            }
        }
    }

    gen fn returns_from_a_value(n: Option<u32>) -> u32 {
        let n = match n {
            Some(n) => n,
            None => return,
        };
        let n: u32 = if n > 5 { yield 5; return } else { n };
        yield n;
    }

    gen fn returns_at_once(n: u32) -> u32 {
        if n == 0 {
            return;
        }
        yield n;
    }

    gen fn never_ends() -> u32 {
        loop {
            yield 3;
        }
    }

    gen fn constant_conditions() -> u32 {
        if true {
            yield 1;
        }
        if false {
            yield 2;
        }
    }

    gen fn nested(n: u32) -> u32 {
        if n > 0 {
            match n % 3 {
                0 => if n > 5 { yield 1 } else { yield 2 },
                m => {
                    if let 1 = m {
                        for _ in 0..n { yield 3; }
                    } else {
                        yield 4;
                    }
                }
            }
        }
    }

    gen fn returns_in_a_tree(n: u32) -> u32 {
        yield from [1, 2];
        if n == 0 {
            return;
        }
        yield from returns_early(n);
    }
}

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

#[test]
fn if_and_else_yield() {
    assert_eq!(all(if_else([true, false, true])), ["yes", "no", "yes"]);
}

#[test]
fn an_if_is_the_tail_of_a_body() {
    assert_eq!(all(if_as_the_tail(true)), [1]);
    assert_eq!(all(if_as_the_tail(false)), [2]);
}

#[test]
fn an_if_has_a_value_after_its_yields() {
    assert_eq!(all(if_as_a_value(true)), [1, 10]);
    assert_eq!(all(if_as_a_value(false)), [2, 20]);
}

#[test]
fn if_let_chooses() {
    assert_eq!(all(else_if_let(Some(Ok(5)))), [5]);
    assert_eq!(all(else_if_let(Some(Err(5)))), [105, 205]);
    assert_eq!(all(else_if_let(None)), [0]);
    assert_eq!(all(a_yield_in_the_head_of_if_let()), [1, 2]);
}

#[test]
fn match_arms_yield() {
    let shapes = vec![Shape::Circle(4), Shape::Dot, Shape::Rectangle { width: 2, height: 3 }];
    assert_eq!(all(match_arms(shapes)), [4, 0, 2, 3]);
}

#[test]
fn guards_yield_in_the_order_of_the_arms() {
    assert_eq!(all(guards_that_yield(5)), [1, 5]);
    assert_eq!(all(guards_that_yield(12)), [1, 2, 6]);
    assert_eq!(all(guards_that_yield(13)), [1, 2, 3, 13]);
}

#[test]
fn a_match_has_a_value_after_its_yields() {
    assert_eq!(all(a_match_as_a_value(0)), [100, 4]);
    assert_eq!(all(a_match_as_a_value(1)), [3]);
    assert_eq!(all(a_match_as_a_value(9)), [300, 301, 4]);
    assert_eq!(all(a_yield_in_the_head_of_a_match()), [1, 2]);
}

#[test]
fn slice_patterns_bind_across_yields() {
    assert_eq!(all(slices(&[])), [0]);
    assert_eq!(all(slices(&[8])), [8]);
    assert_eq!(all(slices(&[8, 1, 9])), [8, 9]);
}

#[test]
fn at_bindings_and_alternatives_yield() {
    assert_eq!(all(bindings(7)), [7]);
    assert_eq!(all(bindings(4)), [4000]);
}

#[test]
fn let_else_yields_on_its_way_out() {
    assert_eq!(all(let_else(vec![Some(1), None, Some(2)])), [1, 404, 2, 500]);
    assert_eq!(all(a_yield_in_the_head_of_let_else()), [1, 2]);
}

#[test]
fn blocks_yield_before_their_value() {
    assert_eq!(all(blocks_as_values()), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn return_ends_the_generator() {
    assert_eq!(all(returns_early(1)), [1]);
    assert_eq!(all(returns_early(12)), [1, 10, 11, 12]);
    assert_eq!(all(returns_at_once(0)), []);
    assert_eq!(all(returns_at_once(1)), [1]);
}

#[test]
fn return_stands_where_a_value_is_expected() {
    assert_eq!(all(returns_from_a_value(None)), []);
    assert_eq!(all(returns_from_a_value(Some(9))), [5]);
    assert_eq!(all(returns_from_a_value(Some(3))), [3]);
}

#[test]
fn return_ends_a_delegating_generator() {
    assert_eq!(all(returns_in_a_tree(0)), [1, 2]);
    assert_eq!(all(returns_in_a_tree(1)), [1, 2, 1]);
}

#[test]
fn a_body_need_not_end() {
    assert_eq!(all(never_ends().take(2)), [3, 3]);
}

#[test]
fn yields_behind_constants_are_as_any() {
    assert_eq!(all(constant_conditions()), [1]);
}

#[test]
fn branches_nest() {
    let expected: [&[u32]; 8] = [&[], &[3], &[4], &[2], &[3; 4], &[4], &[1], &[3; 7]];
    for (n, items) in (0..).zip(expected) {
        assert_eq!(all(nested(n)), items);
    }
}

mod after_a_negation {
    use gen_core::generators;

    generators! {
        gen fn items(done: bool) -> u32 {
            if !done {
                yield 1;
            }
            while !done {
                yield 2;
                break;
            }
            let _ = !is_odd(yield 3);
        }
    }

    fn is_odd(_: ()) -> bool {
        true
    }

    #[test]
    fn a_condition_is_no_macro() {
        assert!(items(false).eq([1, 2, 3]));
        assert!(items(true).eq([3]));
    }
}
