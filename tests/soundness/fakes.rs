//! Crates that pass the genuine items on but for one, where a safe stand-in is accepted: it can
//! change what a program does, as any code that is called can, and nothing else.

use gen_core::generator;

macro_rules! fake {
    ($name:ident: $($item:item)*) => {
        mod $name {
            pub use gen_core::*;

            pub mod __private {
                #[allow(unused_imports, reason = "one is replaced")]
                pub use gen_core::__private::*;

                $($item)*
            }
        }
    };
}

fake! { delegate:
    use gen_core::diagnostics::{FromIterable, YieldFrom};

    /// Delegates to something else than it was given.
    pub struct Delegate<T>(pub T);

    impl<T> Delegate<T> {
        pub fn into_items(self) -> Self {
            self
        }

        pub fn yield_from_source(self) -> YieldFrom<u32, (), FromIterable<std::array::IntoIter<u32, 2>>> {
            use gen_core::__private::{IntoItems as _, IntoSource as _};
            drop(self.0);
            gen_core::__private::Delegate([8, 9]).into_items().yield_from_source()
        }
    }
}

#[generator(crate = crate::fakes::delegate)]
fn with_a_delegate() -> impl Iterator<Item = u32> {
    let local = String::from("local");
    gen_core::yield_from!(local.bytes().map(u32::from));
    gen_core::yield_!(10);
}

#[test]
fn an_operand_that_is_replaced() {
    assert_eq!(with_a_delegate().collect::<Vec<_>>(), [8, 9, 10]);
}

fake! { check:
    use gen_core::diagnostics::{FromIterable, YieldFrom};

    /// Drops the operand that it should check, and has another pass the check.
    pub trait PassOn: Sized {
        fn pass_on<T>(
            types: gen_core::__private::Types<u32, ()>,
            operand: YieldFrom<u32, (), T, Self>,
        ) -> YieldFrom<u32, (), FromIterable<std::array::IntoIter<u32, 2>>> {
            use gen_core::__private::{IntoItems as _, IntoSource as _};
            drop(operand);
            let source = gen_core::__private::Delegate([6, 7]).into_items().yield_from_source();
            gen_core::__private::PassOn::pass_on(types, source)
        }
    }

    impl<K> PassOn for K {}
}

#[generator(crate = crate::fakes::check)]
fn with_a_check() -> impl Iterator<Item = u32> {
    let local = String::from("local");
    gen_core::yield_from!(local.bytes().map(u32::from));
    gen_core::yield_!(10);
}

#[test]
fn a_check_that_is_replaced() {
    assert_eq!(with_a_check().collect::<Vec<_>>(), [6, 7, 10]);
}

fake! { ending:
    /// Says what the bodies of all generators return.
    pub trait MustEnd: Sized {
        fn must_end(self) -> Option<()> {
            unreachable!("nobody ends by it")
        }
    }

    impl<T> MustEnd for T {}
}

#[generator(crate = crate::fakes::ending)]
fn with_an_ending() -> impl Iterator<Item = Option<u32>> {
    let nothing: Option<u32> = None;
    gen_core::yield_!(Some(1));
    gen_core::yield_!(Some(nothing?));
}

#[test]
fn an_end_that_is_replaced() {
    assert_eq!(with_an_ending().collect::<Vec<_>>(), [Some(1), None]);
}

fake! { alias:
    /// A type alias with a parameter: the trait finds another type for another parameter.
    pub trait Select<T> {
        type Selected;
    }

    impl Select<u8> for () {
        type Selected = gen_core::__private::Runtime;
    }

    pub enum Other {}

    impl Select<u16> for () {
        type Selected = Other;
    }

    pub type Runtime<T = u8> = <() as Select<T>>::Selected;
}

#[generator(crate = crate::fakes::alias)]
fn with_an_alias() -> impl Iterator<Item = u32> {
    gen_core::yield_!(1);
    gen_core::yield_from!([2]);
}

/// The alias has its default wherever an expansion names it.
#[test]
fn a_runtime_that_is_one_type_by_default() {
    assert_eq!(with_an_alias().collect::<Vec<_>>(), [1, 2]);
}

fake! { for_loop:
    use gen_core::{Body, OnStack};

    /// Loops over another generator than it was given.
    pub struct ForLoop<T>(pub T);

    impl<T> ForLoop<T> {
        pub fn into_operand(self) -> OnStack<u32, impl Body<u32, Resume = ()>> {
            drop(self.0);
            gen_core::gen_block! {
                let list = [7, 8];
                for item in &list {
                    yield *item;
                }
            }
            .on_stack()
        }
    }
}

#[generator(crate = crate::fakes::for_loop)]
fn with_a_loop() -> impl Iterator<Item = u32> {
    for item in gen_core::gen_block! { yield 1; }.on_stack() {
        gen_core::yield_!(item);
    }
    gen_core::yield_!(2);
}

#[test]
fn a_loop_that_is_replaced() {
    assert_eq!(with_a_loop().collect::<Vec<_>>(), [7, 8, 2]);
}
