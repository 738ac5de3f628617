//! Every placement of the child, in every state.

use super::{all, assert_send, ended, leaf, options, passed, tree};
use gen_core::{BoxGen, Co, Gen, GenState, LocalBoxGen, generators};
use std::pin::pin;

/// Asserts what a body yields that delegates to `$child`, with `$fails` false and true, in every way
/// to drive it.
macro_rules! assert_ends {
    ($($name:ident: |$fails:ident| $child:expr;)*) => {$(
        #[test]
        fn $name() {
            generators! {
                gen fn f($fails: bool) -> Result<u32, &'static str> {
                    yield from $child?;
                    yield Ok(3);
                }

                gen fn outer($fails: bool) -> Result<u32, &'static str> {
                    yield from f($fails)?;
                    yield Ok(4);
                }
            }

            assert_eq!(all(f(false)), passed());
            assert_eq!(all(f(true)), ended());
            assert_eq!(f(true).fold(vec![], |mut items, item| { items.push(item); items }), ended());
            assert_eq!(all(f(true).on_heap()), ended());
            assert_eq!(all(f(true).boxed_local()), ended());
            assert_eq!(all(pin!(f(true).on_stack())), ended());
            assert_eq!(all(outer(false)), [&passed()[..], &[Ok(4)]].concat());
            assert_eq!(all(outer(true)), ended());
            assert_eq!(outer(true).count(), 4);

            let mut g = outer(true);
            assert_eq!(g.by_ref().take(3).count(), 3);
            assert_eq!((g.next(), g.state()), (Some(Err("failed")), GenState::Suspended));
            assert_eq!((g.next(), g.state(), g.next()), (None, GenState::Done, None));
        }
    )*};
}

assert_ends! {
    leaves: |fails| leaf(fails);
    trees: |fails| tree(fails);
    leaves_on_the_heap: |fails| leaf(fails).on_heap();
    trees_on_the_heap: |fails| tree(fails).on_heap();
    boxed_leaves: |fails| leaf(fails).boxed();
    boxed_trees: |fails| tree(fails).boxed();
    local_boxed_leaves: |fails| leaf(fails).boxed_local();
    local_boxed_trees: |fails| tree(fails).boxed_local();
    boxed_from_the_heap: |fails| tree(fails).on_heap().boxed();
    references_to_leaves: |fails| &mut leaf(fails);
    references_to_trees: |fails| &mut tree(fails);
    references_to_the_heap: |fails| &mut tree(fails).on_heap();
    references_to_boxes: |fails| &mut leaf(fails).boxed();
    references_to_local_boxes: |fails| tree(fails).boxed_local().by_ref();
    references_by_method: |fails| leaf(fails).by_ref();
    pinned_leaves: |fails| pin!(leaf(fails).on_stack());
    pinned_trees: |fails| pin!(tree(fails).on_stack());
    references_to_pinned_ones: |fails| &mut pin!(tree(fails).on_stack());
    boxes_of_generators: |fails| Box::new(leaf(fails));
    pinned_boxes_of_generators: |fails| Box::pin(tree(fails));
}

fn boxed(fails: bool) -> BoxGen<'static, Result<u32, &'static str>> {
    tree(fails).boxed()
}

fn boxed_local(fails: bool) -> LocalBoxGen<'static, Result<u32, &'static str>> {
    leaf(fails).boxed_local()
}

/// The first item is taken before the delegation.
macro_rules! assert_ends_when_started {
    ($($name:ident: |$fails:ident| $child:ident = $make:expr => $operand:expr;)*) => {$(
        #[test]
        fn $name() {
            generators! {
                gen fn f($fails: bool) -> Result<u32, &'static str> {
                    #[allow(unused_mut, reason = "for operands that take a reference")]
                    let mut $child = $make;
                    yield $child.next().expect("an item").map(|n| n + 10);
                    yield from $operand?;
                    yield Ok(3);
                }
            }

            assert_eq!(all(f(false))[0], Ok(11));
            assert_eq!(all(f(false))[1..], passed()[1..]);
            assert_eq!(all(f(true))[1..], ended()[1..]);
            assert_eq!(f(true).skip(1).fold(0, |n, _| n + 1), 3);
        }
    )*};
}

