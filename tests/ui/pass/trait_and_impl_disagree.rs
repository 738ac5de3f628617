//! The right program next to `fail/trait_and_impl_disagree.rs`.

use gen_core::generators;

struct Numbers(Vec<u32>);

generators! {
    trait Walk {
        gen fn walk(&self) -> u32;
    }

    impl Walk for Numbers {
        gen fn walk(&self) -> u32 {
            yield from self.0.iter().copied();
        }
    }
}

fn main() {
    Numbers(vec![1]).walk().for_each(drop);
}
