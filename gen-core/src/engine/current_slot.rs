//! Where a body finds its slot while it is polled with the context of its task.
//!
//! A future that an async generator awaits should see the waker of the task, which the waker of a
//! slot is not. So the code of a body that others wait in (see `body/in_task.rs`) is polled with the
//! task's own context. Its items go to a [`TaskSlot`], whose address waits for the code in a
//! [`CurrentSlot`]. The `CurrentSlot` lies in the body, next to the code, and so does not move once
//! the body runs. Its invariant:
//!
//! **The slot in a `CurrentSlot` is alive while its body is polled, and none is there at any other time
//! if the body has a handle.** Only `InTask` puts a slot there, for the length of one poll. A body
//! without a handle asks for the slot by its own code only, which runs only while the body is polled.

use core::cell::Cell;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::ptr;
use core::task::{Context, RawWaker, RawWakerVTable, Waker};

use crate::engine::slot::Slot;
use crate::protocol::misuse::abandoned_yield;

/// Where a body that runs in its task leaves an item.
///
/// A `TaskSlot` is not the slot of the poll, because `InTask` writes the address of the `TaskSlot` to
/// memory. The optimiser keeps no value in registers whose address is in memory, and so it can keep
/// the slot of the poll there.
///
/// A body without a handle does not ask for the waker.
#[repr(C)]
pub(crate) struct TaskSlot<Y, const HANDLE: bool> {
    /// The waker of the task, in a body that has a handle. It is alive.
    task: MaybeUninit<*const Waker>,
    /// The slot of the poll, in a body that delegates. In any other body it is null if the body has a
    /// handle, and is not there if it has none.
    slot: MaybeUninit<*mut Slot<Y, ()>>,
    /// The item on its way out.
    item: Option<Y>,
}

impl<Y, const HANDLE: bool> TaskSlot<Y, HANDLE> {
    #[inline(always)]
    pub(crate) fn new(task: &Waker, slot: Option<*mut Slot<Y, ()>>) -> Self {
        // Each word that is written counts, because an item takes a few nanoseconds.
        let mut new =
            TaskSlot { task: MaybeUninit::uninit(), slot: MaybeUninit::uninit(), item: None };
        if HANDLE {
            new.task.write(ptr::from_ref(task));
        }
        if HANDLE || slot.is_some() {
            new.slot.write(slot.unwrap_or(ptr::null_mut()));
        }
        new
    }

    /// The item that the body has left.
    #[inline(always)]
    pub(crate) fn take_item(&mut self) -> Option<Y> {
        self.item.take()
    }
}

/// The body's side.
///
/// # Safety
///
/// The contract of each unsafe function is: `slot` is alive, is of this type, and nobody else uses
/// it meanwhile. A body that runs is alone with its slot, because its driver waits, and because a
/// handle is lent by `&mut`.
impl<Y, const HANDLE: bool> TaskSlot<Y, HANDLE> {
    /// Whether an item waits to be taken.
    #[inline(always)]
    pub(crate) unsafe fn is_full(slot: *mut Self) -> bool {
        // SAFETY: the slot is alive and of this type (contract).
        unsafe { (*slot).item.is_some() }
    }

    /// Panics if an item waits in the slot: then a yield was polled and abandoned.
    #[inline(always)]
    pub(crate) unsafe fn check_empty(slot: *mut Self) {
        // SAFETY: the slot is alive and of this type (contract).
        if unsafe { Self::is_full(slot) } {
            abandoned_yield();
        }
    }

    /// Puts an item into the slot. Panics if an item waits there already, which only a handle can have
    /// left there.
    #[inline(always)]
    pub(crate) unsafe fn put_item(slot: *mut Self, item: Y) {
        // SAFETY: the slot is alive and of this type (contract). The item that is overwritten is `None`.
        unsafe {
            if HANDLE {
                Self::check_empty(slot);
            }
            (&raw mut (*slot).item).write(Some(item));
        }
    }

    /// The slot of the poll, if the body delegates. It is alive until the poll of the body ends. The
    /// body delegates or has a handle.
    #[inline(always)]
    pub(crate) unsafe fn slot(slot: *mut Self) -> Option<*mut Slot<Y, ()>> {
        // SAFETY: the slot is alive and of this type (contract). The address is there, because the
        // body delegates or has a handle (contract).
        let slot = unsafe { (*slot).slot.assume_init() };
        if slot.is_null() { None } else { Some(slot) }
    }
}

/// The slot of a body, while the body is polled.
pub(crate) struct CurrentSlot<Y, const HANDLE: bool> {
    /// Of a body that has a handle, null while the body is suspended.
    slot: Cell<*mut TaskSlot<Y, HANDLE>>,
    /// The waker of a yield that is polled with another waker than the task's: a set of futures, for
    /// example, polls a future again only after the future's own waker was woken.
    waiting: Cell<Option<Waker>>,
}

