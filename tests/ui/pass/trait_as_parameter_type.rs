//! The right program next to `fail/trait_as_parameter_type.rs`.

use gen_core::generators;

generators! {
    gen fn lengths(lines: impl Iterator<Item = String>) -> usize {
        for line in lines {
            yield line.len();
        }
    }
}

fn main() {
    lengths([String::new()].into_iter()).for_each(drop);
}
