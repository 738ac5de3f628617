//! `yield from` a generator of `genawaiter`.

use gen_core::CoroutineState::{self, Complete, Yielded};
use gen_core::{BoxGen, Coroutine, Gen, gen_block, generator, generators};
use gen_tests::{Tracker, panic_of};
use genawaiter::{GeneratorState, rc, stack, sync, yield_};
use std::future::Future;
use std::pin::pin;
use std::thread;

/// Yields `0..n` and returns how many that were.
macro_rules! counted {
    ($module:ident, $n:expr) => {{
        let n: u32 = $n;
        $module::Gen::new(move |co| async move {
            for i in 0..n {
                co.yield_(i).await;
            }
            n
        })
    }};
}

/// Yields twice, and returns the two values sent.
async fn their_pair(co: rc::Co<u32, String>) -> String {
    let first = co.yield_(1).await;
    first + &co.yield_(2).await
}

async fn their_guarded(co: sync::Co<u32>, log: Tracker) {
    log.note("runs");
    let _guard = log.guard("theirs");
    co.yield_(1).await;
    co.yield_(2).await;
    panic!("broken");
}

generators! {
    gen fn by_value() -> u32 {
        let n = yield from counted!(rc, 2);
        yield 100 + n;
        let n = yield from counted!(sync, 1);
        yield 100 + n;
        let boxed = sync::Gen::new_boxed(|co: sync::Co<u32>| async move {
            co.yield_(7).await;
            8
        });
        yield yield from boxed;
    }

    gen fn by_reference() -> u32 {
        let mut counted = counted!(rc, 2);
        let n = yield from &mut counted;
        yield 100 + n;
        let counted = &mut counted!(sync, 1);
        let n = yield from counted;
        yield 100 + n;
    }

    gen fn on_their_stack() -> u32 {
        stack::let_gen_using!(counted, |co: stack::Co<'_, u32>| async move {
            co.yield_(0).await;
            co.yield_(1).await;
            2_u32
        });
        let n = yield from counted;
        yield 100 + n;
    }

    gen fn of_their_own_macros() -> u32 {
        yield from rc::r#gen!({
            for i in 0..2 {
                yield_!(i);
            }
        });
        stack::let_gen!(last, { yield_!(2); });
        yield from last;
    }

    gen fn in_expressions() -> u32 {
        let sum = (yield from counted!(rc, 1)) + match yield from counted!(sync, 2) { 2 => 40, n => n };
        yield sum;
        if (yield from counted!(rc, 0)) == 0 {
            yield 50;
        }
    }

    gen fn in_the_tokens_of_a_macro() -> u32 {
        let all = vec![yield from counted!(rc, 1), yield from counted!(sync, 2)];
        for n in all {
            yield 100 + n;
        }
    }

    gen fn to_generic<F: Future<Output = u32>>(theirs: rc::Gen<u32, (), F>) -> u32 {
        let n = yield from theirs;
        yield 100 + n;
    }

    gen fn to_borrowed<F: Future<Output = u32>>(theirs: &mut sync::Gen<u32, (), F>) -> u32 {
        let n = yield from theirs;
        yield 100 + n;
    }

    /// One level of ours over one level of theirs, for every level.
    gen fn alternately(depth: u32) -> u32 {
        yield depth;
        if depth > 0 {
            yield from counted!(rc, 1);
            yield from alternately(depth - 1);
        }
        yield from counted!(sync, 2);
    }

    gen fn pair() -> impl Coroutine<String, Yield = u32, Return = String> {
        let before = yield 0;
        let pair = yield from rc::Gen::new(their_pair);
        before + &pair + &yield 3
    }

    gen fn pair_of<F: Future<Output = String>>(
        mut theirs: rc::Gen<u32, String, F>,
    ) -> impl Coroutine<String, Yield = u32, Return = String> {
        yield from &mut theirs
    }

    gen fn around(log: Tracker) -> u32 {
        let _outer = log.guard("ours");
        yield 0;
        yield from sync::Gen::new(|co| their_guarded(co, log.clone()));
    }

    gen fn twice_from<F: Future<Output = ()>>(mut theirs: rc::Gen<u32, (), F>) -> u32 {
        yield from &mut theirs;
        yield from &mut theirs;
    }
}

trait Numbers {
    generators! {
        gen fn numbers(&self) -> u32;
    }
}

struct Three;

impl Numbers for Three {
    generators! {
        gen fn numbers(&self) -> u32 {
            let n = yield from counted!(rc, 3);
            yield n;
        }
    }
}

#[generator]
fn by_attribute() -> impl Iterator<Item = u32> {
    let n = yield_from!(counted!(rc, 2));
    yield_!(100 + n);
}

