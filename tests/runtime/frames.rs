//! A coroutine that pushes, yields, finishes and panics as it is told, with frames of sizes from
//! nothing to several chunks of frame memory and alignments up to a page, against a stack of plain
//! values.

use crate::each;
use gen_core::{BoxGen, Coroutine, CoroutineState, GenState, generators};
use gen_tests::counting::measure;
use gen_tests::{Tracker, on_stack_of, panic_of};
use proptest::prelude::*;
use proptest::sample::select;
use std::pin::pin;

/// What a frame holds across its yields.
trait Load: Send + Sync + 'static {
    fn new(tag: u8) -> Self;
    fn bytes(&self) -> &[u8];
    /// Whether it lies where its type wants to.
    fn is_aligned(&self) -> bool;
}

impl<const N: usize> Load for [u8; N] {
    fn new(tag: u8) -> Self {
        [tag; N]
    }

    fn bytes(&self) -> &[u8] {
        self
    }

    fn is_aligned(&self) -> bool {
        true
    }
}

macro_rules! aligned {
    ($($name:ident $align:literal $size:literal;)*) => {$(
        #[repr(align($align))]
        struct $name([u8; $size]);

        impl Load for $name {
            fn new(tag: u8) -> Self {
                $name([tag; $size])
            }

            fn bytes(&self) -> &[u8] {
                &self.0
            }

            fn is_aligned(&self) -> bool {
                std::ptr::from_ref(self).is_aligned()
            }
        }
    )*};
}

aligned! {
    Pair 16 1;
    Vector 32 40;
    CacheLine 64 64;
    Lines 128 300;
    Sector 1024 1;
    Page 4096 1;
    Pages 4096 9000;
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Empty,
    Byte,
    Small,
    Medium,
    FirstChunk,
    Large,
    Pair,
    Vector,
    CacheLine,
    Lines,
    Sector,
    Page,
    Pages,
    Boxed,
    BoxedPage,
    OnHeap,
    Borrowed,
}

const KINDS: [Kind; 17] = [
    Kind::Empty,
    Kind::Byte,
    Kind::Small,
    Kind::Medium,
    Kind::FirstChunk,
    Kind::Large,
    Kind::Pair,
    Kind::Vector,
    Kind::CacheLine,
    Kind::Lines,
    Kind::Sector,
    Kind::Page,
    Kind::Pages,
    Kind::Boxed,
    Kind::BoxedPage,
    Kind::OnHeap,
    Kind::Borrowed,
];

#[derive(Clone, Copy, Debug)]
enum Command {
    Push(Kind),
    Yield,
    Finish,
    Panic,
}

type Answer = CoroutineState<Reply, u64>;

/// What the innermost frame says: who it is, and what it has counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Reply {
    tag: u8,
    sum: u64,
}

generators! {
    gen fn frame<L: Load>(log: &Tracker, tag: u8)
        -> impl Coroutine<Command, Yield = Reply, Return = u64>
    {
        let _guard = log.guard(tag.to_string());
        let load = L::new(tag);
        let mut sum = u64::from(tag);
        loop {
            let command = yield Reply { tag, sum };
            assert!(load.bytes().iter().all(|byte| *byte == tag), "overwritten");
            assert!(load.is_aligned(), "misaligned");
            match command {
                Command::Yield => sum += 1,
                Command::Finish => return sum,
                Command::Panic => std::panic::resume_unwind(Box::new("as told")),
                Command::Push(kind) => {
                    let tag = tag.wrapping_add(1);
                    sum = sum.wrapping_mul(31).wrapping_add(match kind {
                        Kind::Empty => yield from frame::<[u8; 0]>(log, tag),
                        Kind::Byte => yield from frame::<[u8; 1]>(log, tag),
                        Kind::Small => yield from frame::<[u8; 50]>(log, tag),
                        Kind::Medium => yield from frame::<[u8; 333]>(log, tag),
                        Kind::FirstChunk => yield from frame::<[u8; 900]>(log, tag),
                        Kind::Large => yield from frame::<[u8; 20_000]>(log, tag),
                        Kind::Pair => yield from frame::<Pair>(log, tag),
                        Kind::Vector => yield from frame::<Vector>(log, tag),
                        Kind::CacheLine => yield from frame::<CacheLine>(log, tag),
                        Kind::Lines => yield from frame::<Lines>(log, tag),
                        Kind::Sector => yield from frame::<Sector>(log, tag),
                        Kind::Page => yield from frame::<Page>(log, tag),
                        Kind::Pages => yield from frame::<Pages>(log, tag),
                        Kind::Boxed => yield from boxed::<[u8; 70]>(log, tag),
                        Kind::BoxedPage => yield from boxed::<Page>(log, tag),
                        Kind::OnHeap => yield from frame::<[u8; 5]>(log, tag).on_heap(),
                        Kind::Borrowed => {
                            let mut own = boxed::<[u8; 7]>(log, tag);
                            yield from &mut own
                        }
                    });
                }
            }
            assert!(load.bytes().iter().all(|byte| *byte == tag), "overwritten by a child");
        }
    }
}

fn boxed<L: Load>(log: &Tracker, tag: u8) -> BoxGen<'_, Reply, Command, u64> {
    frame::<L>(log, tag).boxed()
}

/// The stack of frames as it should be.
#[derive(Default)]
struct Model {
    frames: Vec<Reply>,
}

impl Model {
    fn push(&mut self) {
        let tag = self.frames.last().map_or(0, |frame| frame.tag.wrapping_add(1));
        self.frames.push(Reply { tag, sum: u64::from(tag) });
    }

