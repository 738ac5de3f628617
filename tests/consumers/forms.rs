//! The forms, for consumers of both editions.

use std::pin::{Pin, pin};
use std::sync::Arc;

use crate::library::{
    BoxGen, Co, Coroutine, CoroutineState, Gen, gen_block, generator, generators, genexpr,
};

macro_rules! ensure {
    ($condition:expr, $text:expr) => {
        if !$condition {
            return Err($text.to_owned());
        }
    };
}

macro_rules! some {
    ($condition:expr) => {
        if !$condition {
            return None;
        }
    };
}

generators! {
    /// A function.
    pub gen fn countdown(mut n: u32) -> u32 {
        while n > 0 {
            yield n;
            n -= 1;
        }
    }

    /// No arrow: the items are `()`.
    pub gen fn ticks(n: usize) {
        for _ in 0..n { yield; }
    }

    /// No yield.
    pub gen fn nothing(_unused: &str) -> String {}

    /// An early return.
    pub gen fn until(limit: u32) -> u32 {
        for n in 0.. {
            if n == limit { return; }
            yield n;
        }
    }

    /// Elided lifetimes, and a pattern.
    pub gen fn words(text: &str, (from, to): (usize, usize)) -> &str {
        for word in text.split(' ').skip(from).take(to - from) {
            yield word;
        }
    }

    /// Generics.
    pub gen fn windows<T, const N: usize>(items: &[T]) -> [T; N]
    where
        T: Clone + Default,
    {
        for window in items.windows(N) {
            let mut array = std::array::from_fn(|_| T::default());
            array.clone_from_slice(window);
            yield array;
        }
    }

    /// Opaque arguments and items.
    pub gen fn doubled(items: impl IntoIterator<Item = u32>) -> impl std::fmt::Display {
        for item in items { yield 2 * item; }
    }

    /// An item type that the items are coerced to.
    pub gen fn shapes() -> Box<dyn std::fmt::Debug> {
        yield Box::new(1);
        yield Box::new("two");
    }

    /// Delegation to iterables, generators and blocks.
    pub gen fn delegating(n: u32) -> u32 {
        yield from [1, 2, 3];
        yield from countdown(n);
        yield from vec![n];
        yield from countdown(n).boxed();
        yield from gen { yield n + 1; };
        let mut items = countdown(3);
        yield from items.by_ref().take(1);
        yield from &mut items;
    }

    /// Recursion.
    pub gen fn permutations(items: Vec<u32>, length: usize) -> Vec<u32> {
        if length <= 1 {
            yield items;
        } else {
            for i in 0..length {
                let mut items = items.clone();
                items.swap(i, length - 1);
                yield from permutations(items, length - 1);
            }
        }
    }

    /// Mutual recursion.
    pub gen fn ping(n: u32) -> &'static str {
        yield "ping";
        if n > 0 { yield from pong(n - 1); }
    }

    /// Mutual recursion.
    pub gen fn pong(n: u32) -> &'static str {
        yield "pong";
        if n > 0 { yield from ping(n - 1); }
    }

    /// Yields in the tokens of other macros.
    pub gen fn in_macros(n: u32) -> u32 {
        let text = format!("{} {}", { yield n; n }, { yield n + 1; n + 1 });
        assert!({ yield n + 2; !text.is_empty() });
    }

    /// A trait with a generator.
    pub trait Walk {
        /// The items.
        gen fn walk(&self) -> u32;

        /// The items, twice.
        gen fn twice(&self) -> u32 {
            yield from self.walk();
            yield from self.walk();
        }
    }

    impl Walk for Vec<u32> {
        gen fn walk(&self) -> u32 {
            for item in self { yield *item; }
        }
    }

    /// A module in the macro.
    pub mod inner {
        /// A function in it.
        pub gen fn one() -> u8 { yield 1; }
    }

    /// A constant passes through.
    pub const LIMIT: u32 = 3;
}

