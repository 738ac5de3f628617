//! Patterns that move nothing, or not all, out of an argument. A generator drops the rest when an
//! `async fn` drops it.

use gen_core::{Coroutine, generators};
use gen_tests::PendingOnce;
use gen_tests::thread_log::{log, taken};
use std::pin::pin;
use std::task::{Context, Waker};

macro_rules! logs_its_drop {
    ($($name:ident)*) => {$(
        impl Drop for $name {
            fn drop(&mut self) {
                log(stringify!($name));
            }
        }
    )*};
}

/// Of a type with a destructor only what is `Copy` can be moved out.
struct Permit {
    id: u32,
}
struct Tuple(u32);
struct Unit;
struct Braces {}
struct A;
struct B;
logs_its_drop! { Permit Tuple Unit Braces A B }

macro_rules! wild {
    () => {
        _
    };
}

macro_rules! first {
    ($name:ident) => {
        ($name, _)
    };
}

macro_rules! by_reference {
    ($name:ident) => {
        ref mut $name
    };
}

/// Compares an `async fn` and a `gen fn` with these parameters, stepped so many times and then
/// dropped.
macro_rules! dropped_alike {
    ($($test:ident($($parameters:tt)*) by $arguments:tt;)*) => {$(
        #[test]
        #[allow(unused_variables, unused_mut)]
        fn $test() {
            async fn future($($parameters)*) {
                log("begin");
                PendingOnce::default().await;
                log("end");
            }
            generators! {
                gen fn generator($($parameters)*) {
                    log("begin");
                    yield;
                    log("end");
                }
            }
            for steps in 0..3 {
                {
                    let mut future = pin!(future $arguments);
                    log("made");
                    for _ in 0..steps {
                        let _ = future.as_mut().poll(&mut Context::from_waker(Waker::noop()));
                    }
                }
                let expected = taken();
                for placed in [false, true] {
                    let mut generator = generator $arguments;
                    log("made");
                    if placed {
                        let mut generator = pin!(generator.on_stack());
                        for _ in 0..steps { generator.next(); }
                    } else {
                        for _ in 0..steps { generator.next(); }
                        drop(generator);
                    }
                    assert_eq!(taken(), expected, "{steps} steps, placed: {placed}");
                }
            }
        }
    )*};
}

dropped_alike! {
    a_field_that_is_copied(a: A, Permit { id }: Permit, b: B) by (A, Permit { id: 7 }, B);
    a_field_that_is_copied_first(Permit { id }: Permit, b: B) by (Permit { id: 7 }, B);
    a_part_of_a_tuple((Tuple(n), b): (Tuple, B), a: A) by ((Tuple(1), B), A);
    a_unit_struct(a: A, Unit: Unit, b: B) by (A, Unit, B);
    a_unit_struct_in_a_tuple((Unit, b): (Unit, B), a: A) by ((Unit, B), A);
    a_path(self::Unit: Unit, b: B) by (Unit, B);
    empty_braces(Braces {}: Braces, b: B) by (Braces {}, B);
    a_macro_that_binds_nothing(a: A, wild!(): Unit, b: B) by (A, Unit, B);
    a_macro_that_leaves_a_part(first!(a): (A, B), unit: Unit) by ((A, B), Unit);
    a_macro_that_borrows(by_reference!(a): A, b: B) by (A, B);
    parts_and_names((_a, b): (A, B), unit: Unit) by ((A, B), Unit);
    used_before_a_pattern(a: A, (_, b): (Unit, B)) by (A, (Unit, B));
}

generators! {
    gen fn resumed(a: A, #[resume] (x, _): (Tuple, Unit), b: B) -> impl Coroutine<(Tuple, Unit)> {
        let _ = (&a, &x, &b);
        yield;
    }

    gen fn resumed_by_wild(a: A, #[resume] _: Unit, b: B) -> impl Coroutine<Unit> {
        let _ = (&a, &b);
        yield;
    }
}

#[test]
fn what_a_pattern_leaves_of_a_first_value_goes_in_its_turn() {
    let mut generator = resumed(A, B);
    let _ = generator.resume((Tuple(1), Unit));
    drop(generator);
    assert_eq!(taken(), ["B", "Tuple", "Unit", "A"]);
    let mut generator = resumed_by_wild(A, B);
    let _ = generator.resume(Unit);
    drop(generator);
    assert_eq!(taken(), ["B", "Unit", "A"]);
}
