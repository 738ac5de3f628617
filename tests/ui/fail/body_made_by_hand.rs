//! A body cannot be made, or taken out of its generator.

use gen_core::Leaf;
use std::future::ready;

fn main() {
    let body: Leaf<_> = Leaf { code: ready(()) };
    drop(body);
}
