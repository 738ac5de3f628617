//! Coroutines: values go in at every `resume`, and one comes out at the end.

mod delegation;
mod drives;
mod expressions;
mod programs;
mod protocol;
mod resuming;
mod send_throw_close;
mod traits;
mod values;

use gen_core::CoroutineState::{self, Complete, Yielded};

const COMPLETED: &str = "resumed after completion";
const STARTED: &str = "`start` on a coroutine that was started before";
const NEEDS_VALUE: &str =
    "the coroutine has a `#[resume]` parameter, so it needs a value to be started with";
const WAITS: &str = "the coroutine was started before, and is waiting for a value";

/// What a coroutine yields while it is sent these values, and what it returns: all of them are
/// needed, the first one to start it.
fn run<Y, S, R>(
    mut resume: impl FnMut(S) -> CoroutineState<Y, R>,
    values: impl IntoIterator<Item = S>,
) -> (Vec<Y>, R) {
    let mut yielded = Vec::new();
    let mut values = values.into_iter();
    loop {
        match resume(values.next().expect("a value for every step")) {
            Yielded(item) => yielded.push(item),
            Complete(value) => {
                assert!(values.next().is_none(), "it ended early");
                return (yielded, value);
            }
        }
    }
}
