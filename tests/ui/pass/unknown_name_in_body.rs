//! The right program next to `fail/unknown_name_in_body.rs`.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        yield n;
        yield from numbers(n);
    }
}

fn main() {
    let sum: u32 = numbers(1).filter(|n| n % 2 == 0).sum();
    println!("{sum}");
}
