//! The trait `Coroutine`: in generic code, as an object, and as what a signature says.

use super::COMPLETED;
use gen_core::{
    Body, BoxGen, Coroutine,
    CoroutineState::{self, Complete, Yielded},
    Gen, generators,
};
use gen_tests::panic_of;
use std::pin::{Pin, pin};

generators! {
    gen fn sum() -> impl Coroutine<u32, Yield = u32, Return = u32> {
        let mut sum = 0;
        while sum < 10 { sum += yield sum; }
        sum
    }

    gen fn countdown(n: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
        yield n;
        if n > 0 { yield from countdown(n - 1) } else { 99 }
    }
}

/// Sends `n` until the end.
fn feed<C: Coroutine<u32, Yield = u32>>(coroutine: C, n: u32) -> (Vec<u32>, C::Return) {
    let mut coroutine = pin!(coroutine);
    let mut seen = Vec::new();
    loop {
        match coroutine.as_mut().resume(n) {
            Yielded(item) => seen.push(item),
            Complete(value) => return (seen, value),
        }
    }
}

#[test]
fn generic_code_takes_every_type() {
    let expected = (vec![0, 4, 8], 12);
    assert_eq!(feed(sum(), 4), expected);
    assert_eq!(feed(sum().on_stack(), 4), expected);
    assert_eq!(feed(sum().on_heap(), 4), expected);
    assert_eq!(feed(sum().boxed(), 4), expected);
    assert_eq!(feed(sum().boxed_local(), 4), expected);
    assert_eq!(feed(countdown(2), 0), (vec![2, 1, 0], 99));
}

#[test]
fn generic_code_takes_references() {
    let mut g = sum();
    assert_eq!(feed(&mut g, 4), (vec![0, 4, 8], 12));
    assert_eq!(panic_of(|| feed(&mut g, 4)), COMPLETED);
    let mut boxed = sum().boxed();
    assert_eq!(feed(&mut &mut boxed, 9), (vec![0, 9], 18));
}

#[test]
fn objects_of_different_coroutines_stand_side_by_side() {
    type Object<'a> = Pin<Box<dyn Coroutine<u32, Yield = u32, Return = u32> + 'a>>;

    let mut all: [Object<'_>; 3] =
        [Box::pin(sum()), Box::pin(countdown(1)), Box::pin(sum().on_stack())];
    let firsts: Vec<_> = all.iter_mut().map(|g| g.as_mut().resume(1)).collect();
    assert_eq!(firsts, [Yielded(0), Yielded(1), Yielded(0)]);
    let seconds: Vec<_> = all.iter_mut().map(|g| g.as_mut().resume(20)).collect();
    assert_eq!(seconds, [Complete(20), Yielded(0), Complete(20)]);
}

#[test]
fn objects_are_lent() {
    let mut g = sum();
    let object: &mut (dyn Coroutine<u32, Yield = u32, Return = u32> + Unpin) = &mut g;
    assert_eq!(Pin::new(&mut *object).resume(0), Yielded(0));
    assert_eq!(feed(object, 5), (vec![5], 10));
}

/// A coroutine by hand, for the trait is not sealed.
#[test]
fn a_coroutine_of_ones_own() {
    struct Twice(u32);

    impl Coroutine<u32> for Twice {
        type Yield = u32;
        type Return = &'static str;

        fn resume(mut self: Pin<&mut Self>, arg: u32) -> CoroutineState<u32, &'static str> {
            if self.0 == 0 {
                return Complete("end");
            }
            self.0 -= 1;
            Yielded(arg * 2)
        }
    }

    assert_eq!(feed(Twice(2), 4), (vec![8, 8], "end"));
}

/// The methods of the same name on the types that need not be pinned are their own.
#[test]
fn generic_code_drives_every_type() {
    fn answer<C: Coroutine<u32, Yield = u32>>(coroutine: C) -> C::Return {
        coroutine.drive(|n| n + 4)
    }

    assert_eq!(answer(sum()), 12);
    assert_eq!(answer(sum().on_stack()), 12);
    assert_eq!(answer(pin!(sum().on_stack())), 12);
    assert_eq!(pin!(sum().on_stack()).drive(|n| n + 4), 12);
    assert_eq!(answer(&mut sum().boxed()), 12);
    assert_eq!(answer(countdown(2)), 99);
    let object: Pin<Box<dyn Coroutine<u32, Yield = u32, Return = u32>>> = Box::pin(countdown(2));
    assert_eq!(answer(object), 99);

    let mut started = sum();
    let _ = started.start();
    assert_eq!(panic_of(|| answer(&mut started)), "`start` on a coroutine that was started before");
    assert_eq!(started.drive_with(4, |n| n + 4), 12);
}

