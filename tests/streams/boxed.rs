//! `#[boxed] async gen fn`: a stream in a box, whose type has a name.

use super::{all, later, pause};
use futures::{FutureExt as _, Stream, StreamExt as _, stream};
use gen_core::{BoxAsyncGen, GenState, LocalBoxAsyncGen, generator, generators};
use gen_tests::Tracker;
use std::rc::Rc;

fn assert_send<T: Send>(value: T) -> T {
    value
}

generators! {
    #[boxed]
    async gen fn ticks(n: u32) -> u32 {
        if n > 0 {
            yield later(n).await;
            yield from ticks(n - 1);
        }
    }

    #[boxed(local)]
    async gen fn shared(items: Rc<[u32]>) -> u32 {
        for item in items.iter() { yield later(*item).await; }
    }

    #[boxed]
    async gen fn words(text: &str) -> &str {
        for word in text.split(' ') { pause().await; yield word; }
    }

    #[boxed]
    async gen fn two(a: &str, b: &str) -> char {
        yield from a.chars();
        pause().await;
        yield from b.chars();
    }

    #[boxed]
    async gen fn forwarded<T: Send>(items: impl Stream<Item = T> + Send) -> T {
        yield from items;
    }
}

#[test]
fn the_type_has_a_name() {
    let g: BoxAsyncGen<'static, u32> = ticks(3);
    assert_eq!(all(assert_send(g)), [3, 2, 1]);
    let g: LocalBoxAsyncGen<'static, u32> = shared([5, 6].into());
    assert_eq!(all(g), [5, 6]);
    let text = "a b".to_owned();
    let g: BoxAsyncGen<'_, &str> = words(&text);
    let kept = all(g);
    assert_eq!(kept, ["a", "b"]);
    assert_eq!(all(two(&text, &String::from("c"))), ['a', ' ', 'b', 'c']);
    assert_eq!(all(forwarded(stream::iter(["x", &text]))), ["x", "a b"]);
}

/// It can be polled without being pinned, sent to a thread, and kept in a struct.
#[test]
fn it_is_unpin() {
    struct Clock {
        ticks: BoxAsyncGen<'static, u32>,
    }

    let mut clock = Clock { ticks: ticks(2) };
    assert_eq!(clock.ticks.state(), GenState::Created);
    // The first poll waits.
    assert_eq!(clock.ticks.next().now_or_never(), None);
    assert_eq!(clock.ticks.next().now_or_never(), Some(Some(2)));
    let rest = std::thread::spawn(move || all(clock.ticks)).join().unwrap();
    assert_eq!(rest, [1]);
}

#[test]
fn chosen_by_a_condition() {
    generators! {
        #[boxed]
        async gen fn collatz(n: u32) -> u32 {
            yield n;
            let rest = match n {
                1 => ticks(0),
                _ if n % 2 == 0 => collatz(n / 2),
                _ => collatz(3 * n + 1),
            };
            yield from rest;
        }
    }
    assert_eq!(all(collatz(6)), [6, 3, 10, 5, 16, 8, 4, 2, 1]);
}

#[test]
fn recursion_in_any_position() {
    generators! {
        #[boxed]
        async gen fn f(n: u32) -> u32 {
            if n == 0 { return; }
            yield n;
            for await x in f(n - 1) { yield x + 10; }
            yield f(n - 1).count().await as u32;
            let mut mapped = f(n - 1).map(|x| x + 100);
            while let Some(x) = mapped.next().await { yield x; }
        }
    }
    assert_eq!(all(assert_send(f(2))), [2, 11, 10, 2, 101, 100]);
}

/// A child that has not begun is a frame, so a deep chain takes no native stack.
#[test]
fn delegation_is_a_frame() {
    let depth = if cfg!(miri) { 50 } else { 100_000 };

    generators! {
        #[boxed]
        async gen fn chain(n: u32) -> u32 {
            yield n;
            if n > 0 { yield from chain(n - 1); }
        }
    }

    gen_tests::on_small_stack(|| {
        let count = futures::executor::block_on(chain(depth).count());
        assert_eq!(count, depth as usize + 1);
    });
}

