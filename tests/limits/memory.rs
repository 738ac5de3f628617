//! The memory that many generators take, and deep generators.

use futures::StreamExt as _;
use gen_core::{Gen, GenState, generators};
use gen_tests::counting::{measure, usage};
use gen_tests::{Tracker, on_small_stack};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

const MILLION: usize = 1_000_000;

generators! {
    gen fn countdown(mut n: u32) -> u32 {
        while n > 0 {
            yield n;
            n -= 1;
        }
    }

    gen fn down(n: usize, log: &Tracker) -> usize {
        let _guard = (n % 100_000 == 0).then(|| log.guard("level"));
        yield n;
        if n > 0 {
            yield from down(n - 1, log);
            yield n;
        }
    }

    async gen fn async_down(n: usize, log: &Tracker) -> usize {
        let _guard = (n % 100_000 == 0).then(|| log.guard("level"));
        yield n;
        if n > 0 {
            yield from async_down(n - 1, log);
            yield n;
        }
    }
}

/// Checks what so many live generators take, exactly: each its own state, and a pointer to it where
/// it is boxed.
fn check_many(many: usize) {
    let state = size_of_val(&countdown(3).on_stack());
    let (mut boxed, used) = measure(|| {
        let mut all = Vec::with_capacity(many);
        all.extend((0..many).map(|_| countdown(3).on_heap()));
        for generator in &mut all {
            assert_eq!(generator.next(), Some(3));
        }
        all
    });
    assert_eq!(usize::try_from(used.live), Ok(many * (size_of::<usize>() + state)));
    assert_eq!(used.allocations, many + 1);
    assert!(boxed.iter_mut().all(|generator| generator.next() == Some(2)));
    drop(boxed);
    assert_eq!(usage().live, 0);
    println!("{many} boxed generators: {} bytes each", size_of::<usize>() + state);
}

/// As it comes, one that was not started is all in the place where it is put.
fn check_many_unstarted(many: usize) {
    let own = size_of_val(&countdown(3));
    let (all, used) = measure(|| {
        let mut all = Vec::with_capacity(many);
        all.extend((0..many).map(|_| countdown(3)));
        all
    });
    assert_eq!((usize::try_from(used.live), used.allocations), (Ok(many * own), 1));
    assert!(all.iter().all(|generator| generator.state() == GenState::Created));
}

#[test]
fn the_memory_of_many_is_that_of_one_times_their_number() {
    for many in [1, 1000, MILLION] {
        check_many(many);
        check_many_unstarted(many);
    }
}

#[test]
#[ignore = "takes a gigabyte"]
fn ten_million_are_alive() {
    check_many(10 * MILLION);
    check_many_unstarted(10 * MILLION);
}

/// The frames of a recursion lie in chunks that double, one of which is nearly empty at worst.
#[test]
fn a_million_levels() {
    on_small_stack(|| {
        let log = Tracker::new();
        let frame = size_of_val(&down(0, &log).on_stack());
        let (mut walk, used) = measure(|| {
            let mut walk = down(MILLION, &log);
            assert!(walk.by_ref().take(MILLION + 1).eq((0..=MILLION).rev()));
            walk
        });
        let bytes = usize::try_from(used.live).expect("bytes in use");
        println!("a million levels: {bytes} bytes, {} a level", bytes / MILLION);
        assert!(bytes < 2 * MILLION * frame + 4096);
        assert_eq!(log.live(), 11);
        assert!(walk.eq(1..=MILLION));
        assert_eq!(log.live(), 0);
        assert!(usage().live <= 4096, "{} bytes are lost", usage().live);

        walk = down(MILLION, &log);
        assert_eq!(walk.nth(MILLION / 2), Some(MILLION / 2));
        assert_eq!(log.live(), 6);
        drop(walk);
        assert_eq!(log.live(), 0);
    });
}

#[test]
fn a_million_async_levels() {
    on_small_stack(|| {
        let log = Tracker::new();
        let in_and_out = (0..=MILLION).rev().chain(1..=MILLION);
        let sum =
            futures::executor::block_on(async_down(MILLION, &log).fold(0, async |sum, n| sum + n));
        assert_eq!(sum, in_and_out.sum::<usize>());
        {
            let mut walk = pin!(async_down(MILLION, &log));
            let mut cx = Context::from_waker(Waker::noop());
            for n in (MILLION / 2..=MILLION).rev() {
                assert_eq!(walk.poll_next_unpin(&mut cx), Poll::Ready(Some(n)));
            }
            assert_eq!(log.live(), 6);
        }
        assert_eq!(log.live(), 0);
    });
}

/// A generator that has ended holds nothing, however deep it was.
#[test]
fn nothing_is_left_after_the_end() {
    let log = Tracker::new();
    let ((), used) = measure(|| {
        let mut walk: Gen<_, _> = down(1000, &log);
        assert_eq!(walk.by_ref().count(), 2001);
        assert_eq!((walk.state(), walk.next()), (GenState::Done, None));
    });
    assert!(used.live <= 4096, "{} bytes are lost", used.live);
}
