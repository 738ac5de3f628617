//! A block that yields nothing has no item type.

use gen_core::gen_block;

fn main() {
    let greetings = gen_block! {
        println!("hello");
    };
    for greeting in greetings {
        println!("{greeting}");
    }
}
