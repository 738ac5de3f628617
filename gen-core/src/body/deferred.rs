//! The code of a `gen fn` that was not started: a closure that makes the body.

use core::marker::PhantomData;
use core::panic::{RefUnwindSafe, UnwindSafe};

use crate::body::tokens::{Promised, StartToken, tokens};
use crate::engine::code::{Code, NeedsValue};
use crate::engine::slot::Invariant;

/// A closure that makes the body of a generator of these types.
#[doc(hidden)]
pub trait Make<Y, S> {
    type Future: Future;
    fn make(closure: Self, promised: Promised) -> Self::Future;
}

impl<M, Y, S, F> Make<Y, S> for M
where
    M: FnOnce(StartToken<Y, S>) -> F,
    F: Future,
{
    type Future = F;

    #[inline(always)]
    fn make(closure: M, promised: Promised) -> F {
        closure(tokens(promised).0)
    }
}

/// The code of a `gen fn`: a closure that holds the arguments and makes the body.
///
/// The closure captures the arguments, and so does the body that it makes. Its type therefore says
/// what they borrow: the compiler works out how long a closure lives from the types that it
/// captures, and from nothing else. The body is no type parameter, because each further mention of
/// a type of an argument would count: in a pipeline that is the type of the stage before, and rustc
/// walks through all of it when it makes debug information.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct Deferred<M, Y, S> {
    make: M,
    promised: Promised,
    _types: Invariant<Y, S>,
}

/// The code of a `gen fn` whose body begins with a value.
#[doc(hidden)]
pub type DeferredFirst<M, Y, S> = NeedsValue<Deferred<M, Y, S>>;

impl<M: Make<Y, S>, Y, S> Deferred<M, Y, S> {
    /// The code of a function, from the closure that makes its body.
    #[inline(always)]
    pub(crate) fn new(promised: Promised, make: M) -> Self {
        Deferred { make, promised, _types: PhantomData }
    }
}

// These four are written out, so that `Send` of a generator does not lead the compiler through
// every field of every generator among its arguments. The body comes first, because rustc reports
// the first type that is not `Send`, and of a body it names the variable.

// SAFETY: a `Deferred` holds a closure, which is `Send`. The body, which does not exist yet, is
// `Send` as well, which the contract of `Code` asks for.
unsafe impl<M: Make<Y, S>, Y, S> Send for Deferred<M, Y, S>
where
    M::Future: Send,
    M: Send,
{
}
// SAFETY: a `Deferred` holds a closure, which is `Sync`. The body, which does not exist yet, is
// `Sync` as well, which the contract of `Code` asks for.
unsafe impl<M: Make<Y, S>, Y, S> Sync for Deferred<M, Y, S>
where
    M::Future: Sync,
    M: Sync,
{
}
impl<M: Make<Y, S, Future: UnwindSafe> + UnwindSafe, Y, S> UnwindSafe for Deferred<M, Y, S> {}
impl<M, Y, S> RefUnwindSafe for Deferred<M, Y, S> where
    M: Make<Y, S, Future: RefUnwindSafe> + RefUnwindSafe
{
}

// SAFETY: the implementations of `Send` and `Sync` above ask for the same of the body. A `Deferred`
// is made with the promise of an expansion, so the closure makes an `async` block, or an `InTask`
// or a `Fallible` around one, and that drops all that it holds when it returns or panics.
unsafe impl<M: Make<Y, S>, Y, S> Code for Deferred<M, Y, S> {
    type Output = <M::Future as Future>::Output;
    type Future = M::Future;

    #[inline(always)]
    fn begin(code: Self) -> M::Future {
        M::make(code.make, code.promised)
    }
}
