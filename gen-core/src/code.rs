//! A body before it runs: its code, the arguments that it begins with, and where both lie.
//!
//! A generator that was not started holds [`Code`]. The code of a block is the `async` block itself. The code of a
//! `gen fn` is its arguments and a closure that makes the `async` block, so such a generator is as small
//! as its arguments and can be moved. The block does not capture the arguments, because rustc would store each of them twice:
//! as the captured value and as the local variable that the body moves it into. The first await of the block gives it the
//! arguments instead (see [`Begin`](crate::here::Begin)).
//!
//! This module owns the invariant of [`Store`]: **the arguments are there until the body has taken them, which
//! is when its status ceases to be new.**

use core::cell::UnsafeCell;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::panic::{RefUnwindSafe, UnwindSafe};

use crate::here::{Made, Promised};

/// The code of a body that was not started.
///
/// It is implemented by futures, for blocks, and by [`Deferred`], for functions. Nobody else needs to implement it: a
/// generator of other code cannot be made.
///
/// # Safety
///
/// If `Self` is `Send` or `Sync`, then so are `Future` and `Args`. A `Future` that was ready or has panicked has nothing left to
/// drop. `begin` writes the arguments.
pub unsafe trait Code: Sized {
    /// The type of the value that the body returns at its end.
    type Output;
    #[doc(hidden)]
    type Future: Future<Output = Self::Output>;
    #[doc(hidden)]
    type Args;
    #[doc(hidden)]
    fn begin(code: Self, args: &mut MaybeUninit<Self::Args>) -> Self::Future;
}

// SAFETY: `Future` is `Self`, and `Args` is `()`. A generator is made of an `async` block or of a future of this crate that
// wraps one, never of a future that somebody else has written: its constructors take a `BuildToken`. A block that has returned or
// panicked has dropped all that it held.
unsafe impl<F: Future> Code for F {
    type Output = F::Output;
    type Future = F;
    type Args = ();

    #[inline(always)]
    fn begin(code: F, args: &mut MaybeUninit<()>) -> F {
        args.write(());
        code
    }
}

/// A closure that makes a body. It holds the receiver of a method, and no arguments.
///
/// The closure is the only type parameter of [`Deferred`], and the type of the arguments is in the closure's type once: in
/// its return type. Every further mention would count, because in a pipeline the type of an argument is the type of
/// the stage before, and rustc walks through all of it when it makes debug information.
#[doc(hidden)]
pub trait Make {
    type Args;
    type Future: Future;
    fn make(closure: Self, promised: Promised) -> Self::Future;
}

impl<M, Y, S, A, F> Make for M
where
    M: FnOnce(Promised) -> Made<Y, S, A, F>,
    F: Future,
{
    type Args = A;
    type Future = F;

    #[inline(always)]
    fn make(closure: M, promised: Promised) -> F {
        closure(promised).body
    }
}

/// The code of a `gen fn`: its arguments, and the closure that makes its body.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct Deferred<M: Make> {
    /// The promise that is handed on to the closure.
    pub(crate) promised: Promised,
    /// First, because it holds the receiver, which is declared before the arguments and so dropped before them.
    pub(crate) make: M,
    pub(crate) args: M::Args,
}

// These four are written out, so that `Send` of a generator does not lead the compiler through every field of every
// generator among its arguments. The body comes first, because rustc reports the first type that is not `Send`, and
// of a body it names the variable.

// SAFETY: a `Deferred` holds a closure and arguments, which are `Send`. The body, which does not exist yet, is `Send` as well,
// which the contract of `Code` asks for.
unsafe impl<M: Make> Send for Deferred<M>
where
    M::Future: Send,
    M::Args: Send,
    M: Send,
{
}
// SAFETY: a `Deferred` holds a closure and arguments, which are `Sync`. The body, which does not exist yet, is `Sync` as well,
// which the contract of `Code` asks for.
unsafe impl<M: Make> Sync for Deferred<M>
where
    M::Future: Sync,
    M::Args: Sync,
    M: Sync,
{
}
impl<M: Make<Future: UnwindSafe, Args: UnwindSafe> + UnwindSafe> UnwindSafe for Deferred<M> {}
impl<M> RefUnwindSafe for Deferred<M> where
    M: Make<Future: RefUnwindSafe, Args: RefUnwindSafe> + RefUnwindSafe
{
}

