//! The code of a `gen fn` that was not started: a closure that makes the body.

use core::panic::{RefUnwindSafe, UnwindSafe};

use crate::body::tokens::Made;
use crate::engine::code::Code;

/// A closure that makes a body.
#[doc(hidden)]
pub trait Make {
    type Future: Future;
    fn make(closure: Self) -> Self::Future;
}

impl<M, Y, S, F> Make for M
where
    M: FnOnce() -> Made<Y, S, F>,
    F: Future,
{
    type Future = F;

    #[inline(always)]
    fn make(closure: M) -> F {
        closure().body
    }
}

/// The code of a `gen fn`: a closure that holds the arguments and makes the body.
///
/// The closure captures the arguments, and so does the body that it makes. Its type therefore says
/// what they borrow: the compiler works out how long a closure lives from the types that it
/// captures, and from nothing else. The closure is the only type parameter, because each further
/// mention of a type of an argument would count: in a pipeline that is the type of the stage
/// before, and rustc walks through all of it when it makes debug information.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "seen by nobody")]
pub struct Deferred<M: Make>(pub(crate) M);

// These four are written out, so that `Send` of a generator does not lead the compiler through
// every field of every generator among its arguments. The body comes first, because rustc reports
// the first type that is not `Send`, and of a body it names the variable.

// SAFETY: a `Deferred` holds a closure, which is `Send`. The body, which does not exist yet, is
// `Send` as well, which the contract of `Code` asks for.
unsafe impl<M: Make> Send for Deferred<M>
where
    M::Future: Send,
    M: Send,
{
}
// SAFETY: a `Deferred` holds a closure, which is `Sync`. The body, which does not exist yet, is
// `Sync` as well, which the contract of `Code` asks for.
unsafe impl<M: Make> Sync for Deferred<M>
where
    M::Future: Sync,
    M: Sync,
{
}
impl<M: Make<Future: UnwindSafe> + UnwindSafe> UnwindSafe for Deferred<M> {}
impl<M: Make<Future: RefUnwindSafe> + RefUnwindSafe> RefUnwindSafe for Deferred<M> {}

// SAFETY: the implementations of `Send` and `Sync` above ask for the same of the body. A `Made` is
// made with the promise of an expansion, so the closure makes an `async` block or a `Fallible`
// around one, and that drops all that it holds when it returns or panics.
unsafe impl<M: Make> Code for Deferred<M> {
    type Output = <M::Future as Future>::Output;
    type Future = M::Future;

    #[inline(always)]
    fn begin(code: Self) -> M::Future {
        M::make(code.0)
    }
}
