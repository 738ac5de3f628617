//! `yield from e?` in async generators: an error that ends the child ends the body, too.

use super::{all, later, pause};
use futures::{Stream, StreamExt as _, stream};
use gen_core::{BoxAsyncGen, LocalBoxAsyncGen, generator, generators};
use gen_tests::{Guard, Tracker, panic_of};
use std::error::Error;
use std::num::ParseIntError;
use std::pin::{Pin, pin};
use std::task::Poll;

fn assert_send<T: Send>(value: T) -> T {
    value
}

generators! {
    /// Yields 1, an error that does not end it, and 2. Then it ends, or fails.
    async gen fn leaf(fails: bool) -> Result<u32, &'static str> {
        yield later(Ok(1)).await;
        yield Err("yielded");
        pause().await;
        yield Ok(2);
        if fails { Err("failed")?; }
    }

    async gen fn tree(fails: bool) -> Result<u32, &'static str> {
        yield from leaf(false);
        pause().await;
        if fails { return Err("failed"); }
    }

    /// Not async.
    gen fn plain(fails: bool) -> Result<u32, &'static str> {
        yield Ok(1);
        yield Err("yielded");
        yield Ok(2);
        if fails { return Err("failed"); }
    }

    gen fn plain_tree(fails: bool) -> Result<u32, &'static str> {
        yield from plain(fails)?;
    }

    #[boxed]
    async gen fn boxed(fails: bool) -> Result<u32, &'static str> {
        yield from leaf(fails)?;
    }

    #[boxed(local)]
    async gen fn boxed_local(fails: bool) -> Result<u32, &'static str> {
        yield from tree(fails)?;
    }
}

const WAYS: u32 = 22;

generators! {
    async gen fn child(way: u32, fails: bool) -> Result<u32, &'static str> {
        match way {
            0 => yield from leaf(fails)?,
            1 => yield from tree(fails)?,
            2 => yield from boxed(fails)?,
            3 => yield from boxed_local(fails)?,
            4 => yield from pin!(leaf(fails))?,
            5 => yield from pin!(tree(fails))?,
            6 => yield from pin!(tree(fails)).as_mut()?,
            7 => yield from BoxAsyncGen::from(tree(fails))?,
            8 => yield from LocalBoxAsyncGen::from(leaf(fails))?,
            9 => yield from plain(fails)?,
            10 => yield from plain_tree(fails)?,
            11 => yield from plain_tree(fails).boxed()?,
            12 => yield from plain(fails).on_heap()?,
            13 => yield from plain_tree(fails).boxed_local()?,
            14 => yield from plain_tree(fails).by_ref()?,
            15 => yield from pin!(plain(fails).on_stack())?,
            // Started ones.
            16 => {
                let mut g = boxed(fails);
                yield g.next().await.unwrap();
                yield from g?;
            }
            17 => {
                let mut g = pin!(tree(fails));
                yield g.next().await.unwrap();
                yield from g.as_mut()?;
                // Finished, where it has not failed.
                yield from g?;
            }
            18 => {
                let mut g = plain_tree(fails);
                yield g.next().unwrap();
                yield from g?;
            }
            19 => {
                let mut g = boxed_local(fails);
                yield g.next().await.unwrap();
                yield g.next().await.unwrap();
                yield from g?;
            }
            // In a block, and through another level.
            20 => yield from async gen move { yield from tree(fails)?; pause().await; }?,
            _ => yield from recurse(3, fails)?,
        }
        yield later(Ok(3)).await;
    }

    async gen fn recurse(depth: u32, fails: bool) -> Result<u32, &'static str> {
        if depth == 0 { yield from tree(fails)?; } else { yield from recurse(depth - 1, fails)?; }
    }

    async gen fn parent(way: u32, fails: bool) -> Result<u32, &'static str> {
        yield from child(way, fails)?;
        yield Ok(4);
    }
}

