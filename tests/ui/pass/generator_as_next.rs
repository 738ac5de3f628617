//! The right program next to `fail/generator_as_next.rs`.

use gen_core::generators;

struct Count(u32);

generators! {
    impl Count {
        gen fn iter(&self) -> u32 {
            for i in 0..self.0 {
                yield i;
            }
        }
    }
}

/// A trait of another name may have a `next` that is a generator.
trait Next {
    generators! {
        gen fn next(&mut self) -> u32;
    }
}

generators! {
    impl Next for Count {
        gen fn next(&mut self) -> u32 {
            yield self.0;
        }
    }
}

fn main() {
    Count(3).iter().for_each(drop);
    assert!(Next::next(&mut Count(3)).eq([3]));
}
