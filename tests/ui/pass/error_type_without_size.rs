//! The right program next to `fail/error_type_without_size.rs`.

use gen_core::generators;
use std::error::Error;

mod boxes {
    pub type Result<T> = std::result::Result<Box<T>, String>;
}

mod dynamic {
    pub type Result<T, E> = std::result::Result<T, Box<E>>;
}

generators! {
    gen fn numbers(text: &str) -> Result<i32, Box<dyn Error>> {
        for word in text.split(' ') {
            yield Ok(word.parse()?);
        }
    }

    gen fn texts() -> Option<String> {
        yield None;
    }

    /// Of a type that is named like another.
    gen fn boxed() -> boxes::Result<str> {
        yield Ok("text".into());
    }

    gen fn boxed_errors() -> dynamic::Result<u32, dyn Error> {
        yield Err("text".into());
    }
}

fn main() {
    for number in numbers("1") {
        println!("{number:?}");
    }
    texts().for_each(drop);
    boxed().for_each(drop);
    boxed_errors().for_each(drop);
}
