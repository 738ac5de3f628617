//! Pipelines: generators over generators.

use core::pin::pin;

use gen_core::{Body, Gen, generators};

use crate::delegation::argument;
use crate::{Group, by_fold, by_next};

generators!({
    /// A stage that changes each item.
    pub gen fn scale(items: impl Iterator<Item = u64>) -> u64 {
        for item in items {
            yield item.wrapping_mul(5) ^ 7;
        }
    }

    /// A stage that drops some items.
    pub gen fn keep(items: impl Iterator<Item = u64>) -> u64 {
        for item in items {
            if item % 16 != 3 {
                yield item;
            }
        }
    }

    /// [`scale`] of a generator, which runs in the state of this generator. This form has no boxes,
    /// and the caller writes the same as with [`scale`].
    pub gen fn scale_in_place<B: Body<u64, Resume = (), Return = ()>>(items: Gen<u64, B>) -> u64 {
        for item in items.on_stack() {
            yield item.wrapping_mul(5) ^ 7;
        }
    }

    /// [`keep`] of a generator, which runs in the state of this generator.
    pub gen fn keep_in_place<B: Body<u64, Resume = (), Return = ()>>(items: Gen<u64, B>) -> u64 {
        for item in items.on_stack() {
            if item % 16 != 3 {
                yield item;
            }
        }
    }
});

/// [`scale`], written by hand.
pub struct Scale<I>(pub I);

impl<I: Iterator<Item = u64>> Iterator for Scale<I> {
    type Item = u64;

    #[inline]
    fn next(&mut self) -> Option<u64> {
        Some(self.0.next()?.wrapping_mul(5) ^ 7)
    }
}

/// [`keep`], written by hand.
pub struct Keep<I>(pub I);

impl<I: Iterator<Item = u64>> Iterator for Keep<I> {
    type Item = u64;

    #[inline]
    fn next(&mut self) -> Option<u64> {
        loop {
            let item = self.0.next()?;
            if item % 16 != 3 {
                return Some(item);
            }
        }
    }
}

mod peers {
    use genawaiter::{rc, stack};

    use super::by_next;

