//! Items are handed out by value.

use gen_core::generators;

generators! {
    gen fn words() -> str {
        yield "one";
    }

    gen fn blocks(data: Vec<u8>) -> [u8] {
        for block in data.chunks(2) {
            yield block;
        }
    }

    gen fn shown() -> dyn std::fmt::Display + Send {
        yield 1;
    }
}

fn main() {
    for word in words() {
        println!("{word}");
    }
    for block in blocks(vec![1, 2, 3]) {
        println!("{block:?}");
    }
    for shown in shown() {
        println!("{shown}");
    }
}
