//! A body before it runs: its code, and the place of the body that is made of it.
//!
//! A generator that was not started holds [`Code`]. The code of a block is the `async` block itself. The code of a
//! `gen fn` is a closure that holds the arguments and makes the `async` block. Such a generator has no state machine in it,
//! so it is as small as its arguments: a stage of a pipeline adds a few words, and a loop over a recursive call compiles.

use core::cell::UnsafeCell;
use core::mem::ManuallyDrop;
use core::panic::{RefUnwindSafe, UnwindSafe};

use crate::body::own_yield::Made;

/// The code of a body that was not started.
///
/// It is implemented by futures, for blocks, and by closures in a private wrapper, for functions. Nobody else needs to implement
/// it: a generator of other code cannot be made.
///
/// # Safety
///
/// If `Self` is `Send` or `Sync`, then so is `Future`. A `Future` that was ready or has panicked has nothing left to drop.
pub unsafe trait Code: Sized {
    /// The type of the value that the body returns at its end.
    type Output;
    #[doc(hidden)]
    type Future: Future<Output = Self::Output>;
    #[doc(hidden)]
    fn begin(code: Self) -> Self::Future;
}

// SAFETY: `Future` is `Self`. A generator is made of an `async` block or of a future of this crate that wraps one, never of a
// future that somebody else has written: its constructors take a `BuildToken`. A block that has returned or panicked has
// dropped all that it held.
unsafe impl<F: Future> Code for F {
    type Output = F::Output;
    type Future = F;

    #[inline(always)]
    fn begin(code: F) -> F {
        code
    }
}

/// A closure that makes a body.
#[doc(hidden)]
pub trait Make {
    type Future: Future;
    fn make(closure: Self) -> Self::Future;
}

impl<M, Y, S, F> Make for M
where
    M: FnOnce() -> Made<Y, S, F>,
    F: Future,
{
    type Future = F;

    #[inline(always)]
    fn make(closure: M) -> F {
        closure().body
    }
}

/// The code of a `gen fn`: a closure that holds the arguments and makes the body.
///
/// The closure captures the arguments, and so does the body that it makes. Its type therefore says what they borrow: the compiler
/// works out how long a closure lives from the types that it captures, and from nothing else. The closure is
/// the only type parameter, because each further mention of a type of an argument would count: in a pipeline that is the
/// type of the stage before, and rustc walks through all of it when it makes debug information.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct Deferred<M: Make>(pub(crate) M);

// These four are written out, so that `Send` of a generator does not lead the compiler through every field of every
// generator among its arguments. The body comes first, because rustc reports the first type that is not `Send`, and
// of a body it names the variable.

// SAFETY: a `Deferred` holds a closure, which is `Send`. The body, which does not exist yet, is `Send` as well, which the
// contract of `Code` asks for.
unsafe impl<M: Make> Send for Deferred<M>
where
    M::Future: Send,
    M: Send,
{
}
// SAFETY: a `Deferred` holds a closure, which is `Sync`. The body, which does not exist yet, is `Sync` as well, which the
// contract of `Code` asks for.
unsafe impl<M: Make> Sync for Deferred<M>
where
    M::Future: Sync,
    M: Sync,
{
}
impl<M: Make<Future: UnwindSafe> + UnwindSafe> UnwindSafe for Deferred<M> {}
impl<M: Make<Future: RefUnwindSafe> + RefUnwindSafe> RefUnwindSafe for Deferred<M> {}

// SAFETY: the implementations of `Send` and `Sync` above ask for the same of the body. A `Made` is made with the promise of an
// expansion, so the closure makes an `async` block or a `Fallible` around one, and that drops all that it holds when it
// returns or panics.
unsafe impl<M: Make> Code for Deferred<M> {
    type Output = <M::Future as Future>::Output;
    type Future = M::Future;

    #[inline(always)]
    fn begin(code: Self) -> M::Future {
        M::make(code.0)
    }
}

/// A body in its final place, where it may refer to itself. It is not dropped on its own.
///
/// Whoever looks at a generator from outside, by `state` or `Debug`, has a shared reference to all of it. That must not claim the
/// memory that the body has references to: an `UnsafeCell` is exempt.
#[repr(transparent)]
pub(crate) struct Placed<F>(UnsafeCell<ManuallyDrop<F>>);

impl<F: RefUnwindSafe> RefUnwindSafe for Placed<F> {}

impl<F> Placed<F> {
    /// Writes a body to the place where it will lie, because a build without optimisation would copy it once for each function
    /// that returns it.
    ///
    /// # Safety
    ///
    /// `place` may be written.
    #[inline(always)]
    pub(crate) unsafe fn init<C: Code<Future = F>>(place: *mut Self, code: C) {
        // SAFETY: the place may be written (contract). All three types lie where their contents lie.
        unsafe { place.cast::<F>().write(C::begin(code)) };
    }

    /// The place of the body.
    #[inline(always)]
    pub(crate) fn get(&mut self) -> *mut F {
        // A cast, because the methods of the two types cost a call each without optimisation.
        (&raw mut self.0).cast()
    }

    /// Drops the body.
    ///
    /// # Safety
    ///
    /// The body was not dropped before, and is not used again.
    #[inline(always)]
    pub(crate) unsafe fn drop(&mut self) {
        // SAFETY: by contract.
        unsafe { ManuallyDrop::drop(self.0.get_mut()) };
    }

    #[cfg(all(feature = "alloc", feature = "stream"))]
    #[inline(always)]
    pub(crate) fn into_inner(self) -> F {
        ManuallyDrop::into_inner(self.0.into_inner())
    }
}
