//! The right program next to `fail/runtime_forged.rs`.

#![forbid(unsafe_code)]

/// Another path to the runtime.
mod genuine {
    pub use gen_core::*;
}

#[gen_core::generator(crate = crate::genuine)]
fn numbers() -> impl Iterator<Item = u32> {
    gen_core::yield_!(1);
}

fn main() {
    let _ = numbers();
}