#[test]
fn by_value_it_evaluates_to_the_return_value() {
    assert!(by_value().eq([0, 1, 102, 0, 101, 7, 8]));
}

#[test]
fn by_reference_it_evaluates_to_the_return_value() {
    assert!(by_reference().eq([0, 1, 102, 0, 101]));
    let mut theirs = counted!(sync, 2);
    assert!(to_borrowed(&mut theirs).eq([0, 1, 102]));
}

#[test]
fn a_generator_on_the_stack_is_an_operand() {
    assert!(on_their_stack().eq([0, 1, 102]));
}

#[test]
fn their_macros_work_in_our_bodies() {
    assert!(of_their_own_macros().eq([0, 1, 2]));
}

#[test]
fn it_is_an_expression() {
    assert!(in_expressions().eq([0, 0, 1, 41, 50]));
}

#[test]
fn it_works_in_the_tokens_of_a_macro() {
    assert!(in_the_tokens_of_a_macro().eq([0, 0, 1, 101, 102]));
}

#[test]
fn generic_bodies_delegate() {
    assert!(to_generic(counted!(rc, 1)).eq([0, 101]));
}

#[test]
fn every_form_of_ours_delegates() {
    assert!(Three.numbers().eq([0, 1, 2, 3]));
    assert!(by_attribute().eq([0, 1, 102]));
    let block = gen_block! {
        let n = yield from counted!(sync, 1);
        yield n;
    };
    assert!(block.eq([0, 1]));
    let closure = Gen::from_fn(async |co: &mut gen_core::Co<char>| {
        co.yield_from(rc::Gen::new(async |co: rc::Co<char>| co.yield_('a').await)).await;
    });
    assert!(closure.eq(['a']));
}

#[test]
fn every_placement_delegates() {
    let expected = [0, 1, 102, 0, 101];
    assert!(pin!(by_reference().on_stack()).eq(expected));
    assert!(by_reference().on_heap().eq(expected));
    assert!(by_reference().boxed_local().eq(expected));
    let mut items = Vec::new();
    by_reference().for_each(|item| items.push(item));
    assert_eq!(items, expected);
}

#[test]
fn frames_of_ours_and_generators_of_theirs_alternate() {
    let mut expected = vec![];
    for depth in (1..=50).rev() {
        expected.extend([depth, 0]);
    }
    expected.push(0);
    expected.extend([0, 1].repeat(51));
    assert!(alternately(50).eq(expected));
}

/// Ours delegates to theirs, which iterates over ours, which delegates to theirs.
#[test]
fn the_two_nest_in_each_other() {
    async fn theirs(co: sync::Co<u32>) {
        for item in by_value().filter(|item| *item > 1) {
            co.yield_(item).await;
        }
    }
    let outermost = gen_block! { yield from sync::Gen::new(theirs); };
    assert!(outermost.eq([102, 101, 7, 8]));
}

#[test]
fn values_go_to_the_innermost_generator() {
    let mut pair = pair();
    assert_eq!(pair.resume("not seen".into()), Yielded(0));
    assert_eq!(pair.resume("a".into()), Yielded(1));
    assert_eq!(pair.resume("b".into()), Yielded(2));
    assert_eq!(pair.resume("c".into()), Yielded(3));
    assert_eq!(pair.resume("d".into()), Complete("abcd".into()));
}

#[test]
fn it_is_entered_with_the_default_value() {
    let mut unstarted = pair_of(rc::Gen::new(their_pair));
    assert_eq!(unstarted.start(), Yielded(1));
    assert_eq!(unstarted.resume("a".into()), Yielded(2));
    assert_eq!(unstarted.resume("b".into()), Complete("ab".into()));

    // It is not known whether a generator of theirs was started.
    let mut theirs = rc::Gen::new(their_pair);
    assert_eq!(theirs.resume_with("not seen".into()), GeneratorState::Yielded(1));
    let mut started = pair_of(theirs);
    assert_eq!(started.start(), Yielded(2));
    assert_eq!(started.resume("b".into()), Complete("b".into()));
}

#[test]
fn a_started_one_goes_on_from_where_it_is() {
    let mut theirs = counted!(rc, 3);
    assert_eq!(theirs.resume(), GeneratorState::Yielded(0));
    assert!(to_generic(theirs).eq([1, 2, 103]));
}

#[test]
fn one_lent_out_is_there_afterwards() {
    let mut theirs = counted!(sync, 3);
    assert_eq!(to_borrowed(&mut theirs).next(), Some(0));
    assert_eq!(to_borrowed(&mut theirs).next(), Some(1));
    assert_eq!(theirs.resume(), GeneratorState::Yielded(2));
    assert_eq!(theirs.resume(), GeneratorState::Complete(3));
}

