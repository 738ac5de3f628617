//! The right program next to `fail/item_type_without_size.rs`.

use gen_core::generators;

generators! {
    gen fn words() -> &'static str {
        yield "one";
    }

    gen fn blocks(data: Vec<u8>) -> Vec<u8> {
        for block in data.chunks(2) {
            yield block.to_vec();
        }
    }

    gen fn shown() -> Box<dyn std::fmt::Display + Send> {
        yield Box::new(1);
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
