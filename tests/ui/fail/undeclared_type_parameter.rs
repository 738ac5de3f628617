//! A type parameter is declared.

use gen_core::generators;

generators! {
    gen fn pairs(items: Vec<T>) -> (usize, T) {
        for pair in items.into_iter().enumerate() {
            yield pair;
        }
    }
}

fn main() {
    pairs(vec!["a"]).for_each(drop);
}
