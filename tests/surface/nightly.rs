//! Scenarios of the compiler's own tests of `gen fn`, `gen {}` and coroutines, in code of our own.
//!
//! What stands in `generators! { .. }` in [`blocks`], [`bodies`] and [`drops`] compiles on nightly
//! without the macro (`gen_blocks`, `yield_expr`), and the asserts hold there as here. [`resumed`] has
//! those about values that go in: nightly spells them as `#[coroutine]` closures, so only the values
//! are the same.
//!
//! What cannot be the same:
//!
//! | on nightly                                  | here                                            |
//! |---------------------------------------------|-------------------------------------------------|
//! | `value.yield`, the postfix form             | no: no parser for stable Rust reads it          |
//! | `#[coroutine] \|arg\| ..`, `#[coroutine] static \|\| ..` | `gen fn .. -> impl Coroutine<..>`, movable always |
//! | `async gen fn`, `async gen {}`              | the feature `stream`                            |
//! | a borrow across a `yield` in a `gen {}`, a `yield` in the guard of a `match` | allowed here, an error there |
//! | a `gen {}` that was moved may not be `Unpin` | every generator is `Unpin`                      |
//! | `next` after a panic panics                 | `None`                                          |
//! | `gen {}` is no `Coroutine`                  | it is one of ours                               |
//! | coroutines are `Clone` where their state is | no generator is `Clone`                         |
//! | sizes and niches of coroutines (`size_of_val`, `discriminant`) | a generator has a state of its own around the compiler's |
//! | a coroutine as its own yield or return type, `impl Coroutine` of a user's type by hand | its type has no name |
//! | what must not compile                       | `ui/fail`                                       |

mod blocks;
mod bodies;
mod drops;
mod resumed;