#[test]
fn nothing_runs_before_it_is_asked_for() {
    let log = Tracker::new();
    let mut generator = around(log.clone());
    assert_eq!(generator.next(), Some(0));
    assert_eq!(log.take(), [""; 0]);
    assert_eq!(generator.next(), Some(1));
    assert_eq!(log.take(), ["runs"]);
}

#[test]
fn dropping_drops_theirs_first() {
    let log = Tracker::new();
    let mut generator = around(log.clone());
    assert_eq!(generator.by_ref().take(2).sum::<u32>(), 1);
    drop(generator);
    assert_eq!(log.take(), ["runs", "theirs", "ours"]);
}

#[test]
fn a_panic_passes_through_and_ends_ours() {
    let log = Tracker::new();
    let mut generator = around(log.clone());
    assert!(generator.by_ref().take(3).eq([0, 1, 2]));
    assert_eq!(panic_of(|| generator.next()), "broken");
    assert_eq!(log.take(), ["runs", "theirs", "ours"]);
    assert_eq!(generator.next(), None);
}

/// Nothing tells that a generator of theirs has ended: it is resumed, and panics as it always does.
#[test]
fn one_that_has_ended_panics() {
    let mut generator = twice_from(rc::Gen::new(async |co: rc::Co<u32>| co.yield_(1).await));
    assert_eq!(generator.next(), Some(1));
    assert!(panic_of(|| generator.next()).contains("resumed after completion"));
    assert_eq!(generator.next(), None);
}

#[test]
fn awaiting_in_theirs_panics_with_its_message() {
    let theirs = sync::Gen::new(async |_: sync::Co<u32>| std::future::pending().await);
    let mut generator = to_nothing(theirs);
    assert!(panic_of(|| generator.next()).contains("async generator"));
}

generators! {
    gen fn to_nothing<F: Future<Output = ()>>(theirs: sync::Gen<u32, (), F>) -> u32 {
        yield from theirs;
    }
}

/// Delegating to a `sync` generator keeps ours `Send`, while it runs, too.
#[test]
fn it_moves_to_another_thread() {
    let mut generator: BoxGen<'static, u32> = gen_block! {
        let n = yield from counted!(sync, 3);
        yield 100 + n;
    }
    .boxed();
    assert_eq!(generator.next(), Some(0));
    let rest = thread::spawn(move || generator.collect::<Vec<_>>()).join().unwrap();
    assert_eq!(rest, [1, 2, 103]);
}

trait IfSend {
    fn is_send(&self) -> bool {
        true
    }
}

impl<T: Send> IfSend for T {}

/// The answer of a `&T` where `T` itself has none.
trait Otherwise {
    fn is_send(&self) -> bool {
        false
    }
}

impl<T> Otherwise for &T {}

#[test]
fn it_is_send_if_theirs_is() {
    assert!(to_sync().is_send());
    assert!(to_borrowed_sync().is_send());
    assert!(!(&to_rc()).is_send());
    assert!(!(&to_borrowed_rc()).is_send());
}

generators! {
    gen fn to_sync() -> u32 {
        yield from counted!(sync, 1);
    }

    gen fn to_borrowed_sync() -> u32 {
        yield from &mut counted!(sync, 1);
    }

    gen fn to_rc() -> u32 {
        yield from counted!(rc, 1);
    }

    gen fn to_borrowed_rc() -> u32 {
        yield from &mut counted!(rc, 1);
    }
}

/// Code over our own trait runs what delegates to theirs, and the other way round.
#[test]
fn generic_code_over_either_trait_runs_it() {
    fn first<C: Coroutine<String>>(coroutine: C) -> Option<C::Yield> {
        match pin!(coroutine).resume(String::new()) {
            CoroutineState::Yielded(item) => Some(item),
            CoroutineState::Complete(_) => None,
        }
    }
    fn first_by_theirs<C: genawaiter::Coroutine<Resume = String>>(
        coroutine: C,
    ) -> Option<C::Yield> {
        match pin!(coroutine).resume_with(String::new()) {
            GeneratorState::Yielded(item) => Some(item),
            GeneratorState::Complete(_) => None,
        }
    }
    assert_eq!(first(pair_of(rc::Gen::new(their_pair))), Some(1));
    assert_eq!(first_by_theirs(pair_of(rc::Gen::new(their_pair))), Some(1));
    assert_eq!(first_by_theirs(rc::Gen::new(their_pair)), Some(1));
}
