//! The slot: where an item leaves a body and a resume value enters it.
//!
//! A [`Slot`] lives in the stack frame of one call of [`Slot::poll`] and nowhere else. Its address
//! travels to the body as the data pointer of the `Waker` in the `Context`. Nothing inside a
//! suspended generator points at it. This module owns the first invariant of the crate:
//!
//! **A waker whose vtable is [`VTABLE`] points to a live `Slot`.** Such a waker is made in
//! `Slot::poll` and `Slot::waker` only, is never cloned with that vtable, and is borrowed for the
//! length of one poll:
//! the lifetime of a `Context` is invariant and chosen by the callee, so safe code cannot keep a
//! reference to its waker for longer, nor assign it to another context.

use core::any::TypeId;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;
use core::pin::Pin;
use core::ptr;
use core::task::{Context, Poll, RawWaker, RawWakerVTable, Waker};

use crate::engine::frame_stack::{FrameStack, Frames};
use crate::engine::status::BodyStatus;
use crate::engine::type_id::unit;
use crate::protocol::misuse::abandoned_yield;
#[cfg(feature = "stream")]
use crate::protocol::misuse::foreign_await;

/// Makes a type invariant in both: a `Co<&'static str>` used as a `Co<&'a str>` would let a
/// short-lived reference out as a `'static` item, and the other way round for resume values.
pub(crate) type Invariant<Y, S> = PhantomData<fn(Y, S) -> (Y, S)>;

/// The item and the resume value that a yield, a delegation and their driver hand over during one
/// poll of one body.
///
/// `repr(C)`, since `task` and `status` are read before `Y` and `S` are known to be the right
/// types. While a body runs, its fields are used one by one and never as a whole: another thread
/// may be reading `task` through the waker, which is `Sync`.
#[repr(C)]
pub struct Slot<Y, S> {
    /// The waker of the task that runs an async generator; null in a plain one.
    task: *const Waker,
    /// Points to the status in the frame. It is a pointer, because a copy would have to be read
    /// from the frame before each poll, and written back after it.
    status: *mut BodyStatus,
    /// The frame stack that the running body may push to; null in a leaf.
    stack: *mut FrameStack<Y, S>,
    /// The `FrameStack::own` of the frame stack, while the driver runs a frame of that type. The
    /// driver then knows it as a constant, and a comparison with it costs nothing.
    own: Option<TypeId>,
    /// The item on its way out.
    item: Option<Y>,
    /// The resume value on its way in. While it is there, the innermost suspended yield has been
    /// resumed and has not noticed yet: this is how it tells its second poll from its first. (An async
    /// body gets one at each poll. If it waits, the future that it waits for drops the value.)
    arg: Option<S>,
    /// The argument of the first resume, during that one.
    first: Option<S>,
}

/// The driver's side: it owns the slot.
impl<Y, S> Slot<Y, S> {
    #[inline(always)]
    pub(crate) fn new(
        status: *mut BodyStatus,
        stack: *mut FrameStack<Y, S>,
        own: Option<TypeId>,
        arg: Option<S>,
        task: *const Waker,
    ) -> Self {
        Slot { task, status, stack, own, item: None, arg, first: None }
    }

    /// Polls a body with this slot in its context.
    ///
    /// # Safety
    ///
    /// `task` is null or alive. The status and the frame stack, if there is one, belong to the
    /// body's frame, and outlive the poll.
    #[inline(always)]
    pub(crate) unsafe fn poll<F: Future>(&mut self, body: Pin<&mut F>) -> Poll<F::Output> {
        // SAFETY: the functions of the vtable read `task` only, which nobody writes; a `Waker` is
        // thread-safe, so every contract of `RawWakerVTable` holds. The waker is not dropped
        // through the vtable only to spare the optimiser the call.
        let waker = unsafe { Waker::new(ptr::from_mut(self).cast_const().cast(), &VTABLE) };
        let waker = ManuallyDrop::new(waker);
        let polled = body.poll(&mut Context::from_waker(&waker));
        // Arguments that nobody took. Their destructors may panic, and the compiler forgets what a
        // function is about to return by then (rust-lang/rust#47949): here, nothing is yet.
        self.first = None;
        self.arg = None;
        polled
    }

    /// The waker that carries this slot, for a future of the body's own that is polled with another
    /// context. (`poll` has the same lines, because a build without optimisation pays for a call at
    /// each item.)
    ///
    /// # Safety
    ///
    /// The slot is alive as long as the waker is used.
    #[cfg(feature = "stream")]
    #[inline(always)]
    pub(crate) unsafe fn waker(slot: *mut Self) -> ManuallyDrop<Waker> {
        // SAFETY: the functions of the vtable read `task` only, which nobody writes; a `Waker` is
        // thread-safe, so every contract of `RawWakerVTable` holds.
        ManuallyDrop::new(unsafe { Waker::new(slot.cast_const().cast(), &VTABLE) })
    }

    /// Whether the body has left an item.
    #[inline(always)]
    pub(crate) const fn has_item(&self) -> bool {
        self.item.is_some()
    }

