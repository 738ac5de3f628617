//! `from` is a keyword behind `yield` if an expression can begin after it, and a name everywhere else.

use gen_core::generators;
use std::ops::Neg;

#[derive(Clone, Copy)]
struct Bounds {
    from: u32,
    to: u32,
}

impl Bounds {
    fn from(pair: (u32, u32)) -> Self {
        Bounds { from: pair.0, to: pair.1 }
    }
}

/// Its negation is a list.
struct Countdown(u32);

impl Neg for Countdown {
    type Output = Vec<u32>;

    fn neg(self) -> Vec<u32> {
        (0..self.0).rev().collect()
    }
}

generators! {
    gen fn two() -> u32 {
        yield 1;
        yield 2;
    }

    gen fn the_variable(from: u32, to: u32) -> u32 {
        yield from;
        yield (from);
        (yield from);
        yield from + 1;
        yield from as u32;
        yield r#from;
        let ((), n) = (yield from, to);
        yield n;
        if to > from { yield from }
    }

    gen fn operators_after_the_variable(from: u32) -> bool {
        yield from == 1;
        yield from != 1;
        yield from >= 1;
        yield from % 2 == 0;
    }

    gen fn fields_and_methods(from: Bounds) -> u32 {
        yield from.from;
        yield from.to;
        yield from.to.pow(2);
    }

    gen fn the_raw_name(from: [u32; 2], call: impl Fn(u32) -> u32) -> u32 {
        yield r#from[1];
        let r#from = call;
        yield r#from(5);
    }

    gen fn both_in_one_body(from: u32) -> u32 {
        yield from;
        yield from two();
        yield from vec![from; 2];
        yield from if from > 1 { 7..9 } else { 0..0 };
        yield from;
    }

    gen fn other_uses(pair: (u32, u32)) -> u32 {
        let bounds = Bounds::from(pair);
        for n in bounds.from..bounds.to {
            yield u32::from(n as u8);
        }
        let from = |n: u32| n + 1;
        let n = from(1);
        yield n;
        yield String::from("abc").len() as u32;
    }

    gen fn groups() -> u32 {
        yield from (0..2);
        yield from(2..4);
        yield from [4, 5];
        yield from { yield 5; vec![6, 7] };
        yield from (8..9).rev();
    }

    gen fn references<'a>(list: &'a [u32], nested: &'a &'a Vec<u32>) -> &'a u32 {
        yield from &list[..2];
        yield from &**nested;
        yield from *nested;
    }

    gen fn a_mutable_reference(list: &mut [u32]) -> &mut u32 {
        yield from &mut *list;
    }

    gen fn prefixes(n: u32) -> u32 {
        yield from -Countdown(n);
        yield from *Box::new([10, 11]);
        yield from <[u32; 1]>::from([12]);
        yield from 'found: {
            if n == 2 {
                break 'found vec![13];
            }
            vec![]
        };
    }

    gen fn keywords(n: u32) -> u32 {
        yield from match n { 0 => vec![], n => vec![n] };
        yield from loop { break [1, 2]; };
        yield from gen { yield 3; };
        yield from gen move { yield n + 4; };
        yield from crate::from_keyword::two();
        yield from self::two();
    }

    gen fn literals() -> char {
        yield from "ab".chars();
    }

    gen fn methods_of_the_operand() -> u32 {
        yield from two().map(|n| n * 10).filter(|n| *n > 10);
        yield from (0..3).rev();
        yield from [1, 2, 3].into_iter().rev().take(1);
    }

    gen fn a_delegation_in_the_operand() -> u32 {
        yield from { yield from two(); vec![3] };
    }

    gen fn its_value_is_a_unit() -> u32 {
        let unit: () = yield from two();
        match unit { () => yield 3 }
        match yield from two() { () => yield 4 }
        let units = [yield from [5], yield from [6], yield 7];
        yield units.len() as u32;
        if { yield from [8]; true } { yield 9; }
        yield from two()
    }
}

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

#[test]
fn the_variable_from_is_yielded() {
    assert_eq!(all(the_variable(3, 5)), [3, 3, 3, 4, 3, 3, 3, 5, 3]);
    assert_eq!(all(operators_after_the_variable(1)), [true, false, true, false]);
    assert_eq!(all(fields_and_methods(Bounds { from: 1, to: 3 })), [1, 3, 9]);
}

#[test]
fn raw_from_is_the_variable_always() {
    assert_eq!(all(the_raw_name([1, 2], |n| n * 2)), [2, 10]);
}

#[test]
fn the_variable_and_the_keyword_stand_side_by_side() {
    assert_eq!(all(both_in_one_body(2)), [2, 1, 2, 2, 2, 7, 8, 2]);
}

#[test]
fn from_is_an_ordinary_name_without_a_yield() {
    assert_eq!(all(other_uses((2, 4))), [2, 3, 2, 3]);
}

#[test]
fn groups_are_delegated_to() {
    assert_eq!(all(groups()), [0, 1, 2, 3, 4, 5, 5, 6, 7, 8]);
}

#[test]
fn references_are_delegated_to() {
    let (a, b) = ([1, 2, 3], vec![4]);
    assert_eq!(all(references(&a, &&b)), [&1, &2, &4, &4]);
    let mut list = [1, 2];
    a_mutable_reference(&mut list).for_each(|n| *n *= 2);
    assert_eq!(list, [2, 4]);
}

#[test]
fn prefix_operators_begin_an_operand() {
    assert_eq!(all(prefixes(2)), [1, 0, 10, 11, 12, 13]);
}

#[test]
fn keywords_begin_an_operand() {
    assert_eq!(all(keywords(5)), [5, 1, 2, 3, 9, 1, 2, 1, 2]);
}

#[test]
fn literals_begin_an_operand() {
    assert_eq!(all(literals()), ['a', 'b']);
}

#[test]
fn methods_belong_to_the_operand() {
    assert_eq!(all(methods_of_the_operand()), [20, 2, 1, 0, 3]);
}

#[test]
fn the_operand_can_delegate_before_it_is_delegated_to() {
    assert_eq!(all(a_delegation_in_the_operand()), [1, 2, 3]);
}

#[test]
fn a_delegation_has_the_value_unit() {
    assert_eq!(all(its_value_is_a_unit()), [1, 2, 3, 1, 2, 4, 5, 6, 7, 3, 8, 9, 1, 2]);
}