// SAFETY: a `CurrentSlot` is used by the code of its body only, and by the future that polls that
// code: on the thread that polls, or on a thread that the polling thread waits for meanwhile, which
// has the body's handle and therefore the handle's bounds. While the body is suspended nobody reads
// the slot through it, because it is null or the body has no handle. A `Waker` may change threads.
unsafe impl<Y, const HANDLE: bool> Send for CurrentSlot<Y, HANDLE> {}
// SAFETY: whoever has a shared reference to a generator has no way to this part of it. The code of the
// body and the future that polls it use it, and they never run at the same time.
unsafe impl<Y, const HANDLE: bool> Sync for CurrentSlot<Y, HANDLE> {}
impl<Y, const HANDLE: bool> UnwindSafe for CurrentSlot<Y, HANDLE> {}
impl<Y, const HANDLE: bool> RefUnwindSafe for CurrentSlot<Y, HANDLE> {}

impl<Y, const HANDLE: bool> CurrentSlot<Y, HANDLE> {
    #[inline(always)]
    pub(crate) fn new() -> Self {
        CurrentSlot {
            slot: Cell::new(ptr::null_mut()),
            waiting: Cell::new(Some(Waker::noop().clone())),
        }
    }

    /// Leaves the slot here. It must be alive, and of these types, until
    /// [`leave`](CurrentSlot::leave) is called.
    #[inline(always)]
    pub(crate) fn enter(&self, slot: *mut TaskSlot<Y, HANDLE>) {
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

    /// Takes the slot back. (A body without a handle cannot ask for it while it is suspended.)
    #[inline(always)]
    pub(crate) fn leave(&self) {
        if HANDLE {
            self.slot.set(ptr::null_mut());
        }
    }

    /// The slot of the poll that the body runs in. It is alive if the body is polled. If the body has a
    /// handle, it is there only then.
    #[inline(always)]
    pub(crate) fn get(&self) -> Option<*mut TaskSlot<Y, HANDLE>> {
        let slot = self.slot.get();
        if slot.is_null() { None } else { Some(slot) }
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
        ManuallyDrop::new(unsafe { Waker::new(ptr::from_ref(self).cast(), vtable(HANDLE)) })
    }

    /// The address of the `CurrentSlot` whose context `cx` is.
    #[inline(always)]
    pub(crate) fn of_context(cx: &Context<'_>) -> Option<*const Self> {
        let waker = cx.waker();
        if ptr::eq(waker.vtable(), vtable(HANDLE)) { Some(waker.data().cast()) } else { None }
    }
}

impl<Y> CurrentSlot<Y, true> {
    /// Has a future that is polled with `cx` polled again once the body is resumed. The body runs, and
    /// `slot` is its slot.
    #[inline(always)]
    pub(crate) fn wait(&self, slot: *mut TaskSlot<Y, true>, cx: &Context<'_>) {
        // SAFETY: the slot is alive (module invariant), and so is the waker in it, for as long as the
        // body is polled. The waker is there, because the body has a handle.
        let task = unsafe { &*(*slot).task.assume_init() };
        // In most polls it is the very waker.
        if !ptr::eq(task, cx.waker()) && !task.will_wake(cx.waker()) {
            self.keep(cx.waker());
        }
    }

    /// Keeps the waker of a yield. (Out of line, because few yields have a waker of their own.)
    #[cold]
    #[inline(never)]
    fn keep(&self, waker: &Waker) {
        self.waiting.set(Some(waker.clone()));
    }
}

/// The vtable of the wakers that [`CurrentSlot::waker`] makes, and of no other. It says whether the
/// body has a handle.
#[inline(always)]
fn vtable(has_handle: bool) -> &'static RawWakerVTable {
    /// Their contents differ, so that not even a linker that folds equal constants makes one of the two.
    static VTABLE: RawWakerVTable = RawWakerVTable::new(unseen_clone, unseen, unseen, unseen);
    static WITH_HANDLE: RawWakerVTable =
        RawWakerVTable::new(unseen_clone, unseen, unseen, unseen_drop);

    if has_handle { &WITH_HANDLE } else { &VTABLE }
}

unsafe fn unseen_clone(_: *const ()) -> RawWaker {
    unreachable!("the first future of a body clones no waker")
}

unsafe fn unseen(_: *const ()) {
    unreachable!("the first future of a body wakes nobody")
}

unsafe fn unseen_drop(_: *const ()) {
    unreachable!("the first future of a body drops no waker")
}
