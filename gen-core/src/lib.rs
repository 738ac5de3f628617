#![doc = include_str!("doc/crate.md")]
//!
//! # Mechanism and soundness
//!
//! rustc makes the state machine of a generator from an `async` block, and so it checks the borrows
//! of the body. An expansion runs no unsafe operation: it makes one promise, and calls safe
//! functions that take a token of the promise. A `yield` that another macro may see is a call of a
//! safe method that checks its place at run time. [How it works] explains this, with a whole
//! [expansion] and a [glossary] of the words in the source. The [argument for soundness] has a line
//! for each `unsafe` block.
//!
//! In generic code, `Y` is the type that a body yields, `S` the type of the values that `resume`
//! sends in, and `R` the type that the body returns.
//!
//! [How it works]: https://github.com/gen-core/gen-core/blob/main/docs/how-it-works.md
//! [expansion]: https://github.com/gen-core/gen-core/blob/main/docs/expansion.md
//! [argument for soundness]: https://github.com/gen-core/gen-core/blob/main/docs/soundness.md
//! [glossary]: https://github.com/gen-core/gen-core/blob/main/docs/how-it-works.md#glossary
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![allow(
    clippy::inline_always,
    reason = "measured: what is not inlined costs a loop of `next`s its registers"
)]

#[cfg(feature = "alloc")]
extern crate alloc;

mod body;
mod delegate;
mod engine;
mod expansion;
#[cfg(feature = "genawaiter")]
mod genawaiter;
mod generator;
mod protocol;
#[cfg(feature = "stream")]
mod stream;

/// A generator function whose body yields with [`yield_!`] and delegates with [`yield_from!`].
///
/// The signature names the items: `impl Iterator<Item = T>`, or `impl Coroutine<S, Yield = Y,
/// Return = R>`, or in an `async fn` `impl Stream<Item = T>` (feature `stream`). Bounds
/// after it (`+ Send + 'a`) are checked. The function returns the same [`Gen`] as a `gen fn` does.
///
/// ```
/// use gen_core::generator;
///
/// /// The moves that carry a tower of `n` discs from peg `a` to peg `b`.
/// #[generator]
/// fn hanoi(n: u32, a: u8, b: u8) -> impl Iterator<Item = (u8, u8)> + Send {
///     if n > 0 {
///         let other = 6 - a - b;
///         yield_from!(hanoi(n - 1, a, other));
///         yield_!((a, b));
///         yield_from!(hanoi(n - 1, other, b));
///     }
/// }
///
/// assert!(hanoi(2, 1, 3).eq([(1, 2), (1, 3), (2, 3)]));
/// ```
///
/// Its arguments are `boxed`, `boxed(local)` and `try_yield`, as the attributes of a `gen fn` in
/// [`generators!`], and `crate = path::to::it` where the crate has another name.
#[cfg(feature = "macros")]
pub use gen_macros::generator;

pub use crate::body::co::{Co, FirstValue, Yield};
pub use crate::engine::code::Code;
pub use crate::generator::body::{Body, Leaf, Tree};
#[cfg(feature = "alloc")]
pub use crate::generator::boxed::{BoxGen, LocalBoxGen, OnHeap};
pub use crate::generator::lazy::Gen;
pub use crate::generator::on_stack::OnStack;
pub use crate::generator::returning::Returning;
pub use crate::generator::size_hint::{WithExactSize, WithSizeHint};
pub use crate::protocol::coroutine::{Coroutine, CoroutineState, GenState, ResumeError};
#[cfg(feature = "stream")]
pub use crate::stream::async_gen::AsyncGen;
#[cfg(feature = "stream")]
pub use crate::stream::awaiting::Next;
#[cfg(all(feature = "stream", feature = "alloc"))]
pub use crate::stream::boxed::{BoxAsyncGen, LocalBoxAsyncGen};

