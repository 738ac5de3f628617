//! The right program next to `fail/methods_of_generators_in_python.rs`.

use gen_core::{Coroutine, generators};

generators! {
    gen fn echo() -> impl Coroutine<Result<u32, String>, Yield = u32, Return = Result<(), String>> {
        let mut last = 0;
        loop {
            last = (yield last)?;
        }
    }

    gen fn numbers() -> u32 {
        yield 1;
    }
}

/// A trait of the user's has methods of these names.
trait Close: Sized {
    fn close(self) {}

    fn len(&self) -> usize {
        0
    }
}

impl<I: Iterator> Close for I {}

fn main() {
    let mut echo = echo();
    let _ = echo.start();
    println!("{:?}", echo.resume(Ok(1)));
    println!("{:?}", echo.resume(Err("too many".to_owned())));
    drop(echo);
    for number in numbers() {
        println!("{number}");
    }
    println!("{} {}", numbers().next().is_none(), numbers().len());
    numbers().close();
}
