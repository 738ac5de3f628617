//! A block that is returned takes its variables by value.

use gen_core::{BoxGen, gen_block};

fn squares(n: u32) -> impl Iterator<Item = u32> {
    gen_block! {
        for i in 0..n {
            yield i * i;
        }
    }
}

fn boxed_squares(n: u32) -> BoxGen<'static, u32> {
    let squares = gen_block! {
        for i in 0..n {
            yield i * i;
        }
    };
    squares.boxed()
}

fn main() {
    squares(3).chain(boxed_squares(3)).for_each(drop);
}