/// Names in the compiler's messages. Nobody uses them by hand.
///
/// A message begins with the reason. Then the compiler names the trait that a type should have:
///
/// | the compiler names | because | write |
/// |---|---|---|
/// | [`PassOn<X, Y, ..>`](diagnostics::PassOn), `PassOnAsync<X, Y>` | the operand of a `yield from` yields `X`, and the generator `Y` | `yield from list.iter().copied()`, `.cloned()`, `.map(..)` |
/// | `Iterator` | the operand is neither a generator nor an [`IntoIterator`] | `yield` for the value itself; `yield from 0..n` |
/// | [`NotText`](diagnostics::NotText) | the operand is a text | `yield from text.chars()` |
/// | [`NotAsync`](diagnostics::NotAsync) | the operand is an async generator or a stream | `async gen fn` |
/// | [`SendOn<T, S>`](diagnostics::SendOn) | the operand takes values of another type | `for item in operand { yield item; }` |
/// | [`Convert<Y>`](diagnostics::Convert) | `yield from ..?` converts the operand's errors only | the same values in both item types |
/// | [`Ends`](diagnostics::Ends) | a `?`, or a `return` with a value, in a generator whose items are neither `Result`s nor `Option`s | `-> Result<T, E>` |
/// | [`HasNamedBody`](diagnostics::HasNamedBody), `HasNamedAsyncBody` | `Gen<Y>` is no whole type: the body of each generator has a type without a name | `impl Iterator<Item = Y>`; `BoxGen<'_, Y>` where a type needs a name |
/// | [`Borrows<'a>`](diagnostics::Borrows), in a type | the generator may hold a borrow of `'a`, because its arguments do | |
/// | [`Pinned`](diagnostics::Pinned) | an [`OnStack`] runs only once it is pinned | `pin!(generator.on_stack())` |
/// | [`TakesNoValues`](diagnostics::TakesNoValues), `NoValue`, `IteratesWithoutValues` | a coroutine that takes values is no iterator | `start` and `resume`, or `drive` |
/// | [`BoxedArgument`](diagnostics::BoxedArgument) | an argument of a `#[boxed]` function is not `Send` | `#[boxed(local)]`; `T: Send` |
/// | `SentArgument` | an argument of a function whose bounds have `Send` is not `Send` | no such bound; `T: Send` |
/// | `SentByResume`, `ThrownByResume`, `ClosedByDrop` | the method of a Python generator has another name here | `resume(value)`, `resume(Err(error))`, `drop(generator)` |
/// | `IsCounted`, `IsMadeAgain`, `IteratesItself`, `IndexesItems` | a generator has no `len`, `clone`, `iter` and index | `count()`; a second call of the function; the generator itself; `nth(index)` |
/// | `SendNothing<T>` | the operand takes values, and an async generator has none to send | `start` and `resume` in the body |
/// | `HasItems` | the operand of a `yield from` is neither an iterable nor a stream | `yield from future.await` |
/// | `GivesOneValue` | an async generator is a stream, and no future | `for await`, `stream.next().await` |
/// | `LiesWhereItIs` | an async generator is pinned as it is | `pin!(stream)`, `Box::pin(stream)` |
/// | `OnlyBorrowedMutably` | a body lends its handle, which has no size | `&mut Co<Y>` |
/// | `NeverWaits` | an async generator is a stream, and no iterator | `for await` |
/// | `Await` | the operand of an `.await` is no future | the operand without `.await` |
/// | `ForAwait` | the operand of a `for await` is no stream | `for x in list` |
///
/// The other items here are the kinds of operands that these traits distinguish.
pub mod diagnostics {
    pub use crate::body::co::OnlyBorrowedMutably;
    pub use crate::body::ends::{Ends, MustEnd};
    #[cfg(feature = "stream")]
    pub use crate::delegate::kind::HasItems;
    pub use crate::delegate::kind::{Delegation, NotAsync, NotIterable, NotText, Text};
    pub use crate::delegate::pass_on::{PassOn, SendOn, Sent};
    pub use crate::delegate::propagate::Convert;
    #[doc(hidden)]
    pub use crate::delegate::source::{FromGenerator, FromIterable, YieldFrom};
    pub use crate::expansion::{BoxedArgument, SentArgument};
    pub use crate::generator::body::{Borrows, HasNamedBody};
    pub use crate::generator::for_loop::OnStackIter;
    #[cfg(feature = "alloc")]
    pub use crate::generator::iter::NoValue;
    pub use crate::generator::iter::{Pinned, TakesNoValues};
    pub use crate::generator::refused::{
        ClosedByDrop, IndexesItems, IsCounted, IsMadeAgain, IteratesItself, IteratesWithoutValues,
        Refused, SentByResume, ThrownByResume,
    };
    #[cfg(feature = "stream")]
    pub use crate::stream::async_gen::{
        GivesOneValue, HasNamedAsyncBody, Movable, NeverWaits, StreamOf,
    };
    #[cfg(feature = "stream")]
    pub use crate::stream::awaiting::{Await, ForAwait};
    #[cfg(feature = "stream")]
    pub use crate::stream::delegate::{PassOnAsync, SendNothing, TryWaiting, Waiting};
    #[cfg(feature = "stream")]
    pub use crate::stream::refused::{LiesWhereItIs, Waits};
}

