//! Each generator function returns a type of its own.

use gen_core::generators;

generators! {
    gen fn up(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }

    gen fn down(n: u32) -> u32 {
        for i in (0..n).rev() {
            yield i;
        }
    }
}

fn main() {
    let numbers = if std::env::args().count() > 1 { up(3) } else { down(3) };
    numbers.for_each(drop);
}
