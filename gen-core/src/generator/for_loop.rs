//! `for` loops of a body over a generator that lies in the body.
//!
//! `for item in generator.on_stack()` needs no `pin!` in a generator, because a running body is
//! pinned, and so is a variable of the body. The loop expands to calls of `step` for a hidden
//! variable, which `ForLoop(generator.on_stack()).into_steps()` makes. The method chooses by the type
//! of the operand. For an [`OnStack`] it is an inherent method of [`ForLoop`], and for any other
//! type, which may have an `on_stack` of its own, the method of the trait [`IntoSteps`].
//!
//! With `pin!`, the body would hold a reference to its own variable over each `yield`. The optimiser
//! does not see through a reference in memory, and would not take a pipeline of such loops apart.

use core::pin::Pin;

use crate::engine::type_id::unit;
use crate::generator::body::Body;
use crate::generator::iter::TakesNoValues;
use crate::generator::on_stack::OnStack;

/// The operand of a `for` loop.
#[must_use = "it does nothing unless the loop steps it"]
pub struct ForLoop<T>(pub T);

/// The variable of a `for` loop.
pub trait Steps {
    /// The items.
    type Item;

    /// Whether there was no item to begin with.
    fn is_over(&self) -> bool;

    /// The next item.
    ///
    /// # Safety
    ///
    /// From the first call on, the variable stays where it is until it is dropped there. `is_over` was
    /// false before the first call, and no earlier call has returned `None` or has panicked.
    unsafe fn step(&mut self) -> Option<Self::Item>;
}

/// The fallback of `into_steps`, for any operand that is no [`OnStack`].
pub trait IntoSteps<T> {
    /// The variable of the loop.
    fn into_steps(self) -> IteratorSteps<T::IntoIter>
    where
        T: IntoIterator;
}

impl<T> IntoSteps<T> for ForLoop<T> {
    #[inline(always)]
    fn into_steps(self) -> IteratorSteps<T::IntoIter>
    where
        T: IntoIterator,
    {
        IteratorSteps(self.0.into_iter())
    }
}

/// The variable of a loop over any iterator.
pub struct IteratorSteps<I>(I);

impl<I: Iterator> Steps for IteratorSteps<I> {
    type Item = I::Item;

    #[inline(always)]
    fn is_over(&self) -> bool {
        false
    }

    #[inline(always)]
    unsafe fn step(&mut self) -> Option<I::Item> {
        self.0.next()
    }
}

impl<Y, B: Body<Y>> ForLoop<OnStack<Y, B>> {
    /// The variable of the loop.
    #[inline(always)]
    pub fn into_steps(self) -> OnStack<Y, B>
    where
        B: TakesNoValues<Y>,
    {
        self.0
    }
}

/// For any body, so that a body that takes values is one error: at `into_steps`.
impl<Y, B: Body<Y>> Steps for OnStack<Y, B> {
    type Item = Y;

    #[inline(always)]
    fn is_over(&self) -> bool {
        OnStack::is_done(self)
    }

    #[inline(always)]
    unsafe fn step(&mut self) -> Option<Y> {
        let Some(value) = unit() else { unreachable!("the body takes no values") };
        // SAFETY: the variable stays where it is until it is dropped there. The generator in it is not
        // done, because it was not before the first step, and no earlier step has returned `None` or
        // has panicked. (Both by contract.)
        unsafe { Pin::new_unchecked(self).next_present(value) }
    }
}
