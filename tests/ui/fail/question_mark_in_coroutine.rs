//! A coroutine has no last item: a `?` ends it with the value that it returns.

use gen_core::{Coroutine, generators};

generators! {
    gen fn doubled() -> impl Coroutine<String, Yield = u32> {
        let mut n = 0;
        loop {
            let text = yield n;
            n = 2 * text.parse::<u32>()?;
        }
    }
}

fn main() {
    drop(doubled());
}