assert_ends_when_started! {
    started_leaves: |fails| g = leaf(fails) => g;
    started_trees: |fails| g = tree(fails) => g;
    started_on_the_heap: |fails| g = tree(fails).on_heap() => g;
    started_boxes: |fails| g = boxed(fails) => g;
    started_local_boxes: |fails| g = boxed_local(fails) => g;
    started_and_lent: |fails| g = leaf(fails) => &mut g;
    started_on_the_heap_and_lent: |fails| g = tree(fails).on_heap() => &mut g;
    started_boxes_that_are_lent: |fails| g = boxed(fails) => g.by_ref();
    started_local_boxes_that_are_lent: |fails| g = boxed_local(fails) => &mut g;
    started_and_pinned: |fails| g = pin!(tree(fails).on_stack()) => g;
    started_pinned_and_lent: |fails| g = pin!(leaf(fails).on_stack()) => g.as_mut();
    started_and_boxed: |fails| g = leaf(fails) => g.boxed();
}

/// The child's last item was taken before: nothing is left of its error.
#[test]
fn children_that_have_failed_before() {
    generators! {
        gen fn f(kind: u32, takes: usize) -> Result<u32, &'static str> {
            match kind {
                0 => { let mut g = leaf(true); g.by_ref().take(takes).for_each(drop); yield from g?; }
                1 => { let mut g = tree(true); g.by_ref().take(takes).for_each(drop); yield from g?; }
                2 => { let mut g = tree(true).on_heap(); g.by_ref().take(takes).for_each(drop); yield from g?; }
                3 => { let mut g = tree(true).boxed(); g.by_ref().take(takes).for_each(drop); yield from g?; }
                4 => { let mut g = leaf(true).boxed_local(); g.by_ref().take(takes).for_each(drop); yield from (&mut g)?; }
                5 => { let mut g = leaf(true); g.by_ref().take(takes).for_each(drop); yield from g.by_ref()?; }
                _ => {
                    let mut g = pin!(tree(true).on_stack());
                    g.by_ref().take(takes).for_each(drop);
                    yield from g.as_mut()?;
                    yield from g?;
                }
            }
            yield Ok(3);
        }
    }

    for kind in 0..=6 {
        // Before the last item, at the last item, and after the end.
        assert_eq!(all(f(kind, 3)), [Err("failed")], "kind {kind}");
        assert_eq!(all(f(kind, 4)), [Ok(3)], "kind {kind}");
        assert_eq!(all(f(kind, 5)), [Ok(3)], "kind {kind}");
    }
}

#[test]
fn finished_children() {
    generators! {
        gen fn f() -> Result<u32, &'static str> {
            let mut g = leaf(false);
            g.by_ref().for_each(drop);
            yield from (&mut g)?;
            yield from g?;
            let mut g = boxed(false);
            g.by_ref().for_each(drop);
            yield from g?;
            let mut g = pin!(tree(false).on_stack());
            g.by_ref().for_each(drop);
            yield from g?;
            yield Ok(3);
        }
    }

    assert_eq!(all(f()), [Ok(3)]);
}

/// The child of a child that was lent ends its owner, and the lent one is then at its end.
#[test]
fn a_lent_child_is_done_afterwards() {
    generators! {
        gen fn f(g: &mut BoxGen<'_, Result<u32, &'static str>>) -> Result<u32, &'static str> {
            yield from g?;
            yield Ok(3);
        }
    }

    let mut g = boxed(true);
    assert_eq!(all(f(&mut g)), ended());
    assert_eq!(g.next(), None);
    assert_eq!(g.state(), GenState::Done);
}

#[test]
fn options_that_end_by_none() {
    generators! {
        gen fn f(kind: u32, fails: bool) -> Option<u32> {
            match kind {
                0 => yield from options(fails)?,
                1 => yield from through(fails)?,
                2 => yield from options(fails).boxed()?,
                3 => yield from through(fails).on_heap()?,
                4 => yield from (&mut options(fails))?,
                5 => yield from pin!(through(fails).on_stack())?,
                _ => yield from gen { yield Some(1); yield from options(fails).skip(1)?; }?,
            }
            yield Some(3);
        }

        gen fn through(fails: bool) -> Option<u32> {
            yield from options(fails)?;
        }
    }

    for kind in 0..6 {
        assert_eq!(all(f(kind, false)), [Some(1), None, Some(2), Some(3)], "kind {kind}");
        assert_eq!(all(f(kind, true)), [Some(1), None, Some(2), None], "kind {kind}");
    }
    // The items of an adaptor are those of any iterator, so the first `None` ends.
    assert_eq!(all(f(6, false)), [Some(1), None]);
}

