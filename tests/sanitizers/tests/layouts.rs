//! Trees that are dropped while they are suspended with frames, under every layout of types.
//!
//! The runtime looks at the alignment of a body to know whether the body pushes frames
//! (`TreeFrame::PUSHES`). If the compiler ever gave a body that pushes a smaller alignment, its
//! frames would neither run nor be dropped. So `.ci/sanitizers` compiles the runtime and these
//! tests with a list of seeds for `-Zrandomize-layout`.
//!
//! No body here has a local or an argument that would raise the alignment by itself.
//! [The argument](../../../docs/soundness.md) says why the alignment cannot be smaller.

use std::cell::RefCell;
use std::mem::offset_of;
use std::pin::pin;

use gen_core::{Coroutine, LocalBoxGen, generators};

/// The guards that are alive, in the order in which they were made.
#[derive(Default)]
struct Live(RefCell<Vec<u8>>);

/// Is dropped before every guard that was made earlier: the frames end innermost first.
struct Guard<'a>(u8, &'a Live);

impl Live {
    fn guard(&self, name: u8) -> Guard<'_> {
        self.0.borrow_mut().push(name);
        Guard(name, self)
    }

    fn count(&self) -> usize {
        self.0.borrow().len()
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        let innermost = self.1.0.borrow_mut().pop();
        assert_eq!(innermost, Some(self.0), "a frame is dropped out of order");
    }
}

generators! {
    gen fn direct(depth: u8, live: &Live) -> u8 {
        let _guard = live.guard(depth);
        yield depth;
        if depth > 0 {
            yield from direct(depth - 1, live);
        }
        yield depth;
    }

    /// No frame but the outermost has the type of the outermost.
    gen fn ping(depth: u8, live: &Live) -> u8 {
        let _guard = live.guard(depth);
        yield from pong(depth, live);
    }

    gen fn pong(depth: u8, live: &Live) -> u8 {
        let _guard = live.guard(depth);
        yield depth;
        if depth > 0 {
            yield from ping(depth - 1, live);
        }
    }

    /// Its frames lie in boxes.
    gen fn in_boxes(depth: u8, live: &Live) -> u8 {
        let _guard = live.guard(depth);
        yield depth;
        if depth > 0 {
            yield from boxed(depth - 1, live);
        }
        yield depth;
    }

    /// Its children were started before, so that a frame steps each of them.
    gen fn in_started_boxes(depth: u8, live: &Live) -> u8 {
        let _guard = live.guard(depth);
        yield depth;
        if depth > 0 {
            let mut child = started_box(depth - 1, live);
            yield child.next().unwrap_or(depth);
            yield from child;
        }
    }

    /// Its frames have places for errors.
    gen fn fails(depth: u8, live: &Live) -> Result<u8, u8> {
        let _guard = live.guard(depth);
        yield Ok(depth);
        if depth == 0 {
            Err(depth)?;
        }
        yield from fails(depth - 1, live)?;
    }

    /// Its children return something.
    gen fn counts(depth: u8, live: &Live) -> impl Coroutine<Yield = u8, Return = u8> {
        let _guard = live.guard(depth);
        yield depth;
        if depth == 0 {
            return 0;
        }
        let below = yield from counts(depth - 1, live);
        yield below;
        below + 1
    }

    async gen fn stream(depth: u8, live: &Live) -> u8 {
        let _guard = live.guard(depth);
        yield depth;
        if depth > 0 {
            yield from stream(depth - 1, live);
        }
        yield depth;
    }

    /// Delegates to what pushes nothing.
    gen fn pushes_nothing(live: &Live) -> u8 {
        let _guard = live.guard(0);
        yield from [1, 2];
        yield from leaf(live);
    }

    gen fn leaf(live: &Live) -> u8 {
        let _guard = live.guard(1);
        yield 3;
    }
}

fn boxed(depth: u8, live: &Live) -> LocalBoxGen<'_, u8> {
    in_boxes(depth, live).boxed_local()
}

fn started_box(depth: u8, live: &Live) -> LocalBoxGen<'_, u8> {
    in_started_boxes(depth, live).boxed_local()
}

