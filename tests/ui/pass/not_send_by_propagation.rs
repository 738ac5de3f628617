//! The right program next to `fail/not_send_by_propagation.rs`.

use gen_core::generators;
use std::sync::Arc;

generators! {
    gen fn child(depth: u32, shared: Arc<u32>) -> Result<u32, String> {
        yield Ok(*shared);
        if depth > 0 {
            yield from child(depth - 1, shared.clone())?;
        }
    }

    gen fn parent() -> Result<u32, String> {
        yield from child(3, Arc::new(1))?;
    }
}

fn main() {
    let numbers = parent();
    std::thread::spawn(|| numbers.count());
}
