//! The attribute reads the items off the return type. The calls are no other mistakes.

use gen_core::generator;

#[generator]
fn count(n: u32) {
    for i in 0..n {
        yield_!(i);
    }
}

#[generator]
fn listed(n: u32) -> Vec<u32> {
    yield_!(n);
}

fn main() {
    for i in count(3).chain(listed(3)) {
        println!("{i}");
    }
}
