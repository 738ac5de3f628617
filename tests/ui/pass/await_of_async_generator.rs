//! Each item of an async generator is awaited. An async generator is no future, so the methods of
//! futures are in nobody's way.

use futures::{FutureExt as _, StreamExt as _, TryFutureExt as _, TryStreamExt as _};
use gen_core::{AsyncGen, Body, BoxAsyncGen, generators};
use std::pin::pin;

generators! {
    async gen fn ticks(n: u32) -> u32 {
        for tick in 0..n {
            yield tick;
        }
    }

    async gen fn results(n: u32) -> Result<u32, String> {
        yield from ticks(n).map(Ok);
    }

    async gen fn twice(n: u32) -> u32 {
        for await tick in ticks(n) {
            yield tick;
        }
        yield from ticks(n);
        yield from Box::pin(ticks(n));
        yield from pin!(ticks(n)).as_mut();
        yield from BoxAsyncGen::from(ticks(n));
        yield ticks(n).count().map(|count| u32::try_from(count).unwrap()).await;
    }
}

async fn more<B: Body<u32, Resume = (), Return = ()>>(ticks: AsyncGen<u32, B>) -> Vec<u32> {
    ticks.map(|tick| tick + 1).fuse().boxed_local().collect().await
}

async fn all() {
    let mut ticked = pin!(ticks(3));
    assert_eq!(ticked.next().await, Some(0));
    let (tick, rest) = ticked.as_mut().into_future().await;
    assert_eq!((tick, rest.count().await), (Some(1), 1));

    let (tick, rest) = BoxAsyncGen::from(ticks(2)).into_future().await;
    assert_eq!((tick, rest.map(|tick| tick + 1).collect::<Vec<_>>().await), (Some(0), vec![2]));

    assert_eq!(more(ticks(2)).await, [1, 2]);
    let results = results(2).map_ok(|tick| tick + 1).map_err(|error| error + "!");
    assert_eq!(results.try_collect::<Vec<_>>().map_ok(|ticks| ticks.len()).await, Ok(2));
    assert_eq!(twice(1).collect::<Vec<_>>().await, [0, 0, 0, 0, 0, 1]);
}

fn main() {
    futures::executor::block_on(all());
}
