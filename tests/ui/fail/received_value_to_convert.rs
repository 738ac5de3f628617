//! The compiler proposes a call behind the parentheses around a `yield`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn names() -> impl Coroutine<&'static str, Yield = usize> {
        let mut all: Vec<String> = Vec::new();
        loop {
            let name: String = (yield all.len());
            all.push(name);
        }
    }
}

fn main() {
    names().start();
}
