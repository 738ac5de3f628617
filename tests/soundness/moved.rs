//! Suspended generators swapped, replaced and taken through every safe path. What is pinned can
//! only be replaced as a whole, which drops it where it is.

use super::FOREIGN_HANDLE;
use futures::Stream;
use futures::stream::{FuturesUnordered, StreamExt as _};
use gen_core::{AsyncGen, BoxGen, Co, Gen, GenState, generators};
use gen_tests::{Tracker, panic_of};
use std::mem;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

generators! {
    /// Every level has a local that the level below borrows.
    gen fn down<'a>(above: Option<&'a u32>, n: u32, log: &'a Tracker) -> u32 {
        let own = above.map_or(n, |above| above - 1);
        let _guard = log.guard("level");
        yield own;
        if n > 0 {
            yield from down(Some(&own), n - 1, log);
        }
        yield own;
    }

    async gen fn async_down(n: u32, log: &Tracker) -> u32 {
        let own = n;
        let _guard = log.guard("level");
        yield own;
        if n > 0 {
            yield from async_down(own - 1, log);
        }
        yield own;
    }
}

fn boxed(n: u32, log: &Tracker) -> BoxGen<'_, u32> {
    down(None, n, log).boxed()
}

/// Two generators that are suspended at different depths, swapped and taken at every step: each
/// goes on as if nothing had happened.
fn check_moves<G: Iterator<Item = u32>>(log: &Tracker, make: impl Fn(u32) -> G) {
    let (mut one, mut other) = (make(5), make(3));
    let (mut ones, mut others) = (Vec::new(), Vec::new());
    for step in 0..12 {
        let (first, second) =
            if step % 2 == 0 { (&mut one, &mut other) } else { (&mut other, &mut one) };
        ones.extend(first.next());
        others.extend(second.next());
        mem::swap(&mut one, &mut other);
    }
    assert_eq!(ones, [5, 4, 3, 2, 1, 0, 0, 1, 2, 3, 4, 5]);
    assert_eq!(others, [3, 2, 1, 0, 0, 1, 2, 3]);

    let mut kept = make(3);
    assert_eq!(kept.nth(2), Some(1));
    let live = log.live();
    let taken = mem::replace(&mut kept, make(0));
    assert_eq!((kept.next(), log.live()), (Some(0), live + 1));
    let mut cell = Some(Box::new(taken));
    let mut list = vec![cell.take().map(|it| *it), Some(kept)];
    list.rotate_left(1);
    list.reserve(100);
    let rest: Vec<u32> = list.into_iter().flatten().flatten().collect();
    assert_eq!(rest, [0, 0, 0, 1, 2, 3]);
    drop((one, other));
    assert_eq!(log.live(), 0);
}

#[test]
fn between_two_steps() {
    let log = Tracker::new();
    check_moves(&log, |n| down(None, n, &log));
    check_moves(&log, |n| down(None, n, &log).on_heap());
    check_moves(&log, |n| boxed(n, &log));
    check_moves(&log, |n| down(None, n, &log).boxed_local());
    check_moves(&log, |n| down(None, n, &log).with_size_hint(1, None));
}

#[test]
fn swapped_as_streams() {
    fn next(stream: &mut Pin<Box<impl Stream<Item = u32>>>) -> Option<u32> {
        match stream.as_mut().poll_next(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(item) => item,
            Poll::Pending => unreachable!("it waits for nothing"),
        }
    }

    let log = Tracker::new();
    let (mut one, mut other) = (Box::pin(async_down(3, &log)), Box::pin(async_down(1, &log)));
    assert_eq!((next(&mut one), next(&mut one)), (Some(3), Some(2)));
    assert_eq!(next(&mut other), Some(1));
    mem::swap(&mut one, &mut other);
    assert_eq!((next(&mut one), next(&mut other)), (Some(0), Some(1)));
    other = mem::replace(&mut one, other);
    assert_eq!((next(&mut one), next(&mut other)), (Some(0), Some(0)));
    drop((one, other));
    assert_eq!(log.live(), 0);
}

/// `Pin::set` is the one way to put another generator in the place of a pinned one.
#[test]
fn replaced_where_it_is_pinned() {
    let log = Tracker::new();
    let mut place = pin!(down(None, 3, &log).on_stack());
    for depth in 0..3 {
        assert!(place.as_mut().take(depth + 1).eq((0..=3).rev().take(depth + 1)));
        assert_eq!(log.live(), depth + 1);
        place.set(down(None, 3, &log).on_stack());
        assert_eq!((place.state(), log.live()), (GenState::Created, 0));
    }
    assert_eq!(place.count(), 8);

    let mut place = pin!(async_down(3, &log));
    for depth in 0..3 {
        for _ in 0..=depth {
            let polled = place.as_mut().poll_next(&mut Context::from_waker(Waker::noop()));
            assert!(polled.is_ready());
        }
        assert_eq!(log.live(), depth + 1);
        place.set(async_down(3, &log));
        assert_eq!((place.state(), log.live()), (GenState::Created, 0));
    }
    assert_eq!(futures::executor::block_on(place.count()), 8);
}

/// A body cannot pass its own parts to an executor of somebody else's.
#[test]
fn polled_by_a_set_of_futures() {
    let mut numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let mut yields: FuturesUnordered<_> = FuturesUnordered::new();
        yields.push(co.yield_(1));
        yields.next().await;
    });
    assert_eq!(panic_of(|| numbers.next()), FOREIGN_HANDLE);
    assert_eq!((numbers.next(), numbers.state()), (None, GenState::Done));
    // In the set of another task it is polled as it should be: a stream is a whole.
    let streams = [1, 2]
        .map(|n| Box::pin(AsyncGen::from_fn(async move |co: &mut Co<u32>| co.yield_(n).await)));
    let all = futures::stream::select_all(streams).collect::<Vec<_>>();
    assert_eq!(futures::executor::block_on(all).len(), 2);
}
