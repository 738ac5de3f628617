//! `yield` as a part of a larger expression: evaluated in Rust's order, with the value `()`.

use gen_core::generators;

#[derive(PartialEq, Debug, Clone, Copy)]
struct Pair {
    left: (),
    right: u32,
}

fn both(_: (), _: ()) -> u32 {
    100
}

impl Pair {
    fn with(self, (): (), right: u32) -> Pair {
        Pair { right, ..self }
    }
}

generators! {
    gen fn has_the_unit_value() -> u32 {
        let unit: () = yield 1;
        if unit == () {
            yield 2;
        }
    }

    gen fn units() {
        yield;
        yield ();
        yield (yield);
        yield { yield; };
    }

    gen fn arguments() -> u32 {
        let sum = both(yield 1, yield 2);
        yield sum;
    }

    gen fn method_calls() -> u32 {
        let pair = Pair { left: (), right: 5 };
        let pair = { yield 1; pair }.with(yield 2, { yield 3; 6 }).with(yield 4, 7);
        yield pair.right;
    }

    gen fn arrays_and_tuples() -> u32 {
        let units = [yield 1, yield 2, yield 3];
        let (_, second, _) = (yield 4, { yield 5; 50 }, yield 6);
        yield units.len() as u32 + second;
    }

    gen fn structs() -> u32 {
        let pair = Pair { right: { yield 1; 10 }, left: yield 2 };
        let pair = Pair { left: yield 3, ..pair };
        yield pair.right;
    }

    gen fn operators() -> u32 {
        let sum = { yield 1; 10 } + { yield 2; 20 } * { yield 3; 30 };
        yield sum;
        let negative = !{ yield 4; false };
        yield u32::from(negative);
        yield u32::from((yield 5) == (yield 6));
        yield { yield 7; 300_i32 } as u32;
    }

    gen fn short_circuits(first: bool) -> u32 {
        let both = first && { yield 1; true };
        let either = first || { yield 2; false };
        if both || either {
            yield 3;
        }
        if (first && { yield 4; false }) || { yield 5; true } {
            yield 6;
        }
    }

    gen fn indices(table: [u32; 4]) -> u32 {
        let mut table = table;
        yield table[{ yield 100; 2 }];
        table[{ yield 200; 1 }] += { yield 300; 5 };
        yield table[1];
        let part = &table[{ yield 400; 1 }..];
        yield part.iter().sum();
    }

    gen fn assignments() -> u32 {
        let mut n;
        n = { yield 1; 10 };
        n += { yield n; 5 };
        let (a, b);
        (a, b) = ({ yield n; 1 }, { yield 2; 3 });
        yield a + b;
        let unit;
        unit = yield 9;
        yield both(unit, unit);
    }

    gen fn references() -> u32 {
        let n = &{ yield 1; 40 };
        yield *n + 1;
        let mut place = 7;
        *{ yield 2; &mut place } += 1;
        yield place;
    }

    gen fn closures() -> u32 {
        let double = |n: u32| n * 2;
        yield double({ yield 1; 4 });
        yield (|(): (), n: u32| n)(yield 2, 3);
    }

    gen fn conditions() -> u32 {
        if (yield 1) == () {
            yield 2;
        }
        while (yield 3) != () {}
        match yield 4 {
            () => yield 5,
        }
    }

    gen fn shadows(n: u32) -> u32 {
        let n = n + 1;
        yield n;
        let n = { yield 100; n * 2 };
        {
            let n = n + 1;
            yield n;
        }
        yield n;
        for n in [n, n + 5] {
            yield n;
        }
        let n = n.to_string();
        yield n.len() as u32;
    }

    gen fn format_arguments(name: &str) -> String {
        yield format!("{name}:{}", { yield "inner".to_owned(); 3 });
    }
}

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

#[test]
fn a_yield_is_a_unit() {
    assert_eq!(all(has_the_unit_value()), [1, 2]);
}

#[test]
fn a_yield_of_nothing_yields_units_and_can_be_yielded() {
    assert_eq!(units().count(), 6);
}

#[test]
fn arguments_yield_from_left_to_right() {
    assert_eq!(all(arguments()), [1, 2, 100]);
    assert_eq!(all(method_calls()), [1, 2, 3, 4, 7]);
}

#[test]
fn elements_yield_from_left_to_right() {
    assert_eq!(all(arrays_and_tuples()), [1, 2, 3, 4, 5, 6, 53]);
}

#[test]
fn fields_yield_in_the_order_they_are_written() {
    assert_eq!(all(structs()), [1, 2, 3, 10]);
}

#[test]
fn operands_yield_from_left_to_right() {
    assert_eq!(all(operators()), [1, 2, 3, 610, 4, 1, 5, 6, 1, 7, 300]);
}

#[test]
fn operands_that_are_skipped_do_not_yield() {
    assert_eq!(all(short_circuits(true)), [1, 3, 4, 5, 6]);
    assert_eq!(all(short_circuits(false)), [2, 5, 6]);
}

#[test]
fn indices_yield() {
    // The right-hand side of a compound assignment of primitives comes first, as everywhere in
    // Rust.
    assert_eq!(all(indices([1, 2, 3, 4])), [100, 3, 300, 200, 7, 400, 14]);
}

#[test]
fn assigned_values_yield() {
    assert_eq!(all(assignments()), [1, 10, 15, 2, 4, 9, 100]);
}

#[test]
fn referenced_temporaries_live_across_yields() {
    assert_eq!(all(references()), [1, 41, 2, 8]);
}

#[test]
fn arguments_of_closures_yield() {
    assert_eq!(all(closures()), [1, 8, 2, 3]);
}

#[test]
fn conditions_yield() {
    assert_eq!(all(conditions()), [1, 2, 3, 4, 5]);
}

#[test]
fn names_shadow_as_everywhere() {
    assert_eq!(all(shadows(1)), [2, 100, 5, 4, 4, 9, 1]);
}

#[test]
fn format_arguments_yield() {
    assert_eq!(all(format_arguments("n")), ["inner", "n:3"]);
}
