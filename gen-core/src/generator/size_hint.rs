//! A size hint for a generator that knows how much it will yield.

use core::iter::FusedIterator;

/// An iterator with a size hint of its own; see
/// [`Gen::with_size_hint`](crate::Gen::with_size_hint).
///
/// ```
/// use gen_core::gen_block;
///
/// let mut bytes = gen_block! { yield 1_u8; yield 2; }.with_size_hint(2, Some(2));
/// assert_eq!(bytes.next(), Some(1));
/// assert_eq!(bytes.size_hint(), (1, Some(1)));
/// ```
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
    ///
    /// ```
    /// use gen_core::gen_block;
    ///
    /// let bytes = gen_block! { yield 1_u8; }.with_size_hint(1, Some(1)).into_inner();
    /// assert_eq!(bytes.size_hint(), (0, None));
    /// ```
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
