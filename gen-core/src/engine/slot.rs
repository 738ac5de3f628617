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

use core::any::TypeId;
use core::mem::ManuallyDrop;
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};

use crate::body::co::Co;
use crate::engine::frame_stack::Root;
use crate::engine::status::Registered;

/// Whether a body's accesses to the slot are checked. They always are, but in the bench that measures
/// what the checks cost: without them the library is unsound.
pub(crate) const CHECKED: bool = !cfg!(gen_core_unsound_bench);

/// What a yield, a delegation and their driver share during one poll of one body.
///
/// `repr(C)`, since `task` and `registered` are read before `Y` and `S` are known to be the right
/// types. While a body runs, its fields are used one by one and never as a whole: another thread may
/// be reading `task` through the waker, which is `Sync`.
#[repr(C)]
pub struct Slot<Y, S> {
    /// The waker of the task that runs an async generator; null in a plain one.
    task: *const Waker,
    /// Where the frame keeps which handle ([`Co`](crate::Co)) its body has registered. (The thing itself would
    /// be read from the frame and written back at each poll.)
    pub(crate) registered: *mut Registered,
    /// The frame stack that the running body may push to; null in a leaf.
    pub(crate) root: *mut Root<Y, S>,
    /// The `Root::own` of the frame stack, while the driver runs a frame of that type. The driver then knows it as a constant, and
    /// a comparison with it costs nothing.
    pub(crate) own: Option<TypeId>,
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
    pub(crate) fn new(
        registered: *mut Registered,
        root: *mut Root<Y, S>,
        own: Option<TypeId>,
        arg: Option<S>,
        task: *const Waker,
    ) -> Self {
        Slot { task, registered, root, own, item: None, arg, first: None }
    }

    /// Polls a body with this slot in its context.
    ///
    /// # Safety
    ///
    /// `task` is null or alive.
    #[inline(always)]
    pub(crate) unsafe fn poll<F: Future>(&mut self, body: Pin<&mut F>) -> Poll<F::Output> {
        // SAFETY: the functions of the vtable read `task` only, which nobody writes; a `Waker` is
        // thread-safe, so every contract of `RawWakerVTable` holds. The waker is not dropped through
        // the vtable only to spare the optimiser the call.
        let waker = unsafe { Waker::new(ptr::from_mut(self).cast_const().cast(), &VTABLE) };
        let waker = ManuallyDrop::new(waker);
        let polled = body.poll(&mut Context::from_waker(&waker));
        // A first argument that nobody took. Its destructor may panic, and the compiler forgets what a
        // function is about to return by then (rust-lang/rust#47949): here, nothing is yet.
        self.first = None;
        polled
    }

    /// The slot that `cx` carries, when its waker is a slot's: alive, but of unknown types.
    #[inline(always)]
    pub(crate) fn of_context(cx: &Context<'_>) -> Option<*mut Self> {
        let waker = cx.waker();
        if !CHECKED {
            return Some(waker.data().cast_mut().cast());
        }
        // (An `if`, and no `?` below: a build without optimisation pays for each call, at each yield.)
        if ptr::eq(waker.vtable(), &raw const VTABLE) {
            Some(waker.data().cast_mut().cast())
        } else {
            None
        }
    }

    /// The slot that `cx` carries, when this handle is registered in its frame.
    #[inline(always)]
    pub(crate) fn of_handle(cx: &Context<'_>, handle: &Co<Y, S>) -> Option<*mut Self> {
        match Self::of_context(cx) {
            slot if !CHECKED => slot,
            Some(slot) => {
                // SAFETY: the slot is alive (module invariant), and `registered` has the same place in
                // every `Slot<_, _>` by `repr(C)`. The frame that it points into outlives the poll of its body.
                let is_registered =
                    unsafe { Registered::is((*slot.cast::<Slot<(), ()>>()).registered, handle) };
                if is_registered { Some(slot) } else { None }
            }
            None => None,
        }
    }
}

/// The waker of the task that runs the async generator whose slot `cx` carries.
#[cfg(feature = "stream")]
#[inline(always)]
pub(crate) fn task<'a>(cx: &'a Context<'_>) -> Option<&'a Waker> {
    let slot = Slot::<(), ()>::of_context(cx)?;
    // SAFETY: the slot is alive (module invariant), and `task` has the same place in all of them. It
    // is null or outlives the poll that `cx` is for (contract of `Slot::poll`).
    unsafe { (*slot).task.as_ref() }
}

/// The vtable of every slot's waker, and of no other waker. What it does, it does to the waker of the
/// task, if there is one: a clone is a clone of that.
///
/// A `static`, not a `const`: its address is its identity. Its contents differ from those of [`CLONE`],
/// so that not even a linker that folds equal constants makes one of the two.
static VTABLE: RawWakerVTable = RawWakerVTable::new(clone, never_owned, wake_by_ref, never_owned);

/// The vtable of what a clone gets in a plain generator, so that a clone that outlives the poll is no slot's waker.
static CLONE: RawWakerVTable = RawWakerVTable::new(clone_inert, ignore, ignore, ignore);

/// The task's waker.
///
/// # Safety
///
/// `slot` is the data of a waker with `VTABLE`, and is used no longer than that waker is borrowed.
unsafe fn task_of<'a>(slot: *const ()) -> Option<&'a Waker> {
    // SAFETY: it points to a live slot (module invariant). The rest as in `task`.
    unsafe { (&raw const (*slot.cast::<Slot<(), ()>>()).task).read().as_ref() }
}

unsafe fn clone(slot: *const ()) -> RawWaker {
    // SAFETY: a function of `VTABLE`, called with its waker's data.
    match unsafe { task_of(slot) } {
        Some(task) => {
            let task = ManuallyDrop::new(task.clone());
            RawWaker::new(task.data(), task.vtable())
        }
        None => RawWaker::new(ptr::null(), &CLONE),
    }
}

unsafe fn wake_by_ref(slot: *const ()) {
    // SAFETY: a function of `VTABLE`, called with its waker's data.
    if let Some(task) = unsafe { task_of(slot) } {
        task.wake_by_ref();
    }
}

unsafe fn clone_inert(_: *const ()) -> RawWaker {
    RawWaker::new(ptr::null(), &CLONE)
}

unsafe fn ignore(_: *const ()) {}

/// A slot's waker is only ever lent: nobody can consume it, and it is not dropped.
unsafe fn never_owned(_: *const ()) {
    unreachable!("a slot's waker is only lent")
}
