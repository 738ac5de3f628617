//! The right program next to `fail/question_mark_in_coroutine.rs`.

use gen_core::{Coroutine, generators};
use std::num::ParseIntError;

generators! {
    gen fn doubled() -> impl Coroutine<String, Yield = u32, Return = Result<(), ParseIntError>> {
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