    /// The item that the body has left.
    #[inline(always)]
    pub(crate) fn take_item(&mut self) -> Option<Y> {
        self.item.take()
    }
}

/// The body's side: it has a pointer to the slot, from its context.
///
/// # Safety
///
/// The contract of each unsafe function includes: `slot` is alive and is a `Slot<Y, S>`, and nobody
/// else uses it meanwhile. A body that runs is alone with its slot, because its driver waits, and
/// because a handle is lent by `&mut`.
impl<Y, S> Slot<Y, S> {
    /// The slot that `cx` carries, when its waker is a slot's: alive, but of unknown types.
    #[inline(always)]
    pub(crate) fn of_context(cx: &Context<'_>) -> Option<*mut Self> {
        let waker = cx.waker();
        // An `if`, and no `?` in the callers, because a build without optimisation pays for each
        // call, at each yield.
        if ptr::eq(waker.vtable(), &raw const VTABLE) {
            Some(waker.data().cast_mut().cast())
        } else {
            None
        }
    }

    /// Whether the handle at `handle` is the one that the body of this slot has registered. The
    /// slot may be of any types.
    ///
    /// # Safety
    ///
    /// `slot` is alive.
    #[inline(always)]
    pub(crate) unsafe fn is_registered(slot: *mut Self, handle: *const ()) -> bool {
        // SAFETY: the slot is alive (contract), and `status` has the same place in every `Slot<_,
        // _>` by `repr(C)`. The frame that it points into outlives the poll of its body (contract
        // of `Slot::poll`).
        unsafe { BodyStatus::is((*slot.cast::<Slot<(), ()>>()).status, handle) }
    }

    /// Registers the handle at `handle`.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    pub(crate) unsafe fn register(slot: *mut Self, handle: *const ()) {
        // SAFETY: the slot is alive (contract), and its frame outlives the poll of its body
        // (contract of `Slot::poll`).
        unsafe { (*(*slot).status).set(handle) };
    }

    /// Notes that the body has begun, and may wait.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[cfg(feature = "stream")]
    #[inline(always)]
    pub(crate) unsafe fn set_started(slot: *mut Self) {
        // SAFETY: the slot is alive (contract), and its frame outlives the poll of its body
        // (contract of `Slot::poll`).
        unsafe { *(*slot).status = BodyStatus::STARTED };
    }

    /// Notes that the body has begun, and must not wait.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    pub(crate) unsafe fn set_plain(slot: *mut Self) {
        // SAFETY: the slot is alive (contract), and its frame outlives the poll of its body
        // (contract of `Slot::poll`).
        unsafe { *(*slot).status = BodyStatus::PLAIN };
    }

    /// Notes that the body, which must not wait for anything else, waits for a future that will give
    /// it another slot. Then `set_plain` is called.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[cfg(feature = "stream")]
    #[inline(always)]
    pub(crate) unsafe fn set_waiting(slot: *mut Self) {
        // SAFETY: the slot is alive (contract), and its frame outlives the poll of its body
        // (contract of `Slot::poll`).
        unsafe { *(*slot).status = BodyStatus::WAITING };
    }

    /// Whether the body must not wait for anything but a future that will give it another slot.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[cfg(feature = "stream")]
    #[inline(always)]
    pub(crate) unsafe fn is_plain(slot: *mut Self) -> bool {
        // SAFETY: the slot is alive (contract), and its frame outlives the poll of its body
        // (contract of `Slot::poll`).
        unsafe { (*(*slot).status).is_plain() }
    }

    /// Notes that the body has ended with an error, which is the item in the slot.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    pub(crate) unsafe fn set_failed(slot: *mut Self) {
        // SAFETY: the slot is alive (contract), and its frame outlives the poll of its body
        // (contract of `Slot::poll`).
        unsafe { *(*slot).status = BodyStatus::FAILED };
    }

    /// Gives the error that the body has ended with to the frame that waits for it, if that frame
    /// ends by the errors of its child. Gives it back otherwise.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    pub(crate) unsafe fn throw(slot: *mut Self, error: Y) -> Option<Y> {
        // SAFETY: the slot is alive and of these types (contract). Its frame stack, if there is
        // one, outlives the poll (contract of `Slot::poll`), and the body that runs is the top.
        unsafe {
            let stack = (*slot).stack;
            if stack.is_null() { Some(error) } else { FrameStack::throw(stack, error) }
        }
    }

    /// Panics if a resume value waits in the slot where no yield waits for it: then a yield was
    /// polled and abandoned.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    pub(crate) unsafe fn check_no_arg(slot: *mut Self) {
        // SAFETY: the slot is alive and of these types (contract).
        if unsafe { Self::has_arg(slot) } {
            abandoned_yield();
        }
    }

    /// Keeps the resume value as the first one, which the body may ask for during this poll. A
    /// generator that takes no values is started with a unit.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    pub(crate) unsafe fn keep_first(slot: *mut Self) {
        // SAFETY: the slot is alive and of these types (contract).
        unsafe { (*slot).first = (*slot).arg.take().or_else(unit) };
    }

    /// Takes the value that the generator was first resumed with.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    pub(crate) unsafe fn take_first(slot: *mut Self) -> Option<S> {
        // SAFETY: the slot is alive and of these types (contract).
        unsafe { (*slot).first.take() }
    }

    /// Takes the resume value.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    pub(crate) unsafe fn take_arg(slot: *mut Self) -> Option<S> {
        // SAFETY: the slot is alive and of these types (contract).
        unsafe {
            // Without optimisation `take` is a call, and at each second poll there is nothing to
            // take.
            match (*slot).arg {
                None => None,
                Some(_) => (*slot).arg.take(),
            }
        }
    }

    /// Whether an item waits to be taken.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[cfg(feature = "stream")]
    #[inline(always)]
    pub(crate) unsafe fn is_full(slot: *mut Self) -> bool {
        // SAFETY: the slot is alive and of these types (contract).
        unsafe { (*slot).item.is_some() }
    }

    /// Whether a resume value waits to be taken.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    pub(crate) unsafe fn has_arg(slot: *mut Self) -> bool {
        // SAFETY: the slot is alive and of these types (contract).
        unsafe { (*slot).arg.is_some() }
    }

    /// Panics if an item waits in the slot: then a yield was polled and abandoned.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    #[allow(
        clippy::redundant_pattern_matching,
        reason = "a build without optimisation pays for each call"
    )]
    pub(crate) unsafe fn check_empty(slot: *mut Self) {
        // SAFETY: the slot is alive and of these types (contract).
        if unsafe { matches!((*slot).item, Some(_)) } {
            abandoned_yield();
        }
    }

    /// Puts an item into the slot.
    ///
    /// # Panics
    ///
    /// If an item waits in the slot already.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    pub(crate) unsafe fn put_item(slot: *mut Self, item: Y) {
        // SAFETY: the slot is alive and of these types (contract). No item waits in it, because the
        // first function would panic.
        unsafe {
            Self::check_empty(slot);
            Self::set_item(slot, item);
        }
    }

    /// Puts an item into a slot that is known to be empty.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types, and no item waits in it.
    #[inline(always)]
    pub(crate) unsafe fn set_item(slot: *mut Self, item: Y) {
        // SAFETY: the slot is alive and of these types (contract).
        unsafe { (*slot).item = Some(item) };
    }

    /// The waker of the task that runs the async generator.
    ///
    /// It is not the slot's own waker. So a future that is polled with it cannot reach the slot, and the
    /// optimiser keeps the slot in registers during that poll.
    ///
    /// # Panics
    ///
    /// If the generator is a plain one, which has no task.
    ///
    /// # Safety
    ///
    /// `slot` is alive, and is so as long as the result is used.
    #[cfg(feature = "stream")]
    #[inline(always)]
    pub(crate) unsafe fn task<'a>(slot: *mut Self) -> &'a Waker {
        // SAFETY: the slot is alive (contract). Its `task` is null or alive until the slot's poll ends
        // (contract of `Slot::poll`).
        match unsafe { (*slot).task.as_ref() } {
            Some(task) => task,
            None => foreign_await(),
        }
    }

    /// The frame stack of the running body.
    ///
    /// # Safety
    ///
    /// `slot` is alive and of these types.
    #[inline(always)]
    pub(crate) unsafe fn frames(slot: *mut Self) -> Frames<Y, S> {
        // SAFETY: the slot is alive and of these types (contract).
        unsafe { Frames::new((*slot).stack, (*slot).own) }
    }
}

