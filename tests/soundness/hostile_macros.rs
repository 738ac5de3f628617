//! Macros that get the tokens of an expansion and do with them what they like. A `yield` in a
//! macro's tokens is a call of the safe handle, so nothing can make it more than panic. Yields that
//! no macro sees do not use the handle, so nothing that is done to it changes them.

use super::{ABANDONED_YIELD, FOREIGN_AWAIT, FOREIGN_HANDLE};
use super::{attack, parts, poll_once, wait};
use gen_core::{Co, Gen, generators};
use gen_tests::{Tracker, panic_of};
use std::future::{pending, poll_fn};
use std::pin::pin;
use std::task::Poll;

/// Gives the handle a name.
macro_rules! name {
    (($name:ident) [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        let $name = &mut $co;
    };
}

/// Lets the code after it use another handle.
macro_rules! rebind {
    (($to:ident) [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        let mut $co = $to;
    };
}

/// Leaves its tokens as they are; what yields in them yields by the handle.
macro_rules! pass {
    ($($tokens:tt)*) => { $($tokens)* };
}

/// Borrows the handle.
macro_rules! borrow {
    (() [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        &mut *$co
    };
}

/// Uses another handle, of other types, for this yield.
macro_rules! yield_by {
    (($to:ident) [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        $($path)*(&$to, ()).yield_($item, $to).await
    };
}

/// Yields twice what it is told to yield once.
macro_rules! twice {
    ($($tokens:tt)*) => {{
        $($tokens)*;
        $($tokens)*;
    }};
}

/// Leaves the `.await` out.
macro_rules! unawaited {
    (() [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        drop($($path)*(&$co, if false { break $body }).yield_($item, &mut $co))
    };
}

/// Polls a yield, but does not wait for it.
macro_rules! polled {
    (() [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        poll_once($($path)*(&$co, if false { break $body }).yield_($item, &mut $co)).await
    };
}

/// Polls a yield and waits for its resumption, but does not tell it.
macro_rules! untold {
    (() [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {{
        let mut polled = false;
        let mut one = pin!($($path)*(&$co, if false { break $body }).yield_($item, &mut $co));
        poll_fn(|cx| match std::mem::replace(&mut polled, true) {
            false => one.as_mut().poll(cx),
            true => Poll::Ready(()),
        })
        .await
    }};
}

/// Waits for something else in between.
macro_rules! distracted {
    (() [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        poll_once($($path)*(&$co, if false { break $body }).yield_($item, &mut $co)).await;
        pending::<()>().await
    };
}

/// Puts the label in front of a loop in an `async` block, where it proves nothing.
macro_rules! in_async {
    (() [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        async {
            $body: loop {
                $($path)*(&$co, if false { break $body }).yield_($item, &mut $co).await;
                break $body;
            }
        }
    };
}

/// As `in_async`, in a closure.
macro_rules! in_a_closure {
    (() [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        async || $body: {
            $($path)*(&$co, if false { break $body }).yield_($item, &mut $co).await
        }
    };
}

/// Leaves the body.
macro_rules! leave {
    (() [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        break $body
    };
}

/// Defines a macro that yields.
macro_rules! define {
    (($name:ident) [$($path:tt)*] $co:ident $body:lifetime $item:expr) => {
        macro_rules! $name {
            () => { $($path)*(&$co, ()).yield_($item, &mut $co).await };
        }
    };
}

generators! {
    gen fn rebinds_before_a_yield() -> u32 {
        yield 0;
        attack!(name, outer, yield 0);
        let inner = gen {
            yield 1;
            attack!(rebind, outer, yield 0);
            yield 2;
            pass!(yield 3);
        };
        for (item, expected) in inner.zip(1..) {
            assert_eq!(item, expected);
            yield item;
        }
    }

    gen fn rebinds_before_a_leaf(log: &Tracker) -> u32 {
        attack!(name, outer, yield 0);
        let inner = gen {
            let _guard = log.guard("inner");
            attack!(rebind, outer, yield 0);
            yield from gen { yield 1; };
            pass!(yield from gen { yield 2; });
        };
        inner.for_each(|item: u32| assert_eq!(item, 1));
    }

    gen fn child(item: u32) -> u32 {
        yield item;
        if false {
            yield from child(item);
        }
    }

    gen fn rebinds_before_a_frame(log: &Tracker) -> u32 {
        attack!(name, outer, yield 0);
        let inner = gen {
            let _guard = log.guard("inner");
            attack!(rebind, outer, yield 0);
            yield from child(1);
            pass!(yield from child(2));
        };
        inner.for_each(|item: u32| assert_eq!(item, 1));
    }

    gen fn yields_by_a_borrowed_handle(handle: &mut Co<u32>, log: &Tracker) -> u32 {
        let _guard = log.guard("child");
        yield 1;
        wait!(handle.yield_(2));
        if false {
            yield from yields_by_a_borrowed_handle(handle, log);
        }
    }

    gen fn lends_its_handle(log: &Tracker) -> u32 {
        let _guard = log.guard("parent");
        yield from yields_by_a_borrowed_handle(attack!(borrow, yield 0), log);
    }

    gen fn yields_by_a_handle_of_another_type(log: &Tracker) -> [usize; 3] {
        yield [0; 3];
        attack!(name, outer, yield [0; 3]);
        let inner = gen {
            let _guard = log.guard("inner");
            yield String::from("a string");
            attack!(yield_by, outer, yield [1; 3]);
        };
        for item in inner {
            assert_eq!(item, "a string");
        }
    }

    gen fn doubles() -> u32 {
        twice!(yield 1);
        twice!(yield from [2, 3]);
        twice!(twice!(yield 4));
    }

    gen fn forgets_to_wait() -> u32 {
        attack!(unawaited, yield 1);
        yield 2;
    }

    gen fn abandons() -> u32 {
        attack!(polled, yield 1);
        yield 2;
    }

    gen fn abandons_before_the_end() -> u32 {
        attack!(polled, yield 1);
    }

    gen fn does_not_tell() -> u32 {
        attack!(untold, yield 1);
        yield 2;
        yield 3;
    }

    gen fn waits_for_something_else() -> u32 {
        attack!(distracted, yield 1);
    }

    gen fn makes_futures_of_its_own() -> u32 {
        wait!(attack!(in_async, yield 1));
        let mut two = attack!(in_a_closure, yield 2);
        wait!(two());
        yield 3;
    }

    gen fn gives_a_future_away() -> u32 {
        let one = attack!(in_async, yield 1);
        other_types(one).for_each(drop);
    }

    gen fn leaves(log: &Tracker) -> u32 {
        let _guard = log.guard("guard");
        yield 1;
        if !log.take().is_empty() {
            yield 0;
        }
        attack!(leave, yield 2);
    }

    gen fn defines_a_macro() -> u32 {
        attack!(define, outer_yields, yield 1);
        outer_yields!();
        let inner = gen {
            yield 2;
            outer_yields!();
        };
        for item in inner {
            assert_eq!(item, 2);
        }
    }
}

/// Awaits a future in a generator of strings.
fn other_types(future: impl Future<Output = ()>) -> impl Iterator<Item = u32> {
    let strings = Gen::from_fn(async |_: &mut Co<String>| future.await);
    strings.map(|_| 0)
}

#[test]
fn a_rebound_handle() {
    let mut numbers = rebinds_before_a_yield();
    assert_eq!(numbers.by_ref().take(3).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!(panic_of(|| numbers.next()), FOREIGN_HANDLE);
    assert_eq!(numbers.next(), None);
}

#[test]
fn a_rebound_handle_that_delegates() {
    let log = Tracker::new();
    assert_eq!(panic_of(|| rebinds_before_a_leaf(&log).count()), FOREIGN_HANDLE);
    assert_eq!(panic_of(|| rebinds_before_a_frame(&log).count()), FOREIGN_HANDLE);
    assert_eq!(log.take(), ["inner"; 2]);
}

#[test]
fn a_handle_lent_to_a_child() {
    let log = Tracker::new();
    let mut numbers = lends_its_handle(&log);
    assert_eq!(numbers.next(), Some(1));
    assert_eq!(panic_of(|| numbers.next()), FOREIGN_HANDLE);
    assert_eq!(log.take(), ["child", "parent"]);
}

#[test]
fn a_handle_of_other_types() {
    let log = Tracker::new();
    let mut arrays = yields_by_a_handle_of_another_type(&log);
    assert_eq!(arrays.next(), Some([0; 3]));
    assert_eq!(panic_of(|| arrays.next()), FOREIGN_HANDLE);
    assert_eq!(log.take(), ["inner"]);
}

#[test]
fn tokens_used_twice() {
    assert_eq!(doubles().collect::<Vec<_>>(), [1, 1, 2, 3, 2, 3, 4, 4, 4, 4]);
}

#[test]
fn a_yield_that_is_not_awaited() {
    assert_eq!(forgets_to_wait().collect::<Vec<_>>(), [2]);
    assert_eq!(panic_of(|| abandons().count()), ABANDONED_YIELD);
    assert_eq!(panic_of(|| abandons_before_the_end().count()), ABANDONED_YIELD);
    let mut untold = does_not_tell();
    assert_eq!(untold.next(), Some(1));
    assert_eq!(panic_of(|| untold.next()), ABANDONED_YIELD);
    let mut distracted = waits_for_something_else();
    assert_eq!(distracted.next(), Some(1));
    assert_eq!(panic_of(|| distracted.next()), FOREIGN_AWAIT);
}

#[test]
fn the_label_on_something_else() {
    assert_eq!(makes_futures_of_its_own().collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(panic_of(|| gives_a_future_away().count()), FOREIGN_HANDLE);
}

#[test]
fn the_label_used_to_leave() {
    let log = Tracker::new();
    assert_eq!(leaves(&log).collect::<Vec<_>>(), [1]);
    assert_eq!(log.take(), ["guard"]);
}

#[test]
fn a_macro_made_in_the_outer_body_for_the_inner_one() {
    let mut numbers = defines_a_macro();
    assert_eq!(numbers.next(), Some(1));
    assert_eq!(panic_of(|| numbers.next()), FOREIGN_HANDLE);
}

/// A macro call with braces in a header, whose tokens could be taken for the items.
mod in_a_header {
    use gen_core::generators;

    pub trait Shown {
        const TOKENS: &str;
    }

    /// Shows its tokens, as a type.
    macro_rules! shown {
        ($name:ident $($tokens:tt)*) => {
            [(); {
                #[allow(non_local_definitions)]
                impl Shown for $name {
                    const TOKENS: &str = stringify!($($tokens)*);
                }
                0
            }]
        };
    }

    pub struct Trait;
    pub struct Bound;
    pub struct Return;

    pub trait Empty {}
    pub trait Bounded {}

    generators! {
        impl Empty for shown! { Trait gen fn numbers() -> [usize; 3] { yield [0x4141; 3]; } } {}

        impl Bounded for u8 where shown! { Bound gen fn numbers() -> [usize; 3] { yield [0x4141; 3]; } }: Sized {}

        pub fn returns() -> shown! { Return gen fn numbers() -> [usize; 3] { yield [0x4141; 3]; } } {
            []
        }
    }
}

#[test]
fn a_macro_in_a_header_is_shown_nothing_of_ours() {
    use in_a_header::{Bound, Bounded, Empty, Return, Shown, Trait, returns};

    fn is_implemented<E: Empty, B: Bounded>() {}

    let all = [Trait::TOKENS, Bound::TOKENS, Return::TOKENS];
    for tokens in all {
        assert!(tokens.contains("gen fn numbers"), "{tokens}");
        assert!(!tokens.contains("Runtime"), "{tokens}");
    }
    assert_eq!(returns(), []);
    is_implemented::<[(); 0], u8>();
}
