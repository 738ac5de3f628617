//! An error in the body is the body's, and leaves the uses of the function alone.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield m;
        yield from numbers(n);
    }
}

fn main() {
    let sum: u32 = numbers(1).filter(|n| n % 2 == 0).sum();
    println!("{sum}");
}