/// `Gen<Y, B>` with the body as a parameter: the inherent methods in generic code.
#[test]
fn generic_code_over_the_body() {
    fn answered<B: Body<u32, Resume = u32>>(g: Gen<u32, B>) -> B::Return {
        g.drive(|n| n + 1)
    }

    assert_eq!(answered(sum()), 15);
    assert_eq!(answered(countdown(3)), 99);
}

/// Each part of `impl Coroutine` is `()` when it is left out.
#[test]
fn parts_that_are_left_out_are_units() {
    generators! {
        gen fn nothing() -> impl Coroutine { yield; }
        gen fn takes() -> impl Coroutine<u32> { let _: u32 = yield; }
        gen fn yields() -> impl Coroutine<Yield = u32> { let (): () = yield 1; }
        gen fn returns() -> impl Coroutine<Return = u32> { yield; 2 }
        gen fn takes_and_returns() -> impl Coroutine<u32, Return = u32> { yield }
        gen fn in_any_order() -> impl Coroutine<u32, Return = u32, Yield = u8> { yield 1_u8 }
    }

    fn is<S, Y, R>(_: &impl Coroutine<S, Yield = Y, Return = R>) {}
    is::<(), (), ()>(&nothing());
    is::<u32, (), ()>(&takes());
    is::<(), u32, ()>(&yields());
    is::<(), (), u32>(&returns());
    is::<u32, (), u32>(&takes_and_returns());
    is::<u32, u8, u32>(&in_any_order());
    assert_eq!(nothing().count() + yields().count() + returns().count(), 3);
    let mut g = takes_and_returns();
    assert_eq!((g.start(), g.resume(5)), (Yielded(()), Complete(5)));
    assert_eq!(in_any_order().drive(u32::from), 1);
    let mut g = takes();
    assert_eq!((g.start(), g.resume(5)), (Yielded(()), Complete(())));
}

/// The trait may be named by any path, and have further bounds beside it.
#[test]
fn the_return_type_names_the_trait_by_any_path() {
    mod renamed {
        pub use gen_core::Coroutine;
    }

    generators! {
        gen fn absolute() -> impl ::gen_core::Coroutine<u32, Return = u32> { yield }
        gen fn relative() -> impl renamed::Coroutine<u32, Return = u32> { yield }
        gen fn bounded<'a>(n: &'a u32) -> impl renamed::Coroutine<u32, Return = u32> + Send + 'a { *n + yield }
    }

    fn is_send(_: &impl Send) {}
    is_send(&bounded(&1));
    assert_eq!(absolute().drive(|()| 1) + relative().drive(|()| 2) + bounded(&3).drive(|()| 4), 10);
}

/// Opaque types in the parts.
#[test]
fn parts_can_be_opaque() {
    generators! {
        gen fn shown(n: u32) -> impl Coroutine<u32, Yield = impl std::fmt::Display, Return = impl Fn(u32) -> u32> {
            let m = yield format!("<{n}>");
            move |x| x * n + m
        }
    }

    let mut g = shown(5);
    let Yielded(item) = g.start() else { panic!("it yields") };
    assert_eq!(item.to_string(), "<5>");
    let Complete(f) = g.resume(2) else { panic!("it returns") };
    assert_eq!(f(3), 17);
}

/// In traits, with associated types for all three parts.
#[test]
fn coroutines_in_traits() {
    generators! {
        trait Dialogue {
            type Answer;
            type Result;

            gen fn ask(&self) -> impl Coroutine<Self::Answer, Yield = String, Return = Self::Result>;

            gen fn ask_twice(&self) -> impl Coroutine<Self::Answer, Yield = String, Return = (Self::Result, Self::Result)> {
                (yield from self.ask(), yield from self.ask())
            }
        }

        impl Dialogue for &str {
            type Answer = bool;
            type Result = u32;

            gen fn ask(&self) -> impl Coroutine<bool, Yield = String, Return = u32> {
                let mut tries = 1;
                while !(yield format!("{self}?")) { tries += 1; }
                tries
            }
        }
    }

    fn both<D: Dialogue<Answer = bool>>(d: &D) -> (D::Result, D::Result) {
        let mut asked = 0;
        d.ask_twice().drive(|_| {
            asked += 1;
            asked % 3 == 0 || asked > 4
        })
    }

    assert_eq!(both(&"well"), (3, 2));
    let mut boxed: BoxGen<'_, String, bool, u32> = "so".ask().boxed();
    assert_eq!(boxed.start(), Yielded("so?".to_owned()));
}
