//! Coroutines: values in, values out, against an `enum` of states.

use core::hint::black_box;
use core::pin::pin;

use gen_core::{Coroutine, CoroutineState, generators};

use crate::{Group, add};

generators!({
    /// Adds and mixes in turn what it is resumed with, until that is 0.
    pub gen fn mixer(#[resume] first: u64) -> impl Coroutine<u64, Yield = u64, Return = u64> {
        let mut sum = first;
        loop {
            let added = yield sum;
            if added == 0 {
                return sum;
            }
            sum = sum.wrapping_add(added);
            let mixed = yield sum;
            if mixed == 0 {
                return sum;
            }
            sum = sum.rotate_left(5) ^ mixed;
        }
    }
});

/// The same, by hand.
enum Mixer {
    Created,
    Adding(u64),
    Mixing(u64),
    Done,
}

impl Mixer {
    fn resume(&mut self, arg: u64) -> CoroutineState<u64, u64> {
        let sum = match *self {
            Mixer::Created => arg,
            Mixer::Adding(sum) | Mixer::Mixing(sum) if arg == 0 => {
                *self = Mixer::Done;
                return CoroutineState::Complete(sum);
            }
            Mixer::Adding(sum) => {
                let sum = sum.wrapping_add(arg);
                *self = Mixer::Mixing(sum);
                return CoroutineState::Yielded(sum);
            }
            Mixer::Mixing(sum) => sum.rotate_left(5) ^ arg,
            Mixer::Done => panic!("resumed after completion"),
        };
        *self = Mixer::Adding(sum);
        CoroutineState::Yielded(sum)
    }
}

/// A coroutine by hand whose type the caller does not know.
pub trait Resume {
    /// Takes a value, and gives one.
    fn resume(&mut self, arg: u64) -> CoroutineState<u64, u64>;
}

/// The mixer by hand once more, for use behind a `dyn`. It has fewer states than `Mixer`, whose
/// call jumps through a table there: on an AMD EPYC that takes four times as long.
pub enum DynMixer {
    /// It has not begun.
    Created,
    /// It waits for a value.
    Running {
        /// The sum so far.
        sum: u64,
        /// Whether it adds the value. Otherwise it mixes the value in.
        is_adding: bool,
    },
    /// It has ended.
    Done,
}

impl Resume for DynMixer {
    fn resume(&mut self, arg: u64) -> CoroutineState<u64, u64> {
        let (sum, is_adding) = match *self {
            DynMixer::Created => (arg, true),
            DynMixer::Running { sum, .. } if arg == 0 => {
                *self = DynMixer::Done;
                return CoroutineState::Complete(sum);
            }
            DynMixer::Running { sum, is_adding: true } => (sum.wrapping_add(arg), false),
            DynMixer::Running { sum, is_adding: false } => (sum.rotate_left(5) ^ arg, true),
            DynMixer::Done => panic!("resumed after completion"),
        };
        *self = DynMixer::Running { sum, is_adding };
        CoroutineState::Yielded(sum)
    }
}

mod peers {
    use corosensei::{Coroutine, CoroutineResult};
    use fauxgen::{Generator as _, GeneratorState};
    use genawaiter::{rc, stack};

    use super::{CoroutineState, drive, pin};

    fn state(state: &genawaiter::GeneratorState<u64, u64>) -> CoroutineState<u64, u64> {
        match *state {
            genawaiter::GeneratorState::Yielded(item) => CoroutineState::Yielded(item),
            genawaiter::GeneratorState::Complete(sum) => CoroutineState::Complete(sum),
        }
    }

    pub(super) fn genawaiter_rc(n: u64) -> u64 {
        let mut mixer = rc::Gen::new(|co: rc::Co<u64, u64>| async move {
            let mut sum = co.yield_(0).await;
            loop {
                let added = co.yield_(sum).await;
                if added == 0 {
                    return sum;
                }
                sum = sum.wrapping_add(added);
                let mixed = co.yield_(sum).await;
                if mixed == 0 {
                    return sum;
                }
                sum = sum.rotate_left(5) ^ mixed;
            }
        });
        // It does not pass the first argument on.
        mixer.resume_with(0);
        drive(n, |arg| state(&mixer.resume_with(arg)))
    }

