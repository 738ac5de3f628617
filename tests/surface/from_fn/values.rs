//! Values that go into a body that is an async closure: `Co<Y, S>`, `first`, `?`.

use gen_core::{
    Co,
    CoroutineState::{self, Complete, Yielded},
    Gen, GenState, ResumeError,
};
use gen_tests::{Guard, Tracker, panic_of};

/// `Co<Y, S>`: a yield gives what it is resumed with, `first` what it was started with.
#[test]
fn values_go_in() {
    let mut sum = Gen::from_fn(async |co: &mut Co<u32, u32>| {
        let mut sum = co.first().await;
        while sum < 100 {
            sum += co.yield_(sum).await;
        }
        format!("{sum}!")
    });
    assert_eq!((sum.resume(60), sum.resume(30)), (Yielded(60), Yielded(90)));
    assert_eq!((sum.resume(20), sum.state()), (Complete("110!".to_owned()), GenState::Done));
    assert_eq!(panic_of(|| sum.resume(1)), "resumed after completion");
    assert_eq!(sum.try_resume(7).map_err(ResumeError::into_arg), Err(7));
}

/// The items say which type the handle has.
#[test]
fn a_handle_needs_no_annotation() {
    let numbers = Gen::from_fn(async |co| {
        co.yield_(1_u8).await;
        co.yield_(2).await;
    });
    assert_eq!(numbers.collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn without_first_the_first_value_is_dropped() {
    let log = Tracker::new();
    let mut g = Gen::from_fn(async |co: &mut Co<usize, Guard>| {
        log.note("begin");
        let got = co.yield_(0).await;
        drop(co.yield_(got.name().len()).await);
    });
    assert_eq!(g.resume(log.guard("first")), Yielded(0));
    assert_eq!(g.resume(log.guard("second")), Yielded(6));
    let mut events = log.take();
    events.sort();
    assert_eq!(events, ["begin", "first"]);
    assert_eq!(g.resume(log.guard("third")), Complete(()));
    assert_eq!(log.take(), ["third", "second"]);
}

/// It starts without a value: what takes the first one is a mistake then, and not before.
#[test]
fn first_in_one_that_was_started_without_a_value() {
    let make = || {
        Gen::from_fn(async |co: &mut Co<u32, String>| {
            let first = co.first().await;
            co.yield_(1).await + &first
        })
    };
    let mut g = make();
    let message =
        "`first` after the first yield, or in a generator that was started without a value";
    assert_eq!(panic_of(|| g.start()), message);
    assert_eq!(g.state(), GenState::Done);
    let mut g = make();
    assert_eq!(g.resume("b".to_owned()), Yielded(1));
    assert_eq!(g.resume("a".to_owned()), Complete("ab".to_owned()));
}

#[test]
fn units_need_no_value() {
    let mut g = Gen::from_fn(async |co: &mut Co<u32>| {
        let () = co.first().await;
        let () = co.yield_(1).await;
        "end"
    });
    assert_eq!((g.start(), g.resume(())), (Yielded(1), Complete("end")));
}

#[test]
fn borrowed_values_go_in() {
    let (mut a, mut b) = (vec![], vec![5]);
    let mut g = Gen::from_fn(async |co: &mut Co<usize, &mut Vec<u32>>| {
        let mut list = co.first().await;
        loop {
            list.push(1);
            list = co.yield_(list.len()).await;
        }
    });
    let lens: [CoroutineState<usize, ()>; 2] = [g.resume(&mut a), g.resume(&mut b)];
    assert_eq!(lens, [Yielded(1), Yielded(2)]);
    drop(g);
    assert_eq!((a, b), (vec![1], vec![5, 1]));
}

/// `?` is that of the closure: it returns.
#[test]
fn question_marks_return() {
    let make = |text: &'static str| {
        Gen::from_fn(async move |co: &mut Co<u32>| {
            for word in text.split(' ') {
                co.yield_(word.parse::<u32>()?).await;
            }
            Ok::<_, std::num::ParseIntError>(text.len())
        })
    };
    let mut seen = vec![];
    assert_eq!(make("1 2").drive(|n| seen.push(n)), Ok(3));
    assert!(make("3 x 4").drive(|n| seen.push(n)).is_err());
    assert_eq!(seen, [1, 2, 3]);
}
