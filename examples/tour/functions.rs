//! What `yield` does: calling a generator function runs nothing, each `next` runs up to a `yield`.

use gen_core::{Body, Gen, generators};

generators!({
    gen fn countdown(mut n: u32) -> u32 {
        println!("Starting countdown from {n}");
        while n > 0 {
            yield n; // Pauses here and hands `n` to the caller...
            n -= 1; // ...and goes on here at the next `next`.
        }
        println!("Liftoff!");
    }
});

pub fn run() {
    let mut numbers = countdown(3); // The body does not run yet.
    println!("{}", class(&numbers));
    println!("{}", numbers.next().unwrap()); // "Starting countdown from 3", then 3.
    println!("{}", numbers.next().unwrap());
    println!("{}", numbers.next().unwrap());
    assert_eq!(numbers.next(), None); // "Liftoff!", and nothing more to come.

    for n in countdown(3) {
        println!("{n}");
    }
}

/// Python's `type`, for generators: a call with anything else does not compile.
fn class<Y, B: Body<Y>>(_: &Gen<Y, B>) -> &'static str {
    "<class 'generator'>"
}
