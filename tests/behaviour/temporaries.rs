//! How long temporaries, locals and children live around a `yield` and a `yield from`.

use gen_core::generators;
use gen_tests::{Guard, Tracker};

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
fn a_temporary_of_an_item_lives_to_the_end_of_the_statement() {
    assert_eq!(log_of!(of_an_item), ["1", "used", "temporary", "3", "arm", "head"]);
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
