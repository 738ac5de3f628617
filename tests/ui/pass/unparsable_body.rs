//! The right program next to `fail/unparsable_body.rs`.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        let twice = n * 2;
        yield twice;
    }
}

fn main() {
    let sum: u32 = numbers(1).filter(|n| n % 2 == 0).sum();
    println!("{sum}");
}
