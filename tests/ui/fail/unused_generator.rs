//! A generator that is not asked does nothing.

#![deny(warnings)]

use gen_core::generators;

generators! {
    gen fn greet() {
        println!("hello");
        yield;
    }
}

fn main() {
    greet();
}