generators! {
    /// `?` in a generator of results.
    pub gen fn parsed(words: &[&str]) -> Result<u32, std::num::ParseIntError> {
        for word in words {
            let n: u32 = word.parse()?;
            yield Ok(n);
        }
    }

    /// `?` in a generator of options.
    pub gen fn halves(mut n: u32) -> Option<u32> {
        loop {
            n = Some(n).filter(|n| n % 2 == 0)? / 2;
            yield Some(n);
        }
    }

    /// `return` with and without an error, in the body and in the tokens of a macro, and an error
    /// that a macro hides.
    pub gen fn up_to(limit: u32) -> Result<u32, String> {
        for n in 0_u32.. {
            if n == limit { return; }
            let _text = format!("{}", if n == 9 { return } else { n });
            match n.cmp(&7) {
                std::cmp::Ordering::Less => yield Ok(n),
                std::cmp::Ordering::Equal => return yield Ok(n),
                std::cmp::Ordering::Greater => return Err(format!("{n} is too large")),
            }
            ensure!(n < 5, "five");
        }
    }

    /// Nothing but the macro can end it.
    pub gen fn checked(n: u32) -> Option<u32> {
        some!(n > 1);
        yield Some(n);
    }

    /// Values in, values out.
    pub gen fn averager(#[resume] first: f64) -> impl Coroutine<f64, Yield = f64, Return = u32> {
        let (mut sum, mut count) = (first, 1_u32);
        while count < 3 {
            sum += yield sum / f64::from(count);
            count += 1;
        }
        count
    }

    /// A coroutine that delegates, in any expression.
    pub gen fn delegating_coroutine() -> impl Coroutine<u32, Yield = u32, Return = u32> {
        let sum = yield from inner_coroutine();
        if (yield sum) > 1 { sum } else { (yield 1) + 1 }
    }

    gen fn inner_coroutine() -> impl Coroutine<u32, Yield = u32, Return = u32> {
        let one = yield 1;
        one + yield 2
    }

    /// Returns at once.
    pub gen fn delegating_coroutine_of_nothing() -> impl Coroutine<(), Yield = u32, Return = u32> { 7 }

    /// An error of the child ends the body.
    pub gen fn all_parsed(lines: &[&[&str]]) -> Result<u32, Box<dyn std::error::Error>> {
        for line in lines {
            yield from parsed(line)?;
        }
        yield from vec![Ok(1), Err("the end")]?;
    }

    /// Values, which are wrapped.
    #[try_yield]
    pub gen fn tried(text: &str) -> Result<Box<dyn std::fmt::Debug>, std::num::ParseIntError> {
        yield Box::new(text.len());
        yield Box::new(text.parse::<u32>()?);
    }

    /// A type with a name.
    #[boxed]
    pub gen fn collatz(n: u32) -> u32 {
        yield n;
        let rest = match n {
            1 => return,
            n if n % 2 == 0 => collatz(n / 2),
            n => collatz(3 * n + 1),
        };
        yield from rest;
    }

    /// One that borrows, and need not be `Send`.
    #[boxed(local)]
    pub gen fn joined(texts: &[std::rc::Rc<str>], separator: &str) -> char {
        for text in texts {
            yield from text.chars();
            yield from separator.chars();
        }
    }

    /// A trait that objects can have.
    pub trait Shape: Sync {
        /// The corners.
        #[boxed]
        gen fn corners(&self) -> (u32, u32);

        /// The corners of a copy.
        #[boxed]
        gen fn moved(&self, by: u32) -> (u32, u32) {
            for (x, y) in self.corners().collect::<Vec<_>>() {
                yield (x + by, y + by);
            }
        }
    }

    #[allow(clippy::use_self, reason = "the words of the trait")]
    impl Shape for u32 {
        #[boxed]
        gen fn corners(&self) -> (u32, u32) {
            yield (0, 0);
            yield (*self, *self);
        }

        #[boxed]
        gen fn moved(&self, by: u32) -> (u32, u32) {
            yield (by, *self);
        }
    }

    /// A promise for generic code.
    pub trait Spawn {
        /// The items.
        #[bounds(Send)]
        gen fn items(&self) -> u32;
    }
}

/// The attribute.
#[generator(crate = crate::library)]
pub fn attribute(n: u32) -> impl Iterator<Item = u32> + Send {
    yield_!(n);
    if n > 0 {
        yield_from!(attribute(n - 1));
    }
}

/// The attribute, with a type that has a name.
#[generator(crate = crate::library, boxed, try_yield)]
pub fn attribute_in_a_box(n: u32) -> impl Iterator<Item = Option<u32>> {
    yield_!(n);
    yield_from!(attribute_in_a_box(n.checked_sub(1)?)?);
}

/// The attribute, on a coroutine.
#[generator(crate = crate::library)]
pub fn attribute_coroutine() -> impl Coroutine<u32, Yield = u32, Return = u32> {
    let n = yield_!(1);
    n + yield_!(2)
}

