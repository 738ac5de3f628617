//! Async generators, dropped at each `.await` as well.

use crate::corpus::{corpus, is, items};
use crate::harness::{Order, check_async};
use crate::world::{Tracked, calm, op, tracked};
use gen_core::{AsyncGen, Co, Leaf, generators};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

/// Is ready the second time. Each poll is an operation, and so is its drop.
struct Pause {
    is_over: bool,
    value: Option<Tracked>,
}

fn pause() -> Pause {
    Pause { is_over: false, value: Some(tracked("pause")) }
}

impl Future for Pause {
    type Output = Tracked;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Tracked> {
        op();
        if !self.is_over {
            self.is_over = true;
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(self.value.take().expect("polled after its end"))
    }
}

generators! {
    async gen fn waits() -> Tracked {
        let _a = tracked("a");
        let waited = pause().await;
        yield tracked(waited.name());
        let _b = tracked("b");
        drop(pause().await);
        yield waited;
        drop(pause().await);
    }

    async gen fn never_waits() -> Tracked {
        let _a = tracked("a");
        yield tracked("1");
        op();
        yield tracked("2");
    }

    async gen fn waits_in_control_flow() -> Tracked {
        for n in 0..3 {
            let _turn = tracked("turn");
            match pause().await {
                first if is(n == 0) => yield first,
                _ if is(n == 1) => continue,
                _ => {}
            }
            if is(pause().await.name() == "pause") {
                break;
            }
        }
        while is(false) {
            drop(pause().await);
        }
    }

    async gen fn recursive(depth: u32) -> Tracked {
        let _a = tracked("a");
        drop(pause().await);
        yield tracked("1");
        if is(depth > 0) {
            yield from recursive(depth - 1);
            let _late = tracked("late");
            drop(pause().await);
        }
    }

    async gen fn async_recursion() -> Tracked {
        let _root = tracked("root");
        yield from recursive(2);
    }

    gen fn plain(depth: u32) -> Tracked {
        let _a = tracked("plain");
        yield tracked("1");
        if depth > 0 {
            yield from plain(depth - 1);
        }
    }

    async gen fn to_children_of_all_kinds() -> Tracked {
        let _root = tracked("root");
        yield from waits();
        yield from plain(1);
        yield from plain(0).on_heap();
        yield from items(2);
        yield from recursive(1);
        yield from pin!(recursive(0));
    }

    async gen fn loops_over_streams() -> Tracked {
        let _root = tracked("root");
        for await item in waits() {
            let _turn = tracked("turn");
            yield item;
            drop(pause().await);
        }
        for await item in recursive(1) {
            yield item;
            if is(true) {
                break;
            }
        }
    }

    async gen fn futures_of_its_own() -> Tracked {
        let root = tracked("root");
        let value = async {
            let _inner = calm("inner");
            drop(pause().await);
            tracked(root.name())
        };
        yield value.await;
    }

    async gen fn errors() -> Result<Tracked, Tracked> {
        let _a = calm("a");
        for n in 0..2 {
            let waited = pause().await;
            yield if is(n == 0) { Ok(waited) } else { Ok(Err(waited)?) };
        }
    }

    fn an_async_block() -> AsyncGen<Tracked, Leaf<impl gen_core::Code<Output = ()>>> {
        async gen {
            let _a = tracked("a");
            yield pause().await;
        }
    }
}

fn an_async_closure() -> AsyncGen<Tracked, Leaf<impl gen_core::Code<Output = ()>>> {
    AsyncGen::from_fn(async |co: &mut Co<Tracked>| {
        let _a = tracked("a");
        let waited = pause().await;
        co.yield_(waited).await;
        co.yield_from(items(2)).await;
    })
}

corpus! { check_async,
    Reverse:
        waits never_waits waits_in_control_flow async_recursion futures_of_its_own errors
        an_async_block an_async_closure to_children_of_all_kinds;
    Any: loops_over_streams;
}
