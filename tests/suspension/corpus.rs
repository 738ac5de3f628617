//! Control flow, and what bodies are made of.
#![allow(
    clippy::match_single_binding,
    reason = "a scrutinee's temporaries live for all of a `match`"
)]

use crate::harness::{Order, check};
use crate::world::{Tracked, calm, op, tracked};
use gen_core::{Co, Gen, Leaf, generator, generators, genexpr};

/// A test for each generator, named after it.
macro_rules! corpus {
    ($check:ident, $($order:ident: $($name:ident)*;)*) => {
        mod every_suspension_point_of {
            $($(
                #[test]
                fn $name() {
                    super::$check(super::Order::$order, || super::$name());
                }
            )*)*
        }
    };
}
pub(crate) use corpus;

/// An iterator of the user's: each `next` is an operation, and so is its drop.
pub(crate) struct Items {
    left: u32,
    _guard: Tracked,
}

pub(crate) fn items(left: u32) -> Items {
    Items { left, _guard: tracked("iterator") }
}

impl Iterator for Items {
    type Item = Tracked;

    fn next(&mut self) -> Option<Tracked> {
        self.left = self.left.checked_sub(1)?;
        Some(tracked("item of an iterator"))
    }
}

/// An operation with a result.
pub(crate) fn is(value: bool) -> bool {
    op();
    value
}

generators! {
    gen fn nothing() -> Tracked {
        let _a = tracked("a");
        op();
    }

    gen fn straight_code() -> Tracked {
        let _a = tracked("a");
        yield tracked("1");
        let _b = tracked("b");
        let _c = tracked("c");
        yield tracked("2");
        op();
    }

    gen fn nested_scopes() -> Tracked {
        let _a = tracked("a");
        {
            let _b = tracked("b");
            yield tracked("1");
            {
                let _c = tracked("c");
                yield tracked("2");
            }
            yield tracked("3");
        }
        let _d = tracked("d");
        yield tracked("4");
    }

    gen fn shadowed_names() -> Tracked {
        let a = tracked("first a");
        yield tracked("1");
        let a = tracked(if a.name() == "first a" { "second a" } else { "" });
        yield tracked(a.name());
    }

    gen fn branches() -> Tracked {
        for n in 0..4 {
            let _n = tracked("n");
            if is(n % 2 == 0) {
                let _even = tracked("even");
                yield tracked("1");
            } else if is(n == 3) {
                yield tracked("2");
            } else {
                op();
            }
        }
    }

    gen fn a_match_with_guards() -> Tracked {
        for n in 0..4 {
            match (n, tracked("scrutinee")) {
                (0, scrutinee) => yield scrutinee,
                (1, ref scrutinee) if is(scrutinee.name().is_empty()) => yield tracked("never"),
                (1 | 2, _) if is(n == 1) => {
                    let _arm = tracked("arm");
                    yield tracked("1");
                }
                (_, _rest) => yield tracked("2"),
            }
        }
    }

    gen fn while_loops() -> Tracked {
        let mut n = 0;
        while is(n < 3) {
            let _body = tracked("body");
            yield tracked("1");
            n += 1;
        }
        let mut left = items(2);
        while let (true, Some(item)) = (is(true), left.next()) {
            yield item;
            let _after = tracked("after");
        }
    }

    gen fn for_loops() -> Tracked {
        for item in items(2) {
            let _in_loop = tracked("in loop");
            yield tracked("1");
            drop(item);
            yield tracked("2");
        }
    }

    gen fn labelled_loops() -> Tracked {
        'outer: for n in 0..3 {
            let _outer = tracked("outer loop");
            loop {
                let _inner = tracked("inner loop");
                yield tracked("1");
                if is(n == 0) {
                    continue 'outer;
                }
                if is(n == 1) {
                    break;
                }
                if is(n == 2) {
                    break 'outer;
                }
            }
            yield tracked("2");
        }
    }

    gen fn a_loop_with_a_value() -> Tracked {
        let mut rounds = 0;
        let value = loop {
            let candidate = tracked("candidate");
            yield tracked("1");
            rounds += 1;
            if is(rounds == 2) {
                break candidate;
            }
        };
        yield tracked("2");
        yield value;
    }

    gen fn a_labelled_block() -> Tracked {
        let value = 'block: {
            let _a = calm("a");
            yield tracked("1");
            if is(true) {
                break 'block tracked("value");
            }
            tracked("never")
        };
        yield tracked("2");
        op();
        drop(value);
    }

    gen fn an_early_return() -> Tracked {
        let _a = tracked("a");
        for n in 0..5 {
            let _b = tracked("b");
            yield tracked("1");
            if is(n == 1) {
                let _c = tracked("c");
                return;
            }
        }
    }

    gen fn let_else() -> Tracked {
        for n in 0..3 {
            let _round = tracked("round");
            let Some(item) = items(2 - n).next() else {
                yield tracked("1");
                return;
            };
            yield item;
        }
    }

    gen fn borrows() -> Tracked {
        let value = tracked("value");
        let reference = &value;
        yield tracked(reference.name());
        let both = (reference, &tracked("extended"));
        yield tracked(both.1.name());
        op();
        yield tracked(both.0.name());
    }

    gen fn moves() -> Tracked {
        let kept = tracked("kept");
        let gone = tracked("gone");
        yield tracked("1");
        drop(gone);
        yield tracked("2");
        let moved = kept;
        yield tracked("3");
        yield moved;
    }

    gen fn conditional_moves() -> Tracked {
        for n in 0..2 {
            let a = tracked("a");
            let b = tracked("b");
            if is(n == 0) {
                drop(a);
            }
            yield tracked("1");
            yield b;
        }
    }

    gen fn assignments() -> Tracked {
        let mut value = tracked("first");
        yield tracked(value.name());
        value = tracked("second");
        yield tracked(value.name());
        value = { yield tracked("1"); tracked("third") };
        yield value;
    }

    gen fn late_initialization() -> Tracked {
        let late;
        let _early = tracked("early");
        yield tracked("1");
        if is(true) {
            late = tracked("late");
            yield tracked("2");
        } else {
            return;
        }
        yield tracked(late.name());
    }

    gen fn temporaries() -> Tracked {
        let lengths = [tracked("temporary").name().len(), { yield tracked("1"); 2 }];
        op();
        match tracked("scrutinee").name() {
            name => yield tracked(name),
        }
        for _ in lengths {
            let _joined = (tracked("left").name(), { yield tracked("2"); tracked("right").name() });
        }
    }

    gen fn yields_in_expressions() -> Tracked {
        let _pair = (tracked("left"), { yield tracked("1"); tracked("right") });
        let _array = [tracked("0"), { yield tracked("2"); tracked("1") }];
        let list = vec![tracked("0"), { yield tracked("3"); tracked("1") }];
        drop(list);
    }

    gen fn closures() -> Tracked {
        let captured = tracked("captured");
        let make = || tracked(captured.name());
        yield make();
        let consuming = move || drop(captured);
        yield tracked("1");
        consuming();
        yield tracked("2");
    }

    gen fn collections() -> Tracked {
        let mut list: Vec<Tracked> = items(3).collect();
        yield tracked("1");
        while let Some(item) = list.pop() {
            yield item;
        }
        list.extend(items(2));
        for item in list {
            yield item;
        }
    }

    gen fn large_values() -> Tracked {
        let large = (tracked("large"), [7_u8; 5000]);
        yield tracked("1");
        let moved = Box::new(large);
        yield tracked("2");
        let back = *moved;
        assert!(is(back.1.iter().all(|byte| *byte == 7)));
        yield back.0;
    }

    gen fn items_of_results() -> Result<Tracked, Tracked> {
        let _a = calm("a");
        for n in 0..3 {
            let _b = calm("b");
            yield Ok(succeeds(n < 2)?);
        }
    }

    gen fn items_of_options() -> Option<Tracked> {
        let _a = tracked("a");
        yield items(1).next();
        yield Some({ let _b = tracked("b"); items(0).next()? });
    }

    gen fn returned_errors() -> Result<Tracked, Tracked> {
        let _b = calm("b");
        for n in 0..3 {
            let _c = calm("c");
            if is(n == 2) {
                return Err(tracked("error"));
            }
            yield Ok(tracked("1"));
        }
    }

    gen fn returned_nothing() -> Option<Tracked> {
        let _b = tracked("b");
        yield Some(tracked("1"));
        if is(true) {
            return None;
        }
        yield Some(tracked("never"));
    }

    gen fn with_arguments(a: Tracked, (_b, c): (Tracked, Tracked), _: Tracked) -> Tracked {
        yield tracked(a.name());
        yield c;
        op();
    }

    gen fn unused_arguments(_: Tracked, _b: Tracked) -> Tracked {
        yield tracked("1");
    }

    gen fn yields_in_macros() -> Tracked {
        // (A `let` forgets its value when a destructor of its temporaries panics:
        // rust-lang/rust#47949.)
        let text = format!("{}{}", { yield tracked("1"); 1 }, calm("argument").name());
        assert!(is(matches!({ yield tracked("2"); text.len() }, 9)));
    }

    fn a_block() -> Gen<Tracked, Leaf<impl gen_core::Code<Output = ()>>> {
        let captured = tracked("captured");
        gen move {
            let _a = tracked("a");
            yield tracked(captured.name());
            yield captured;
        }
    }

    gen fn no_size() {
        let _a = tracked("a");
        yield;
        op();
        yield;
    }
}

