//! Generator functions for stable Rust: `gen fn`, `yield` and `yield from`, as fast as iterators
//! written by hand.
//!
//! ```
//! use gen_core::generators;
//!
//! enum Nested {
//!     Leaf(i64),
//!     List(Vec<Nested>),
//! }
//!
//! generators! {
//!     /// Counts down from `n` to 1.
//!     gen fn countdown(mut n: u32) -> u32 {
//!         while n > 0 {
//!             yield n;
//!             n -= 1;
//!         }
//!     }
//!
//!     /// Flattens a nested list of any depth.
//!     gen fn flatten(nested: Vec<Nested>) -> i64 {
//!         for item in nested {
//!             match item {
//!                 Nested::List(list) => yield from flatten(list),
//!                 Nested::Leaf(leaf) => yield leaf,
//!             }
//!         }
//!     }
//! }
//!
//! assert_eq!(countdown(3).collect::<Vec<_>>(), [3, 2, 1]);
//!
//! let list = vec![Nested::Leaf(1), Nested::List(vec![Nested::Leaf(2), Nested::Leaf(3)])];
//! assert_eq!(flatten(list).sum::<i64>(), 6);
//! ```
//!
//! A `gen fn` follows [RFC 3513]: the type after the arrow is that of the *items*, and calling it runs
//! nothing of the body. What it returns, a [`Gen`], is an [`Iterator`]. `yield from` is that of Python
//! ([PEP 380]): it yields everything that another generator or any iterable yields.
//!
//! # Writing generators
//!
//! | form | for |
//! |---|---|
//! | [`generators!`] `{ gen fn .. }` | functions and methods, wherever items are |
//! | `gen { .. }`, `gen move { .. }` inside of `generators!` | blocks, in any expression |
//! | [`gen_block!`] `{ .. }` | a block anywhere else |
//! | [`genexpr!`]`(x * x for x in items if x > 1)` | expressions, as in Python |
//! | [`#[generator]`](macro@generator) `fn ..` | functions as plain Rust, with [`yield_!`] and [`yield_from!`] |
//! | [`Gen::from_fn`] | without macros: an async closure |
//!
//! A `gen fn` that returns `impl `[`Coroutine`]`<S, Yield = Y, Return = R>` is a coroutine: its `yield`s
//! evaluate to what it is resumed with, and it returns a value.
//!
//! The body is ordinary Rust. References may be held across a `yield`, loops may be labelled, and
//! `return;` ends it. Only what would suspend something else than the generator is an error: a `yield`
//! in a closure, in an `async` block, or in a nested function.
//!
//! # Where a generator lives
//!
//! | | allocates | `next`, against a hand-written iterator |
//! |---|---|---|
//! | as it comes, `for x in g()` | once, at the first `next` | the same in a loop that sees it made |
//! | consumed by value: `sum`, `for_each`, `fold`, .. | never | the same |
//! | [`pin!`](core::pin::pin)`(g().on_stack())` | never | the same |
//! | [`g().on_heap()`](Gen::on_heap) | once, at once | the same |
//! | [`g().boxed()`](Gen::boxed) | once, at once | as a `Box<dyn Iterator>` |
//!
//! A generator that delegates to others that delegate, as `flatten` does, has a stack of frames of its
//! own: an item costs the same at any depth, the native stack does not grow with it, and a million
//! levels can be walked and dropped. That stack is allocated, in `O(log depth)` pieces, when the
//! first child is pushed.
//!
//! # What happens when
//!
//! - *After the end* `next` gives `None` for ever; the body's state is dropped at once.
//! - *A panic in the body* drops every live local of every frame, innermost first, before it leaves
//!   `next`; afterwards the generator is at its end.
//! - *Dropping* a suspended generator drops its frames from the innermost out, without recursion.
//! - *A generator cannot be resumed while it runs*: `next` borrows it mutably.
//! - A recursive call that is not a `yield from` (`for x in f(n - 1)`) holds a generator in the state of
//!   its own kind, which rustc rejects (E0733) for want of an indirection: write
//!   `for x in f(n - 1).on_heap()`.
//!
//! # Async generators
//!
//! With the feature `stream`, an `async gen fn` or an `async gen` block is an `AsyncGen`, a
//! `futures_core::Stream`: its body may `.await` anything, on any executor. `for await x in stream { .. }`
//! loops over another stream, `yield from` delegates to async generators (recursive ones at constant
//! cost per item), to plain ones and to iterables.
//!
//! # Features
//!
//! | feature | gives | without it |
//! |---|---|---|
//! | `std` (default) | `alloc` | `no_std` |
//! | `alloc` | everything below | [`OnStack`], `fold` and `for_each` remain; no `yield from` to trees |
//! | `macros` (default) | the macros | [`Gen::from_fn`] remains |
//! | `stream` | async generators: [`AsyncGen`], a `futures_core::Stream` | `async gen` is an error |
//! | `genawaiter` | `std`; its `Coroutine` for our generators, `yield from` for its generators | `for` loops over each other |
//!
//! # How it works
//!
#![doc = include_str!("expansion.md")]
//!
//! # Soundness
//!
//! The state machine of a generator is the one that the compiler makes of an `async` block, so its
//! borrows are checked. A `yield` is a call of safe methods that check at run time what macros and hygiene
//! cannot promise at compile time; the checks vanish when inlined. The modules `slot`, `co`, `stack` and
//! `tree` say what each `unsafe` block relies on.
//!
//! [RFC 3513]: https://rust-lang.github.io/rfcs/3513-gen-blocks.html
//! [PEP 380]: https://peps.python.org/pep-0380/
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![allow(
    clippy::inline_always,
    reason = "measured: what is not inlined costs a loop of `next`s its registers"
)]

