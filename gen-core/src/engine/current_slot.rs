//! Where a body finds its slot while it is polled with the context of its task.
//!
//! A future that an async generator awaits should see the waker of the task, which the waker of a
//! slot is not. So the code of a body that others wait in (see `body/in_task.rs`) is polled with the
//! task's own context, and the address of the slot waits for the code in a [`CurrentSlot`]. The
//! `CurrentSlot` lies in the body, next to the code, and so does not move once the body runs. Its
//! invariant:
//!
//! **The slot in a `CurrentSlot` is alive.** Only `InTask` puts a slot there, for the length of one
//! poll.

use core::cell::Cell;
use core::mem::ManuallyDrop;
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::ptr;
use core::task::{Context, RawWaker, RawWakerVTable, Waker};

use crate::engine::slot::{self, Slot};

/// The slot of a body, while the body is polled.
pub(crate) struct CurrentSlot<Y, S> {
    /// Null while the body is suspended.
    slot: Cell<*mut Slot<Y, S>>,
    /// The waker of a yield that is polled with another waker than the task's: a set of futures, for
    /// example, polls a future again only after the future's own waker was woken.
    waiting: Cell<Option<Waker>>,
}

// SAFETY: a `CurrentSlot` is used by the code of its body only, and by the future that polls that
// code: on the thread that polls, or on one that this thread waits for meanwhile, which has the
// body's handle and therefore the handle's bounds. While the body is suspended the slot is null, and
// a `Waker` may change threads.
unsafe impl<Y, S> Send for CurrentSlot<Y, S> {}
// SAFETY: whoever has a shared reference to a generator has no way to this part of it. The rest is
// as for `Send`: the code of the body and the future that polls it never run at the same time.
unsafe impl<Y, S> Sync for CurrentSlot<Y, S> {}
impl<Y, S> UnwindSafe for CurrentSlot<Y, S> {}
impl<Y, S> RefUnwindSafe for CurrentSlot<Y, S> {}

impl<Y, S> CurrentSlot<Y, S> {
    pub(crate) const fn new() -> Self {
        CurrentSlot { slot: Cell::new(ptr::null_mut()), waiting: Cell::new(None) }
    }

    /// Leaves the slot here. It must be alive, and of these types, until
    /// [`leave`](CurrentSlot::leave) is called.
    #[inline(always)]
    pub(crate) fn enter(&self, slot: *mut Slot<Y, S>) {
        self.slot.set(slot);
    }

    /// Whether a yield waits to be woken when the body is resumed.
    #[inline(always)]
    pub(crate) fn is_waiting(&self) -> bool {
        // SAFETY: nobody writes it meanwhile, because only this thread uses it.
        unsafe { (*self.waiting.as_ptr()).is_some() }
    }

    /// Wakes the yield that waits.
    pub(crate) fn wake(&self) {
        if let Some(waiting) = self.waiting.take() {
            waiting.wake();
        }
    }

    /// Takes the slot back.
    #[inline(always)]
    pub(crate) fn leave(&self) {
        self.slot.set(ptr::null_mut());
    }

    /// The slot of the poll that the body runs in, if it runs. The slot is alive.
    #[inline(always)]
    pub(crate) fn get(&self) -> Option<*mut Slot<Y, S>> {
        let slot = self.slot.get();
        if slot.is_null() { None } else { Some(slot) }
    }

    /// The same, for a future that is polled with `cx`: it is polled again once the body is resumed.
    #[inline(always)]
    pub(crate) fn get_for(&self, cx: &Context<'_>) -> Option<*mut Slot<Y, S>> {
        let slot = self.get()?;
        // SAFETY: the slot is alive (module invariant), for as long as the body is polled.
        let task = unsafe { slot::task_of(slot.cast_const().cast()) };
        // In most polls it is the very waker.
        if !task.is_some_and(|task| ptr::eq(task, cx.waker()) || task.will_wake(cx.waker())) {
            self.keep(cx.waker());
        }
        Some(slot)
    }

    /// Keeps the waker of a yield. (Out of line, because few yields have a waker of their own.)
    #[cold]
    #[inline(never)]
    fn keep(&self, waker: &Waker) {
        self.waiting.set(Some(waker.clone()));
    }

    /// Forgets the yield that waits, because the body has ended.
    #[inline(always)]
    pub(crate) fn clear(&self) {
        self.waiting.set(None);
    }

    /// A waker by whose context [`CurrentSlot::of_context`] finds this. The first future of a body
    /// is polled with it, and nothing else.
    #[inline(always)]
    pub(crate) fn waker(&self) -> ManuallyDrop<Waker> {
        // SAFETY: the functions of the vtable are safe to call with any data. The waker is not
        // dropped, because its vtable would refuse.
        ManuallyDrop::new(unsafe { Waker::new(ptr::from_ref(self).cast(), &VTABLE) })
    }

    /// The address of the `CurrentSlot` whose context `cx` is.
    #[inline(always)]
    pub(crate) fn of_context(cx: &Context<'_>) -> Option<*const Self> {
        let waker = cx.waker();
        if ptr::eq(waker.vtable(), &raw const VTABLE) { Some(waker.data().cast()) } else { None }
    }
}

/// The vtable of the wakers that [`CurrentSlot::waker`] makes, and of no other.
static VTABLE: RawWakerVTable = RawWakerVTable::new(unseen_clone, unseen, unseen, unseen);

unsafe fn unseen_clone(_: *const ()) -> RawWaker {
    unreachable!("the first future of a body clones no waker")
}

unsafe fn unseen(_: *const ()) {
    unreachable!("the first future of a body wakes nobody")
}
