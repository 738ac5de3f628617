//! The trait asks for the type that `into_iter` returns.

use gen_core::generators;

struct Countdown(u32);

generators! {
    impl IntoIterator for Countdown {
        type Item = u32;

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