    fn rc_scale(items: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {
        let items = rc::Gen::new(|co: rc::Co<u64>| async move {
            for item in items {
                co.yield_(item.wrapping_mul(5) ^ 7).await;
            }
        });
        items.into_iter()
    }

    fn rc_keep(items: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {
        let items = rc::Gen::new(|co: rc::Co<u64>| async move {
            for item in items {
                if item % 16 != 3 {
                    co.yield_(item).await;
                }
            }
        });
        items.into_iter()
    }

    pub(super) fn genawaiter_rc(items: impl Iterator<Item = u64>) -> u64 {
        by_next(rc_scale(rc_keep(rc_scale(items))))
    }

    pub(super) fn genawaiter_stack(items: impl Iterator<Item = u64>) -> u64 {
        stack::let_gen_using!(first, |co: stack::Co<'_, u64>| async move {
            for item in items {
                co.yield_(item.wrapping_mul(5) ^ 7).await;
            }
        });
        stack::let_gen_using!(second, |co: stack::Co<'_, u64>| async move {
            for item in first {
                if item % 16 != 3 {
                    co.yield_(item).await;
                }
            }
        });
        stack::let_gen_using!(third, |co: stack::Co<'_, u64>| async move {
            for item in second {
                co.yield_(item.wrapping_mul(5) ^ 7).await;
            }
        });
        by_next(third)
    }

    pub(super) fn std_scale(items: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {
        items.map(|item| item.wrapping_mul(5) ^ 7)
    }

    pub(super) fn std_keep(items: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {
        items.filter(|item| item % 16 != 3)
    }
}

/// Ten stages of two kinds. The first stage can be given apart, because its items come from an
/// iterator that is no generator.
#[macro_export]
macro_rules! ten {
    ($scale:expr, $keep:expr, $items:expr) => {
        $crate::ten!($scale, $scale, $keep, $items)
    };
    ($first:expr, $scale:expr, $keep:expr, $items:expr) => {
        $keep($scale($keep($scale($keep($scale($keep($scale($keep($first($items))))))))))
    };
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    const ITEMS: u64 = 1_000_000;
    let three = Group::of("pipeline of 3", ITEMS, || ITEMS)
        .twin("hand-written", |&n| by_next(Scale(Keep(Scale(0..n)))))
        .twin("hand-written, argument", |&n| argument::next(Scale(Keep(Scale(0..n)))))
        .ours("next", |&n| by_next(scale(keep(scale(0..n)))))
        .ours("on_stack", |&n| {
            let scaled = pin!(scale(0..n).on_stack());
            let kept = pin!(keep(scaled).on_stack());
            by_next(pin!(scale(kept).on_stack()))
        })
        .ours("in place, next", |&n| by_next(scale_in_place(keep_in_place(scale(0..n)))))
        .ours("in place, on_stack", |&n| {
            by_next(pin!(scale_in_place(keep_in_place(scale(0..n))).on_stack()))
        })
        .ours("in place, fold", |&n| by_fold(scale_in_place(keep_in_place(scale(0..n)))))
        .ours("in place, argument, next", |&n| {
            argument::next(scale_in_place(keep_in_place(scale(0..n))))
        })
        .against("hand-written, argument")
        .ours("in place, argument, on_stack", |&n| {
            argument::next(pin!(scale_in_place(keep_in_place(scale(0..n))).on_stack()))
        })
        .against("hand-written, argument")
        .ours("on_heap", |&n| by_next(scale(keep(scale(0..n).on_heap()).on_heap()).on_heap()))
        .ours("fold", |&n| by_fold(scale(keep(scale(0..n)))))
        .peer("std adaptors", |&n| {
            by_next(peers::std_scale(peers::std_keep(peers::std_scale(0..n))))
        })
        .peer("genawaiter stack", |&n| peers::genawaiter_stack(0..n))
        .peer("genawaiter rc", |&n| peers::genawaiter_rc(0..n));
    let ten = Group::of("pipeline of 10", ITEMS, || ITEMS)
        .twin("hand-written", |&n| by_next(ten!(Scale, Keep, 0..n)))
        .twin("hand-written, argument", |&n| argument::next(ten!(Scale, Keep, 0..n)))
        .ours("next", |&n| by_next(ten!(scale, keep, 0..n)))
        .ours("on_stack", |&n| {
            let items = pin!(scale(0..n).on_stack());
            let items = pin!(keep(items).on_stack());
            let items = pin!(scale(items).on_stack());
            let items = pin!(keep(items).on_stack());
            let items = pin!(scale(items).on_stack());
            let items = pin!(keep(items).on_stack());
            let items = pin!(scale(items).on_stack());
            let items = pin!(keep(items).on_stack());
            let items = pin!(scale(items).on_stack());
            by_next(pin!(keep(items).on_stack()))
        })
        .ours("in place, next", |&n| by_next(ten!(scale, scale_in_place, keep_in_place, 0..n)))
        .ours("in place, on_stack", |&n| {
            by_next(pin!(ten!(scale, scale_in_place, keep_in_place, 0..n).on_stack()))
        })
        .ours("in place, fold", |&n| by_fold(ten!(scale, scale_in_place, keep_in_place, 0..n)))
        .ours("in place, argument, next", |&n| {
            argument::next(ten!(scale, scale_in_place, keep_in_place, 0..n))
        })
        .against("hand-written, argument")
        .ours("in place, argument, on_stack", |&n| {
            argument::next(pin!(ten!(scale, scale_in_place, keep_in_place, 0..n).on_stack()))
        })
        .against("hand-written, argument")
        .ours("on_heap", |&n| {
            by_next(ten!(|items| scale(items).on_heap(), |items| keep(items).on_heap(), 0..n))
        })
        .ours("fold", |&n| by_fold(ten!(scale, keep, 0..n)))
        .peer("std adaptors", |&n| by_next(ten!(peers::std_scale, peers::std_keep, 0..n)));
    vec![three.done(), ten.done()]
}
