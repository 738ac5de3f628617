//! A `gen fn` of a trait is implemented by a `gen fn`.

use gen_core::generators;

struct Numbers(Vec<u32>);

generators! {
    trait Walk {
        gen fn walk(&self) -> u32;
    }

    impl Walk for Numbers {
        fn walk(&self) -> impl Iterator<Item = u32> {
            self.0.iter().copied()
        }
    }
}

fn main() {
    Numbers(vec![1]).walk().for_each(drop);
}
