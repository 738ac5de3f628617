//! The right program next to `fail/static_bound_of_a_generic_generator.rs`.

use gen_core::generators;

generators! {
    #[bounds('static)]
    gen fn one<T: ToString + 'static>(value: T) -> String {
        yield value.to_string();
    }
}

fn main() {
    drop(one(1));
}