    fn top(&mut self) -> &mut Reply {
        self.frames.last_mut().expect("a frame")
    }

    /// What the frames answer to a command, unless that is a panic.
    fn obey(&mut self, command: Command) -> Answer {
        match command {
            Command::Push(_) => self.push(),
            Command::Yield => self.top().sum += 1,
            Command::Panic => unreachable!("a panic has no answer"),
            Command::Finish => {
                let value = self.top().sum;
                self.frames.pop();
                let Some(below) = self.frames.last_mut() else {
                    return CoroutineState::Complete(value);
                };
                below.sum = below.sum.wrapping_mul(31).wrapping_add(value);
            }
        }
        CoroutineState::Yielded(*self.top())
    }

    /// The names of the frames, from the innermost out: what a drop logs.
    fn names(&self) -> Vec<String> {
        self.frames.iter().rev().map(|frame| frame.tag.to_string()).collect()
    }
}

/// Lets a coroutine and the model obey the same commands; gives the model as it is then.
fn obeys(
    log: &Tracker,
    commands: &[Command],
    mut resume: impl FnMut(Option<Command>) -> Answer,
) -> Model {
    let mut model = Model::default();
    model.push();
    assert_eq!(resume(None), CoroutineState::Yielded(*model.top()));
    for command in commands {
        if let Command::Panic = command {
            assert_eq!(panic_of(|| resume(Some(*command))), "as told");
            assert_eq!(log.take(), model.names());
            model.frames.clear();
        } else {
            let answer = model.obey(*command);
            assert_eq!(resume(Some(*command)), answer);
            assert_eq!(log.live(), model.frames.len());
            log.take();
        }
        if model.frames.is_empty() {
            break;
        }
    }
    model
}

fn state_of(model: &Model) -> GenState {
    if model.frames.is_empty() { GenState::Done } else { GenState::Suspended }
}

fn check_dropped(log: &Tracker, model: &Model) {
    assert_eq!(log.take(), model.names());
    assert_eq!(log.live(), 0);
}

/// What `f` allocates, it gives back.
fn leaks_nothing(f: impl FnOnce()) {
    let ((), usage) = measure(f);
    assert_eq!(usage.live, 0, "bytes are lost");
}

fn check_on_heap(commands: &[Command]) {
    let log = Tracker::new();
    let mut coroutine = frame::<[u8; 30]>(&log, 0);
    let model = obeys(&log, commands, |command| match command {
        None => coroutine.start(),
        Some(command) => coroutine.resume(command),
    });
    assert_eq!(coroutine.state(), state_of(&model));
    drop(coroutine);
    check_dropped(&log, &model);
}

fn check_boxed(commands: &[Command]) {
    let log = Tracker::new();
    let mut coroutine = boxed::<Page>(&log, 0);
    let model = obeys(&log, commands, |command| match command {
        None => coroutine.start(),
        Some(command) => coroutine.resume(command),
    });
    assert_eq!(coroutine.state(), state_of(&model));
    drop(coroutine);
    check_dropped(&log, &model);
}

fn check_on_stack(commands: &[Command]) {
    let log = Tracker::new();
    let model = {
        let mut coroutine = pin!(frame::<[u8; 0]>(&log, 0).on_stack());
        let model = obeys(&log, commands, |command| match command {
            None => coroutine.as_mut().start(),
            Some(command) => coroutine.as_mut().resume(command),
        });
        assert_eq!(coroutine.state(), state_of(&model));
        model
    };
    check_dropped(&log, &model);
}

/// Commands of which one in so many finishes a frame.
fn commands(finishing: u32, length: usize) -> impl Strategy<Value = Vec<Command>> {
    let command = prop_oneof![
        40 => select(&KINDS[..]).prop_map(Command::Push),
        20 => Just(Command::Yield),
        finishing => Just(Command::Finish),
        1 => Just(Command::Panic),
    ];
    prop::collection::vec(command, 0..length)
}

/// A mix with frames of only two kinds, which goes to and fro over the chunks' seams.
fn two_kinds() -> impl Strategy<Value = Vec<Command>> {
    (select(&KINDS[..]), select(&KINDS[..])).prop_flat_map(|(one, other)| {
        let command = prop_oneof![
            10 => Just(Command::Push(one)),
            10 => Just(Command::Push(other)),
            3 => Just(Command::Yield),
            18 => Just(Command::Finish),
        ];
        prop::collection::vec(command, 0..120)
    })
}

/// Unoptimized, making a large frame takes some twenty copies of it on the native stack.
fn with_room(f: impl FnOnce() + Send) {
    on_stack_of(64 << 10, f);
}

#[test]
fn frames_do_as_the_model_wherever_they_are_placed() {
    with_room(|| {
        each(300, commands(15, 60), |commands| {
            leaks_nothing(|| check_on_heap(&commands));
            leaks_nothing(|| check_boxed(&commands));
            leaks_nothing(|| check_on_stack(&commands));
        });
    });
}

#[test]
fn frames_that_come_and_go() {
    with_room(|| each(200, commands(45, 150), |commands| check_on_heap(&commands)));
}

#[test]
fn frames_of_two_kinds_in_turn() {
    with_room(|| each(200, two_kinds(), |commands| check_on_heap(&commands)));
}

#[test]
fn each_kind_of_frame_above_each_other() {
    with_room(|| {
        for below in KINDS {
            for above in KINDS {
                let pushes = [below, above, below, above].map(Command::Push);
                let ends = [Command::Finish; 3];
                check_on_heap(&[&pushes[..], &[Command::Yield], &ends, &pushes, &ends].concat());
            }
        }
    });
}
