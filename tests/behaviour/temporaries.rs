//! How long temporaries, locals and children live around a `yield` and a `yield from`.

use gen_core::{Coroutine, CoroutineState, gen_block, generator, generators, genexpr};
use gen_tests::{Guard, Tracker};
use std::cell::RefCell;
use std::num::ParseIntError;
use std::sync::Mutex;

/// Makes iterables that do not borrow from it.
struct Source<'t> {
    log: &'t Tracker,
    _guard: Guard,
}

impl<'t> Source<'t> {
    fn new(log: &'t Tracker, name: &str) -> Self {
        Source { log, _guard: log.guard(name) }
    }

    fn range(&self) -> std::ops::Range<u32> {
        1..3
    }

    fn leaf(&self) -> impl Iterator<Item = u32> + use<'t> {
        leaf(self.log)
    }
}

fn note(log: &Tracker, event: &str, (): ()) {
    log.note(event);
}

generators! {
    impl Source<'_> {
        gen fn borrowing_leaf(&self) -> u32 {
            yield 1;
            yield 2;
            self.log.note("leaf ends");
        }

        gen fn borrowing_tree(&self) -> u32 {
            yield from self.borrowing_leaf();
            self.log.note("tree ends");
        }
    }

    gen fn leaf(log: &Tracker) -> u32 {
        let _local = log.guard("local");
        yield 1;
        yield 2;
    }

    gen fn to_a_range(log: &Tracker) -> u32 {
        yield from Source::new(log, "temporary").range();
        log.note("after");
        yield 9;
    }

    gen fn to_an_opaque_iterator(log: &Tracker) -> u32 {
        yield from Source::new(log, "temporary").leaf();
        log.note("after");
    }

    gen fn to_a_borrowing_leaf(log: &Tracker) -> u32 {
        yield from Source::new(log, "temporary").borrowing_leaf();
        log.note("after");
    }

    gen fn to_a_borrowing_tree(log: &Tracker) -> u32 {
        yield from Source::new(log, "temporary").borrowing_tree();
        log.note("after");
    }

    gen fn to_a_boxed_tree(log: &Tracker) -> u32 {
        yield from Source::new(log, "temporary").borrowing_tree().boxed();
        log.note("after");
    }

    gen fn of_an_item(log: &Tracker) -> u32 {
        note(log, "used", yield Source::new(log, "temporary").range().start);
        match yield Source::new(log, "head").range().end {
            () => log.note("arm"),
        }
    }

    gen fn as_a_tail(log: &Tracker) -> u32 {
        let _local = log.guard("local");
        yield from Source::new(log, "temporary").borrowing_tree()
    }

    gen fn in_a_match(log: &Tracker) -> u32 {
        match yield from Source::new(log, "temporary").borrowing_tree() {
            () => log.note("arm"),
        }
        log.note("after");
    }

    gen fn of_the_children(log: &Tracker) -> u32 {
        yield from child(log, "first");
        log.note("between");
        yield from child(log, "second");
        log.note("after");
    }

    gen fn child(log: &Tracker, name: &str) -> u32 {
        let _guard = log.guard(name);
        yield 1;
        yield from [2];
    }

    gen fn of_an_argument(log: &Tracker) -> u32 {
        yield from takes(log.guard("argument"));
        log.note("after");
        yield from takes_unused(log.guard("unused"));
        log.note("end");
    }

    gen fn takes(guard: Guard) -> u32 {
        yield guard.name().len() as u32;
        yield from [1];
    }

    gen fn takes_unused(_: Guard) -> u32 {
        yield from [1];
    }
}

/// The whole log of a generator, which is the same by `next` and by `fold`.
macro_rules! log_of {
    ($make:path) => {{
        let (by_next, by_fold) = (Tracker::new(), Tracker::new());
        for item in $make(&by_next) {
            by_next.note(item.to_string());
        }
        $make(&by_fold).for_each(|item| by_fold.note(item.to_string()));
        let log = by_next.take();
        assert_eq!(by_fold.take(), log);
        assert_eq!((by_next.live(), by_fold.live()), (0, 0));
        log
    }};
}

#[test]
fn a_temporary_lives_until_an_iterator_ends() {
    assert_eq!(log_of!(to_a_range), ["1", "2", "temporary", "after", "9"]);
}

#[test]
fn a_temporary_lives_until_a_generator_ends() {
    let expected = ["1", "2", "local", "temporary", "after"];
    assert_eq!(log_of!(to_an_opaque_iterator), expected);
    let expected = ["1", "2", "leaf ends", "temporary", "after"];
    assert_eq!(log_of!(to_a_borrowing_leaf), expected);
    let expected = ["1", "2", "leaf ends", "tree ends", "temporary", "after"];
    assert_eq!(log_of!(to_a_borrowing_tree), expected);
    assert_eq!(log_of!(to_a_boxed_tree), expected);
}

