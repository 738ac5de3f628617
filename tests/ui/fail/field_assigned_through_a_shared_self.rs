//! A method that changes a field takes `&mut self`.

use gen_core::generators;

struct Counter {
    count: u32,
    limits: (u32, u32),
}

generators! {
    impl Counter {
        gen fn up(&self) -> u32 {
            while self.count < self.limits.1 {
                self.count += 1;
                yield self.count;
            }
        }

        gen fn reset(&self) -> u32 {
            for i in 0..3 {
                yield i;
                self.limits.0 = i;
            }
        }
    }
}

fn main() {
    let counter = Counter { count: 0, limits: (0, 2) };
    counter.up().chain(counter.reset()).for_each(drop);
}
