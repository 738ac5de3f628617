//! The operand of a `yield from`, before it is entered.
//!
//! `yield from e` expands to `Runtime::enter_plain(.., PassOn::pass_on(..,
//! Delegate(e).into_items().yield_from_source()), __slot).await`. The methods choose by the type of
//! `e`:
//!
//! - `into_items` keeps a generator as it is, and turns any other operand into its items: an
//!   iterable into its iterator, which may be a generator.
//! - Before a `?` only, `into_generator` turns an iterator that is a generator into that generator.
//!   There, `yield_from_source` could not do it, because its methods for generators of any items
//!   would overlap with those for generators of the body's items. Without a `?` it does, because
//!   one call less is less to compile.
//! - `yield_from_source` then chooses how to delegate ([`source`](crate::delegate::source)).
//!
//! `PassOn` ([`pass_on`](crate::delegate::pass_on)) then compares the operand's types with the
//! body's.
//!
//! In an async generator the operand is in a place of its own (`stream/delegate.rs`), and the first
//! method is `delegate`: it keeps an async generator in its place, because such a generator may be
//! large, and takes any other operand out of its place.
//!
//! For the generator types, each is an inherent method of [`Delegate`]. For all other types it is
//! the method of a trait. Both are looked up on our own type and take it by value, so nothing of
//! the user's can stand in for them, and the operand's storage ends before the `await` (a recursive
//! body must not hold itself). Only an operand without items is taken by reference, for its
//! message.

#[cfg(feature = "alloc")]
use alloc::boxed::Box;
#[cfg(feature = "alloc")]
use alloc::string::String;
use core::convert::identity;
use core::marker::PhantomData;
use core::pin::Pin;

#[cfg(feature = "stream")]
use futures_core::Stream;

use crate::body::tokens::Items;
use crate::delegate::kind::{NotIterable, Text};
use crate::generator::body::Body;
#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};
use crate::generator::lazy::Gen;
use crate::generator::on_stack::OnStack;
use crate::protocol::coroutine::Coroutine;

/// The operand of a `yield from`.
#[must_use = "an operand does nothing unless it is delegated to"]
pub struct Delegate<T>(pub T);

/// The operand of a `yield from` before a `?`, in a body that yields `Y`.
#[must_use = "an operand does nothing unless it is delegated to"]
pub struct TryDelegate<T, Y>(pub T, pub Items<Y>);

/// The iterator of an operand that is an iterable.
pub struct Iterated<I>(pub(crate) I);

/// An operand that is a coroutine of an unknown type.
pub struct AnyCoroutine<C>(pub(crate) C);

/// An operand that is a stream of an unknown type.
#[cfg(feature = "stream")]
pub struct AnyStream<T>(pub(crate) T);

/// The way to the items of an iterable.
pub struct ByIterator;
/// The way to the items of a coroutine that takes `S`.
pub struct ByCoroutine<S>(PhantomData<S>);
/// The way to the items of a stream.
#[cfg(feature = "stream")]
pub struct ByStream;

/// An operand whose type the compiler has to know by now.
///
/// It looks up a method of [`Delegate`] for an unknown type in all impls, and lists them in an
/// error. The method here is looked up on the operand itself, and so the error asks for the type.
/// An expansion calls it where the operand ends with a method whose type is often unknown.
pub trait OfKnownType: Sized {
    /// The operand.
    #[inline(always)]
    #[must_use]
    fn of_known_type(self) -> Self {
        self
    }
}

impl<T> OfKnownType for T {}

/// A type that has a way `K` to items. If a type has one way, the compiler finds it. An iterator that
/// is a coroutine or a stream as well has two ways. The types of this crate that are both are
/// generators, and `into_items` keeps a generator as it is.
pub trait Operand<K> {
    /// The items.
    type Items;

    /// The items of an operand.
    fn items_of(operand: Self) -> Self::Items;
}

impl<I: IntoIterator> Operand<ByIterator> for I {
    type Items = Iterated<I::IntoIter>;

    #[inline(always)]
    fn items_of(operand: I) -> Self::Items {
        Iterated(operand.into_iter())
    }
}

impl<C: Coroutine<S>, S> Operand<ByCoroutine<S>> for C {
    type Items = AnyCoroutine<C>;

    #[inline(always)]
    fn items_of(operand: C) -> Self::Items {
        AnyCoroutine(operand)
    }
}

#[cfg(feature = "stream")]
impl<T: Stream> Operand<ByStream> for T {
    type Items = AnyStream<T>;

    #[inline(always)]
    fn items_of(operand: T) -> Self::Items {
        AnyStream(operand)
    }
}

/// The fallback of `into_items`, for any operand that is not a generator.
pub trait IntoItems<K>: Sized {
    /// The items.
    type Items;

    /// Turns an operand into its items.
    fn into_items(self) -> Delegate<Self::Items>;
}

impl<T: Operand<K>, K> IntoItems<K> for Delegate<T> {
    type Items = T::Items;

    #[inline(always)]
    fn into_items(self) -> Delegate<T::Items> {
        Delegate(T::items_of(self.0))
    }
}

/// The compiler tries an operand by reference last, so this is for an operand without items.
impl<T> IntoItems<()> for &Delegate<T> {
    type Items = NotIterable<T>;

    fn into_items(self) -> Delegate<NotIterable<T>> {
        no_items()
    }
}

