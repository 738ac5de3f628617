//! Async generators in tasks, and executors that run futures inside their bodies.

use super::{all, later, pause};
use futures::channel::{mpsc, oneshot};
use futures::lock::Mutex;
use futures::stream::{self, FuturesUnordered};
use futures::{SinkExt as _, Stream, StreamExt as _};
use gen_core::{AsyncGen, Co, generators};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

macro_rules! stream {
    ($future:expr) => {
        $future.await
    };
}

const SECOND: Duration = Duration::from_secs(1);

generators! {
    async gen fn count(n: u32) -> u32 {
        for i in 0..n {
            pause().await;
            yield i;
        }
    }

    async gen fn ticks(every: Duration) -> u32 {
        for n in 0.. {
            sleep(every).await;
            yield n;
        }
    }

    async gen fn merged<A: Stream<Item = u32>, B: Stream<Item = u32>>(a: A, b: B) -> u32 {
        let (mut a, mut b) = (pin!(a.fuse()), pin!(b.fuse()));
        loop {
            let item = tokio::select! {
                biased;
                Some(item) = a.next() => item,
                Some(item) = b.next() => item,
                else => return,
            };
            yield item;
        }
    }

    async gen fn yields_in_select(mut numbers: mpsc::Receiver<u32>, stop: oneshot::Receiver<()>) -> String {
        let mut stop = stop;
        loop {
            tokio::select! {
                biased;
                Some(n) = numbers.next() => {
                    yield format!("got {n}");
                }
                _ = &mut stop => {
                    yield "stopped".to_owned();
                    return;
                }
            }
        }
    }

    async gen fn in_order_of_completion(delays: Vec<u64>) -> u64 {
        let waits = delays.into_iter().map(|delay| async move {
            sleep(Duration::from_secs(delay)).await;
            delay
        });
        let mut waits: FuturesUnordered<_> = waits.collect();
        while let Some(delay) = waits.next().await {
            yield delay;
        }
    }

    async gen fn joined() -> (u32, u32) {
        yield futures::join!(later(1), later(2));
        yield tokio::join!(later(3), later(4));
        let both = futures::future::join(later(5), later(6));
        yield both.await;
    }

    // Macros that wait, in the arguments of macros that do not.
    async gen fn asserts() -> u32 {
        assert_eq!(futures::join!(later(1), later(2)), (1, 2));
        println!("{:?}", tokio::join!(later(1)));
        yield vec![tokio::join!(later(3)).0][0];
        stream!(later(4));
        yield 5;
    }

    async gen fn local(n: Rc<u32>) -> u32 {
        tokio::task::yield_now().await;
        yield *n;
        tokio::task::yield_now().await;
        yield Rc::strong_count(&n) as u32;
    }

    async gen fn with_timeouts(waits: &[u64]) -> Option<u64> {
        for &wait in waits {
            let work = async { sleep(SECOND * wait as u32).await; wait };
            yield timeout(3 * SECOND, work).await.ok();
        }
    }

    async gen fn spawns(n: u32) -> u32 {
        for i in 0..n {
            yield tokio::spawn(async move { later(i * i).await }).await.unwrap();
        }
    }

    async gen fn requests(n: u32) -> Pin<Box<dyn Future<Output = u32> + Send>> {
        for i in 0..n {
            yield Box::pin(async move {
                sleep(SECOND * (n - i)).await;
                i
            });
        }
    }
}

#[tokio::test]
async fn on_a_current_thread_runtime() {
    assert_eq!(count(3).collect::<Vec<_>>().await, [0, 1, 2]);
}

