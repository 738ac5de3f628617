//! The signature is kept, so that the uses of the function are no errors.

use gen_core::generators;

generators! {
    gen fn numbers(n: u32) -> u32 {
        let twice = n *;
        yield twice;
    }
}

fn main() {
    let sum: u32 = numbers(1).filter(|n| n % 2 == 0).sum();
    println!("{sum}");
}