/// An operand without items. The check of its kind does not compile.
#[cold]
pub(crate) fn no_items() -> ! {
    unreachable!("an operand without items is delegated to")
}

macro_rules! text {
    ($([$($generics:tt)*] $text:ty;)*) => {$(
        impl<$($generics)*> Delegate<$text> {
            /// No items: a text is no iterable.
            pub fn into_items(self) -> Delegate<Text<$text>> {
                no_items()
            }
        }

        impl<$($generics)* Y> TryDelegate<$text, Y> {
            /// No items: a text is no iterable.
            pub fn into_items(self) -> TryDelegate<Text<$text>, Y> {
                no_items()
            }
        }
    )*};
}

text! {
    ['t,] &'t str;
}
#[cfg(feature = "alloc")]
text! {
    [] String;
    ['t,] &'t String;
}

/// The fallback of `into_generator`, for items that are no iterator of a generator type.
pub trait IntoGenerator: Sized {
    /// Keeps the items.
    #[inline(always)]
    #[must_use]
    fn into_generator(self) -> Self {
        self
    }
}

impl<T, Y> IntoGenerator for TryDelegate<T, Y> {}

/// Implements `into_items` for the operands that are generators, and `into_generator` for the
/// iterators that are generators.
macro_rules! generator_items {
    ($([$($generics:tt)*] $operand:ty => $generator:ty, $convert:expr;)*) => {$(
        impl<$($generics)*> Delegate<$operand> {
            /// Turns the operand into a generator.
            #[inline(always)]
            pub fn into_items(self) -> Delegate<$generator> {
                Delegate($convert(self.0))
            }
        }

        impl<$($generics)*, T> TryDelegate<$operand, T> {
            /// Turns the operand into a generator.
            #[inline(always)]
            pub fn into_items(self) -> TryDelegate<$generator, T> {
                TryDelegate($convert(self.0), self.1)
            }
        }

        impl<$($generics)*, T> TryDelegate<Iterated<$operand>, T> {
            /// Turns the iterator into the generator that it is.
            #[inline(always)]
            pub fn into_generator(self) -> TryDelegate<$generator, T> {
                TryDelegate($convert(self.0.0), self.1)
            }
        }
    )*};
}

generator_items! {
    [Y, B: Body<Y>] Gen<Y, B> => Gen<Y, B>, identity;
    ['g, Y, B: Body<Y>] Pin<&'g mut OnStack<Y, B>> => Pin<&'g mut OnStack<Y, B>>, identity;
    ['g, G: ByRef] &'g mut G => G::Ref<'g>, G::by_ref;
}
#[cfg(feature = "alloc")]
generator_items! {
    [Y, B: Body<Y>] Box<Gen<Y, B>> => Gen<Y, B>, unboxed;
    [Y, B: Body<Y>] Pin<Box<Gen<Y, B>>> => Gen<Y, B>, unpinned;
    [Y, B: Body<Y>] OnHeap<Y, B> => OnHeap<Y, B>, identity;
    ['a, Y, S, R] BoxGen<'a, Y, S, R> => BoxGen<'a, Y, S, R>, identity;
    ['a, Y, S, R] LocalBoxGen<'a, Y, S, R> => LocalBoxGen<'a, Y, S, R>, identity;
}

/// A generator that is delegated to by reference.
pub trait ByRef {
    /// The reference.
    type Ref<'g>
    where
        Self: 'g;

    /// The reference.
    fn by_ref(&mut self) -> Self::Ref<'_>;
}

macro_rules! by_ref {
    ($([$($generics:tt)*] $type:ty => $reference:ty, $self:ident => $by_ref:expr;)*) => {$(
        impl<$($generics)*> ByRef for $type {
            type Ref<'g> = $reference where Self: 'g;

            #[inline(always)]
            fn by_ref(&mut $self) -> Self::Ref<'_> {
                $by_ref
            }
        }
    )*};
}

by_ref! {
    ['h, Y, B: Body<Y>] Pin<&'h mut OnStack<Y, B>> => Pin<&'g mut OnStack<Y, B>>, self => self.as_mut();
    ['h, T: ByRef] &'h mut T => T::Ref<'g>, self => T::by_ref(self);
}
#[cfg(feature = "alloc")]
by_ref! {
    [Y, B: Body<Y>] Gen<Y, B> => &'g mut Self, self => self;
    [Y, B: Body<Y>] Pin<Box<Gen<Y, B>>> => &'g mut Gen<Y, B>, self => self;
    [Y, B: Body<Y>] OnHeap<Y, B> => &'g mut Self, self => self;
    ['a, Y, S, R] BoxGen<'a, Y, S, R> => &'g mut Self, self => self;
    ['a, Y, S, R] LocalBoxGen<'a, Y, S, R> => &'g mut Self, self => self;
}

/// The generator in a box.
#[cfg(feature = "alloc")]
#[inline(always)]
#[allow(clippy::boxed_local, reason = "the operand is in a box")]
fn unboxed<Y, B: Body<Y>>(generator: Box<Gen<Y, B>>) -> Gen<Y, B> {
    *generator
}

/// The generator in a pinned box. It can be moved, because its body has a box of its own.
#[cfg(feature = "alloc")]
#[inline(always)]
fn unpinned<Y, B: Body<Y>>(generator: Pin<Box<Gen<Y, B>>>) -> Gen<Y, B> {
    *Pin::into_inner(generator)
}
