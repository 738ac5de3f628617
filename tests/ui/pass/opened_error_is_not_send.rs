//! The right program next to `fail/opened_error_is_not_send.rs`.

use gen_core::generators;
use std::rc::Rc;

struct NotSend(Rc<str>);

struct Failure;

impl From<NotSend> for Failure {
    fn from(NotSend(_): NotSend) -> Self {
        Failure
    }
}

fn open() -> Result<[Result<u32, Failure>; 1], NotSend> {
    Err(NotSend(Rc::from("no items")))
}

generators! {
    async gen fn opens() -> Result<u32, Failure> {
        yield from open()?;
    }
}

fn main() {
    let numbers = opens();
    std::thread::spawn(|| drop(numbers));
}
