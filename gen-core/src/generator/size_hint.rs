//! Size hints for generators that know how much they will yield.

use core::iter::FusedIterator;

use crate::generator::body::Body;
#[cfg(feature = "alloc")]
use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};
use crate::generator::lazy::Gen;
#[cfg(feature = "alloc")]
use crate::generator::on_stack::OnStack;

/// An iterator, or a stream, with a size hint of its own.
///
/// Made by [`Gen::with_size_hint`](crate::Gen::with_size_hint) and by the method of the same name
/// of the boxed and of the async generators, or by [`new`](Self::new). A hint is not checked. Where
/// the number of items is certain, [`WithExactSize`] checks it and has a `len`.
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
    pub(crate) items: I,
    lower: usize,
    upper: Option<usize>,
}

impl<I> WithSizeHint<I> {
    /// Gives a size hint to an iterator, a pinned generator for example, or to a stream.
    ///
    /// ```
    /// use core::pin::pin;
    /// use gen_core::{WithSizeHint, gen_block};
    ///
    /// let pinned = pin!(gen_block! { yield 1; yield 2; }.on_stack());
    /// let numbers = WithSizeHint::new(pinned, 2, Some(2));
    /// assert_eq!(numbers.size_hint(), (2, Some(2)));
    /// ```
    pub const fn new(items: I, lower: usize, upper: Option<usize>) -> Self {
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

    /// The hint.
    #[inline]
    pub(crate) fn hint(&self) -> (usize, Option<usize>) {
        (self.lower, self.upper)
    }

    /// Counts an item, or notes the end.
    #[inline(always)]
    pub(crate) fn count(&mut self, is_item: bool) {
        if is_item {
            self.lower = self.lower.saturating_sub(1);
            self.upper = self.upper.map(|upper| upper.saturating_sub(1));
        } else {
            (self.lower, self.upper) = (0, Some(0));
        }
    }

    #[cfg(feature = "alloc")]
    fn map_items<J>(self, map: impl FnOnce(I) -> J) -> WithSizeHint<J> {
        WithSizeHint { items: map(self.items), lower: self.lower, upper: self.upper }
    }
}

impl<I: Iterator> Iterator for WithSizeHint<I> {
    type Item = I::Item;

    #[inline(always)]
    fn next(&mut self) -> Option<I::Item> {
        let item = self.items.next();
        self.count(item.is_some());
        item
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.hint()
    }

    #[inline(always)]
    fn fold<A, F: FnMut(A, I::Item) -> A>(self, init: A, f: F) -> A {
        self.items.fold(init, f)
    }
}

impl<I: FusedIterator> FusedIterator for WithSizeHint<I> {}

/// An iterator with a known number of items, which it checks.
///
/// Made by [`Gen::with_exact_size`](crate::Gen::with_exact_size) and by the method of the same name
/// of the boxed generators, or by [`new`](Self::new). It is an [`ExactSizeIterator`].
///
/// # Panics
///
/// `next` and every method that consumes the items panic if the iterator yields more or fewer items
/// than `with_exact_size` promised.
///
/// ```
/// use gen_core::gen_block;
///
/// let mut bytes = gen_block! { yield 1_u8; yield 2; }.with_exact_size(2);
/// assert_eq!(bytes.len(), 2);
/// assert_eq!(bytes.next(), Some(1));
/// assert_eq!(bytes.len(), 1);
/// ```
///
/// ```should_panic
/// # use gen_core::gen_block;
/// let bytes = gen_block! { yield 1_u8; yield 2; }.with_exact_size(3);
/// bytes.for_each(drop);
/// ```
#[derive(Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct WithExactSize<I> {
    items: I,
    left: usize,
}

impl<I> WithExactSize<I> {
    /// Says how many items an iterator has left, a pinned generator for example.
    ///
    /// ```
    /// use core::pin::pin;
    /// use gen_core::{WithExactSize, gen_block};
    ///
    /// let pinned = pin!(gen_block! { yield 1; yield 2; }.on_stack());
    /// assert_eq!(WithExactSize::new(pinned, 2).len(), 2);
    /// ```
    pub const fn new(items: I, len: usize) -> Self {
        WithExactSize { items, left: len }
    }

    /// Gives the iterator back.
    ///
    /// ```
    /// use gen_core::gen_block;
    ///
    /// let bytes = gen_block! { yield 1_u8; }.with_exact_size(1).into_inner();
    /// assert_eq!(bytes.size_hint(), (0, None));
    /// ```
    pub fn into_inner(self) -> I {
        self.items
    }

    #[cfg(feature = "alloc")]
    fn map_items<J>(self, map: impl FnOnce(I) -> J) -> WithExactSize<J> {
        WithExactSize { items: map(self.items), left: self.left }
    }
}

#[cold]
fn more_items() -> ! {
    panic!("there are more items than `with_exact_size` was told")
}

#[cold]
fn fewer_items(missing: usize) -> ! {
    panic!("there are {missing} items less than `with_exact_size` was told")
}

impl<I: Iterator> Iterator for WithExactSize<I> {
    type Item = I::Item;

    #[inline(always)]
    fn next(&mut self) -> Option<I::Item> {
        let item = self.items.next();
        match (item.is_some(), self.left) {
            (true, 0) => more_items(),
            (true, left) => self.left = left - 1,
            (false, 0) => {}
            (false, left) => {
                self.left = 0;
                fewer_items(left)
            }
        }
        item
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }

