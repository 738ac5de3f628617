//! So is getting at the frame stack.

use gen_core::__private::{Begun, Runtime};

async fn delegate(generator: Begun<u32, ()>) {
    Runtime::gen_core_frames(generator, ()).await;
}

fn main() {
    let _ = delegate;
}