/// The names that the macros' expansions use. Not for use by hand, and exempt from semantic
/// versioning.
#[doc(hidden)]
pub mod __private {
    pub use core::future::Future;

    #[cfg(feature = "stream")]
    pub use crate::diagnostics::{Await, ForAwait, PassOnAsync};
    pub use crate::diagnostics::{BoxedArgument, MustEnd, PassOn, SentArgument};

    pub use crate::body::co::CoRef;
    pub use crate::body::ends::MayEnd;
    pub use crate::body::tokens::{BodyToken, Item, Types};
    pub use crate::delegate::operand::{
        Delegate, IntoGenerator, IntoItems, OfKnownType, TryDelegate,
    };
    pub use crate::delegate::propagate::{IntoTryItems, IntoTrySource};
    pub use crate::delegate::source::IntoSource;
    pub use crate::expansion::{Boxer, Promise, Runtime};
    pub use crate::generator::for_loop::{ForLoop, IntoOperand};
    pub use crate::generator::from_fn::{
        fallible_from_fn, fallible_from_fn_tree, from_fn_first, from_fn_tree, from_fn_tree_first,
    };
    #[cfg(feature = "stream")]
    pub use crate::stream::async_gen::{
        async_fallible_from_fn, async_fallible_from_fn_tree, async_from_fn_tree,
    };
    #[cfg(feature = "stream")]
    pub use crate::stream::delegate::IntoDelegate;
}

/// The procedural macros that [`generators!`], [`gen_block!`] and [`genexpr!`] call, with the path
/// of this crate as their first argument. Nobody calls them by hand; the compiler's notes name
/// them.
#[cfg(feature = "macros")]
pub mod procedural {
    pub use gen_macros::{gen_block, generators, genexpr};
}

