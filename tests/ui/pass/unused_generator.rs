//! The right program next to `fail/unused_generator.rs`.

#![deny(warnings)]

use gen_core::generators;

generators! {
    gen fn greet() {
        println!("hello");
        yield;
    }
}

fn main() {
    greet().next();
}