// SAFETY: the implementations of `Send` and `Sync` above ask for the same of the arguments and of the body. A `Deferred` is made
// with the promise of an expansion, so the closure makes an `async` block, which drops all that it holds when it returns or
// panics.
unsafe impl<M: Make> Code for Deferred<M> {
    type Output = <M::Future as Future>::Output;
    type Future = M::Future;
    type Args = M::Args;

    #[inline(always)]
    fn begin(code: Self, args: &mut MaybeUninit<M::Args>) -> M::Future {
        args.write(code.args);
        M::make(code.make, code.promised)
    }
}

/// A body in its final place, and the arguments until it has taken them.
///
/// The two do not share memory, because then the optimiser could keep neither in registers.
///
/// Both are in an `UnsafeCell`: whoever looks at a generator from outside, by `state` or `Debug`, has a shared reference to all
/// of it, which must not claim the memory that the body has references to.
pub(crate) struct Store<C: Code> {
    args: UnsafeCell<MaybeUninit<C::Args>>,
    future: UnsafeCell<ManuallyDrop<C::Future>>,
}

// SAFETY: a store holds the arguments and the body of `C`, which are `Send` if `C` is (contract of `Code`).
unsafe impl<C: Code + Send> Send for Store<C> {}
// SAFETY: a shared reference to a store gives nothing but pointers.
unsafe impl<C: Code + Sync> Sync for Store<C> {}
impl<C: Code + UnwindSafe> UnwindSafe for Store<C> {}
impl<C: Code + RefUnwindSafe> RefUnwindSafe for Store<C> {}

impl<C: Code> Store<C> {
    /// Writes the body and its arguments to the place where they will lie, because a build without optimisation would copy them
    /// once for each function that returns them.
    ///
    /// # Safety
    ///
    /// `store` may be written.
    #[inline(always)]
    pub(crate) unsafe fn init(store: *mut Self, code: C) {
        // SAFETY: the fields may be written (contract). An `UnsafeCell` and a `ManuallyDrop` lie where their contents lie, and a
        // `MaybeUninit` that was not written is a valid one.
        unsafe {
            let args = (&raw mut (*store).args).cast::<MaybeUninit<C::Args>>();
            (&raw mut (*store).future).cast::<C::Future>().write(C::begin(code, &mut *args));
        }
    }

    /// The place of the body.
    #[inline(always)]
    pub(crate) fn future(&mut self) -> *mut C::Future {
        // An `UnsafeCell` and a `ManuallyDrop` lie where their contents lie. (Their methods cost a call each without optimisation.)
        (&raw mut self.future).cast()
    }

    /// The place of the arguments, whose type only the body knows.
    #[inline(always)]
    pub(crate) fn args(&mut self) -> *mut () {
        (&raw mut self.args).cast()
    }

    /// Drops the body, and after it the arguments that it has not taken.
    ///
    /// # Safety
    ///
    /// `is_new` says that the body's status is new. The body was not dropped before, and the store is not used again.
    #[inline(always)]
    pub(crate) unsafe fn drop(&mut self, is_new: bool) {
        /// Drops the arguments also when a destructor in the body panics.
        struct DropArgs<'a, A>(&'a mut MaybeUninit<A>);
        impl<A> Drop for DropArgs<'_, A> {
            #[inline(always)]
            fn drop(&mut self) {
                // SAFETY: the guard is made for a body that is new, and such a body has not taken the arguments.
                unsafe { self.0.assume_init_drop() };
            }
        }
        // A body that is new holds the receiver of a method, which is declared before the arguments.
        let _args = is_new.then(|| DropArgs(self.args.get_mut()));
        // SAFETY: the body was not dropped before, and the store is not used again (contract of this function).
        unsafe { ManuallyDrop::drop(self.future.get_mut()) };
    }
}