/// Items with generator functions among them.
///
/// Goes wherever items go: in modules, function bodies, `impl` blocks and `trait` bodies; whole
/// `mod`s, `impl`s and `trait`s may stand inside it, too. Every item that is no `gen fn` is left as
/// it is, except for the `gen { .. }` blocks in it.
///
/// ```
/// use gen_core::generators;
///
/// struct Grid {
///     width: u32,
///     height: u32,
/// }
///
/// impl Grid {
///     generators! {
///         /// The cells next to a cell.
///         pub gen fn neighbours(&self, (x, y): (u32, u32)) -> (u32, u32) {
///             if x > 0 { yield (x - 1, y); }
///             if y > 0 { yield (x, y - 1); }
///             if x + 1 < self.width { yield (x + 1, y); }
///             if y + 1 < self.height { yield (x, y + 1); }
///         }
///     }
/// }
///
/// let grid = Grid { width: 3, height: 3 };
/// assert_eq!(grid.neighbours((0, 1)).collect::<Vec<_>>(), [(0, 0), (1, 1), (0, 2)]);
/// ```
///
/// # The signature
///
/// All of a function's signature works: generics, lifetimes (elided lifetimes are captured, as by
/// an `async fn`), `impl Trait`, patterns, every kind of `self`, `unsafe`, attributes. Without an
/// arrow the items are `()`. Arguments are moved into the generator and dropped with it.
///
/// A `gen fn` returns [`Gen`]`<Item, `[`Leaf`]`<..>>`, or a [`Tree`] if it contains a `yield from`.
/// In a trait and its implementations it is always a `Tree`, so that they agree. So is a method in
/// `generators!` directly inside an `impl`, unless it is `pub`. A trait's function that neither
/// takes nor mentions `Self` needs the whole `impl` inside the macro, because otherwise the macro
/// cannot tell it from a free function. `#[bounds(Send + 'a)]` on a `gen fn` adds bounds to that
/// type, as generic code over a trait may need.
///
/// # `yield from`
///
/// Its operand is a generator of the same item type, by value or by `&mut`, any other
/// [`Coroutine`], which gives its return value, or anything that is `IntoIterator` with that item
/// type. In an async generator it may be any stream, and with the feature `genawaiter` a generator
/// of that crate. `from` is a variable where no expression can follow it; `r#from` always is.
///
/// With a `?` behind the operand, `yield from e?`, an error that the operand has ended with ends
/// this generator, too. All locals are dropped before the error comes out as the last item.
///
/// ```
/// use gen_core::generators;
/// use std::num::ParseIntError;
///
/// generators! {
///     gen fn numbers(line: &str) -> Result<u32, ParseIntError> {
///         for word in line.split(' ') { yield Ok(word.parse()?); }
///     }
///
///     gen fn table(lines: &[&str]) -> Result<u32, ParseIntError> {
///         for line in lines { yield from numbers(line)?; }
///     }
/// }
///
/// assert_eq!(table(&["1 2", "3"]).collect::<Result<Vec<_>, _>>(), Ok(vec![1, 2, 3]));
/// assert_eq!(table(&["1 x", "3"]).count(), 2);
/// ```
///
/// An operand that is a `Result` or an `Option` itself is opened: `yield from open(path)?`.
///
/// # Attributes of a `gen fn`
///
/// - `#[boxed]`: it returns a [`BoxGen`], with a lifetime that all arguments outlive, and
///   `#[boxed(local)]` a [`LocalBoxGen`]. An `async gen fn` returns a `BoxAsyncGen` or a
///   `LocalBoxAsyncGen`. Such a function has a type that can be stored and chosen by `if`. In a
///   trait it is dyn-compatible. Each call makes a box, so a recursive function makes a box for each
///   call.
/// - `#[try_yield]`: `yield v` yields `Ok(v)`, if the items are `Result`s, or `Some(v)`.
/// - `#[bounds(Send + 'a)]`: the returned type has these bounds.
///
/// ```
/// use gen_core::generators;
///
/// generators! {
///     trait Node: Sync {
///         #[boxed]
///         gen fn names(&self) -> &str;
///     }
///
///     impl Node for str {
///         #[boxed]
///         gen fn names(&self) -> &str { yield self; }
///     }
///
///     impl Node for Vec<Box<dyn Node>> {
///         #[boxed]
///         gen fn names(&self) -> &str {
///             for node in self { yield from node.names(); }
///         }
///     }
///
///     impl Node for &str {
///         #[boxed]
///         gen fn names(&self) -> &str { yield from (**self).names(); }
///     }
/// }
///
/// let nodes: Vec<Box<dyn Node>> = vec![Box::new("a"), Box::new("b")];
/// assert!(nodes.names().eq(["a", "b"]));
/// ```
///
/// # Other macros
///
/// `yield` works in the tokens of another macro that leaves them in the body, as `println!`, `vec!`
/// and `matches!` do. A `macro_rules!` of your own that takes a body should take `{ $($body:tt)*
/// }`, because the compiler parses a `$body:block` or a `$value:expr` first, and knows no `yield`.
///
/// # Formatting
///
/// `rustfmt` leaves the braces form alone and formats `generators!({ .. });`, `gen fn` and `yield`
/// included. Both mean the same.
#[cfg(feature = "macros")]
#[macro_export]
macro_rules! generators {
    ($($input:tt)*) => { $crate::procedural::generators! { ($crate) $($input)* } };
}

