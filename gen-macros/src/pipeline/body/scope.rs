//! The code that an expression stands in, and the messages for keywords that do not belong there.

/// The code that an expression stands in, as far as it decides about `yield`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// A generator's own code.
    Generator,
    /// No generator.
    Plain,
    /// A part of a generator's text that is not run as a part of it.
    Closure,
    /// The expressions of a `genexpr!`.
    Element,
    Async,
    Const,
    Item,
}

/// Why `yield` cannot stand in this scope.
pub(crate) fn misplaced_yield(scope: Scope, can_wait: bool) -> Option<&'static str> {
    match scope {
        Scope::Generator => None,
        Scope::Plain if can_wait => Some(
            "`yield` outside of a generator: write `async gen fn`, or put an `async gen {}` block \
             around it",
        ),
        Scope::Plain => Some(
            "`yield` outside of a generator: write `gen fn`, or put a `gen {}` block around it",
        ),
        Scope::Closure => Some(
            "`yield` inside a closure: it would have to suspend the generator from within the \
             closure's own call; use a `for` loop instead of the closure",
        ),
        Scope::Element => Some(
            "`yield` in a generator expression: its items are what stands before `for`; write \
             `gen_block! { .. }` for more",
        ),
        Scope::Async => Some(
            "`yield` inside an `async` block: the block is a future of its own, which cannot \
             suspend the generator; move the `yield` out of it",
        ),
        Scope::Const => Some(
            "`yield` inside a constant: it is evaluated when the program is compiled, not when \
             the generator runs",
        ),
        Scope::Item => Some(
            "`yield` inside a nested item: it is not a part of the generator around it; write \
             `gen fn` for a generator of its own and `yield from` it",
        ),
    }
}