generators! {
    /// A coroutine whose items nobody needs.
    pub gen fn sink(text: &mut String) -> impl Coroutine<char> {
        loop {
            text.push(yield);
        }
    }
}

/// Each result is dropped without a word.
pub fn fill(text: &mut String) {
    let mut sink = sink(text);
    sink.start();
    sink.resume('a');
    sink.resume('b');
}

/// Generator expressions.
#[must_use]
pub fn expressions(limit: u32) -> u32 {
    let squares = genexpr!(n * n for n in 0..limit);
    let even = genexpr!(n for n in 0..limit if n % 2 == 0 if n > 0);
    let pairs = genexpr!(a * b for a in 0..limit for b in 0..a if a != b);
    let moved = genexpr!(move n + limit for n in 0..limit);
    squares.sum::<u32>() + even.sum::<u32>() + pairs.sum::<u32>() + moved.sum::<u32>()
}

/// In generic code.
pub fn first<C: Coroutine<(), Yield = u32>>(coroutine: C) -> Option<u32> {
    match pin!(coroutine).resume(()) {
        CoroutineState::Yielded(n) => Some(n),
        CoroutineState::Complete(_) => None,
    }
}

generators!({
    /// The other spelling.
    pub gen fn formatted(n: u32) -> u32 {
        yield n;
        yield from countdown(n);
    }
});

/// A tree.
#[derive(Debug)]
pub struct Tree {
    /// Smaller keys.
    pub left: Option<Box<Self>>,
    /// The key.
    pub key: u32,
    /// Larger keys.
    pub right: Option<Box<Self>>,
}

impl Tree {
    generators! {
        /// The keys in order.
        pub gen fn keys(&self) -> &u32 {
            if let Some(left) = &self.left { yield from left.keys(); }
            yield &self.key;
            if let Some(right) = &self.right { yield from right.keys(); }
        }

        /// Raises the keys.
        pub gen fn raise(&mut self) -> u32 {
            self.key += 1;
            yield self.key;
        }

        /// Other receivers.
        pub gen fn shared(self: Arc<Self>) -> u32 { yield self.key; }

        /// Other receivers.
        pub gen fn boxed_self(self: Box<Self>) -> u32 { yield self.key; }

        /// Other receivers.
        pub gen fn pinned(self: Pin<&mut Self>) -> u32 { yield self.key; }
    }
}

impl Walk for Tree {
    generators! {
        gen fn walk(&self) -> u32 {
            for key in self.keys() { yield *key; }
        }
    }
}

impl IntoIterator for Tree {
    type Item = u32;
    type IntoIter = BoxGen<'static, u32>;

    fn into_iter(self) -> Self::IntoIter {
        Arc::new(self).shared().boxed()
    }
}

/// Blocks.
#[must_use]
pub fn blocks(limit: u32) -> u32 {
    let squares = gen_block! { for n in 0..limit { yield n * n; } };
    let cubes = gen_block!({ move { for n in 0..limit { yield n * n * n; } } });
    let pinned = pin!(gen_block! { yield limit; }.on_stack());
    squares.sum::<u32>() + cubes.sum::<u32>() + pinned.sum::<u32>()
}

/// Without a macro.
#[must_use]
pub fn by_hand(limit: u32) -> u32 {
    let numbers = Gen::from_fn(async move |co: &mut Co<u32>| {
        for n in 0..limit {
            co.yield_(n).await;
        }
    });
    numbers.sum()
}

/// Async generators, in all of their forms.
pub mod asynchronous {
    use std::future::ready;
    use std::io;
    use std::path::{Path, PathBuf};

    use futures_core::Stream;

    use crate::library::{gen_block, generator, generators};

    generators! {
        /// Counts down, waiting before each number.
        pub async gen fn countdown(n: u32) -> u32 {
            for i in (1..=n).rev() {
                ready(()).await;
                yield i;
            }
        }

        /// Recursion, and every kind of delegation.
        pub async gen fn delegating(n: u32) -> u32 {
            yield n;
            if n > 0 {
                yield from delegating(n - 1);
                yield from countdown(n);
                yield from [n];
            }
            'all: for await item in countdown(n) {
                if item == 1 {
                    break 'all;
                }
                yield item * 10;
            }
        }

