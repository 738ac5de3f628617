//! So is yielding without a handle.

use gen_core::__private::{Begun, Runtime};

async fn number(generator: Begun<u32, ()>) {
    Runtime::gen_core_here(generator, ()).yield_(1).await
}

fn main() {
    let _ = number;
}
