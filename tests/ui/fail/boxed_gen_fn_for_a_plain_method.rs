//! A method that takes `self` is a `gen fn` in both, the trait and its implementation.

use gen_core::{BoxGen, generators};

struct Countdown(u32);

trait Walk {
    fn walk(self) -> BoxGen<'static, u32>;
}

generators! {
    impl Walk for Countdown {
        #[boxed]
        gen fn walk(self) -> u32 {
            for i in (0..self.0).rev() {
                yield i;
            }
        }
    }
}

fn main() {
    Countdown(3).walk().for_each(drop);
}