#[test]
fn every_placement() {
    for way in 0..WAYS {
        let passed = [Ok(1), Err("yielded"), Ok(2), Ok(3), Ok(4)];
        assert_eq!(all(child(way, false)), passed[..4], "way {way}");
        assert_eq!(all(parent(way, false)), passed, "way {way}");
        let ended = [Ok(1), Err("yielded"), Ok(2), Err("failed")];
        assert_eq!(all(child(way, true)), ended, "way {way}");
        assert_eq!(all(parent(way, true)), ended, "way {way}");
        assert_eq!(all(Box::pin(parent(way, true))), ended, "way {way}");
    }
}

#[test]
fn once_and_then_none() {
    futures::executor::block_on(async {
        for way in 0..WAYS {
            let mut g = pin!(parent(way, true));
            while g.next().await != Some(Err("failed")) {}
            assert_eq!(g.next().await, None);
            assert_eq!(g.next().await, None);
        }
    });
}

/// The child's error was taken before.
#[test]
fn children_that_have_failed_before() {
    generators! {
        async gen fn f(takes: usize) -> Result<u32, &'static str> {
            let mut g = boxed(true);
            for _ in 0..takes { _ = g.next().await; }
            yield from g?;
            let mut g = pin!(tree(true));
            for _ in 0..takes { _ = g.next().await; }
            yield from g.as_mut()?;
            yield Ok(3);
        }
    }

    assert_eq!(all(f(3)), [Err("failed")]);
    assert_eq!(all(f(4)), [Ok(3)]);
    assert_eq!(all(f(5)), [Ok(3)]);
}

#[test]
fn without_a_question_mark_the_body_goes_on() {
    generators! {
        async gen fn f() -> Result<u32, &'static str> {
            yield from tree(true);
            yield from boxed(true);
            yield Ok(3);
        }
    }

    let ended = [Ok(1), Err("yielded"), Ok(2), Err("failed")];
    assert_eq!(all(f()), [&ended[..], &ended, &[Ok(3)]].concat());
}

