//! The panics of the crate, each with its message.
//!
//! Each is a cold function that is not inlined, so that the code which may panic holds nothing but
//! a call.

/// The message of [`completed`], which a `ResumeError` displays as well.
pub(crate) const COMPLETED: &str = "resumed after completion";

#[cold]
#[inline(never)]
pub(crate) fn foreign_handle() -> ! {
    panic!("a generator's handle was used outside the body that it belongs to")
}

#[cold]
#[inline(never)]
pub(crate) fn abandoned_yield() -> ! {
    panic!("a `yield` was polled and then abandoned: its item has not been taken")
}

#[cold]
#[inline(never)]
pub(crate) fn polled_again() -> ! {
    panic!("a `yield` was polled again before its generator was resumed")
}

#[cold]
#[inline(never)]
pub(crate) fn foreign_await() -> ! {
    panic!(
        "a body awaited something that was not ready: only an `.await` in an `async gen` can wait"
    )
}

#[cold]
#[inline(never)]
pub(crate) fn no_first_value() -> ! {
    panic!("`first` after the first yield, or in a generator that was started without a value")
}

#[cold]
#[inline(never)]
#[track_caller]
pub(crate) fn needs_value() -> ! {
    panic!("the coroutine has a `#[resume]` parameter, so it needs a value to be started with")
}

#[cold]
#[inline(never)]
#[track_caller]
pub(crate) fn cannot_start() -> ! {
    panic!("the coroutine needs a value to be started with")
}

#[cold]
#[inline(never)]
#[track_caller]
pub(crate) fn not_at_its_end() -> ! {
    panic!("`into_return` before the generator has completed")
}

#[cold]
#[inline(never)]
#[track_caller]
pub(crate) fn waits_for_value() -> ! {
    panic!("the coroutine was started before, and is waiting for a value")
}

#[cold]
#[inline(never)]
#[track_caller]
pub(crate) fn completed() -> ! {
    panic!("{COMPLETED}")
}

#[cold]
#[inline(never)]
#[track_caller]
pub(crate) fn started_before() -> ! {
    panic!("`start` on a coroutine that was started before")
}

#[cfg(feature = "alloc")]
#[cold]
#[inline(never)]
#[track_caller]
pub(crate) fn started() -> ! {
    panic!("`on_stack` after the first `next`")
}
