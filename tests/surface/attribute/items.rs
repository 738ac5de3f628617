//! `#[generator]` on methods, in traits and their implementations, in bodies, and among attributes.

use super::all;
use gen_core::{BoxGen, Gen, generator, generators};
use gen_tests::{Guard, Tracker};
use std::num::ParseIntError;
use std::pin::Pin;
use std::rc::Rc;

struct Tree {
    label: u32,
    children: Vec<Tree>,
}

impl Tree {
    fn new(label: u32, children: Vec<Tree>) -> Self {
        Tree { label, children }
    }

    /// In order of depth first, as [`walk`](Walk::walk).
    #[generator]
    fn labels(&self) -> impl Iterator<Item = u32> {
        yield_!(self.label);
        for child in &self.children {
            yield_from!(child.labels());
        }
    }

    #[generator]
    pub fn labels_mut(&mut self) -> impl Iterator<Item = &mut u32> {
        yield_!(&mut self.label);
        for child in &mut self.children {
            yield_from!(child.labels_mut());
        }
    }

    #[generator]
    fn into_children(self) -> impl Iterator<Item = Self> {
        yield_from!(self.children);
    }

    #[generator]
    fn shared(self: Rc<Self>) -> impl Iterator<Item = Rc<Self>> {
        yield_!(Rc::clone(&self));
        yield_!(self);
    }

    #[generator]
    fn boxed(self: Box<Self>) -> impl Iterator<Item = u32> {
        yield_!(self.label);
    }

    #[generator]
    fn pinned(self: Pin<&mut Self>) -> impl Iterator<Item = u32> {
        yield_!(self.label);
    }

    #[generator]
    fn of_range(mut range: std::ops::Range<u32>) -> impl Iterator<Item = Self> {
        for label in range.by_ref() {
            yield_!(Self::new(label, vec![]));
        }
        assert!(range.is_empty());
    }
}

trait Walk {
    type Item;

    #[generator]
    fn walk(&self) -> impl Iterator<Item = Self::Item>;

    #[generator]
    fn twice(&self) -> impl Iterator<Item = Self::Item> {
        yield_from!(self.walk());
        yield_from!(self.walk());
    }

    #[generator]
    fn owned(n: u32) -> impl Iterator<Item = u32> + Send + 'static
    where
        Self: Sized,
    {
        yield_!(n);
    }
}

impl Walk for Tree {
    type Item = u32;

    #[generator]
    fn walk(&self) -> impl Iterator<Item = u32> {
        yield_from!(self.labels());
    }
}

impl<T: Clone> Walk for [T] {
    type Item = T;

    #[generator]
    fn walk(&self) -> impl Iterator<Item = T> {
        for item in self {
            yield_!(item.clone());
        }
    }
}

// A trait of the one form, implemented in the other.
generators! {
    impl Walk for str {
        type Item = char;

        gen fn walk(&self) -> char {
            yield from self.chars();
        }
    }

    trait Named {
        gen fn names(&self) -> String;
    }
}

impl Named for u32 {
    #[generator]
    fn names(&self) -> impl Iterator<Item = String> {
        yield_!(self.to_string());
        yield_!(format!("{self:x}"));
    }
}

fn tree() -> Tree {
    let inner = Tree::new(2, vec![Tree::new(3, vec![])]);
    Tree::new(1, vec![inner, Tree::new(4, vec![])])
}

#[test]
fn methods() {
    let mut tree = tree();
    assert_eq!(all(tree.labels()), [1, 2, 3, 4]);
    for label in tree.labels_mut() {
        *label *= 10;
    }
    assert_eq!(all(tree.labels()), [10, 20, 30, 40]);
    assert_eq!(all(Pin::new(&mut tree).pinned()), [10]);
    assert_eq!(all(tree.into_children().map(|child| child.label)), [20, 40]);
    assert_eq!(Rc::new(Tree::new(5, vec![])).shared().map(|tree| tree.label).sum::<u32>(), 10);
    assert_eq!(all(Box::new(Tree::new(6, vec![])).boxed()), [6]);
    assert_eq!(Tree::of_range(0..4).map(|tree| tree.label).sum::<u32>(), 6);
}

#[test]
fn traits() {
    fn last<W: Walk + ?Sized>(w: &W) -> Option<W::Item> {
        w.twice().last()
    }

    assert_eq!(all(tree().twice()), [1, 2, 3, 4, 1, 2, 3, 4]);
    assert_eq!((last(&tree()), last(&['a', 'b'][..]), last("xy")), (Some(4), Some('b'), Some('y')));
    let sum = std::thread::spawn(|| Tree::owned(7).sum::<u32>()).join();
    assert_eq!(sum.ok(), Some(7));
}

