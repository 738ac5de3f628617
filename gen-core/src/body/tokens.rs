//! The tokens of an expansion: each stands for the promise that the expansion has made, and for the
//! types of one generator. All but the [`SlotToken`] are zero-sized.

use core::marker::PhantomData;
use core::panic::{RefUnwindSafe, UnwindSafe};

use crate::engine::slot::{Invariant, Slot};

/// The promise that an expansion makes by [`Promise`](crate::expansion::Promise), as a value: who
/// has it, or what is made of it, uses that as is said there.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct Promised(());

impl Promised {
    /// # Safety
    ///
    /// The contract of [`Promise`](crate::expansion::Promise).
    #[inline(always)]
    pub(crate) const unsafe fn new() -> Self {
        Promised(())
    }
}

/// The token that a body begins with: it names the types of the body's generator.
#[doc(hidden)]
pub struct StartToken<Y, S> {
    pub(crate) _types: Invariant<Y, S>,
}

impl<Y, S> StartToken<Y, S> {
    /// The token that comes with this token.
    #[inline(always)]
    #[allow(clippy::unused_self, reason = "who has the receiver has its promise")]
    pub(crate) fn build(&self) -> BuildToken<Y, S> {
        BuildToken { _types: PhantomData }
    }
}

/// The token that a generator is made with. Its body begins with the [`StartToken`] of the same
/// types.
#[doc(hidden)]
pub struct BuildToken<Y, S> {
    pub(crate) _types: Invariant<Y, S>,
}

impl<Y, S> Clone for BuildToken<Y, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Y, S> Copy for BuildToken<Y, S> {}

/// The token of a body that has begun: it stands for the generator of these types that the body
/// runs in.
///
/// The token is passed by value, because a `&BodyToken` parameter would accept, by deref coercion,
/// any type of the user's that derefs to a token.
#[doc(hidden)]
pub struct BodyToken<Y, S> {
    /// Public, because a field costs the compiler less than a call does.
    pub types: Types<Y, S>,
    _promised: PhantomData<fn() -> Promised>,
}

impl<Y, S> BodyToken<Y, S> {
    /// The token of a body whose promise has been made.
    #[inline(always)]
    pub(crate) const fn new() -> Self {
        BodyToken { types: Types::NEW, _promised: PhantomData }
    }
}

impl<Y, S> Clone for BodyToken<Y, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Y, S> Copy for BodyToken<Y, S> {}

/// The token of a body that has begun, in its task or not.
///
/// Nobody else can implement it, because nobody else can name it.
pub trait RunningToken {}

impl<Y, S> RunningToken for BodyToken<Y, S> {}

/// The types of a body, as a value: it yields `Y` and takes `S`. It has no privilege.
#[doc(hidden)]
pub struct Types<Y, S> {
    pub items: Items<Y>,
    _values: Invariant<(), S>,
}

impl<Y, S> Types<Y, S> {
    pub(crate) const NEW: Self =
        Types { items: Items { _types: PhantomData }, _values: PhantomData };
}

impl<Y, S> Clone for Types<Y, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Y, S> Copy for Types<Y, S> {}

/// The item type of a body, as a value. It has no privilege.
#[doc(hidden)]
pub struct Items<Y> {
    _types: Invariant<Y, ()>,
}

impl<Y> Clone for Items<Y> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Y> Copy for Items<Y> {}

/// The slot of the poll that a body runs in.
///
/// It is alive until the body is suspended. Each suspension that a body with such a token comes
/// back from gives the body another token, so the body never has an old one: it yields, or it
/// enters a child. A body of the status [`PLAIN`](crate::engine::status::BodyStatus::PLAIN) does
/// not come back from any other suspension.
#[doc(hidden)]
pub struct SlotToken<Y, S> {
    pub(crate) slot: *mut Slot<Y, S>,
}

impl<Y, S> SlotToken<Y, S> {
    #[inline(always)]
    pub(crate) const fn new(slot: *mut Slot<Y, S>) -> Self {
        SlotToken { slot }
    }
}

impl<Y, S> Clone for SlotToken<Y, S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Y, S> Copy for SlotToken<Y, S> {}

// SAFETY: the token is used only by the body that was given it, and before the body is suspended,
// so on the thread that polls the body. It has no use elsewhere.
unsafe impl<Y, S> Send for SlotToken<Y, S> {}
// SAFETY: a shared reference to a token gives a copy of the token, for which the same holds.
unsafe impl<Y, S> Sync for SlotToken<Y, S> {}
impl<Y, S> UnwindSafe for SlotToken<Y, S> {}
impl<Y, S> RefUnwindSafe for SlotToken<Y, S> {}

/// The value of a `yield`. In a struct literal, a wrong one is a plain mismatch of types at the
/// value, without a word about the method that takes it.
#[doc(hidden)]
#[repr(transparent)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct Item<Y> {
    pub item: Y,
}

/// The two tokens of a generator that is to be made: its body begins with the first, the second
/// makes it. The first is not `Copy`, because a block without `move` would capture it by reference
/// then.
#[inline(always)]
pub(crate) fn tokens<Y, S>(_promised: Promised) -> (StartToken<Y, S>, BuildToken<Y, S>) {
    (StartToken { _types: PhantomData }, BuildToken { _types: PhantomData })
}
