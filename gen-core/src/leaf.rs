//! The frame of a [`Leaf`](crate::Leaf): a future and which handle it has registered.

use core::marker::{PhantomData, PhantomPinned};
use core::pin::Pin;
use core::ptr;
use core::task::{Poll, Waker};

use crate::body::{Frame, Placed, Polled};
use crate::co::{Invariant, abandoned_yield, foreign_await};
use crate::registered::Registered;
use crate::slot::{CHECKED, Slot};
use crate::stack::Root;

/// A leaf's body in its final place.
pub struct LeafFrame<Y, S, F> {
    registered: Registered,
    future: Placed<F>,
    _types: Invariant<Y, S>,
    _pinned: PhantomPinned,
}

impl<Y, S, F> LeafFrame<Y, S, F> {
    #[inline(always)]
    pub(crate) fn new(future: F) -> Self {
        LeafFrame {
            registered: Registered::NEW,
            future: Placed::new(future),
            _types: PhantomData,
            _pinned: PhantomPinned,
        }
    }
}

// SAFETY: `push` never returns true.
unsafe impl<Y, S, F: Future> Frame<Y, S, F::Output> for LeafFrame<Y, S, F> {
    #[inline(always)]
    fn is_started(&self) -> bool {
        !self.registered.is_new()
    }

    #[inline(always)]
    unsafe fn poll(
        self: Pin<&mut Self>,
        arg: Option<S>,
        task: *const Waker,
    ) -> Polled<Y, F::Output> {
        // SAFETY: nothing is moved out of it; `future` is structurally pinned below.
        let this = unsafe { self.get_unchecked_mut() };
        let mut slot = Slot::new(&raw mut this.registered, ptr::null_mut(), arg, task);
        // SAFETY: `this` was pinned, and `future` is moved by nobody; `task` by contract.
        match unsafe { slot.poll(Pin::new_unchecked(&mut *this.future.get())) } {
            Poll::Pending => match slot.item {
                Some(item) => Polled::Yielded(item),
                None if this.registered.is_new() => Polled::Unstarted,
                None if task.is_null() => foreign_await(),
                None => Polled::Waiting,
            },
            Poll::Ready(output) => {
                if CHECKED && slot.item.is_some() {
                    abandoned_yield();
                }
                Polled::Complete(output)
            }
        }
    }

    unsafe fn push(self: Pin<&mut Self>, _: *mut Root<Y, S>) -> bool {
        false
    }

    unsafe fn take_output(self: Pin<&mut Self>) -> F::Output {
        unreachable!("a leaf is never pushed")
    }
}