#[test]
fn the_first_error_of_a_stream_ends_the_body() {
    type Boxed<'a> = Pin<Box<dyn Stream<Item = Result<u32, &'static str>> + Send + 'a>>;

    generators! {
        async gen fn any(items: impl Stream<Item = Result<u32, &'static str>>) -> Result<u32, &'static str> {
            yield from items?;
            yield Ok(99);
        }

        async gen fn objects(items: Boxed<'_>) -> Result<u32, Box<dyn Error + Send + Sync>> {
            yield from items?;
            yield Ok(99);
        }

        async gen fn iterables(items: Vec<Result<u32, &'static str>>) -> Result<u32, String> {
            yield from items?;
            pause().await;
            yield Ok(99);
        }

        async gen fn of_options(items: impl Stream<Item = Option<u32>>) -> Option<u32> {
            yield from items?;
            yield Some(99);
        }
    }

    let good = [Ok(1), Ok(2)];
    let bad = [Ok(1), Err("no"), Ok(2)];
    assert_eq!(all(any(stream::iter(good))), [Ok(1), Ok(2), Ok(99)]);
    assert_eq!(all(any(stream::iter(bad))), [Ok(1), Err("no")]);
    assert_eq!(all(any(stream::iter(bad).then(later))), [Ok(1), Err("no")]);
    let shown = |items: [_; 3]| -> Vec<_> {
        let g = assert_send(objects(stream::iter(items).then(later).boxed()));
        all(g).into_iter().map(|item| item.map_err(|e| e.to_string())).collect()
    };
    assert_eq!(shown(bad), [Ok(1), Err("no".to_owned())]);
    assert_eq!(shown([Ok(1), Ok(2), Ok(3)]), [Ok(1), Ok(2), Ok(3), Ok(99)]);
    assert_eq!(all(iterables(bad.to_vec())), [Ok(1), Err("no".to_owned())]);
    assert_eq!(all(iterables(good.to_vec())), [Ok(1), Ok(2), Ok(99)]);
    assert_eq!(all(of_options(stream::iter([Some(1), None, Some(2)]))), [Some(1), None]);
    assert_eq!(all(of_options(stream::iter([Some(1)]))), [Some(1), Some(99)]);
}

/// The stream is not polled after its error.
#[test]
fn nothing_is_polled_after_the_error() {
    generators! {
        async gen fn f(log: &Tracker) -> Result<u32, u32> {
            let _local = log.guard("local");
            let held = log.guard("stream");
            let mut n = 0;
            yield from stream::poll_fn(move |_| {
                let _ = held.name();
                n += 1;
                log.note(format!("poll {n}"));
                Poll::Ready(Some(if n == 2 { Err(n) } else { Ok(n) }))
            })?;
        }
    }

    let log = Tracker::new();
    assert_eq!(all(f(&log)), [Ok(1), Err(2)]);
    assert_eq!(log.take(), ["poll 1", "poll 2", "stream", "local"]);
}

/// As in a plain generator: errors that the child yields are converted and pass.
#[test]
fn errors_of_generators_are_converted() {
    generators! {
        async gen fn numbers(words: &str) -> Result<u32, ParseIntError> {
            for word in words.split(' ') {
                if word == "y" { yield later(word).await.parse(); } else { yield Ok(later(word).await.parse()?); }
            }
        }

        async gen fn as_tree(words: &str) -> Result<u32, ParseIntError> { yield from numbers(words)?; }

        #[boxed]
        async gen fn as_box(words: &str) -> Result<u32, ParseIntError> { yield from as_tree(words)?; }

        #[boxed(local)]
        async gen fn as_local_box(words: &str) -> Result<u32, ParseIntError> { yield from numbers(words)?; }

        gen fn plain_numbers(words: &str) -> Result<u32, ParseIntError> {
            for word in words.split(' ') {
                if word == "y" { yield word.parse(); } else { yield Ok(word.parse()?); }
            }
        }

        async gen fn f(way: u32, words: &str) -> Result<u32, Box<dyn Error + Send + Sync>> {
            match way {
                0 => yield from numbers(words)?,
                1 => yield from as_tree(words)?,
                2 => yield from as_box(words)?,
                3 => yield from as_local_box(words)?,
                4 => yield from pin!(numbers(words))?,
                5 => yield from plain_numbers(words)?,
                _ => yield from plain_numbers(words).boxed()?,
            }
            yield Ok(99);
        }
    }

    let shown =
        |way, words| -> Vec<_> { all(f(way, words)).into_iter().map(|item| item.ok()).collect() };
    for way in 0..=6 {
        assert_eq!(shown(way, "1 2"), [Some(1), Some(2), Some(99)], "way {way}");
        assert_eq!(shown(way, "1 x 2"), [Some(1), None], "way {way}");
        assert_eq!(shown(way, "1 y 2"), [Some(1), None, Some(2), Some(99)], "way {way}");
        assert_eq!(shown(way, "1 y x 2"), [Some(1), None, None], "way {way}");
    }
    let error = all(f(0, "x")).pop().unwrap().unwrap_err();
    assert!(error.downcast_ref::<ParseIntError>().is_some());
}

#[test]
fn operands_that_have_to_be_opened() {
    async fn open(
        path: &str,
    ) -> Result<impl Stream<Item = Result<u32, &'static str>>, ParseIntError> {
        let n: u32 = later(path).await.parse()?;
        Ok(stream::iter([Ok(n), Err("inner"), Ok(n)]))
    }

    fn open_now(
        path: &str,
        fails: bool,
    ) -> Result<BoxAsyncGen<'static, Result<u32, &'static str>>, ParseIntError> {
        path.parse::<u32>().map(|_| boxed(fails))
    }

    generators! {
        async gen fn twice(path: &str) -> Result<u32, Box<dyn Error + Send + Sync>> {
            yield from open(path).await??;
            yield Ok(99);
        }

        async gen fn once(path: &str) -> Result<u32, Box<dyn Error + Send + Sync>> {
            yield from open(path).await?.map(|item| item.map_err(Into::into));
            yield Ok(99);
        }

        async gen fn of_generators(path: &str, fails: bool) -> Result<u32, Box<dyn Error + Send + Sync>> {
            yield from open_now(path, fails)??;
            yield Ok(99);
        }
    }

    fn shown(items: Vec<Result<u32, Box<dyn Error + Send + Sync>>>) -> Vec<Result<u32, String>> {
        items.into_iter().map(|item| item.map_err(|e| e.to_string())).collect()
    }
    let text = |text: &str| Err(text.to_owned());
    assert_eq!(shown(all(twice("5"))), [Ok(5), text("inner")]);
    assert_eq!(shown(all(twice("x"))), [text("invalid digit found in string")]);
    assert_eq!(shown(all(once("5"))), [Ok(5), text("inner"), Ok(5), Ok(99)]);
    assert_eq!(shown(all(once("x"))), [text("invalid digit found in string")]);
    let passed = [Ok(1), text("yielded"), Ok(2)];
    assert_eq!(shown(all(of_generators("1", true))), [&passed[..], &[text("failed")]].concat());
    assert_eq!(shown(all(of_generators("1", false))), [&passed[..], &[Ok(99)]].concat());
    assert_eq!(shown(all(of_generators("x", true))), [text("invalid digit found in string")]);
}

