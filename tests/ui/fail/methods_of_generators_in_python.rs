//! The methods of a Python generator, and of a list, have other names or forms here.

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

fn main() {
    let mut echo = echo();
    let _ = echo.start();
    echo.send(Ok(1));
    echo.throw("too many");
    echo.close();
    for number in numbers().iter() {
        println!("{number}");
    }
    println!("{}", numbers().is_empty());
}
