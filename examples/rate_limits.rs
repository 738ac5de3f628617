//! Two sources with rates of their own, merged, and limited: `cargo run --example rate_limits`.
//!
//! The clock is tokio's paused one: it jumps to the next moment at which something happens, so the
//! program is done at once, and its times are exact.

use std::fmt::Display;
use std::mem;
use std::pin::{Pin, pin};
use std::time::Duration;

use futures::{Stream, StreamExt as _};
use gen_core::generators;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep, sleep_until};

generators! {
    /// A reading every `period`, as long as somebody takes them.
    async gen fn readings(name: &'static str, period: Duration) -> String {
        let mut ticks = interval(period);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        for number in 1.. {
            ticks.tick().await;
            yield format!("{name}{number}");
        }
    }

    /// The items of both, as they come; where both have one, they take turns.
    async gen fn merged<T>(left: impl Stream<Item = T>, right: impl Stream<Item = T>) -> T {
        let mut first: Pin<&mut dyn Stream<Item = T>> = pin!(left.fuse());
        let mut second: Pin<&mut dyn Stream<Item = T>> = pin!(right.fuse());
        loop {
            tokio::select! {
                biased;
                Some(item) = first.next() => {
                    yield item;
                    mem::swap(&mut first, &mut second);
                }
                Some(item) = second.next() => yield item,
                else => break,
            }
        }
    }

    /// The items, with a pause of at least `pause` after each.
    async gen fn limited<T>(items: impl Stream<Item = T>, pause: Duration) -> T {
        for await item in items {
            let next = Instant::now() + pause;
            yield item;
            sleep_until(next).await;
        }
    }
}

/// Prints when the items come; the consumer needs `work` for each.
async fn show<T: Display>(heading: &str, items: impl Stream<Item = T>, work: Duration) {
    println!("{heading}");
    let start = Instant::now();
    let mut items = pin!(items);
    while let Some(item) = items.next().await {
        println!("{:6} ms  {item}", start.elapsed().as_millis());
        sleep(work).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    const MS: Duration = Duration::from_millis(1);
    let sources =
        || merged(readings("fast ", 40 * MS).take(7), readings("slow ", 100 * MS).take(3));

    show("Merged", sources(), Duration::ZERO).await;
    show("At most one in 60 ms", limited(sources(), 60 * MS), Duration::ZERO).await;
    // Nothing piles up: a source that is not asked makes nothing.
    show("A consumer that takes 150 ms for each", sources(), 150 * MS).await;
}
