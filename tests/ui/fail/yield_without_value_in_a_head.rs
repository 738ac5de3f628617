//! A `{` behind a `yield` would begin its value, as it does in native generators.

use gen_core::{Coroutine, generators};

generators! {
    gen fn lists() -> impl Coroutine<Vec<u32>> {
        for n in yield {
            println!("{n}");
        }
    }

    gen fn letters() -> impl Coroutine<Option<char>> {
        while let Some(letter) = yield {
            println!("{letter}");
        }
    }

    gen fn answers() -> impl Coroutine<bool, Yield = (), Return = u32> {
        if yield { 1 } else { 2 }
    }

    gen fn numbers() -> impl Coroutine<u32> {
        match yield {
            0 => println!("zero"),
            n => println!("{n}"),
        }
    }

    gen fn replies(question: &'static str) -> impl Coroutine<Vec<u32>, Yield = &'static str> {
        for n in yield question {
            println!("{n}");
        }
    }
}

fn main() {
    let _ = (lists().start(), letters().start(), answers().start(), numbers().start());
    let _ = replies("how many?").start();
}