        /// Paths that exist.
        pub async gen fn existing<'p>(paths: &'p [PathBuf]) -> io::Result<&'p Path> {
            for path in paths {
                ready(path.metadata()).await?;
                yield Ok(path);
            }
        }

        /// A block.
        pub fn doubled(items: Vec<u32>) -> impl Stream<Item = u32> {
            async gen move {
                for item in items {
                    yield 2 * ready(item).await;
                }
            }
        }
    }

    /// As plain Rust.
    #[generator(crate = crate::library)]
    pub async fn attribute(n: u32) -> impl Stream<Item = u32> + Send {
        yield_!(ready(n).await);
        yield_from!(countdown(n));
    }

    /// By macro.
    pub fn block(n: &u32) -> impl Stream<Item = u32> + use<'_> {
        gen_block! { async move {
            yield ready(*n).await;
        } }
    }
}

/// Forms at which a lint could find fault, though the user has written nothing wrong.
pub mod unremarkable {
    use std::future::ready;

    use crate::library::{Coroutine, gen_block, generator, generators, genexpr};

    generators! {
        /// Arguments that the body only reads.
        pub gen fn read(texts: Vec<String>, _unread: String, _: u32) -> usize {
            for text in &texts { yield text.len() + private((0, 1)).count(); }
        }

        gen fn private((from, to): (u32, u32)) -> u32 { yield from from..to; }

        /// A borrow that is held while nobody waits: there is no task.
        pub gen fn held(texts: &std::cell::RefCell<Vec<u32>>) -> u32 {
            let texts = texts.borrow();
            for text in texts.iter() { yield *text; }
        }

        /// Nothing but a unit.
        pub gen fn units(n: u32) {
            yield;
            yield ();
            if n > 0 { yield from units(n - 1); }
        }

        /// A coroutine whose values are units, and one whose result is.
        pub gen fn sent() -> impl Coroutine<(), Yield = u32, Return = ()> {
            yield 1;
            yield from received();
            let () = yield from received();
        }

        gen fn received() -> impl Coroutine<(), Yield = u32, Return = ()> {
            yield 2;
        }

        /// A `yield` in the tokens of another macro, beside those of the body itself.
        pub gen fn listed(n: u32) -> impl Coroutine<(), Yield = u32, Return = u32> {
            yield n;
            yield from received();
            let text = format!("{:?}", yield 1);
            u32::from(text.is_empty())
        }

        /// A body with `?` in every place.
        pub gen fn tried(text: Result<&str, std::fmt::Error>) -> Result<char, std::fmt::Error> {
            let text = text?;
            for letter in text.chars() { yield Ok(letter); }
            yield from tried(Ok(text.get(1..).ok_or(std::fmt::Error)?))?;
        }

        /// What an async generator waits for without its result.
        pub async gen fn waiting(n: u32) -> u32 {
            ready(()).await;
            yield ready(n).await;
            yield from waiting_for(n);
            for await item in waiting_for(n) { yield item; }
        }

        #[boxed]
        async gen fn waiting_for(n: u32) -> u32 { yield n; }
    }

    struct Private(u32);

    impl Private {
        generators! {
            gen fn by_reference(&self) -> &u32 { yield &self.0; }

            gen fn by_value(self) -> u32 { yield self.0; }

            #[boxed]
            gen fn in_a_box(&mut self, by: u32) -> u32 { self.0 += by; yield self.0; }

            #[try_yield]
            gen fn some(&self) -> Option<u32> { yield self.0.checked_sub(1)?; }

            async gen fn waiting(&self) -> u32 { yield ready(self.0).await; }
        }

        #[generator(crate = crate::library)]
        fn attribute(&self, n: u32) -> impl Iterator<Item = u32> {
            yield_!(self.0);
            yield_from!(0..n);
        }
    }

    trait Source {
        generators! {
            gen fn source(&self) -> u32;

            gen fn again(&self) -> u32 { yield from self.source(); }
        }
    }

    impl Source for Private {
        generators! {
            gen fn source(&self) -> u32 { yield self.0; }
        }
    }

    /// Calls what is private.
    #[must_use]
    pub fn sum(n: u32) -> u32 {
        let mut private = Private(n);
        let methods = private.by_reference().sum::<u32>() + private.in_a_box(1).sum::<u32>();
        let options = private.some().flatten().sum::<u32>() + private.attribute(n).sum::<u32>();
        let block = gen_block! { yield n; yield from private.again(); };
        let moved = gen_block! { move { yield n; yield from 0..n; } };
        let both = block.sum::<u32>() + moved.sum::<u32>();
        let pairs = genexpr!(a * b for a in 0..n if a > 1 for b in 0..a).sum::<u32>();
        drop(private.waiting());
        methods + options + both + pairs + private.by_value().sum::<u32>()
    }
}

