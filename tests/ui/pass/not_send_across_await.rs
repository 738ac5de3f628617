//! The right program next to `fail/not_send_across_await.rs`.

use gen_core::generators;

generators! {
    async gen fn numbers() -> u32 {
        let shared = Box::new(1);
        std::future::ready(()).await;
        yield *shared;
    }
}

fn send<T: Send>(_: T) {}

fn main() {
    send(numbers());
}