#[test]
fn a_started_one_goes_on() {
    generators! {
        async gen fn f() -> u32 {
            let mut g = ticks(3);
            yield g.next().await.unwrap() + 100;
            yield from g;
            let mut done = ticks(0);
            assert_eq!(done.next().await, None);
            yield from done;
            yield 99;
        }
    }
    assert_eq!(all(f()), [103, 2, 1, 99]);
}

generators! {
    trait Source: Send + Sync {
        #[boxed]
        async gen fn items(&self) -> &u32;

        #[boxed]
        async gen fn twice(&self) -> u32 {
            for await item in self.items() { yield item * 2; }
        }

        #[boxed]
        async gen fn changed(&mut self, by: u32) -> u32;
    }

    struct One(u32);

    impl Source for One {
        #[boxed]
        async gen fn items(&self) -> &u32 { pause().await; yield &self.0; }

        #[boxed]
        async gen fn changed(&mut self, by: u32) -> u32 { self.0 += later(by).await; yield self.0; }
    }

    struct Both(Box<dyn Source>, Box<dyn Source>);

    impl Source for Both {
        #[boxed]
        async gen fn items(&self) -> &u32 { yield from self.0.items(); yield from self.1.items(); }

        #[boxed]
        async gen fn changed(&mut self, by: u32) -> u32 {
            yield from self.0.changed(by);
            yield from self.1.changed(by);
        }
    }
}

/// Written by hand, beside those of the macro.
struct ByHand([u32; 2]);

impl Source for ByHand {
    fn items(&self) -> BoxAsyncGen<'_, &u32> {
        gen_core::gen_block! { async move { yield from &self.0; } }.into()
    }

    fn changed(&mut self, by: u32) -> BoxAsyncGen<'_, u32> {
        gen_core::gen_block! { async move { self.0[0] += by; yield self.0[0]; } }.into()
    }
}

#[test]
fn trait_objects() {
    let mut tree: Box<dyn Source> = Box::new(Both(Box::new(One(1)), Box::new(ByHand([2, 3]))));
    assert_eq!(all(assert_send(tree.items())), [&1, &2, &3]);
    assert_eq!(all(tree.twice()), [2, 4, 6]);
    assert_eq!(all(tree.changed(10)), [11, 12]);
}

#[test]
fn methods_of_generic_types() {
    struct Wrapper<T>(T);

    generators! {
        impl<T: Clone + Send> Wrapper<T> {
            #[boxed]
            async gen fn repeated(self, n: usize) -> T { for _ in 0..n { yield later(self.0.clone()).await; } }

            #[boxed]
            async gen fn made(item: T) -> Option<T> { yield None; yield Some(item); }
        }
    }

    assert_eq!(all(Wrapper("x").repeated(2)), ["x", "x"]);
    assert_eq!(all(Wrapper::made(5)), [None, Some(5)]);
}

#[test]
fn the_attribute() {
    #[generator(boxed)]
    async fn f(n: u32) -> impl Stream<Item = u32> + Send {
        yield_!(later(n).await);
        if n > 0 {
            yield_from!(f(n - 1));
        }
    }

    #[generator(boxed(local), try_yield)]
    async fn tries(n: Rc<u32>) -> impl Stream<Item = Result<u32, &'static str>> {
        yield_!(later(*n).await);
        Err("failed")?;
    }

    let g: BoxAsyncGen<'static, u32> = f(2);
    assert_eq!(all(g), [2, 1, 0]);
    let g: LocalBoxAsyncGen<'static, Result<u32, &str>> = tries(Rc::new(7));
    assert_eq!(all(g), [Ok(7), Err("failed")]);
}

#[test]
fn dropped_at_each_step() {
    generators! {
        #[boxed]
        async gen fn f(log: &Tracker, depth: u32) -> u32 {
            let _guard = log.guard(format!("level {depth}"));
            yield later(depth).await;
            if depth > 0 { yield from f(log, depth - 1); }
        }
    }

    let log = Tracker::new();
    for steps in 0..5 {
        let mut g = f(&log, 2);
        for _ in 0..steps {
            futures::executor::block_on(g.next());
        }
        drop(g);
        assert_eq!(log.live(), 0);
        let expected = ["level 2", "level 1", "level 0"];
        let mut dropped = log.take();
        assert_eq!(dropped.len(), steps.min(3));
        dropped.sort();
        dropped.reverse();
        assert_eq!(dropped, expected[..steps.min(3)]);
    }
}