/// The waker of the task that runs the async generator whose slot `cx` carries. If `cx` carries no
/// slot, or the slot of a plain generator, it is the waker of `cx`.
///
/// It is a value, so that each caller has a single place where it polls a child. Every stage of a
/// pipeline polls the stage before it, inline: with two places, the code would double per stage.
#[cfg(feature = "stream")]
#[inline(always)]
pub(crate) fn task_waker<'a>(cx: &'a Context<'_>) -> &'a Waker {
    let task = Slot::<(), ()>::of_context(cx).and_then(|slot| {
        // SAFETY: the slot is alive (module invariant), and `task` has the same place in all of
        // them. It is null or outlives the poll that `cx` is for (contract of `Slot::poll`).
        unsafe { (*slot).task.as_ref() }
    });
    task.unwrap_or_else(|| cx.waker())
}

/// The vtable of every slot's waker, and of no other waker. Its functions forward to the waker of the
/// task, if there is one: to clone a slot's waker is to clone the task's waker.
///
/// A `static`, not a `const`, because wakers are told apart by its address. Its contents differ from
/// the contents of [`CLONE`], so that a linker which folds equal constants keeps both.
static VTABLE: RawWakerVTable = RawWakerVTable::new(clone, never_owned, wake_by_ref, never_owned);

/// The vtable of the clones in a plain generator. A clone may outlive the poll, so it must not be a
/// slot's waker.
static CLONE: RawWakerVTable = RawWakerVTable::new(clone_inert, ignore, ignore, ignore);

/// The task's waker.
///
/// # Safety
///
/// `slot` is the data of a waker with `VTABLE`, and is used no longer than that waker is borrowed.
pub(crate) unsafe fn task_of<'a>(slot: *const ()) -> Option<&'a Waker> {
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