#[test]
fn deep_recursion() {
    let depth = if cfg!(miri) { 50 } else { 100_000 };

    generators! {
        async gen fn deep(depth: u32) -> Result<u32, String> {
            if depth == 0 { pause().await; Err("the bottom")?; }
            yield Ok(depth);
            yield from deep(depth - 1)?;
            yield Ok(1_000_000);
        }

        #[boxed]
        async gen fn deep_in_boxes(depth: u32) -> Result<u32, String> {
            if depth == 0 { pause().await; Err("the bottom")?; }
            yield from deep_in_boxes(depth - 1)?;
            yield Ok(1_000_000);
        }
    }

    gen_tests::on_small_stack(|| {
        let items = all(assert_send(Box::pin(deep(depth))));
        assert_eq!(items.len(), depth as usize + 1);
        assert_eq!(items.last(), Some(&Err("the bottom".to_owned())));
        assert_eq!(all(deep_in_boxes(depth)), [Err("the bottom".to_owned())]);
    });
}

type Item = Result<Guard, Guard>;

generators! {
    async gen fn watched(log: &Tracker, fails: bool) -> Item {
        let _local = log.guard("child");
        yield Ok(log.guard("item"));
        pause().await;
        yield Err(log.guard("yielded"));
        if fails { return Err(log.guard("error")); }
    }

    async gen fn around(log: &Tracker, way: u32, fails: bool, _argument: Guard) -> Item {
        let _outer = log.guard("outer");
        {
            let _inner = log.guard("inner");
            match way {
                0 => yield from watched(log, fails)?,
                1 => yield from BoxAsyncGen::from(watched(log, fails))?,
                2 => yield from pin!(watched(log, fails))?,
                3 => yield from async gen { yield from watched(log, fails)?; }?,
                _ => { let mut g = Box::pin(watched(log, fails)); _ = g.next().await; yield from g.as_mut()?; }
            }
            log.note("went on");
        }
        yield Ok(log.guard("last"));
    }
}

#[test]
fn locals_are_dropped_before_the_error_comes_out() {
    futures::executor::block_on(async {
        let log = Tracker::new();
        for way in 0..=4 {
            let mut g = pin!(around(&log, way, true, log.guard("argument")));
            loop {
                let item = g.next().await.unwrap();
                if matches!(&item, Err(error) if error.name() == "error") {
                    assert_eq!(log.take(), ["child", "inner", "outer", "argument"], "way {way}");
                    assert_eq!(log.live(), 1);
                    break;
                }
                drop(item);
                log.take();
            }
            assert!(g.next().await.is_none());
            assert_eq!(log.take(), ["error"]);
        }
    });
}

