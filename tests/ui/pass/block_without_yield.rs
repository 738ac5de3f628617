//! The right program next to `fail/block_without_yield.rs`.

use gen_core::gen_block;

fn main() {
    let greetings = gen_block! {
        yield "hello";
    };
    for greeting in greetings {
        println!("{greeting}");
    }
}
