//! A size hint for a generator that knows how much it will yield.

use core::iter::FusedIterator;

/// An iterator with a size hint of its own; see [`Gen::with_size_hint`](crate::Gen::with_size_hint).
#[derive(Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct WithSizeHint<I> {
    items: I,
    lower: usize,
    upper: Option<usize>,
}

impl<I> WithSizeHint<I> {
    pub(crate) fn new(items: I, lower: usize, upper: Option<usize>) -> Self {
        WithSizeHint { items, lower, upper }
    }

    /// Gives the iterator back.
    pub fn into_inner(self) -> I {
        self.items
    }
}

impl<I: Iterator> Iterator for WithSizeHint<I> {
    type Item = I::Item;

    #[inline(always)]
    fn next(&mut self) -> Option<I::Item> {
        let item = self.items.next();
        if item.is_some() {
            self.lower = self.lower.saturating_sub(1);
            self.upper = self.upper.map(|upper| upper.saturating_sub(1));
        } else {
            (self.lower, self.upper) = (0, Some(0));
        }
        item
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.lower, self.upper)
    }

    #[inline(always)]
    fn fold<A, F: FnMut(A, I::Item) -> A>(self, init: A, f: F) -> A {
        self.items.fold(init, f)
    }
}

impl<I: FusedIterator> FusedIterator for WithSizeHint<I> {}
