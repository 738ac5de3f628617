//! Streams that an async generator receives as arguments and loops over where they are.
//!
//! A body moves an argument from the place where its block has captured it to a variable. The
//! compiler gives both a place of their own in the body's state. A stage of a pipeline receives the
//! stage before it as an argument, so the state would double with each stage. The argument of a `for
//! await` therefore stays where the block has captured it, and [`InPlace`] is its variable: it drops
//! the argument when the argument's own variable would.

use core::pin::Pin;

use crate::body::tokens::RunningToken;

/// The variable of an argument that stays in its place.
#[must_use = "it drops the argument"]
pub struct InPlace<'a, T> {
    /// There until this is dropped.
    argument: Pin<&'a mut Option<T>>,
}

impl<T> Drop for InPlace<'_, T> {
    // Out of line, because it runs once, and each stage of a pipeline would have it inline twice.
    #[inline(never)]
    fn drop(&mut self) {
        self.argument.set(None);
    }
}

impl<'a, T> InPlace<'a, T> {
    /// The variable of an argument that the running body has captured.
    #[inline(always)]
    pub(crate) fn new(_generator: impl RunningToken, argument: &'a mut Option<T>) -> Self {
        // SAFETY: whoever has the token has made the promise of `Promise`: the argument is a part of
        // the body, which is pinned because it runs, and nobody else uses it.
        InPlace { argument: unsafe { Pin::new_unchecked(argument) } }
    }

    /// The argument, pinned.
    #[inline(always)]
    pub(crate) fn pinned(&mut self) -> Pin<&mut T> {
        match self.argument.as_mut().as_pin_mut() {
            Some(argument) => argument,
            None => unreachable!("the argument is there until its variable is dropped"),
        }
    }
}
