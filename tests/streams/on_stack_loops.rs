//! `for item in generator.on_stack()` in an async generator: the loop itself does not wait.

use super::{all, later};
use gen_core::{Body, Gen, gen_block, generators};

/// A macro that the macros of the crate know nothing about: it may wait.
macro_rules! wait_for {
    ($future:expr) => {
        $future.await
    };
}

generators! {
    gen fn countdown(n: u32) -> u32 {
        for i in (1..=n).rev() {
            yield i;
        }
    }

    async gen fn awaited(items: Gen<u32, impl Body<u32, Resume = ()>>) -> u32 {
        for item in items.on_stack() {
            yield later(item).await;
            later(()).await;
        }
    }

    async gen fn in_its_task(items: Gen<u32, impl Body<u32, Resume = ()>>) -> u32 {
        'all: for item in items.on_stack() {
            yield wait_for!(later(item));
            if item == 2 {
                break 'all;
            }
        }
    }

    async gen fn with_a_handle(items: Gen<u32, impl Body<u32, Resume = ()>>) -> u32 {
        for item in items.on_stack() {
            wait_for!(later(()));
            vec![{ yield item; }];
        }
    }
}

#[test]
fn between_waits() {
    assert_eq!(all(awaited(countdown(3))), [3, 2, 1]);
    assert_eq!(all(in_its_task(countdown(3))), [3, 2]);
    assert_eq!(all(with_a_handle(countdown(3))), [3, 2, 1]);
}

#[test]
fn in_an_async_block() {
    let items = gen_block! { async move {
        for item in countdown(2).on_stack() {
            yield later(item).await;
        }
    } };
    assert_eq!(all(items), [2, 1]);
}