/// A generator from a block.
///
/// Captures like an `async` block: by reference where it can, by value with `move`. `gen_block! {
/// async { .. } }` and `gen_block! { async move { .. } }` are async generators, with the feature
/// `stream`.
///
/// ```
/// use gen_core::gen_block;
///
/// let words = ["one", "two"];
/// let letters = gen_block! {
///     for word in words {
///         yield from word.chars();
///     }
/// };
/// assert_eq!(letters.collect::<String>(), "onetwo");
///
/// let limit = 10;
/// let squares = gen_block! { move { for n in 0..limit { yield n * n; } } };
/// assert_eq!(squares.sum::<u32>(), 285);
/// ```
#[cfg(feature = "macros")]
#[macro_export]
macro_rules! gen_block {
    ($($input:tt)*) => { $crate::procedural::gen_block! { ($crate) $($input)* } };
}

/// A generator expression, as in Python ([PEP 289]): an element, then any number of `for PATTERN in
/// ITERABLE` and `if CONDITION` clauses.
///
/// The first iterable is evaluated at once, everything else when the caller asks for items.
/// Captures like a closure: by reference where it can, by value with `move` as the first word. Where
/// the element is a closure, `move |n| n + x for x in xs`, the word counts for the closure as well.
///
/// ```
/// use gen_core::genexpr;
///
/// assert_eq!(genexpr!(x * x for x in 1..4).sum::<u32>(), 14);
/// assert_eq!(genexpr!(x for x in 0..10 if x % 2 == 0 if x > 3).collect::<Vec<_>>(), [4, 6, 8]);
///
/// let rows = [[1, 2], [3, 4]];
/// assert_eq!(genexpr!(x for row in rows for x in row).collect::<Vec<_>>(), [1, 2, 3, 4]);
/// ```
///
/// With one `for` and nothing else it is a [`Map`](core::iter::Map), which has the source's exact
/// size and can be reversed when that can; with conditions it is a
/// [`FilterMap`](core::iter::FilterMap); with several `for`s it is a [`Gen`]. Where a range without
/// an end comes before an `if`, it needs parentheses: `genexpr!(x for x in (0..) if f(x))`. A `?`
/// is an error, because there is no body to return from; [`gen_block!`] has a body.
///
/// [PEP 289]: https://peps.python.org/pep-0289/
#[cfg(feature = "macros")]
#[macro_export]
macro_rules! genexpr {
    ($($input:tt)*) => { $crate::procedural::genexpr! { ($crate) $($input)* } };
}

/// `yield` in a function with the attribute [`generator`](macro@generator).
///
/// ```
/// use gen_core::generator;
///
/// #[generator]
/// fn evens(limit: u32) -> impl Iterator<Item = u32> {
///     for n in (0..limit).step_by(2) {
///         yield_!(n);
///     }
/// }
/// assert!(evens(5).eq([0, 2, 4]));
/// ```
#[cfg(feature = "macros")]
#[macro_export]
macro_rules! yield_ {
    ($($input:tt)*) => {
        ::core::compile_error! {
            "`yield_!` outside of a `#[generator]` function; inside of `generators!`, write `yield`"
        }
    };
}

/// `yield from` in a function with the attribute [`generator`](macro@generator).
///
/// ```
/// use gen_core::generator;
///
/// #[generator]
/// fn twice(items: &[u32]) -> impl Iterator<Item = u32> {
///     yield_from!(items.iter().copied());
///     yield_from!(items.iter().copied());
/// }
/// assert!(twice(&[1, 2]).eq([1, 2, 1, 2]));
/// ```
#[cfg(feature = "macros")]
#[macro_export]
macro_rules! yield_from {
    ($($input:tt)*) => {
        ::core::compile_error! {
            "`yield_from!` outside of a `#[generator]` function; inside of `generators!`, write \
`yield from`"
        }
    };
}