#[test]
fn on_the_executor_of_futures() {
    assert_eq!(all(joined()), [(1, 2), (3, 4), (5, 6)]);
    assert_eq!(all(asserts()), [3, 5]);
    let numbers: Vec<u32> = futures::executor::block_on_stream(Box::pin(count(3))).collect();
    assert_eq!(numbers, [0, 1, 2]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn spawned() {
    let sum = tokio::spawn(async {
        let mut sum = 0;
        let mut numbers = pin!(spawns(5));
        while let Some(n) = numbers.next().await {
            sum += n;
        }
        sum
    });
    assert_eq!(sum.await.unwrap(), 30);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn spawned_after_it_was_started() {
    let mut numbers = count(100).boxed();
    assert_eq!(numbers.next().await, Some(0));
    let (rest, numbers) = tokio::spawn(async move {
        let rest: Vec<u32> = numbers.by_ref().take(98).collect().await;
        (rest, numbers)
    })
    .await
    .unwrap();
    assert!(rest.into_iter().eq(1..99));
    assert_eq!(numbers.collect::<Vec<_>>().await, [99]);
}

#[tokio::test]
async fn in_a_local_set() {
    let set = tokio::task::LocalSet::new();
    let items = set
        .run_until(async {
            let n = Rc::new(7);
            tokio::task::spawn_local(local(n).collect::<Vec<_>>()).await.unwrap()
        })
        .await;
    assert_eq!(items, [7, 1]);
}

#[tokio::test(start_paused = true)]
async fn a_timer_ticks() {
    let start = Instant::now();
    let mut numbers = pin!(ticks(SECOND));
    for n in 0..5 {
        assert_eq!(numbers.next().await, Some(n));
        assert_eq!(start.elapsed().as_secs(), u64::from(n) + 1);
    }
}

#[tokio::test(start_paused = true)]
async fn next_is_a_branch_of_select() {
    let mut quick = pin!(ticks(2 * SECOND).map(|n| n + 100));
    let mut slow = pin!(ticks(3 * SECOND));
    let mut seen = Vec::new();
    // At the sixth second both are ready.
    for _ in 0..4 {
        tokio::select! {
            biased;
            Some(n) = quick.next() => seen.push(n),
            Some(n) = slow.next() => seen.push(n),
        }
    }
    assert_eq!(seen, [100, 0, 101, 102]);
    // The branch that lost has lost nothing.
    assert_eq!(slow.next().await, Some(1));
    assert_eq!(slow.next().await, Some(2));
}

#[tokio::test(start_paused = true)]
async fn next_is_cancelled_without_loss() {
    let mut numbers = pin!(ticks(5 * SECOND));
    let mut seen = Vec::new();
    let mut cancelled = 0;
    while seen.len() < 4 {
        match timeout(2 * SECOND, numbers.next()).await {
            Ok(item) => seen.push(item.unwrap()),
            Err(_) => cancelled += 1,
        }
    }
    assert_eq!(seen, [0, 1, 2, 3]);
    assert!(cancelled >= 4);
}

#[tokio::test(start_paused = true)]
async fn select_inside_the_body() {
    let items: Vec<u32> =
        merged(ticks(2 * SECOND).map(|n| n + 100).take(3), ticks(3 * SECOND).take(2))
            .collect()
            .await;
    assert_eq!(items, [100, 0, 101, 102, 1]);
}

#[tokio::test]
async fn yields_inside_of_select() {
    let (mut numbers, receiver) = mpsc::channel(8);
    let (stop, stopped) = oneshot::channel();
    let mut items = pin!(yields_in_select(receiver, stopped));
    for n in 0..3 {
        numbers.send(n).await.unwrap();
        assert_eq!(items.next().await, Some(format!("got {n}")));
    }
    stop.send(()).unwrap();
    assert_eq!(items.next().await.as_deref(), Some("stopped"));
    assert_eq!(items.next().await, None);
}

#[tokio::test(start_paused = true)]
async fn futures_unordered_inside_the_body() {
    let items: Vec<u64> = in_order_of_completion(vec![3, 1, 2]).collect().await;
    assert_eq!(items, [1, 2, 3]);
}

#[tokio::test(start_paused = true)]
async fn nexts_in_futures_unordered() {
    let mut streams: Vec<_> =
        [3, 1, 2].map(|n| ticks(SECOND * n).map(move |i| (n, i)).boxed()).into();
    let nexts: FuturesUnordered<_> = streams.iter_mut().map(|stream| stream.next()).collect();
    let items: Vec<_> = nexts.collect().await;
    assert_eq!(items, [Some((1, 0)), Some((2, 0)), Some((3, 0))]);
}

#[tokio::test(start_paused = true)]
async fn timeouts_inside_the_body() {
    let items: Vec<_> = with_timeouts(&[1, 5, 2]).collect().await;
    assert_eq!(items, [Some(1), None, Some(2)]);
}

#[tokio::test]
async fn nexts_in_join() {
    let (mut a, mut b) = (pin!(count(2)), pin!(count(3)));
    assert_eq!(tokio::join!(a.next(), b.next()), (Some(0), Some(0)));
    assert_eq!(futures::join!(a.next(), b.next()), (Some(1), Some(1)));
    assert_eq!(tokio::join!(a.next(), b.next()), (None, Some(2)));
}

#[tokio::test]
async fn next_in_the_select_of_futures() {
    let (mut a, mut b) = (Box::pin(count(2)), Box::pin(count(2)));
    let mut seen = Vec::new();
    loop {
        futures::select! {
            n = a.select_next_some() => seen.push(n),
            n = b.select_next_some() => seen.push(n),
            complete => break,
        }
    }
    seen.sort_unstable();
    assert_eq!(seen, [0, 0, 1, 1]);
}

#[tokio::test(start_paused = true)]
async fn adaptors_that_run_the_items() {
    let start = Instant::now();
    assert_eq!(requests(4).buffered(2).collect::<Vec<_>>().await, [0, 1, 2, 3]);
    assert_eq!(start.elapsed().as_secs(), 6);
    let unordered: Vec<u32> = requests(4).buffer_unordered(4).collect().await;
    assert_eq!(unordered, [3, 2, 1, 0]);
    assert_eq!(start.elapsed().as_secs(), 10);
}

#[tokio::test]
async fn adaptors() {
    assert_eq!(count(5).chunks(2).collect::<Vec<_>>().await, [vec![0, 1], vec![2, 3], vec![4]]);
    let zipped: Vec<_> = count(2).zip(count(5).map(|n| n + 10)).collect().await;
    assert_eq!(zipped, [(0, 10), (1, 11)]);
    let mut merged: Vec<u32> = stream::select(count(3), count(2)).collect().await;
    merged.sort_unstable();
    assert_eq!(merged, [0, 0, 1, 1, 2]);
    let boxed = [count(1).boxed(), count(2).boxed()];
    assert_eq!(stream::iter(boxed).flatten().collect::<Vec<_>>().await, [0, 0, 1]);
    let local = local(Rc::new(1)).boxed_local();
    assert_eq!(local.collect::<Vec<_>>().await, [1, 1]);
    let peeked = pin!(count(2).peekable());
    assert_eq!(peeked.peek().await, Some(&0));
}

/// Bodies whose parts yield concurrently, through a handle that they share.
mod shared_handle {
    use super::*;

    type Shared<'co> = Mutex<&'co mut Co<String>>;

    /// Yields `times` items, and waits by `wait` before each.
    async fn part<F: Future>(co: &Shared<'_>, name: &str, times: u32, wait: impl Fn() -> F) {
        for n in 0..times {
            wait().await;
            co.lock().await.yield_(format!("{name}{n}")).await;
        }
    }

    fn two<F: Future>(wait: impl Fn(u32) -> F) -> impl Stream<Item = String> {
        AsyncGen::from_fn(async move |co: &mut Co<String>| {
            let shared = Mutex::new(&mut *co);
            futures::join!(part(&shared, "a", 3, || wait(2)), part(&shared, "b", 2, || wait(3)),);
            co.yield_("both".to_owned()).await;
        })
    }

    fn three<F: Future>(wait: impl Fn(u32) -> F) -> impl Stream<Item = String> {
        AsyncGen::from_fn(async move |co: &mut Co<String>| {
            let co = Mutex::new(co);
            tokio::join!(part(&co, "a", 2, || wait(5)), part(&co, "b", 2, || wait(3)), async {
                wait(1).await;
                co.lock().await.yield_from(["c".to_owned(), "d".to_owned()]).await;
            },);
        })
    }

    fn unordered<F: Future>(wait: impl Fn(u32) -> F) -> impl Stream<Item = String> {
        AsyncGen::from_fn(async move |co: &mut Co<String>| {
            let co = &Mutex::new(co);
            let wait = &wait;
            let parts = [("a", 4), ("b", 3), ("c", 5)];
            let parts = parts.map(|(name, every)| part(co, name, 2, move || wait(every)));
            FuturesUnordered::from_iter(parts).collect::<()>().await;
        })
    }

    /// Waits for that many polls.
    async fn polls(n: u32) {
        for _ in 0..n {
            pause().await;
        }
    }

    fn seconds(n: u32) -> impl Future {
        sleep(SECOND * n)
    }

    /// Each item, and the second at which it came to a consumer that needs `work` for each.
    async fn timed(items: impl Stream<Item = String>, work: Duration) -> Vec<(u64, String)> {
        let start = Instant::now();
        let mut items = pin!(items);
        let mut seen = Vec::new();
        while let Some(item) = items.next().await {
            seen.push((start.elapsed().as_secs(), item));
            sleep(work).await;
        }
        seen
    }

    fn strings<const N: usize>(expected: [(u64, &str); N]) -> Vec<(u64, String)> {
        expected.map(|(second, item)| (second, item.to_owned())).into()
    }

    #[tokio::test(start_paused = true)]
    async fn of_two_branches() {
        let expected = [(2, "a0"), (3, "b0"), (4, "a1"), (6, "b1"), (6, "a2"), (6, "both")];
        let mut items = timed(two(seconds), Duration::ZERO).await;
        // In the sixth second both are ready.
        items[3..5].sort_unstable_by(|a, b| b.cmp(a));
        assert_eq!(items, strings(expected));
    }

    #[tokio::test(start_paused = true)]
    async fn of_three_branches() {
        let expected = [(1, "c"), (1, "d"), (3, "b0"), (5, "a0"), (6, "b1"), (10, "a1")];
        assert_eq!(timed(three(seconds), Duration::ZERO).await, strings(expected));
    }

    #[tokio::test(start_paused = true)]
    async fn of_a_set() {
        let expected = [(3, "b0"), (4, "a0"), (5, "c0"), (6, "b1"), (8, "a1"), (10, "c1")];
        assert_eq!(timed(unordered(seconds), Duration::ZERO).await, strings(expected));
    }

    #[tokio::test(start_paused = true)]
    async fn with_a_slow_consumer() {
        for items in [
            two(seconds).boxed_local(),
            three(seconds).boxed_local(),
            unordered(seconds).boxed_local(),
        ] {
            let seen = timed(items, 4 * SECOND).await;
            assert_eq!(seen.len(), 6);
            // While an item waits for its consumer, every other branch waits for the handle.
            assert!(seen.windows(2).all(|pair| pair[1].0 >= pair[0].0 + 4), "{seen:?}");
            in_order(seen.iter().map(|(_, item)| item));
        }
    }

    /// The items of each branch come in the order of the branch.
    fn in_order<'a>(items: impl Iterator<Item = &'a String> + Clone) {
        for name in ["a", "b", "c"] {
            let of_branch = items.clone().filter(|item| item.starts_with(name) && *item != "both");
            assert!(of_branch.is_sorted());
        }
    }

    #[test]
    fn on_the_executor_of_futures() {
        for items in
            [two(polls).boxed_local(), three(polls).boxed_local(), unordered(polls).boxed_local()]
        {
            let items = all(items);
            assert_eq!(items.len(), 6, "{items:?}");
            in_order(items.iter());
        }
    }

    /// The mutex of `futures` gives the handle to the first branch that asks for it, which may be
    /// the branch that has just yielded.
    #[test]
    fn without_a_wait() {
        let ready = |_| async {};
        assert_eq!(all(two(ready)), ["a0", "a1", "a2", "b0", "b1", "both"]);
        assert_eq!(all(three(ready)), ["a0", "a1", "b0", "b1", "c", "d"]);
        assert_eq!(all(unordered(ready)).len(), 6);
    }

    /// The mutex of tokio gives the handle to the branch that has waited for the longest time.
    #[test]
    fn in_turn() {
        let items = AsyncGen::from_fn(async |co: &mut Co<&str>| {
            let co = &tokio::sync::Mutex::new(co);
            let part = async |name| {
                for _ in 0..3 {
                    co.lock().await.yield_(name).await;
                }
            };
            futures::join!(part("a"), part("b"), part("c"));
        });
        assert_eq!(all(items), ["a", "b", "c"].repeat(3));
    }

    /// The item of a branch that is dropped in its yield was taken before.
    #[test]
    fn a_branch_dropped_in_its_yield() {
        let items = AsyncGen::from_fn(async |co: &mut Co<u32>| {
            let co = Mutex::new(co);
            let first = async { co.lock().await.yield_(1).await };
            tokio::select! {
                biased;
                () = pause() => {}
                () = first => {}
            }
            co.lock().await.yield_(2).await;
        });
        assert_eq!(all(items), [1, 2]);
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn in_a_spawned_task() {
        let items = AsyncGen::from_fn(async |co: &mut Co<String>| {
            let co = Mutex::new(co);
            let short = || sleep(Duration::from_millis(1));
            tokio::join!(part(&co, "a", 20, short), part(&co, "b", 20, short));
        });
        let items = tokio::spawn(items.collect::<Vec<_>>()).await.unwrap();
        assert_eq!(items.len(), 40);
    }

    #[test]
    fn dropped_while_a_branch_waits_for_the_handle() {
        for taken in 0..6 {
            let mut items = Box::pin(two(polls));
            let seen: Vec<_> = all(items.as_mut().take(taken));
            assert_eq!(seen.len(), taken);
            drop(items);
        }
    }
}

generators! {
    /// Parts as async generators of their own, joined by `select`.
    async gen fn selected(end: u32) -> u32 {
        let high = ticks(3 * SECOND).map(|n| n + 100);
        for await n in stream::select(ticks(2 * SECOND).take(2), high.take(2)) {
            yield n;
        }
        yield end;
    }

    /// The same, of parts that borrow from the body.
    async gen fn selected_blocks() -> u32 {
        let offset = 100;
        let low = async gen {
            for await n in ticks(2 * SECOND).take(2) { yield n; }
        };
        let high = async gen {
            for await n in ticks(3 * SECOND).take(2) { yield n + offset; }
        };
        yield from stream::select(low, high);
    }
}

#[tokio::test(start_paused = true)]
async fn parts_joined_by_select() {
    let start = Instant::now();
    assert_eq!(selected(7).collect::<Vec<_>>().await, [0, 100, 1, 101, 7]);
    assert_eq!(start.elapsed().as_secs(), 6);
    assert_eq!(selected_blocks().collect::<Vec<_>>().await, [0, 100, 1, 101]);
}