macro_rules! from_fragments {
    ($name:ident, $e:expr, $b:block, $t:ty, $sum:ty, $p:pat, $n:literal, $c:expr, $f:expr, $r:expr) => {
        generators! {
            /// Fragments where parentheses and braces could be found unnecessary.
            pub gen fn $name(x: &$sum, y: $t) -> i64 {
                let a = 2 * $e;
                let b = $b;
                let c: &$sum = x;
                let mut d = $e;
                d += $e - b;
                yield d + a - i64::from(y);
                yield c.count() - $n;
                yield $b;
                yield $e;
                if $c {
                    yield $f(a);
                }
                while $c && d < 0 {
                    d += $e;
                }
                match $e {
                    $p => yield 1,
                    _ => yield -$e,
                }
                for i in 0..$e {
                    yield i;
                }
                yield if $c $b else { $e };
                yield $r.sum::<i64>() + [$e][0];
                let g = |x: i64| $e + x;
                yield g($e);
                assert_eq!($e, 3, "{}", 2 * $e);
                let passed: fn(&$sum) -> i64 = passed;
                yield passed(x);
            }

            fn passed(x: &$sum) -> i64 {
                let a = 2 * $e;
                let b = $b;
                x.count() * a - b * -$e
            }
        }

        /// As `fragments`, by the attribute.
        #[generator(crate = crate::library)]
        pub fn fragments_by_attribute() -> impl Iterator<Item = i64> {
            let a = 2 * $e;
            yield_!(a - $e);
            yield_!($b);
            yield_!(if $c $b else { $e });
            yield_from!($r);
            assert_eq!(format!("{:?}", yield_from!($r)), "()");
        }

        /// As `fragments`, in expressions.
        #[must_use]
        pub fn fragments_in_expressions() -> i64 {
            let block = gen_block! { let c = $b; yield 2 * $e; yield c; yield $b; };
            let one = genexpr!(x * $e + $b for x in $r if $c && x < $e);
            let two = genexpr!(x * $e + y for x in $r for y in 0..$e if $c);
            block.chain(one).chain(two).sum()
        }
    };
}

/// A trait whose objects are written as a sum.
pub trait Count {
    /// A number.
    fn count(&self) -> i64;
}

impl Count for i64 {
    fn count(&self) -> i64 {
        *self
    }
}

/// A number that is not known when the crate is compiled, as far as lints can tell.
fn number() -> i64 {
    "12".len().try_into().unwrap_or_default()
}

from_fragments!(
    fragments,
    1 + number(),
    { number() + 2 },
    u8,
    dyn Count + Sync,
    1 | 3,
    2,
    number() == 1 || number() == 2,
    |x: i64| x + 1,
    0..number() * 2 - 1
);

#[cfg(test)]
mod tests {
    use std::future::ready;

    use super::{
        Shape, Tree, Walk, all_parsed, attribute, attribute_coroutine, attribute_in_a_box,
        averager, blocks, by_hand, collatz, countdown, delegating, delegating_coroutine,
        delegating_coroutine_of_nothing, expressions, first, halves, joined, parsed, permutations,
        ping, tried, windows, words,
    };

    fn tree() -> Tree {
        let leaf = |key| Some(Box::new(Tree { left: None, key, right: None }));
        Tree { left: leaf(1), key: 2, right: leaf(3) }
    }

    #[test]
    fn functions_work() {
        assert_eq!(words("a b c d", (1, 3)).collect::<Vec<_>>(), ["b", "c"]);
        assert_eq!(windows::<u32, 2>(&[1, 2, 3]).collect::<Vec<_>>(), [[1, 2], [2, 3]]);
        assert_eq!(permutations(vec![1, 2, 3], 3).count(), 6);
        assert_eq!(ping(2).collect::<Vec<_>>(), ["ping", "pong", "ping"]);
        assert_eq!(delegating(1).collect::<Vec<_>>(), [1, 2, 3, 1, 1, 1, 2, 3, 2, 1]);
    }

