//! Our generators, run by code that was written against the traits of `genawaiter`.

use gen_core::{CoroutineState, generators};
use gen_tests::{Tracker, panic_of};
use genawaiter::GeneratorState::{self, Complete, Yielded};
use genawaiter::{Coroutine, Generator, rc, stack, sync};
use std::pin::{Pin, pin};

generators! {
    gen fn count(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }

    gen fn echo() -> impl gen_core::Coroutine<String, Yield = usize, Return = String> {
        let mut all = String::new();
        while all.len() < 4 {
            all += &yield all.len();
        }
        all
    }

    gen fn echo_from(#[resume] first: String) -> impl gen_core::Coroutine<String, Yield = usize, Return = String> {
        let mut all = first;
        while all.len() < 4 {
            all += &yield all.len();
        }
        all
    }

    gen fn guarded(log: Tracker) -> u32 {
        log.note("runs");
        let _guard = log.guard("local");
        yield 1;
        panic!("broken");
    }
}

async fn their_echo(co: rc::Co<usize, String>) -> String {
    let mut all = String::new();
    while all.len() < 4 {
        all += &co.yield_(all.len()).await;
    }
    all
}

/// What it yields while it is sent these values, and what it returns.
fn run<C: Coroutine<Resume = String>>(
    mut coroutine: Pin<&mut C>,
    values: [&str; 4],
) -> (Vec<C::Yield>, C::Return) {
    let mut yielded = Vec::new();
    for value in values {
        match coroutine.as_mut().resume_with(value.to_owned()) {
            Yielded(item) => yielded.push(item),
            Complete(output) => return (yielded, output),
        }
    }
    panic!("it did not end");
}

fn total(mut generator: Pin<&mut dyn Generator<Yield = u32, Return = ()>>) -> u32 {
    let mut total = 0;
    while let Yielded(item) = generator.as_mut().resume() {
        total += item;
    }
    total
}

const VALUES: [&str; 4] = ["w", "x", "y", "zz"];

#[test]
fn every_generator_type_is_a_coroutine() {
    let expected = (vec![0, 1, 2], "xyzz".to_owned());
    assert_eq!(run(pin!(rc::Gen::new(their_echo)), VALUES), expected);

    assert_eq!(run(pin!(echo()), VALUES), expected);
    assert_eq!(run(pin!(echo().on_stack()), VALUES), expected);
    assert_eq!(run(pin!(echo().on_heap()), VALUES), expected);
    assert_eq!(run(pin!(echo().boxed()), VALUES), expected);
    assert_eq!(run(pin!(echo().boxed_local()), VALUES), expected);
}

#[test]
fn every_generator_type_is_a_generator() {
    assert_eq!(total(pin!(count(4))), 6);
    assert_eq!(total(pin!(count(4).on_stack())), 6);
    assert_eq!(total(pin!(count(4).on_heap())), 6);
    assert_eq!(total(pin!(count(4).boxed())), 6);
    assert_eq!(total(pin!(count(4).boxed_local())), 6);
}

#[test]
fn a_resume_parameter_gets_the_first_argument() {
    let expected = (vec![1, 2, 3], "wxyzz".to_owned());
    assert_eq!(run(pin!(echo_from()), VALUES), expected);
}

#[test]
fn nothing_runs_before_the_first_resume() {
    let log = Tracker::new();
    let mut generator = pin!(guarded(log.clone()));
    assert_eq!(log.take(), [""; 0]);
    assert_eq!(Generator::resume(generator.as_mut()), Yielded(1));
    assert_eq!(log.take(), ["runs"]);
}

#[test]
fn a_panic_ends_it() {
    let log = Tracker::new();
    let mut generator = pin!(guarded(log.clone()));
    assert_eq!(generator.as_mut().resume_with(()), Yielded(1));
    assert_eq!(panic_of(|| generator.as_mut().resume_with(())), "broken");
    assert_eq!(log.take(), ["runs", "local"]);
    assert_eq!(panic_of(|| generator.as_mut().resume_with(())), "resumed after completion");
}

#[test]
fn resuming_after_the_end_panics_as_theirs_does() {
    let mut ours = pin!(count(0));
    assert_eq!(ours.as_mut().resume_with(()), Complete(()));
    assert_eq!(panic_of(|| ours.as_mut().resume_with(())), "resumed after completion");

    let mut theirs = pin!(rc::Gen::new(async |_: rc::Co<u32>| ()));
    assert_eq!(Coroutine::resume_with(theirs.as_mut(), ()), Complete(()));
    assert!(panic_of(|| theirs.as_mut().resume_with(())).contains("resumed after completion"));
}

#[test]
fn both_kinds_go_into_one_collection() {
    let theirs = sync::Gen::new(async |co: sync::Co<u32>| co.yield_(10).await);
    let mut both: Vec<Pin<Box<dyn Generator<Yield = u32, Return = ()> + Send>>> =
        vec![Box::pin(count(4)), Box::pin(theirs), Box::pin(count(3).boxed())];
    assert_eq!(both.iter_mut().map(|generator| total(generator.as_mut())).sum::<u32>(), 19);
}

#[test]
fn states_convert_both_ways() {
    for state in [CoroutineState::Yielded(1), CoroutineState::Complete("end")] {
        let theirs = GeneratorState::from(state);
        assert_eq!(CoroutineState::from(theirs), state);
    }
    assert_eq!(GeneratorState::from(CoroutineState::<_, ()>::Yielded(1)), Yielded(1));
    assert_eq!(GeneratorState::from(CoroutineState::<(), _>::Complete(1)), Complete(1));
}

/// With their traits in scope, our methods are still the ones that are called by name.
#[test]
fn methods_of_ours_come_first() {
    let mut generator = count(1);
    assert_eq!(generator.resume(()), CoroutineState::Yielded(0));
    assert_eq!(generator.next(), None);
    let mut pinned = pin!(count(1).on_stack());
    assert_eq!(pinned.as_mut().resume(()), CoroutineState::Yielded(0));
    assert_eq!(Generator::resume(pinned), Complete(()));
}

/// A body of theirs that walks through a generator of ours, in each of their modules.
#[test]
fn their_bodies_iterate_over_ours() {
    async fn twice(co: rc::Co<u32>) {
        for item in count(2).chain(count(2)) {
            co.yield_(item).await;
        }
    }
    assert!(rc::Gen::new(twice).into_iter().eq([0, 1, 0, 1]));

    let held = sync::Gen::new(async |co: sync::Co<u32>| {
        let mut ours = count(3);
        co.yield_(ours.next().expect("an item")).await;
        for item in ours {
            co.yield_(10 + item).await;
        }
    });
    assert!(held.into_iter().eq([0, 11, 12]));

    stack::let_gen_using!(pinned, async |co: stack::Co<'_, u32>| {
        for item in pin!(count(2).on_stack()) {
            co.yield_(item).await;
        }
    });
    assert!(pinned.into_iter().eq([0, 1]));
}
