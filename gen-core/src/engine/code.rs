//! A body before it runs: its code, and the place of the body that is made of it.
//!
//! A generator that was not started holds [`Code`]. The code of a block is the `async` block
//! itself. The code of a `gen fn` is a closure that holds the arguments and makes the `async`
//! block. Such a generator has no state machine in it, so it is as small as its arguments: a stage
//! of a pipeline adds a few words, and a loop over a recursive call compiles.

use core::cell::UnsafeCell;
use core::mem::ManuallyDrop;
use core::panic::RefUnwindSafe;
use core::ptr;

/// The code of a body that was not started.
///
/// It is implemented by futures, for blocks, and by closures in a private wrapper, for functions.
/// Nobody else needs to implement it: a generator of other code cannot be made.
///
/// # Safety
///
/// If `Self` is `Send` or `Sync`, then so is `Future`. A `Future` that was ready or has panicked
/// has nothing left to drop.
pub unsafe trait Code: Sized {
    /// The type of the value that the body returns at its end.
    type Output;
    #[doc(hidden)]
    type Future: Future<Output = Self::Output>;
    /// Whether the body begins with a value: a generator that takes values cannot be started
    /// without.
    #[doc(hidden)]
    const NEEDS_VALUE: bool = false;
    #[doc(hidden)]
    fn begin(code: Self) -> Self::Future;
    /// Makes the body where it will lie.
    ///
    /// # Safety
    ///
    /// The code is there, and is not used again, not even dropped. `place` may be written.
    #[doc(hidden)]
    #[inline(always)]
    unsafe fn begin_at(code: *mut Self, place: *mut Self::Future) {
        // SAFETY: the code is there, and is not used again, and the place may be written
        // (contract).
        unsafe { ptr::write(place, Self::begin(code.read())) };
    }
}

/// Whether a value is moved from place to place, and not passed by value. A build without
/// optimisation has room on the native stack for each copy that a function passes on. Nobody takes
/// the address of a smaller value, because the optimiser may keep it in registers.
pub(crate) const fn is_large<T>() -> bool {
    size_of::<T>() > 1024
}

// A generator is made of an `async` block, or of an `InTask` or a `Fallible` around it, never of a
// future that somebody else has written: its constructors take a `BuildToken` or a `Promised`. The
// body of a pushed frame may be a `ForwardFrame` as well, which keeps its generator when it is
// ready.

// SAFETY: `Future` is `Self`. An `async` block, an `InTask` and a `Fallible` drop all that they
// hold when they return or panic. The frame of a `ForwardFrame` drops it at its end.
unsafe impl<F: Future> Code for F {
    type Output = F::Output;
    type Future = F;

    #[inline(always)]
    fn begin(code: F) -> F {
        code
    }

    #[inline(always)]
    unsafe fn begin_at(code: *mut F, place: *mut F) {
        // SAFETY: the code is there, is not used again, and the place may be written (contract).
        // The place is apart from the code, because nothing is there yet.
        unsafe { place.copy_from_nonoverlapping(code, 1) };
    }
}

/// The code of a body that begins with a value.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct NeedsValue<C>(pub(crate) C);

// SAFETY: the two types have the same `Future`. If `NeedsValue<C>` is `Send` or `Sync`, then so is its
// part `C`, and so is the future (contract of `Code`, which `C` keeps). A future that was ready or has
// panicked has nothing left to drop (the same contract).
unsafe impl<C: Code> Code for NeedsValue<C> {
    type Output = C::Output;
    type Future = C::Future;

    const NEEDS_VALUE: bool = true;

    #[inline(always)]
    fn begin(code: Self) -> C::Future {
        C::begin(code.0)
    }
}

/// A body in its final place, where it may refer to itself. It is not dropped on its own.
///
/// Whoever looks at a generator from outside, by `state` or `Debug`, has a shared reference to all
/// of it. That must not claim the memory that the body has references to: an `UnsafeCell` is
/// exempt.
#[repr(transparent)]
pub(crate) struct UnsafePinned<F>(UnsafeCell<ManuallyDrop<F>>);

impl<F: RefUnwindSafe> RefUnwindSafe for UnsafePinned<F> {}

impl<F> UnsafePinned<F> {
    /// Writes a body to the place where it will lie, because a build without optimisation would
    /// copy it once for each function that returns it.
    ///
    /// # Safety
    ///
    /// `place` may be written.
    #[inline(always)]
    pub(crate) unsafe fn init<C: Code<Future = F>>(place: *mut Self, code: C) {
        // SAFETY: the place may be written (contract). All three types lie where their contents
        // lie.
        unsafe { ptr::write(place.cast::<F>(), C::begin(code)) };
    }

    /// Writes a body to the place where it will lie, from the place of its code.
    ///
    /// # Safety
    ///
    /// `place` may be written. The code is there, and is not used again, not even dropped.
    #[inline(always)]
    pub(crate) unsafe fn init_from<C: Code<Future = F>>(place: *mut Self, code: *mut C) {
        // SAFETY: the code is there, is not used again, and the place may be written (contract).
        // All three types lie where their contents lie.
        unsafe { C::begin_at(code, place.cast::<F>()) };
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
        // SAFETY: the body was not dropped before, and is not used again (contract).
        unsafe { ManuallyDrop::drop(self.0.get_mut()) };
    }
}
