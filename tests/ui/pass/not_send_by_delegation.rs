//! The right program next to `fail/not_send_by_delegation.rs`.

use gen_core::generators;
use std::sync::Arc;

generators! {
    gen fn child(depth: u32, shared: Arc<u32>) -> u32 {
        yield *shared;
        if depth > 0 {
            yield from child(depth - 1, shared.clone());
        }
    }

    gen fn parent() -> u32 {
        yield from child(3, Arc::new(1));
    }
}

fn main() {
    let numbers = parent();
    std::thread::spawn(|| numbers.count());
}
