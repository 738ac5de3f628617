//! The right program next to `fail/yield_from_question_mark_of_coroutine_of_other_error.rs`.

use gen_core::{Coroutine, generators};
use std::error::Error;
use std::num::ParseIntError;

generators! {
    gen fn all<C>(child: C) -> Result<u32, Box<dyn Error>>
    where
        C: Coroutine<(), Yield = Result<u32, ParseIntError>, Return = u8>,
    {
        let _: u8 = yield from child?;
    }

    gen fn sent<C>(child: C) -> impl Coroutine<u32, Yield = Option<u32>, Return = Option<u8>>
    where
        C: Coroutine<u32, Yield = Option<u32>, Return = u8>,
    {
        Some(yield from child?)
    }
}

fn main() {
    generators! {
        gen fn one() -> impl Coroutine<(), Yield = Result<u32, ParseIntError>, Return = u8> {
            yield Ok(1);
            1
        }

        gen fn two() -> impl Coroutine<u32, Yield = Option<u32>, Return = u8> {
            yield Some(2);
            2
        }
    }
    all(one()).for_each(drop);
    println!("{:?}", sent(two()).drive(|_| 3));
}
