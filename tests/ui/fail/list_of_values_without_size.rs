//! A trait object in a list stands in a box.

use gen_core::generators;

generators! {
    gen fn chain(parts: Vec<dyn Iterator<Item = u32>>) -> u32 {
        for part in parts {
            yield from part;
        }
    }

    gen fn texts(values: &[dyn ToString]) -> String {
        for value in values {
            yield value.to_string();
        }
    }
}

fn main() {
    chain(Vec::new()).for_each(drop);
    texts(&[]).for_each(drop);
}
