//! A trait is no type of a parameter.

use gen_core::generators;

generators! {
    gen fn lengths(lines: Iterator<Item = String>) -> usize {
        for line in lines {
            yield line.len();
        }
    }
}

fn main() {
    lengths([String::new()].into_iter()).for_each(drop);
}