#[test]
fn both_forms_agree_in_a_trait() {
    assert_eq!(all("ab".walk()), ['a', 'b']);
    assert_eq!(all(255.names()), ["255", "ff"]);
}

/// In the body of a function, and of another generator of either form.
#[test]
fn nested_functions() {
    #[generator]
    fn outer(n: u32) -> impl Iterator<Item = u32> {
        fn plain(n: u32) -> [u32; 2] {
            [n, n + 1]
        }

        generators! {
            gen fn by_keyword(n: u32) -> u32 { yield n * 100; }
        }

        yield_from!(plain(n * 10));
        yield_from!(by_keyword(n));
    }

    generators! {
        gen fn around(n: u32) -> u32 {
            #[generator]
            fn inner(n: u32) -> impl Iterator<Item = u32> {
                yield_!(n);
            }

            yield from inner(n);
            yield from outer(n);
        }
    }

    assert_eq!(all(around(1)), [1, 10, 11, 100]);
}

/// `yield_!` as a part of other expressions, and in the tokens of other macros.
#[test]
#[allow(clippy::unit_cmp, clippy::semicolon_if_nothing_returned, reason = "a `yield_!` is `()`")]
fn yields_are_expressions() {
    #[generator]
    fn parts(flag: bool) -> impl Iterator<Item = u32> {
        let unit: () = yield_!(1);
        if flag && unit == yield_!(2) {
            yield_!(3)
        }
        let units = [yield_!(4), { yield_!(5) }];
        assert_eq!(units.len(), vec![yield_!(6), yield_!(7)].len());
        match yield_!(8) {
            () if flag => yield_!(9),
            () => return,
        }
        for n in 10..12 {
            if n > 10 { yield_!(n) } else { yield_from!(n..11) }
        }
    }

    assert_eq!(all(parts(true)), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    assert_eq!(all(parts(false)), [1, 4, 5, 6, 7, 8]);
}

#[test]
fn question_marks_end_it() {
    #[generator]
    fn parsed(texts: &[&str]) -> impl Iterator<Item = Result<u32, ParseIntError>> {
        for text in texts {
            yield_!(Ok(text.parse::<u32>()? * 10));
        }
    }

    let items = all(parsed(&["1", "x", "2"]));
    assert_eq!(items.len(), 2);
    assert!(matches!(items[..], [Ok(10), Err(_)]));
}

/// Attributes before and behind it, and comments in every style.
#[test]
fn other_attributes() {
    /// Before.
    #[inline]
    #[generator]
    #[must_use]
    /// Behind.
    #[allow(non_snake_case)]
    fn Attributed(#[allow(unused_variables)] n: u32) -> impl Iterator<Item = u32> {
        //! And inside.
        #[cfg(any())]
        yield_!(missing);
        #[cfg(not(any()))]
        yield_!(1);
        #[allow(unused_variables, clippy::let_unit_value)]
        let unused = yield_!(2);
    }

    #[deprecated]
    #[generator]
    fn old() -> impl Iterator<Item = u32> {
        yield_!(3);
    }

    #[cfg(any())]
    #[generator]
    fn missing() -> impl Iterator<Item = Missing> {}

    #[rustfmt::skip]
    #[generator]
    fn skipped(log: &Tracker) -> impl Iterator<Item = Guard> { yield_!(log.guard("a")); yield_from!([log.guard("b")]); }

    assert_eq!(all(Attributed(0)), [1, 2]);
    #[expect(deprecated, reason = "that is what is tested")]
    let items = all(old());
    assert_eq!(items, [3]);
    let log = Tracker::new();
    drop(skipped(&log).collect::<Vec<_>>());
    assert_eq!(log.take(), ["a", "b"]);
}

/// A macro that writes such functions.
#[test]
fn functions_made_by_a_macro() {
    macro_rules! counts {
        ($($name:ident: $ty:ty = $range:expr;)*) => {$(
            #[generator]
            fn $name(factor: $ty) -> impl Iterator<Item = $ty> {
                for n in $range {
                    yield_!(n * factor);
                }
                yield_from!($range);
            }
        )*};
    }

    counts! {
        small: u8 = 1..3;
        wide: u64 = 5..=5;
    }

    assert_eq!(all(small(10)), [10, 20, 1, 2]);
    assert_eq!(all(wide(10)), [50, 5]);
}

/// `Gen` can be named where the body cannot: as a parameter, and boxed as a result.
#[test]
fn generic_code_takes_them() {
    fn total<B: gen_core::Body<u32, Resume = (), Return = ()>>(g: Gen<u32, B>) -> u32 {
        g.sum()
    }

    fn boxed(tree: &Tree) -> BoxGen<'_, u32> {
        tree.labels().boxed()
    }

    assert_eq!(total(tree().labels()), 10);
    assert_eq!(boxed(&tree()).count(), 4);
}
