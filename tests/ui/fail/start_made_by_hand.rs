//! The token that a body needs to be made comes from its generator.

use gen_core::__private::Start;

fn main() {
    let start: Start<u32, ()> = Start::new();
    drop(start);
}