    pub(super) fn genawaiter_stack(n: u64) -> u64 {
        stack::let_gen_using!(mixer, |co: stack::Co<'_, u64, u64>| async move {
            let mut sum = co.yield_(0).await;
            loop {
                let added = co.yield_(sum).await;
                if added == 0 {
                    return sum;
                }
                sum = sum.wrapping_add(added);
                let mixed = co.yield_(sum).await;
                if mixed == 0 {
                    return sum;
                }
                sum = sum.rotate_left(5) ^ mixed;
            }
        });
        mixer.resume_with(0);
        drive(n, |arg| state(&mixer.resume_with(arg)))
    }

    #[fauxgen::generator(yield = u64, arg = u64)]
    fn fauxgen_mixer() -> u64 {
        let mut sum = argument!();
        loop {
            let added = r#yield!(sum);
            if added == 0 {
                return sum;
            }
            sum = sum.wrapping_add(added);
            let mixed = r#yield!(sum);
            if mixed == 0 {
                return sum;
            }
            sum = sum.rotate_left(5) ^ mixed;
        }
    }

    pub(super) fn fauxgen(n: u64) -> u64 {
        let mut mixer = pin!(fauxgen_mixer());
        drive(n, |arg| match mixer.as_mut().resume(arg) {
            GeneratorState::Yielded(item) => CoroutineState::Yielded(item),
            GeneratorState::Complete(sum) => CoroutineState::Complete(sum),
        })
    }

    pub(super) fn corosensei(n: u64) -> u64 {
        let mut mixer = Coroutine::new(|yielder, first| {
            let mut sum: u64 = first;
            loop {
                let added = yielder.suspend(sum);
                if added == 0 {
                    return sum;
                }
                sum = sum.wrapping_add(added);
                let mixed = yielder.suspend(sum);
                if mixed == 0 {
                    return sum;
                }
                sum = sum.rotate_left(5) ^ mixed;
            }
        });
        drive(n, |arg| match mixer.resume(arg) {
            CoroutineResult::Yield(item) => CoroutineState::Yielded(item),
            CoroutineResult::Return(sum) => CoroutineState::Complete(sum),
        })
    }
}

/// Resumes a mixer with `n` down to 0.
#[inline]
pub fn drive(n: u64, mut resume: impl FnMut(u64) -> CoroutineState<u64, u64>) -> u64 {
    let mut items = 0;
    for arg in (0..=n).rev() {
        match resume(arg) {
            CoroutineState::Yielded(item) => items = add(items, item),
            CoroutineState::Complete(sum) => return add(items, sum),
        }
    }
    items
}

/// How many values a mixer is resumed with.
pub const RESUMES: u64 = 2_000_000;

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    let resume = Group::of("resume", RESUMES, || RESUMES)
        .twin("hand-written", |&n| {
            let mut mixer = Mixer::Created;
            drive(n, |arg| mixer.resume(arg))
        })
        .twin("hand-written dyn", |&n| {
            let mut mixer = black_box(Box::new(DynMixer::Created) as Box<dyn Resume>);
            drive(n, |arg| mixer.resume(arg))
        })
        .ours("resume", |&n| {
            let mut mixer = mixer();
            drive(n, |arg| mixer.resume(arg))
        })
        .ours("on_stack", |&n| {
            let mut mixer = pin!(mixer().on_stack());
            drive(n, |arg| mixer.as_mut().resume(arg))
        })
        .ours("on_heap", |&n| {
            let mut mixer = mixer().on_heap();
            drive(n, |arg| mixer.resume(arg))
        })
        .ours("boxed", |&n| {
            let mut mixer = black_box(mixer().boxed());
            drive(n, |arg| mixer.resume(arg))
        })
        .against("hand-written dyn")
        .peer("genawaiter stack", |&n| peers::genawaiter_stack(n))
        .peer("genawaiter rc", |&n| peers::genawaiter_rc(n))
        .peer("fauxgen", |&n| peers::fauxgen(n))
        .peer("corosensei", |&n| peers::corosensei(n));
    vec![resume.done()]
}