    #[inline(always)]
    fn fold<A, F: FnMut(A, I::Item) -> A>(self, init: A, mut f: F) -> A {
        let mut left = self.left;
        let folded = self.items.fold(init, |folded, item| {
            left = left.checked_sub(1).unwrap_or_else(|| more_items());
            f(folded, item)
        });
        if left > 0 {
            fewer_items(left);
        }
        folded
    }
}

impl<I: Iterator> ExactSizeIterator for WithExactSize<I> {}
impl<I: FusedIterator> FusedIterator for WithExactSize<I> {}

/// The placements of a generator, which keep its size.
#[cfg(feature = "alloc")]
macro_rules! kept {
    ($($name:ident)*) => {$(
        impl<Y, B: Body<Y>> $name<Gen<Y, B>> {
            /// As [`Gen::on_heap`](crate::Gen::on_heap), and keeps the size.
            pub fn on_heap(self) -> $name<OnHeap<Y, B>> {
                self.map_items(Gen::on_heap)
            }

            /// As [`Gen::boxed`](crate::Gen::boxed), and keeps the size.
            pub fn boxed<'a>(self) -> $name<BoxGen<'a, Y, B::Resume, B::Return>>
            where
                OnStack<Y, B>: Send + 'a,
            {
                self.map_items(Gen::boxed)
            }

            /// As [`Gen::boxed_local`](crate::Gen::boxed_local), and keeps the size.
            pub fn boxed_local<'a>(self) -> $name<LocalBoxGen<'a, Y, B::Resume, B::Return>>
            where
                OnStack<Y, B>: 'a,
            {
                self.map_items(Gen::boxed_local)
            }
        }

        impl<Y, B: Body<Y>> $name<OnHeap<Y, B>> {
            /// As [`OnHeap::boxed`](crate::OnHeap::boxed), and keeps the size.
            pub fn boxed<'a>(self) -> $name<BoxGen<'a, Y, B::Resume, B::Return>>
            where
                OnStack<Y, B>: Send + 'a,
            {
                self.map_items(OnHeap::boxed)
            }

            /// As [`OnHeap::boxed_local`](crate::OnHeap::boxed_local), and keeps the size.
            pub fn boxed_local<'a>(self) -> $name<LocalBoxGen<'a, Y, B::Resume, B::Return>>
            where
                OnStack<Y, B>: 'a,
            {
                self.map_items(OnHeap::boxed_local)
            }
        }
    )*};
}

#[cfg(feature = "alloc")]
kept!(WithSizeHint WithExactSize);

/// The methods that give a generator its size. Each type has the signatures written out, because
/// the compiler shows the line of a method that is called with wrong arguments.
macro_rules! sized_methods {
    (
        $self:ident, $lower:ident, $upper:ident, $len:ident;
        pub fn $with_size_hint:ident $hint_params:tt -> $hinted:ty;
        pub fn $with_exact_size:ident $size_params:tt -> $sized:ty;
    ) => {
        /// The generator as an iterator with a size hint, so that `collect` reserves enough at
        /// once.
        ///
        /// A wrong hint harms only code that relies on it: `collect` reserves that much.
        ///
        /// ```
        /// use gen_core::generators;
        ///
        /// generators! {
        ///     gen fn squares(n: usize) -> usize { for i in 0..n { yield i * i; } }
        /// }
        ///
        /// let squares = squares(3).with_size_hint(3, Some(3));
        /// assert_eq!(squares.size_hint(), (3, Some(3)));
        /// assert_eq!(squares.collect::<Vec<_>>(), [0, 1, 4]);
        /// ```
        pub fn $with_size_hint $hint_params -> $hinted {
            WithSizeHint::new($self, $lower, $upper)
        }

        /// The generator as an [`ExactSizeIterator`] that has `len` items left. The number is
        /// checked: see [`WithExactSize`].
        ///
        /// ```
        /// use gen_core::generators;
        ///
        /// generators! {
        ///     gen fn squares(n: usize) -> usize { for i in 0..n { yield i * i; } }
        /// }
        ///
        /// let squares = squares(3).with_exact_size(3);
        /// assert_eq!(squares.len(), 3);
        /// assert_eq!(squares.collect::<Vec<_>>(), [0, 1, 4]);
        /// ```
        pub fn $with_exact_size $size_params -> $sized {
            WithExactSize::new($self, $len)
        }
    };
}

impl<Y, B: Body<Y>> Gen<Y, B> {
    sized_methods! {
        self, lower, upper, len;
        pub fn with_size_hint(self, lower: usize, upper: Option<usize>) -> WithSizeHint<Self>;
        pub fn with_exact_size(self, len: usize) -> WithExactSize<Self>;
    }
}

#[cfg(feature = "alloc")]
impl<Y, B: Body<Y>> OnHeap<Y, B> {
    sized_methods! {
        self, lower, upper, len;
        pub fn with_size_hint(self, lower: usize, upper: Option<usize>) -> WithSizeHint<Self>;
        pub fn with_exact_size(self, len: usize) -> WithExactSize<Self>;
    }
}

#[cfg(feature = "alloc")]
impl<Y, S, R> BoxGen<'_, Y, S, R> {
    sized_methods! {
        self, lower, upper, len;
        pub fn with_size_hint(self, lower: usize, upper: Option<usize>) -> WithSizeHint<Self>;
        pub fn with_exact_size(self, len: usize) -> WithExactSize<Self>;
    }
}

#[cfg(feature = "alloc")]
impl<Y, S, R> LocalBoxGen<'_, Y, S, R> {
    sized_methods! {
        self, lower, upper, len;
        pub fn with_size_hint(self, lower: usize, upper: Option<usize>) -> WithSizeHint<Self>;
        pub fn with_exact_size(self, len: usize) -> WithExactSize<Self>;
    }
}
