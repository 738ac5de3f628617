//! Parameters whose parts a delegating body reads: they stay where the generator has captured them,
//! and are dropped when the parameters of an `async fn` are.

use gen_core::{Coroutine, generators};
use gen_tests::PendingOnce;
use gen_tests::thread_log::{Logged, log, taken};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::{Context, Waker};

struct Pair {
    one: Logged,
    other: Logged,
}

const A: fn() -> Logged = || Logged("a");
const B: fn() -> Logged = || Logged("b");
const C: fn() -> Logged = || Logged("c");

fn pair() -> Pair {
    Pair { one: Logged("one"), other: Logged("other") }
}

/// Compares an `async fn` with a `gen fn` of these parameters, statements before its pause, and
/// statements behind it, stepped so many times and then dropped.
macro_rules! dropped_alike {
    ($($test:ident($($parameters:tt)*) by $arguments:tt: { $($before:tt)* } { $($behind:tt)* })*) => {$(
        #[test]
        fn $test() {
            async fn future($($parameters)*) {
                let _local = Logged("local");
                $($before)*
                PendingOnce::default().await;
                $($behind)*
            }
            generators! {
                gen fn generator($($parameters)*) {
                    let _local = Logged("local");
                    $($before)*
                    yield;
                    $($behind)*
                    yield from [(); 0];
                }
            }
            for steps in 0..3 {
                let _ = catch_unwind(|| {
                    let mut future = pin!(future $arguments);
                    log("made");
                    for _ in 0..steps {
                        let _ = future.as_mut().poll(&mut Context::from_waker(Waker::noop()));
                    }
                    log("left");
                });
                let expected = taken();
                for placed in [false, true] {
                    let _ = catch_unwind(|| {
                        let mut generator = generator $arguments;
                        log("made");
                        if placed {
                            let mut generator = pin!(generator.on_stack());
                            for _ in 0..steps {
                                generator.next();
                            }
                            log("left");
                        } else {
                            for _ in 0..steps {
                                generator.next();
                            }
                            log("left");
                            drop(generator);
                        }
                    });
                    assert_eq!(taken(), expected, "{steps} steps, placed: {placed}");
                }
            }
        }
    )*};
}

dropped_alike! {
    both(a: Logged, b: Logged) by (A(), B()): { log(a.name()); log(b.name()); } {}
    the_first(a: Logged, _b: Logged) by (A(), B()): { log(a.name()); } {}
    the_second(_a: Logged, b: Logged) by (A(), B()): { log(b.name()); } {}
    behind_the_pause(a: Logged, b: Logged) by (A(), B()): {} { log(b.name()); log(a.name()); }
    behind_plain_values(n: u32, text: &str, a: Logged, b: Logged) by (1, "text", A(), B()): {
        assert_eq!((n, text.len()), (1, 4));
        log(b.name());
    } {
        assert_eq!((n, text.len()), (1, 4));
        log(a.name());
    }
    between_others(mut a: Logged, b: Logged, (c, _): (Logged, u32)) by (A(), B(), (C(), 1)): {
        log(a.name());
        log(b.name());
        log(c.name());
    } {
        a = Logged("new");
        log(a.name());
    }
    moved(a: Logged, b: Logged) by (A(), B()): {} { drop(a); log("moved"); drop(b); }
    moved_before(a: Logged, b: Logged) by (A(), B()): { drop(a); } { log(b.name()); }
    moved_perhaps(a: Logged, n: u32, b: Logged) by (A(), 1, B()): {
        if n > 1 {
            drop(a);
        }
    } {
        if n == 1 {
            drop(b);
        }
    }
    moved_in_part(pair: Pair, b: Logged) by (pair(), B()): { drop(pair.other); } {
        log(pair.one.name());
        log(b.name());
    }
    moved_to_a_closure(a: Logged, b: Logged) by (A(), B()): { let take = move || drop(a); } {
        take();
        log(b.name());
    }
    borrowed(a: Logged, b: Logged) by (A(), B()): { let names = [&a, &b].map(Logged::name); } {
        names.into_iter().for_each(log);
    }
    with_a_panic(a: Logged, b: Logged) by (A(), B()): { log(a.name()); } {
        assert_eq!(b.name(), "another");
    }
    a_text(text: String, a: Logged) by ("text".to_owned(), A()): { assert_eq!(text, "text"); } {
        log(a.name());
    }
}

struct Receiver(Logged);

impl Receiver {
    generators! {
        gen fn behind_a_receiver(self, a: Logged) {
            log(a.name());
            yield;
            log(self.0.name());
            yield from [(); 0];
        }

        gen fn behind_a_reference(&self, a: Logged) {
            log(a.name());
            yield;
            log(self.0.name());
            yield from [(); 0];
        }
    }
}

