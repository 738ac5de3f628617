//! `for` loops of a body over a generator that lies in the body.
//!
//! `for item in generator.on_stack()` needs no `pin!` in a generator, because a running body is
//! pinned, and so is a variable of the body. The loop stays a `for` loop, over an iterator that holds
//! the generator: [`OnStackIter`]. Nobody but the loop has this iterator. The operand first becomes a
//! [`LoopOperand`] by `ForLoop(generator.on_stack()).into_operand()`, which chooses by the type. For an
//! [`OnStack`] it is an inherent method of [`ForLoop`], and for any other type, which may have an
//! `on_stack` of its own, the method of the trait [`IntoOperand`].
//!
//! With `pin!`, the body would hold a reference to its own variable over each `yield`. The optimiser
//! does not see through a reference in memory, and would not take a pipeline of such loops apart.

use core::pin::Pin;

use crate::generator::body::Body;
use crate::generator::iter::TakesNoValues;
use crate::generator::on_stack::OnStack;

/// The operand of a `for` loop.
#[must_use = "it does nothing unless it is looped over"]
pub struct ForLoop<T>(pub T);

/// An operand whose kind is known.
pub trait LoopOperand {
    /// The iterable that the loop receives.
    type Iterable;

    /// The iterable that the loop receives.
    ///
    /// # Safety
    ///
    /// From the first call of `next` on, the iterator stays where it is until it is dropped there.
    unsafe fn into_iterable(self) -> Self::Iterable;
}

/// The fallback of `into_operand`, for any operand that is no [`OnStack`].
pub trait IntoOperand<T> {
    /// The operand.
    fn into_operand(self) -> AnyOperand<T>;
}

impl<T> IntoOperand<T> for ForLoop<T> {
    #[inline(always)]
    fn into_operand(self) -> AnyOperand<T> {
        AnyOperand(self.0)
    }
}

impl<Y, B: Body<Y>> ForLoop<OnStack<Y, B>> {
    /// The operand.
    #[inline(always)]
    pub fn into_operand(self) -> OnStack<Y, B> {
        self.0
    }
}

/// An operand that is no generator on the stack.
pub struct AnyOperand<T>(T);

impl<T> LoopOperand for AnyOperand<T> {
    type Iterable = T;

    #[inline(always)]
    unsafe fn into_iterable(self) -> T {
        self.0
    }
}

impl<Y, B: Body<Y>> LoopOperand for OnStack<Y, B> {
    type Iterable = OnStackIter<Y, B>;

    #[inline(always)]
    unsafe fn into_iterable(self) -> OnStackIter<Y, B> {
        OnStackIter(self)
    }
}

/// The iterator of a loop `for item in generator.on_stack()` in the body of a generator. The generator
/// runs in it.
pub struct OnStackIter<Y, B: Body<Y>>(OnStack<Y, B>);

impl<Y, B: TakesNoValues<Y>> Iterator for OnStackIter<Y, B> {
    type Item = Y;

    #[inline(always)]
    fn next(&mut self) -> Option<Y> {
        // SAFETY: `into_iterable` alone makes the iterator. By its contract, the iterator stays where it
        // is until it is dropped there. The generator is structurally pinned in it: nothing moves the
        // generator out, and the iterator has no `Drop` of its own.
        unsafe { Pin::new_unchecked(&mut self.0) }.next_item(())
    }
}
