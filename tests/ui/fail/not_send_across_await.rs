//! What is alive at an `.await` decides whether the generator can be sent.

use gen_core::generators;
use std::rc::Rc;

generators! {
    async gen fn numbers() -> u32 {
        let shared = Rc::new(1);
        std::future::ready(()).await;
        yield *shared;
    }
}

fn send<T: Send>(_: T) {}

fn main() {
    send(numbers());
}