    #[test]
    fn methods_and_traits_work() {
        assert_eq!(tree().keys().copied().collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(tree().into_iter().collect::<Vec<_>>(), [2]);
        assert_eq!(tree().twice().sum::<u32>() + vec![1, 2].twice().sum::<u32>(), 18);
    }

    #[test]
    fn question_marks_work() {
        let parsed: Vec<_> = parsed(&["1", "x", "2"]).map(Result::ok).collect();
        assert_eq!(parsed, [Some(1), None]);
        assert_eq!(halves(12).collect::<Vec<_>>(), [Some(6), Some(3), None]);
    }

    #[test]
    fn errors_pass_through() {
        let items: Vec<_> = all_parsed(&[&["1"], &["2", "x"]]).map(Result::ok).collect();
        assert_eq!(items, [Some(1), Some(2), None]);
        let items: Vec<_> = all_parsed(&[&["1"]]).map(Result::ok).collect();
        assert_eq!(items, [Some(1), Some(1), None]);
        let items: Vec<_> = tried("x").map(|item| item.is_ok()).collect();
        assert_eq!(items, [true, false]);
        assert_eq!(attribute_in_a_box(1).collect::<Vec<_>>(), [Some(1), Some(0), None]);
    }

    #[test]
    fn boxed_generators_work() {
        assert_eq!(collatz(6).last(), Some(1));
        assert_eq!(joined(&["a".into(), "b".into()], "-").collect::<String>(), "a-b-");
        let shapes: [Box<dyn Shape>; 1] = [Box::new(5)];
        assert_eq!(shapes[0].corners().chain(shapes[0].moved(1)).last(), Some((1, 5)));
        let mut walk = delegating_coroutine_of_nothing().returning();
        assert_eq!(walk.by_ref().count(), 0);
        assert_eq!(walk.into_return(), 7);
    }

    #[test]
    fn coroutines_work() {
        assert_eq!(averager().drive_with(1.0, |mean| mean + 1.0), 3);
        assert_eq!(delegating_coroutine().drive(|n| n), 3);
        assert_eq!(attribute_coroutine().drive(|n| n), 3);
        assert_eq!(first(countdown(7)), Some(7));
    }

    #[test]
    fn the_attribute_and_expressions_work() {
        assert_eq!(attribute(2).collect::<Vec<_>>(), [2, 1, 0]);
        assert_eq!(expressions(3), 5 + 2 + 2 + 12);
    }

    #[test]
    fn unremarkable_forms_work() {
        use super::unremarkable::{held, listed, read, sent, sum, tried, units};
        assert_eq!(held(&vec![1, 2].into()).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(read(vec!["ab".to_owned()], String::new(), 1).collect::<Vec<_>>(), [3]);
        assert_eq!(units(2).count(), 6);
        assert_eq!(sent().collect::<Vec<_>>(), [1, 2, 2]);
        assert_eq!(listed(7).collect::<Vec<_>>(), [7, 2, 1]);
        assert_eq!(tried(Ok("ab")).flatten().collect::<String>(), "abb");
        assert_eq!(sum(3), 7 + 10 + 13 + 2 + 4);
    }

    #[test]
    fn fragments_work() {
        let items: Vec<_> = super::fragments(&5i64, 1).collect();
        assert_eq!(items, [7, 3, 4, 3, 7, 1, 0, 1, 2, 4, 6, 6, 42]);
        assert_eq!(
            super::fragments_by_attribute().collect::<Vec<_>>(),
            [3, 4, 4, 0, 1, 2, 0, 1, 2]
        );
        assert_eq!(super::fragments_in_expressions(), 14 + 21 + 36);
    }

    #[test]
    fn blocks_and_closures_work() {
        assert_eq!(blocks(4), 14 + 36 + 4);
        assert_eq!(by_hand(4), 6);
    }

    #[test]
    fn async_generators_work() {
        use futures::StreamExt as _;
        let items = futures::executor::block_on(async {
            let sum = |sum, item| ready(sum + item);
            let delegated = super::asynchronous::delegating(2).fold(0, sum).await;
            let doubled = super::asynchronous::doubled(vec![1, 2]).fold(0, sum).await;
            let attribute = super::asynchronous::attribute(2).fold(0, sum).await;
            let block = super::asynchronous::block(&7).fold(0, sum).await;
            let existing = super::asynchronous::existing(&["/".into()]).count().await;
            (delegated, doubled, attribute, block, existing)
        });
        assert_eq!(items, (30, 6, 5, 7, 1));
    }
}
