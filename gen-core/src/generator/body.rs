//! The two kinds of body, and the trait of every body.
//!
//! A body is made once, by a constructor that takes a token of an expansion or of `Gen::from_fn`,
//! and is private to its generator from then on: nobody else ever polls it. The type of a body
//! decides the type of its *frame*, the form that the body has while it runs: see
//! [`leaf`](crate::engine::leaf) and [`tree`](crate::engine::tree).

use core::marker::PhantomData;
use core::mem::MaybeUninit;

use crate::engine::code::Code;
use crate::engine::frame::Frame;
use crate::engine::leaf::LeafFrame;
use crate::engine::tree::TreeFrame;
use crate::protocol::debug::debug_opaque;

/// A generator's body: [`Leaf`] or [`Tree`].
///
/// It is a parameter of every generator type, `Gen<Y, B>` with `B: Body<Y>`, and names the types of
/// the values that go in and come out. The trait is sealed.
///
/// ```
/// use gen_core::{Body, Gen, generators};
///
/// generators! {
///     gen fn digits(mut n: u32) -> u32 {
///         while n > 0 { yield n % 10; n /= 10; }
///     }
/// }
///
/// fn total<B: Body<u32, Resume = (), Return = ()>>(numbers: Gen<u32, B>) -> u32 {
///     numbers.sum()
/// }
/// assert_eq!(total(digits(1234)), 10);
/// ```
pub trait Body<Y>: Sized + sealed::Sealed {
    /// The argument of `resume`: the type of a `yield` expression.
    type Resume;
    /// The type that the body returns at its end.
    type Return;
    /// The body in its final place.
    #[doc(hidden)]
    type Frame: Frame<Y, Self::Resume, Self::Return>;

    /// See [`Code::NEEDS_VALUE`].
    #[doc(hidden)]
    const NEEDS_VALUE: bool = false;

    /// Writes the whole frame, where it will lie.
    #[doc(hidden)]
    fn init(body: Self, frame: &mut MaybeUninit<Self::Frame>);

    /// Writes the whole frame, where it will lie, from the place of the body.
    ///
    /// # Safety
    ///
    /// The body is there, and is not used again, not even dropped.
    #[doc(hidden)]
    unsafe fn init_from(body: *mut Self, frame: &mut MaybeUninit<Self::Frame>);
}

/// The body of a generator that contains no `yield from` to a generator that may itself delegate.
///
/// It needs no frame stack. `F` is the body's [`Code`], whose type has no name.
///
/// ```
/// use gen_core::{Code, Gen, Leaf, gen_block};
///
/// fn first<F: Code<Output = ()>>(mut generator: Gen<u32, Leaf<F>>) -> Option<u32> {
///     generator.next()
/// }
/// assert_eq!(first(gen_block! { yield 1; }), Some(1));
/// ```
#[must_use]
pub struct Leaf<F, S = ()> {
    pub(crate) code: F,
    pub(crate) _resume: PhantomData<fn(S) -> S>,
}

/// The body of a generator that may delegate with `yield from`, at one step per item and any depth.
///
/// It has a frame stack, which allocates when something is pushed to it for the first time. Every
/// `gen fn` in a trait has this type, so that trait and implementations agree.
///
/// ```
/// use gen_core::{Code, Gen, Tree, gen_block};
///
/// fn first<F: Code<Output = ()>>(mut generator: Gen<u32, Tree<F>>) -> Option<u32> {
///     generator.next()
/// }
/// assert_eq!(first(gen_block! { yield from [1, 2]; }), Some(1));
/// ```
#[must_use]
pub struct Tree<F, S = ()> {
    pub(crate) code: F,
    pub(crate) _resume: PhantomData<fn(S) -> S>,
}

/// Says in the type of a generator that it may hold a borrow of `'a`, as a reference among its
/// arguments.
///
/// Every type has it. Where the borrow ends too early, the compiler knows by it that the generator
/// holds the borrow on purpose, and does not propose to leave the lifetime out, by `use<..>`.
pub trait Borrows<'a> {}

impl<T: ?Sized> Borrows<'_> for T {}

/// An item type of generators whose bodies have a type with a name, for the message that `Gen<Y>`
/// is no whole type. Nothing implements it.
#[diagnostic::on_unimplemented(
    message = "`Gen<{Self}>` is no whole type, because the body of each generator has a type without a name: write \
               `impl Iterator<Item = {Self}>`, or `BoxGen<'_, {Self}>` for a type to store",
    label = "its body has no name"
)]
pub trait HasNamedBody {
    /// The body.
    type Body;
}

impl<Y, F: Code, S> Body<Y> for Leaf<F, S> {
    type Resume = S;
    type Return = F::Output;
    type Frame = LeafFrame<Y, S, F>;

    const NEEDS_VALUE: bool = F::NEEDS_VALUE;

    #[inline(always)]
    fn init(body: Self, frame: &mut MaybeUninit<Self::Frame>) {
        LeafFrame::init(frame, body.code);
    }

    #[inline(always)]
    unsafe fn init_from(body: *mut Self, frame: &mut MaybeUninit<Self::Frame>) {
        // SAFETY: the body is there, and is not used again (contract). The code is all that it
        // holds.
        unsafe { LeafFrame::init_from(frame, &raw mut (*body).code) };
    }
}

impl<Y, F: Code, S> Body<Y> for Tree<F, S> {
    type Resume = S;
    type Return = F::Output;
    type Frame = TreeFrame<Y, S, F>;

    const NEEDS_VALUE: bool = F::NEEDS_VALUE;

    #[inline(always)]
    fn init(body: Self, frame: &mut MaybeUninit<Self::Frame>) {
        TreeFrame::init(frame, body.code);
    }

    #[inline(always)]
    unsafe fn init_from(body: *mut Self, frame: &mut MaybeUninit<Self::Frame>) {
        // SAFETY: the body is there, and is not used again (contract). The code is all that it
        // holds.
        unsafe { TreeFrame::init_from(frame, &raw mut (*body).code) };
    }
}

debug_opaque! {
    [F, S] Leaf<F, S>, "Leaf";
    [F, S] Tree<F, S>, "Tree";
}

mod sealed {
    pub trait Sealed {}

    use crate::engine::code::Code;

    // Of code only: for any other `F`, another crate could implement `Body`.
    impl<F: Code, S> Sealed for super::Leaf<F, S> {}
    impl<F: Code, S> Sealed for super::Tree<F, S> {}
}
