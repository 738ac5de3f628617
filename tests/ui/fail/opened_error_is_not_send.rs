//! Where a macro may hold the future of a delegation, the future may hold the error of its operand.

use gen_core::generators;
use std::rc::Rc;

struct NotSend(Rc<str>);

struct Failure;

impl From<NotSend> for Failure {
    fn from(NotSend(_): NotSend) -> Self {
        Failure
    }
}

macro_rules! pass {
    ($($tokens:tt)*) => { $($tokens)* };
}

fn open() -> Result<[Result<u32, Failure>; 1], NotSend> {
    Err(NotSend(Rc::from("no items")))
}

generators! {
    async gen fn opens() -> Result<u32, Failure> {
        pass!(yield from open()?);
    }
}

fn main() {
    let numbers = opens();
    std::thread::spawn(|| drop(numbers));
}
