//! A bound with a lifetime holds for the arguments of a generator as well, which it would outlive otherwise.

use gen_core::generators;

generators! {
    #[bounds('static)]
    gen fn one<T: ToString>(value: T) -> String {
        yield value.to_string();
    }
}

fn main() {
    drop(one(1));
}
