//! The right program next to `fail/list_of_values_without_size.rs`.

use gen_core::generators;

generators! {
    gen fn chain(parts: Vec<Box<dyn Iterator<Item = u32>>>) -> u32 {
        for part in parts {
            yield from part;
        }
    }

    gen fn texts(values: &[Box<dyn ToString>]) -> String {
        for value in values {
            yield value.to_string();
        }
    }
}

fn main() {
    assert!(chain(vec![Box::new(0..2)]).eq([0, 1]));
    assert!(texts(&[Box::new(1)]).eq(["1"]));
}
