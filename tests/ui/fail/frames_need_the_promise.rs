//! The frame stack is had by the token of a body that has begun.

#![forbid(unsafe_code)]

use gen_core::__private::Runtime;

async fn delegate() {
    Runtime::frames((), ()).await;
}

fn main() {
    let _ = delegate;
}
