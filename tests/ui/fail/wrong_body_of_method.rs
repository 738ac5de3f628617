//! The uses of a method whose body has a mistake, in a trait and its impl.

use gen_core::generators;

struct Numbers(Vec<u32>);

generators! {
    trait Walk {
        gen fn walk(&self) -> u32;
    }

    impl Walk for Numbers {
        gen fn walk(&self) -> u32 {
            self.0.iter().for_each(|n| yield *n);
        }
    }
}

fn main() {
    Numbers(vec![1]).walk().for_each(drop);
}
