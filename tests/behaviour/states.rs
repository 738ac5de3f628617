//! `state`, resuming and fusing, for every generator type.

use gen_core::{
    BoxGen, Coroutine, CoroutineState, Gen, GenState, LocalBoxGen, ResumeError, generators,
};
use std::iter::FusedIterator;
use std::pin::{Pin, pin};

use CoroutineState::{Complete, Yielded};

generators! {
    gen fn leaf() -> u32 {
        yield 1;
        yield 2;
    }

    gen fn tree() -> u32 {
        yield 1;
        yield from [2];
    }

    gen fn deep(n: u32) -> u32 {
        if n > 0 {
            yield from deep(n - 1);
        }
        yield n;
    }

    gen fn empty() -> u32 {}

    gen fn ends_in_a_child() -> u32 {
        yield from leaf();
    }
}

/// Runs through all states of a generator of 1 and 2.
macro_rules! states {
    ($generator:expr) => {{
        let mut generator = $generator;
        assert_eq!(generator.state(), GenState::Created);
        assert_eq!(generator.next(), Some(1));
        assert_eq!(generator.state(), GenState::Suspended);
        assert_eq!(generator.next(), Some(2));
        assert_eq!(generator.state(), GenState::Suspended);
        for _ in 0..3 {
            assert_eq!(generator.next(), None);
            assert_eq!(generator.state(), GenState::Done);
            assert_eq!(generator.size_hint().0, 0);
        }
    }};
}

/// Resumes instead of iterating.
macro_rules! resumes {
    ($generator:expr) => {{
        let mut generator = $generator;
        assert_eq!(generator.resume(()), Yielded(1));
        assert_eq!(generator.try_resume(()).unwrap(), Yielded(2));
        assert_eq!(generator.try_resume(()).unwrap(), Complete(()));
        assert_eq!(generator.state(), GenState::Done);
        let error: ResumeError<()> = generator.try_resume(()).unwrap_err();
        assert_eq!(error.to_string(), "resumed after completion");
        let () = error.into_arg();
        let message = gen_tests::panic_of(|| generator.resume(()));
        assert_eq!(message, "resumed after completion");
        assert_eq!(generator.next(), None);
    }};
}

/// As generic code does it.
fn through_the_trait<C: Coroutine<Yield = u32, Return = ()>>(coroutine: C) -> Vec<u32> {
    let mut coroutine = pin!(coroutine);
    let mut items = Vec::new();
    while let Yielded(item) = coroutine.as_mut().resume(()) {
        items.push(item);
    }
    items
}

fn is_fused<I: FusedIterator>(iterator: I) -> I {
    iterator
}

#[test]
fn a_gen_is_created_suspended_and_done() {
    states!(leaf());
    states!(tree());
    states!(ends_in_a_child());
}

#[test]
fn a_generator_on_the_heap_is_created_suspended_and_done() {
    states!(leaf().on_heap());
    states!(tree().on_heap());
}

#[test]
fn a_boxed_generator_is_created_suspended_and_done() {
    states!(leaf().boxed());
    states!(tree().boxed());
    states!(leaf().on_heap().boxed());
    states!(leaf().boxed_local());
    states!(tree().boxed_local());
    states!(tree().on_heap().boxed_local());
}

#[test]
fn a_pinned_generator_is_created_suspended_and_done() {
    states!(pin!(leaf().on_stack()));
    states!(pin!(tree().on_stack()));
    let mut boxed = Box::pin(leaf().on_stack());
    states!(boxed.as_mut());
}

#[test]
fn a_body_with_a_block_in_the_tokens_of_a_macro_is_created_and_suspended() {
    macro_rules! id {
        ($($tokens:tt)*) => { $($tokens)* };
    }
    generators! {
        gen fn counts() -> usize {
            yield id!(gen { yield "a"; yield "b"; }).count();
        }
    }
    let mut generator = counts();
    assert_eq!(generator.state(), GenState::Created);
    assert_eq!(generator.next(), Some(2));
    assert_eq!(generator.state(), GenState::Suspended);
}

#[test]
fn a_generator_without_items_is_created_and_done() {
    let mut generator = empty();
    assert_eq!(generator.state(), GenState::Created);
    assert_eq!(generator.next(), None);
    assert_eq!(generator.state(), GenState::Done);
}

#[test]
fn a_deep_generator_is_done_when_its_outermost_frame_is() {
    let mut generator = deep(3);
    for n in 0..=3 {
        assert_eq!(generator.next(), Some(n));
        assert_eq!(generator.state(), GenState::Suspended);
    }
    assert_eq!((generator.next(), generator.state()), (None, GenState::Done));
}

