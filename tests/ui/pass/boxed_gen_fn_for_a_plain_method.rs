//! The right program next to `fail/boxed_gen_fn_for_a_plain_method.rs`.

use gen_core::generators;

struct Countdown(u32);

generators! {
    trait Walk {
        #[boxed]
        gen fn walk(self) -> u32;
    }

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
