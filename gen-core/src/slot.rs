//! The slot: where an item leaves a body and a resume value enters it.
//!
//! A [`Slot`] lives in the stack frame of one call of [`Slot::poll`] and nowhere else. Its address
//! travels to the yield future as the data pointer of the `Waker` in the `Context`; nothing inside
//! a generator points at it. This module owns the first invariant of the crate:
//!
//! **A waker whose vtable is [`VTABLE`] points to a live `Slot`.** Such a waker is made in
//! `Slot::poll` only, is never cloned with that vtable, and is borrowed for the length of one poll:
//! the lifetime of a `Context` is invariant and chosen by the callee, so safe code cannot keep a
//! reference to its waker for longer, nor assign it to another context.

use core::mem::ManuallyDrop;
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};

use crate::stack::Root;

/// What a yield, a delegation and their driver share during one poll of one body.
///
/// `repr(C)`, since `registered` is read before `Y` and `S` are known to be the right types.
#[repr(C)]
pub(crate) struct Slot<Y, S> {
    /// The address of the handle ([`Co`](crate::Co)) that the running body has registered; 0 before.
    pub(crate) registered: usize,
    /// The frame stack that the running body may push to; null in a leaf.
    pub(crate) root: *mut Root<Y, S>,
    /// The item on its way out.
    pub(crate) item: Option<Y>,
    /// The resume value on its way in. While it is there, the innermost suspended yield has been
    /// resumed and has not noticed yet: this is how it tells its second poll from its first.
    pub(crate) arg: Option<S>,
    /// The argument of the first resume, during that one.
    pub(crate) first: Option<S>,
}

impl<Y, S> Slot<Y, S> {
    #[inline(always)]
    pub(crate) fn new(registered: usize, root: *mut Root<Y, S>, arg: Option<S>) -> Self {
        Slot { registered, root, item: None, arg, first: None }
    }

    /// Polls a body with this slot in its context.
    #[inline(always)]
    pub(crate) fn poll<F: Future>(&mut self, body: Pin<&mut F>) -> Poll<F::Output> {
        // SAFETY: the functions of the vtable never use the data pointer, so every contract of
        // `RawWakerVTable` (thread safety included) holds. The waker is not dropped through the
        // vtable only to spare the optimiser the call.
        let waker = unsafe { Waker::new(ptr::from_mut(self).cast_const().cast(), &VTABLE) };
        let waker = ManuallyDrop::new(waker);
        body.poll(&mut Context::from_waker(&waker))
    }

    /// The slot that `cx` carries, when its waker is a slot's: alive, but of unknown types.
    #[inline(always)]
    pub(crate) fn of_context(cx: &Context<'_>) -> Option<*mut Self> {
        let waker = cx.waker();
        ptr::eq(waker.vtable(), &raw const VTABLE).then(|| waker.data().cast_mut().cast())
    }

    /// The slot that `cx` carries, when the handle at address `handle` is registered in it.
    #[inline(always)]
    pub(crate) fn of_handle(cx: &Context<'_>, handle: usize) -> Option<*mut Self> {
        let slot = Self::of_context(cx)?;
        // SAFETY: the slot is alive (module invariant), and `registered` is the first field of
        // every `Slot<_, _>` by `repr(C)`.
        let registered = unsafe { slot.cast::<usize>().read() };
        (registered == handle).then_some(slot)
    }
}

/// The vtable of every slot's waker, and of no other waker.
///
/// A `static`, not a `const`: its address is its identity. Its contents differ from those of [`CLONE`],
/// so that not even a linker that folds equal constants makes one of the two.
static VTABLE: RawWakerVTable = RawWakerVTable::new(clone, never_owned, ignore, never_owned);

/// The vtable of what a clone gets, so that a clone that outlives the poll is no slot's waker.
static CLONE: RawWakerVTable = RawWakerVTable::new(clone, ignore, ignore, ignore);

unsafe fn clone(_: *const ()) -> RawWaker {
    RawWaker::new(ptr::null(), &CLONE)
}

unsafe fn ignore(_: *const ()) {}

/// A slot's waker is only ever lent: nobody can consume it, and it is not dropped.
unsafe fn never_owned(_: *const ()) {
    unreachable!("a slot's waker is only lent")
}