#[test]
fn placing_a_generator_keeps_its_state() {
    let mut generator = tree();
    generator.next();
    let mut on_heap = generator.on_heap();
    assert_eq!(on_heap.state(), GenState::Suspended);
    assert_eq!(on_heap.next(), Some(2));
    let mut boxed = on_heap.boxed();
    assert_eq!(boxed.state(), GenState::Suspended);
    assert_eq!(boxed.next(), None);
    let mut ended = leaf();
    ended.by_ref().count();
    assert_eq!(ended.on_heap().state(), GenState::Done);
    let mut ended = tree();
    ended.by_ref().count();
    assert_eq!(ended.boxed_local().next(), None);
}

#[test]
fn a_started_generator_does_not_go_to_the_stack() {
    let mut generator = leaf();
    generator.next();
    let Err(mut generator) = generator.try_on_stack() else { panic!("it was started") };
    assert_eq!(generator.next(), Some(2));
    let message = gen_tests::panic_of(|| generator.on_stack());
    assert!(message.contains("on_stack"), "{message}");
}

#[test]
fn an_ended_generator_goes_to_the_stack() {
    let mut generator = leaf();
    generator.by_ref().count();
    let mut generator = pin!(generator.on_stack());
    assert_eq!((generator.state(), generator.next()), (GenState::Done, None));
}

#[test]
fn every_type_resumes() {
    resumes!(leaf());
    resumes!(tree());
    resumes!(leaf().on_heap());
    resumes!(tree().on_heap());
    resumes!(leaf().boxed());
    resumes!(tree().boxed_local());
}

#[test]
fn a_pinned_generator_resumes() {
    let mut generator = pin!(tree().on_stack());
    assert_eq!(generator.as_mut().resume(()), Yielded(1));
    assert_eq!(generator.as_mut().try_resume(()).unwrap(), Yielded(2));
    assert_eq!(generator.as_mut().resume(()), Complete(()));
    assert!(generator.as_mut().try_resume(()).is_err());
    let message = gen_tests::panic_of(|| generator.as_mut().resume(()));
    assert_eq!(message, "resumed after completion");
}

#[test]
fn every_type_is_a_coroutine() {
    assert_eq!(through_the_trait(leaf()), [1, 2]);
    assert_eq!(through_the_trait(tree().on_stack()), [1, 2]);
    assert_eq!(through_the_trait(tree().on_heap()), [1, 2]);
    assert_eq!(through_the_trait(tree().boxed()), [1, 2]);
    assert_eq!(through_the_trait(tree().boxed_local()), [1, 2]);
    assert_eq!(through_the_trait(&mut leaf()), [1, 2]);
}

#[test]
fn next_and_resume_can_be_mixed() {
    let mut generator = tree();
    assert_eq!(generator.next(), Some(1));
    assert_eq!(generator.resume(()), Yielded(2));
    assert_eq!(generator.next(), None);
    assert!(generator.try_resume(()).is_err());
}

#[test]
fn every_type_is_fused() {
    assert_eq!(is_fused(leaf()).count(), 2);
    assert_eq!(is_fused(tree().on_heap()).count(), 2);
    assert_eq!(is_fused(pin!(tree().on_stack())).count(), 2);
    let boxed: BoxGen<'_, u32> = tree().boxed();
    let local: LocalBoxGen<'_, u32> = tree().boxed_local();
    assert_eq!(is_fused(boxed).chain(is_fused(local)).count(), 4);
}

#[test]
fn the_size_hint_promises_nothing() {
    assert_eq!(leaf().size_hint(), (0, None));
    assert_eq!(tree().on_heap().size_hint(), (0, None));
    assert_eq!(leaf().boxed().size_hint(), (0, None));
    assert_eq!(leaf().boxed_local().size_hint(), (0, None));
    assert_eq!(pin!(leaf().on_stack()).size_hint(), (0, None));
}

#[test]
fn debug_shows_the_state() {
    let mut generator = leaf();
    assert_eq!(format!("{generator:?}"), "Gen { state: Created, .. }");
    generator.next();
    assert_eq!(format!("{generator:?}"), "Gen { state: Suspended, .. }");
    assert_eq!(format!("{:?}", generator.on_heap()), "OnHeap { state: Suspended, .. }");
    assert_eq!(format!("{:?}", leaf().on_stack()), "OnStack { state: Created, .. }");
    assert_eq!(format!("{:?}", leaf().boxed()), "BoxGen { state: Created, .. }");
    assert_eq!(format!("{:?}", leaf().boxed_local()), "LocalBoxGen { state: Created, .. }");
}

#[test]
fn types_can_be_named() {
    struct Holder<B: gen_core::Body<u32, Resume = (), Return = ()>> {
        generator: Gen<u32, B>,
        boxed: BoxGen<'static, u32>,
        pinned: Pin<Box<gen_core::OnStack<u32, B>>>,
    }
    let mut holder =
        Holder { generator: leaf(), boxed: tree().boxed(), pinned: Box::pin(leaf().on_stack()) };
    assert_eq!(holder.generator.next(), Some(1));
    assert_eq!(holder.boxed.next(), Some(1));
    assert_eq!(holder.pinned.as_mut().next(), Some(1));
}