#[test]
fn dropped_at_each_step() {
    futures::executor::block_on(async {
        let log = Tracker::new();
        for way in 0..=4 {
            for fails in [false, true] {
                for steps in 0..5 {
                    let mut g = Box::pin(around(&log, way, fails, log.guard("argument")));
                    for _ in 0..steps {
                        drop(g.next().await);
                    }
                    drop(g);
                    assert_eq!(log.live(), 0, "way {way}, {steps} steps");
                }
            }
        }
    });
}

#[test]
fn a_panic_in_the_child() {
    generators! {
        async gen fn panics() -> Result<u32, u32> { yield Ok(1); pause().await; panic!("the child"); }

        async gen fn f(log: &Tracker, way: u32) -> Result<u32, u32> {
            let _local = log.guard("local");
            match way {
                0 => yield from panics()?,
                1 => yield from BoxAsyncGen::from(panics())?,
                _ => yield from pin!(panics())?,
            }
        }
    }

    let log = Tracker::new();
    for way in 0..3 {
        let mut g = Box::pin(f(&log, way));
        assert_eq!(futures::executor::block_on(g.next()), Some(Ok(1)));
        assert_eq!(panic_of(|| futures::executor::block_on(g.next())), "the child");
        assert_eq!(log.take(), ["local"]);
        assert_eq!(futures::executor::block_on(g.next()), None);
    }
}

#[test]
fn in_the_tokens_of_macros() {
    generators! {
        async gen fn f(fails: bool) -> Result<u32, &'static str> {
            macro_rules! walk { ($child:expr) => { yield from $child?; }; }
            assert_eq!((), yield from leaf(false)?);
            walk!(boxed(false));
            walk!(tree(fails));
            yield Ok(3);
        }
    }

    let passed = [Ok(1), Err("yielded"), Ok(2)];
    assert_eq!(all(f(false)), [&passed[..], &passed, &passed, &[Ok(3)]].concat());
    assert_eq!(all(f(true)), [&passed[..], &passed, &passed, &[Err("failed")]].concat());
}

#[test]
fn the_attribute() {
    #[generator]
    async fn f(fails: bool) -> impl Stream<Item = Result<u32, String>> + Send {
        yield_from!(tree(fails)?);
        gen_core::yield_from!(stream::iter([Ok(3), Err("stream"), Ok(4)])?);
    }

    let items = |error: &str| [Ok(1), Err("yielded".to_owned()), Ok(2), Err(error.to_owned())];
    assert_eq!(all(f(true)), items("failed"));
    assert_eq!(all(f(false))[3..], [Ok(3), Err("stream".to_owned())]);
}

/// Neither what opens a stream nor its error is kept while it is polled.
#[test]
fn errors_of_opening_need_not_be_send() {
    fn open(text: &str) -> Result<Vec<Result<u32, String>>, Box<dyn Error>> {
        Ok(text.split(' ').map(|word| word.parse().map(Ok)).collect::<Result<_, _>>()?)
    }

    struct Told(String);
    impl From<Box<dyn Error>> for Told {
        fn from(error: Box<dyn Error>) -> Self {
            Told(error.to_string())
        }
    }
    impl From<String> for Told {
        fn from(text: String) -> Self {
            Told(text)
        }
    }

    generators! {
        async gen fn f(text: &str) -> Result<u32, Told> {
            pause().await;
            let list = open(text)?;
            pause().await;
            yield from list?;
        }
    }

    let items: Vec<_> =
        all(assert_send(f("1 2"))).into_iter().map(|item| item.map_err(|e| e.0)).collect();
    assert_eq!(items, [Ok(1), Ok(2)]);
    let items: Vec<_> = all(f("x")).into_iter().map(|item| item.map_err(|e| e.0)).collect();
    assert_eq!(items, [Err("invalid digit found in string".to_owned())]);
}
