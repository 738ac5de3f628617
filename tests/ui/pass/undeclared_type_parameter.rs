//! The right program next to `fail/undeclared_type_parameter.rs`.

use gen_core::generators;

generators! {
    gen fn pairs<T>(items: Vec<T>) -> (usize, T) {
        for pair in items.into_iter().enumerate() {
            yield pair;
        }
    }
}

fn main() {
    pairs(vec!["a"]).for_each(drop);
}