/// Without `?` the error is an item, on every level.
#[test]
fn without_a_question_mark_the_body_goes_on() {
    generators! {
        gen fn f() -> Result<u32, &'static str> {
            yield from leaf(true);
            yield from tree(true);
            yield from boxed(true);
            yield Ok(3);
        }

        gen fn of_a_failed_child() -> Result<u32, &'static str> {
            yield from ends()?;
            yield Ok(5);
        }

        gen fn ends() -> Result<u32, &'static str> {
            yield from leaf(true);
            yield from tree(true)?;
            yield Ok(4);
        }
    }

    let expected = [&ended()[..], &ended(), &ended(), &[Ok(3)]].concat();
    assert_eq!(all(f()), expected);
    assert_eq!(all(of_a_failed_child()), [ended(), ended()].concat());
}

/// An error is yielded as the last thing: it is an item still, and the body goes on.
#[test]
fn an_error_that_is_yielded_last_passes() {
    generators! {
        gen fn last() -> Result<u32, &'static str> { yield Err("yielded"); }
        gen fn last_of_a_tree() -> Result<u32, &'static str> { yield from last(); }
        gen fn last_none() -> Option<u32> { yield None; }

        gen fn f() -> Result<u32, &'static str> {
            yield from last()?;
            yield from last_of_a_tree()?;
            yield from last().boxed()?;
            yield from (&mut last())?;
            yield from pin!(last_of_a_tree().on_stack())?;
            let mut at_its_end = last();
            at_its_end.next();
            yield from at_its_end?;
            yield Ok(3);
        }

        gen fn of_options() -> Option<u32> {
            yield from last_none()?;
            yield from last_none().boxed_local()?;
            yield Some(3);
        }
    }

    assert_eq!(all(f()), [[Err("yielded"); 5].as_slice(), &[Ok(3)]].concat());
    assert_eq!(all(of_options()), [None, None, Some(3)]);
}

generators! {
    gen fn deep(depth: u32) -> Result<u32, String> {
        yield Ok(depth);
        if depth == 0 { Err("the bottom")?; }
        yield from deep(depth - 1)?;
        yield Ok(1_000_000);
    }

    gen fn deep_in_boxes(depth: u32) -> Result<u32, String> {
        if depth == 0 { Err("the bottom")?; }
        yield Ok(depth);
        yield from as_box(depth - 1)?;
        yield Ok(1_000_000);
    }

    gen fn deep_without_error(depth: u32) -> Option<u32> {
        if depth > 0 { yield from deep_without_error(depth - 1)?; }
        yield Some(1);
    }
}

fn as_box(depth: u32) -> BoxGen<'static, Result<u32, String>> {
    deep_in_boxes(depth).boxed()
}

/// Neither an item nor an error takes native stack for each level.
#[test]
fn deep_recursion() {
    const DEPTH: u32 = if cfg!(miri) { 50 } else { 100_000 };
    let items = DEPTH as usize + 2;
    gen_tests::on_small_stack(|| {
        let mut g = assert_send(deep(DEPTH));
        assert_eq!(g.by_ref().take(items - 1).flatten().count(), items - 1);
        assert_eq!((g.next(), g.next()), (Some(Err("the bottom".to_owned())), None));
        assert_eq!(deep(DEPTH).fold(0, |n, _| n + 1), items);
        assert_eq!(pin!(deep(DEPTH).on_stack()).by_ref().count(), items);
        assert_eq!(deep(DEPTH).boxed().last(), Some(Err("the bottom".to_owned())));
        assert_eq!(deep_in_boxes(DEPTH).count(), items - 1);
        assert_eq!(as_box(DEPTH).last(), Some(Err("the bottom".to_owned())));
        assert_eq!(deep_without_error(DEPTH).flatten().sum::<u32>(), DEPTH + 1);
        // Dropped where the error is about to come.
        let mut g = deep(DEPTH);
        g.by_ref().take(items - 1).for_each(drop);
        drop(g);
    });
}

#[test]
fn generators_without_macros() {
    generators! {
        gen fn f() -> Result<u32, &'static str> {
            yield from Gen::from_fn(async |co: &mut Co<Result<u32, &'static str>>| {
                co.yield_(Ok(1)).await;
                co.yield_(Err("yielded")).await;
                co.yield_(Ok(2)).await;
            })?;
            yield Ok(3);
        }
    }

    assert_eq!(all(f()), passed());
}
