//! The right program next to `fail/into_iter_without_type.rs`.

use gen_core::{BoxGen, generators};

struct Countdown(u32);

generators! {
    impl IntoIterator for Countdown {
        type Item = u32;
        type IntoIter = BoxGen<'static, Self::Item>;

        #[boxed]
        gen fn into_iter(self) -> u32 {
            for i in (0..self.0).rev() {
                yield i;
            }
        }
    }
}

fn main() {
    for i in Countdown(3) {
        println!("{i}");
    }
}
