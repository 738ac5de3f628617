//! The right program next to `fail/received_value_to_convert.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn names() -> impl Coroutine<&'static str, Yield = usize> {
        let mut all: Vec<String> = Vec::new();
        loop {
            let name: String = (yield all.len()).to_string();
            all.push(name);
        }
    }
}

fn main() {
    names().start();
}