#[cfg(feature = "alloc")]
extern crate alloc;

#[cfg(feature = "stream")]
mod async_gen;
mod body;
#[cfg(feature = "alloc")]
mod boxed;
#[cfg(feature = "alloc")]
mod chunk;
mod co;
mod coroutine;
mod delegate;
mod from_fn;
#[cfg(feature = "genawaiter")]
mod genawaiter;
mod generator;
mod handle;
mod iter;
mod leaf;
mod place;
#[cfg(feature = "alloc")]
mod pushed;
mod residual;
mod runtime;
mod size_hint;
mod slot;
mod stack;
mod tree;
mod type_id;

#[cfg(feature = "macros")]
pub use gen_macros::generator;

#[cfg(feature = "stream")]
pub use crate::async_gen::AsyncGen;
pub use crate::body::{Body, Leaf, Tree};
#[cfg(feature = "alloc")]
pub use crate::boxed::{BoxGen, LocalBoxGen, OnHeap};
pub use crate::co::{Co, FirstValue, Yield};
pub use crate::coroutine::{Coroutine, CoroutineState, GenState, ResumeError};
pub use crate::generator::Gen;
pub use crate::place::OnStack;
pub use crate::size_hint::WithSizeHint;

// Named by the compiler's messages, which had better not name private modules.
#[cfg(feature = "stream")]
#[doc(hidden)]
pub use crate::async_gen::FromAsync;
#[doc(hidden)]
pub use crate::delegate::{FromGenerator, FromIterable, Iterable, YieldFrom};
#[doc(hidden)]
pub use crate::iter::Pinned;

/// What the macros' expansions name. Not for use by hand, and exempt from semantic versioning.
#[doc(hidden)]
pub mod __private {
    pub use core::future::Future;

    #[cfg(feature = "stream")]
    pub use crate::async_gen::{Head, IntoStream, async_from_fn_tree};
    pub use crate::co::{Lent, Start};
    pub use crate::delegate::{Delegate, IntoSource};
    pub use crate::from_fn::from_fn_tree;
    pub use crate::residual::{ControlFlow, FromResidual, Try, never};
    pub use crate::runtime::Runtime;
    #[cfg(feature = "macros")]
    pub use gen_macros::{gen_block, generators, genexpr};
}

/// Items with generator functions among them.
///
/// Goes wherever items go: in modules, function bodies, `impl` blocks and `trait` bodies; whole `mod`s,
/// `impl`s and `trait`s may stand inside it, too. Every item that is no `gen fn` is left as it is, but
/// for the `gen { .. }` blocks in it.
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
/// All of a function's signature works: generics, lifetimes (elided ones are captured, as by an `async
/// fn`), `impl Trait`, patterns, every kind of `self`, `unsafe`, attributes. Without an arrow the items
/// are `()`. Arguments are moved into the generator and dropped with it.
///
/// A `gen fn` returns [`Gen`]`<Item, `[`Leaf`]`<..>>`, or a [`Tree`] if it contains a `yield from`. In a
/// trait and its implementations it is always a `Tree`, so that they agree; so it is for a method in
/// `generators!` directly inside an `impl`, unless it is `pub`. (A trait's function that neither takes nor
/// mentions `Self` needs the whole `impl` inside the macro, which cannot tell it from a free function
/// otherwise.) `#[bounds(Send + 'a)]` on a `gen fn` adds
/// bounds to that type, as generic code over a trait may need.
///
/// # `yield from`
///
/// Its operand is a generator of the same item type, by value or by `&mut`, or anything else that is
/// `IntoIterator` with that item type (with the feature `genawaiter` also a generator of that crate, which
/// gives its return value). `from` is a variable where no expression can follow it; `r#from`
/// always is.
///
/// # Other macros
///
/// `yield` works in the tokens of another macro that leaves them in the body, as `println!`, `vec!` and
/// `matches!` do. A `macro_rules!` of your own that takes a body should take `{ $($body:tt)* }`: what
/// matches `$body:block` or `$value:expr` is parsed by the compiler first, which knows no `yield`.
///
/// # Formatting
///
/// `rustfmt` leaves the braces form alone and formats `generators!({ .. });`, `gen fn` and `yield`
/// included. Both mean the same.
#[cfg(feature = "macros")]
#[macro_export]
macro_rules! generators {
    ($($input:tt)*) => { $crate::__private::generators! { ($crate) $($input)* } };
}

/// A generator from a block.
///
/// Captures like an `async` block: by reference where it can, by value with `move`.
/// `gen_block! { async { .. } }` and `gen_block! { async move { .. } }` are async generators, with the feature
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
    ($($input:tt)*) => { $crate::__private::gen_block! { ($crate) $($input)* } };
}

/// A generator expression, as in Python ([PEP 289]): an element, then any number of `for PATTERN in
/// ITERABLE` and `if CONDITION` clauses.
///
/// The first iterable is evaluated at once, everything else as items are asked for. Captures like a
/// closure: by reference where it can, by value with `move` as the first word.
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
/// With one `for` and nothing else it is a [`Map`](core::iter::Map), which has the source's exact size
/// and can be reversed when that can; with conditions it is a [`FilterMap`](core::iter::FilterMap); with
/// several `for`s it is a [`Gen`]. Where a range without an end comes before an `if`, it needs
/// parentheses: `genexpr!(x for x in (0..) if f(x))`. There is nothing that a `?` could return from, so it
/// is an error; [`gen_block!`] has one.
///
/// [PEP 289]: https://peps.python.org/pep-0289/
#[cfg(feature = "macros")]
#[macro_export]
macro_rules! genexpr {
    ($($input:tt)*) => { $crate::__private::genexpr! { ($crate) $($input)* } };
}

/// `yield` in a function with the attribute [`generator`](macro@generator).
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