#[test]
fn a_temporary_of_an_item_is_dropped_before_the_item_is_out() {
    assert_eq!(log_of!(of_an_item), ["temporary", "1", "used", "head", "3", "arm"]);
}

generators! {
    gen fn lengths(list: &RefCell<Vec<usize>>) -> usize {
        loop {
            yield list.borrow().len();
        }
    }

    gen fn in_an_expression(list: &RefCell<Vec<usize>>) -> usize {
        loop {
            note(&Tracker::new(), "another part", yield list.borrow().len());
        }
    }

    gen fn in_a_macro(list: &RefCell<Vec<usize>>) -> usize {
        loop {
            assert_eq!((), yield list.borrow().len());
        }
    }

    gen fn in_a_block(list: &RefCell<Vec<usize>>) -> usize {
        yield from gen {
            loop {
                yield list.borrow().len();
            }
        };
    }

    #[try_yield]
    gen fn wrapped(list: &RefCell<Vec<usize>>) -> Result<usize, ParseIntError> {
        loop {
            yield list.borrow().len() + "0".parse::<usize>()?;
        }
    }

    gen fn received(list: &RefCell<Vec<usize>>) -> impl Coroutine<usize, Yield = usize> {
        loop {
            let number = yield list.borrow().len();
            list.borrow_mut().push(number);
        }
    }

    /// The closures have the types of the arguments from the type of the items.
    gen fn expected_types() -> Box<dyn Fn(&str) -> usize> {
        yield Box::new(|text| text.len());
        yield Box::new(|_| 0);
    }

    gen fn locked(list: &Mutex<Vec<usize>>) -> usize {
        loop {
            yield list.lock().expect("nobody panics").len();
        }
    }
}

#[generator]
fn by_attribute(list: &RefCell<Vec<usize>>) -> impl Iterator<Item = usize> {
    loop {
        yield_!(list.borrow().len());
    }
}

/// Pushes to the list of a generator that yields its length.
macro_rules! pushes {
    ($list:ident => $lengths:expr) => {{
        let $list = &RefCell::new(Vec::new());
        let lengths = $lengths.take(3).inspect(|length| $list.borrow_mut().push(*length));
        assert_eq!(lengths.collect::<Vec<_>>(), [0, 1, 2]);
    }};
}

#[test]
fn no_item_keeps_a_cell_borrowed() {
    pushes!(list => lengths(list));
    pushes!(list => in_an_expression(list));
    pushes!(list => in_a_macro(list));
    pushes!(list => in_a_block(list));
    pushes!(list => by_attribute(list));
    pushes!(list => wrapped(list).map(|length| length.expect("it is a number")));
    pushes!(list => genexpr!(move list.borrow().len() for _ in 0..3));
    pushes!(list => gen_block! { move { loop { yield list.borrow().len(); } } });

    let list = RefCell::new(Vec::new());
    let mut coroutine = received(&list);
    assert_eq!(coroutine.start(), CoroutineState::Yielded(0));
    list.borrow_mut().push(7);
    assert_eq!(coroutine.resume(8), CoroutineState::Yielded(2));
    assert_eq!(*list.borrow(), [7, 8]);

    assert_eq!(expected_types().map(|length| length("ab")).collect::<Vec<_>>(), [2, 0]);
}

#[test]
fn an_item_behind_a_lock_can_be_sent() {
    let list = Mutex::new(vec![1]);
    let mut lengths = locked(&list).boxed();
    assert_eq!(lengths.next(), Some(1));
    list.lock().expect("nobody panics").push(2);
    assert_eq!(
        std::thread::scope(|scope| scope.spawn(move || lengths.next()).join()).ok(),
        Some(Some(2))
    );
}

#[test]
fn a_temporary_in_the_tail_is_dropped_before_the_locals() {
    let expected = ["1", "2", "leaf ends", "tree ends", "temporary", "local"];
    assert_eq!(log_of!(as_a_tail), expected);
}

#[test]
fn a_temporary_in_the_head_of_a_match_lives_through_its_arms() {
    let expected = ["1", "2", "leaf ends", "tree ends", "arm", "temporary", "after"];
    assert_eq!(log_of!(in_a_match), expected);
}

#[test]
fn a_child_is_dropped_before_the_body_goes_on() {
    let expected = ["1", "2", "first", "between", "1", "2", "second", "after"];
    assert_eq!(log_of!(of_the_children), expected);
}

#[test]
fn arguments_of_a_child_are_dropped_with_it() {
    let expected = ["8", "1", "argument", "after", "1", "unused", "end"];
    assert_eq!(log_of!(of_an_argument), expected);
}

#[test]
fn a_suspended_delegation_drops_the_child_before_the_temporary() {
    let log = Tracker::new();
    let mut generator = to_an_opaque_iterator(&log);
    generator.next();
    drop(generator);
    assert_eq!(log.take(), ["local", "temporary"]);
}
