//! The right program next to `fail/promise_of_a_trait_object.rs`: an expansion promises for itself.

use gen_core::gen_block;

fn main() {
    gen_block! { yield 1; }.for_each(drop);
}
