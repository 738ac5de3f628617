//! `next` of an async generator itself, without a trait of `futures`.

use futures::FutureExt as _;
use futures::executor::block_on;
use futures::future::FusedFuture as _;
use gen_core::{AsyncGen, Body, generators};
use gen_tests::panic_of;
use std::pin::{Pin, pin};

generators! {
    async gen fn countdown(n: u32) -> u32 {
        for i in (1..=n).rev() {
            yield super::later(i).await;
        }
    }

    async gen fn borrowed(words: &[String]) -> &str {
        for word in words {
            yield word;
        }
    }

    async gen fn fails() -> u32 {
        yield 1;
        panic!("fails");
    }
}

#[test]
fn items_then_nothing_for_ever() {
    block_on(async {
        let mut numbers = pin!(countdown(2));
        assert_eq!(numbers.next().await, Some(2));
        assert_eq!(numbers.next().await, Some(1));
        assert_eq!(numbers.next().await, None);
        assert_eq!(numbers.next().await, None);
    });
}

#[test]
fn goes_on_where_a_next_was_dropped_while_it_waited() {
    let mut numbers = pin!(countdown(2));
    assert_eq!(numbers.next().now_or_never(), None);
    assert_eq!(numbers.next().now_or_never(), Some(Some(2)));
    assert_eq!(numbers.next().now_or_never(), None);
    assert_eq!(block_on(numbers.next()), Some(1));
}

#[test]
fn items_borrow_from_the_arguments_and_not_from_the_stream() {
    let words = [String::from("one"), String::from("two")];
    let kept = block_on(async {
        let mut words = pin!(borrowed(&words));
        [words.next().await, words.next().await]
    });
    assert_eq!(kept, [Some("one"), Some("two")]);
}

#[test]
fn in_a_box_and_behind_a_reference() {
    async fn first<B>(mut numbers: Pin<&mut AsyncGen<u32, B>>) -> Option<u32>
    where
        B: Body<u32, Resume = (), Return = ()>,
    {
        numbers.next().await
    }
    let mut numbers = Box::pin(countdown(3));
    assert_eq!(block_on(first(numbers.as_mut())), Some(3));
    assert_eq!(block_on(first(numbers.as_mut())), Some(2));
    assert_eq!(block_on(numbers.as_mut().next()), Some(1));
}

#[test]
fn is_terminated_with_its_stream() {
    let mut numbers = pin!(countdown(1));
    assert!(!numbers.next().is_terminated());
    assert_eq!(block_on(numbers.next()), Some(1));
    assert_eq!(block_on(numbers.next()), None);
    assert!(numbers.next().is_terminated());
}

#[test]
fn selected_among_others() {
    block_on(async {
        let mut numbers = pin!(countdown(2));
        let mut others = pin!(countdown(1));
        let mut all = Vec::new();
        while all.len() < 3 {
            futures::select! {
                item = numbers.next() => all.extend(item),
                item = others.next() => all.extend(item),
            }
        }
        all.sort_unstable();
        assert_eq!(all, [1, 1, 2]);
    });
}

#[test]
fn none_after_a_panic() {
    let mut numbers = Box::pin(fails());
    assert_eq!(block_on(numbers.as_mut().next()), Some(1));
    assert_eq!(panic_of(|| block_on(numbers.as_mut().next())), "fails");
    assert_eq!(block_on(numbers.as_mut().next()), None);
}