#[test]
fn a_receiver_is_dropped_last() {
    for steps in 1..3 {
        let mut generator = Receiver(Logged("self")).behind_a_receiver(A());
        generator.by_ref().take(steps).for_each(drop);
        drop(generator);
        assert!(taken().ends_with(&["a", "self"].map(String::from)));
        let receiver = Receiver(Logged("self"));
        let mut generator = receiver.behind_a_reference(A());
        generator.by_ref().take(steps).for_each(drop);
        drop(generator);
        assert_eq!(taken().last().map(String::as_str), Some("a"));
        drop(receiver);
        let _ = taken();
    }
}

generators! {
    gen fn before_a_first_value(a: Logged, #[resume] x: Logged) -> impl Coroutine<Logged> {
        let _ = (a.name(), x.name());
        yield;
        if false {
            yield from before_a_first_value(A());
        }
    }

    gen fn behind_a_first_value(#[resume] x: Logged, a: Logged) -> impl Coroutine<Logged> {
        let _ = (a.name(), x.name());
        yield;
        if false {
            yield from behind_a_first_value(A());
        }
    }
}

#[test]
fn a_first_value_is_dropped_in_its_turn() {
    let mut generator = before_a_first_value(A());
    let _ = generator.resume(Logged("x"));
    drop(generator);
    assert_eq!(taken(), ["x", "a"]);
    let mut generator = behind_a_first_value(A());
    let _ = generator.resume(Logged("x"));
    drop(generator);
    assert_eq!(taken(), ["a", "x"]);
}

generators! {
    /// Each of the names has another meaning in a part of the body.
    gen fn other_meanings(n: (u32, u32), m: (u32, u32), k: (u32, u32)) -> String {
        fn inner(n: (u32, u32)) -> u32 {
            n.0 + n.1
        }
        yield (inner((5, 5)) + n.0).to_string();
        if let Some(m) = Some((7, 7)).filter(|_| m.1 == 2) {
            yield m.0.to_string();
        }
        yield from [(1, 2)].map(|k| k.0 + 1).into_iter().map(move |n| (n + k.1).to_string());
        yield format!("{}{}{}", n.1, m.0, k.0);
    }

    /// A tree whose frames keep more than a word of arguments.
    gen fn nested(path: (u32, u32, u32, u32), depth: u32) -> (u32, u32, u32, u32) {
        yield (path.0, path.1, path.2, path.3);
        if depth > 0 {
            yield from nested((path.1, path.2, path.3, path.0 + 1), depth - 1);
            yield from nested((path.3, path.2, path.1, path.0), depth - 1);
        }
        yield (path.0, path.1, path.2, path.3);
    }
}

#[test]
fn names_that_are_bound_again() {
    assert_eq!(other_meanings((1, 2), (1, 2), (3, 4)).collect::<Vec<_>>(), ["11", "7", "6", "213"]);
}

#[test]
fn arguments_of_several_words_in_a_recursion() {
    fn by_hand(path: (u32, u32, u32, u32), depth: u32, items: &mut Vec<(u32, u32, u32, u32)>) {
        items.push(path);
        if depth > 0 {
            let (a, b, c, d) = path;
            by_hand((b, c, d, a + 1), depth - 1, items);
            by_hand((d, c, b, a), depth - 1, items);
        }
        items.push(path);
    }
    let mut items = Vec::new();
    by_hand((1, 2, 3, 4), 5, &mut items);
    assert_eq!(nested((1, 2, 3, 4), 5).collect::<Vec<_>>(), items);
    let mut folded = Vec::new();
    nested((1, 2, 3, 4), 5).for_each(|item| folded.push(item));
    assert_eq!(folded, items);
}

#[test]
fn a_panic_leaves_nothing_behind() {
    let mut generator = with_a_destructor_that_panics(Logged("a"), Panics);
    generator.next();
    assert!(catch_unwind(AssertUnwindSafe(|| generator.next())).is_err());
    assert_eq!(generator.next(), None);
    drop(generator);
    assert_eq!(taken(), ["a"]);
}

struct Panics;

impl Drop for Panics {
    fn drop(&mut self) {
        panic!("a destructor");
    }
}

generators! {
    gen fn with_a_destructor_that_panics(a: Logged, panics: Panics) -> u32 {
        let _ = (a.name(), &panics);
        yield 1;
        yield from [];
    }
}

struct Place {
    left: [u64; 3],
    right: u64,
}

generators! {
    gen fn reads(place: Place) -> u64 {
        yield place.left[0];
        yield place.right;
        yield from [];
    }

    gen fn takes(place: Place) -> u64 {
        let place = place;
        yield place.left[0];
        yield place.right;
        yield from [];
    }
}

/// An argument that a delegating body only reads has one place in its state.
#[test]
fn one_place_for_an_argument() {
    let place = || Place { left: [1, 2, 3], right: 4 };
    assert_eq!(reads(place()).collect::<Vec<_>>(), [1, 4]);
    assert_eq!(takes(place()).collect::<Vec<_>>(), [1, 4]);
    let sizes = [size_of_val(&reads(place()).on_stack()), size_of_val(&takes(place()).on_stack())];
    assert!(sizes[0] + size_of::<Place>() <= sizes[1], "{sizes:?}");
}
