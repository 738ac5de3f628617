//! A yield without a handle needs the token of a body that has begun.

#![forbid(unsafe_code)]

use gen_core::__private::Runtime;

async fn number() {
    Runtime::yield_((), (), 1).await
}

fn main() {
    let _ = number;
}