fn succeeds(value: bool) -> Result<Tracked, Tracked> {
    if value { Ok(tracked("good")) } else { Err(tracked("bad")) }
}

fn arguments() -> Gen<Tracked, Leaf<impl gen_core::Code<Output = ()>>> {
    let pair = (tracked("b"), tracked("c"));
    with_arguments(tracked("a"), pair, tracked("nameless"))
}

fn arguments_nobody_uses() -> Gen<Tracked, Leaf<impl gen_core::Code<Output = ()>>> {
    unused_arguments(tracked("a"), tracked("b"))
}

fn a_generator_expression() -> Gen<Tracked, Leaf<impl gen_core::Code<Output = ()>>> {
    genexpr!(tracked(outer.name()) for outer in items(2) if is(true) for _ in items(2) if is(true))
}

fn an_async_closure() -> Gen<Tracked, Leaf<impl gen_core::Code<Output = ()>>> {
    Gen::from_fn(async |co: &mut Co<Tracked>| {
        let _a = tracked("a");
        co.yield_(tracked("1")).await;
        let _b = tracked("b");
        co.yield_from(items(2)).await;
        op();
    })
}

#[generator]
fn the_attribute() -> impl Iterator<Item = Tracked> {
    let _a = tracked("a");
    for item in items(2) {
        let _b = tracked("b");
        yield_!(item);
        op();
    }
}

corpus! { check,
    Reverse:
        nothing straight_code nested_scopes shadowed_names branches a_match_with_guards while_loops
        for_loops labelled_loops a_loop_with_a_value a_labelled_block an_early_return let_else borrows
        moves conditional_moves assignments temporaries closures large_values items_of_results
        returned_errors returned_nothing yields_in_macros no_size an_async_closure;
    Any:
        items_of_options the_attribute late_initialization yields_in_expressions collections a_block
        arguments arguments_nobody_uses a_generator_expression;
}
