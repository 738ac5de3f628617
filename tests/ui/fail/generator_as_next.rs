//! A generator is an iterator, and not the `next` of an iterator.

use gen_core::generators;

struct Count(u32);

generators! {
    impl Iterator for Count {
        type Item = u32;

        gen fn next(&mut self) -> u32 {
            for i in 0..self.0 {
                yield i;
            }
        }
    }
}

fn main() {
    Count(3).for_each(drop);
}