/// The deepest of the trees below.
const DEPTH: u8 = 4;

/// How many frames are on the stack at most when a tree is dropped.
fn drop_at_each_step<'a, I: Iterator>(live: &'a Live, make: impl Fn(&'a Live) -> I) -> usize {
    let mut deepest = 0;
    let all = make(live).count();
    assert_eq!(live.count(), 0);
    for steps in 0..=all + 1 {
        let mut items = make(live);
        assert_eq!(items.by_ref().take(steps).count(), steps.min(all));
        deepest = deepest.max(live.count());
        drop(items);
        assert_eq!(live.count(), 0, "a frame was not dropped after {steps} steps");
    }
    deepest
}

macro_rules! dropped_at_each_step {
    ($($name:ident $guards:literal;)*) => { mod dropped_at_each_step { use super::*; $(
        #[test]
        fn $name() {
            let live = Live::default();
            let deepest = usize::from(DEPTH + 1) * $guards;
            assert_eq!(drop_at_each_step(&live, |live| super::$name(DEPTH, live)), deepest);
            let on_heap = drop_at_each_step(&live, |live| super::$name(DEPTH, live).on_heap());
            let boxed = drop_at_each_step(&live, |live| super::$name(DEPTH, live).boxed_local());
            assert_eq!((on_heap, boxed), (deepest, deepest));
            for steps in 0..deepest * 2 {
                pin!(super::$name(DEPTH, &live).on_stack()).take(steps).for_each(drop);
                assert_eq!(live.count(), 0);
            }
            // What the runtime concludes from. A frame on the stack has room for it alone.
            assert_eq!(align_of_val(&super::$name(DEPTH, &live).on_stack()), 16);
        }
    )* } };
}

dropped_at_each_step! {
    direct 1;
    ping 2;
    in_boxes 1;
    in_started_boxes 1;
    fails 1;
}

/// A seed that shuffles nothing would test nothing.
#[test]
fn the_layout_is_what_it_is_said_to_be() {
    #[allow(dead_code, reason = "only its layout is looked at")]
    struct Eight(u64, u64, u64, u64, u64, u64, u64, u64);

    let offsets = [
        offset_of!(Eight, 0),
        offset_of!(Eight, 1),
        offset_of!(Eight, 2),
        offset_of!(Eight, 3),
        offset_of!(Eight, 4),
        offset_of!(Eight, 5),
        offset_of!(Eight, 6),
        offset_of!(Eight, 7),
    ];
    let is_shuffled = offsets != [0, 8, 16, 24, 32, 40, 48, 56];
    assert_eq!(is_shuffled, option_env!("LAYOUT_IS_SHUFFLED").is_some());
}

#[test]
fn coroutines() {
    let live = Live::default();
    for steps in 0..=10 {
        let mut count = pin!(counts(DEPTH, &live).on_stack());
        for _ in 0..steps {
            let _ = count.as_mut().resume(());
        }
        assert_eq!(live.count(), [0, 1, 2, 3, 4, 5, 4, 3, 2, 1, 0][steps]);
    }
    assert_eq!(live.count(), 0);
}

/// A body that pushes nothing is compiled without a look at the frame stack. (If a layout raised
/// its alignment, programs would be slower and as right.)
#[test]
fn what_pushes_nothing() {
    let live = Live::default();
    assert_eq!(drop_at_each_step(&live, pushes_nothing), 2);
    assert!(align_of_val(&pushes_nothing(&live).on_stack()) < 16);
}

#[test]
fn streams() {
    use std::task::{Context, Poll, Waker};

    use futures_core::Stream as _;

    let live = Live::default();
    let mut cx = Context::from_waker(Waker::noop());
    for steps in 0..12 {
        let mut items = pin!(stream(DEPTH, &live));
        for _ in 0..steps {
            assert!(matches!(items.as_mut().poll_next(&mut cx), Poll::Ready(_)));
        }
        assert_eq!(live.count(), [0, 1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 0][steps]);
    }
    assert_eq!(live.count(), 0);
}
