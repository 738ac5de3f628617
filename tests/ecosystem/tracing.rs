//! `tracing`: which spans the body of a generator runs in.

use futures::executor::block_on;
use futures::{Stream, StreamExt as _};
use gen_core::{gen_block, generators};
use gen_tests::Tracker;
use std::collections::HashMap;
use std::fmt::Debug;
use std::future::poll_fn;
use std::mem;
use std::pin::pin;
use std::sync::Mutex;
use std::task::Poll;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Instrument as _, Metadata, Span, Subscriber, info, info_span};

/// Notes who enters and exits which span, and the messages.
struct Recorder {
    log: Tracker,
    /// The names of the spans.
    names: Mutex<HashMap<u64, &'static str>>,
}

impl Recorder {
    fn name(&self, id: &Id) -> &'static str {
        self.names.lock().expect("no panic")[&id.into_u64()]
    }
}

struct Message<'a>(&'a Tracker);

impl Visit for Message<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "message" {
            self.0.note(format!("{value:?}"));
        }
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().ends_with("tracing")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut names = self.names.lock().expect("no panic");
        let number = names.len() as u64 + 1;
        names.insert(number, span.metadata().name());
        Id::from_u64(number)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Message(&self.log));
    }

    fn enter(&self, id: &Id) {
        self.log.note(format!("enter {}", self.name(id)));
    }

    fn exit(&self, id: &Id) {
        self.log.note(format!("exit {}", self.name(id)));
    }
}

/// The spans and messages of `run`, in order.
fn recorded(run: impl FnOnce()) -> Vec<String> {
    let log = Tracker::new();
    let recorder = Recorder { log: log.clone(), names: Mutex::default() };
    tracing::subscriber::with_default(recorder, run);
    log.take()
}

async fn pause() {
    let mut paused = false;
    poll_fn(|cx| {
        if mem::replace(&mut paused, true) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

generators! {
    /// Each poll of the items in the span.
    async gen fn in_span<T>(span: Span, items: impl Stream<Item = T>) -> T {
        let mut items = pin!(items);
        while let Some(item) = items.next().instrument(span.clone()).await {
            yield item;
        }
    }

    async gen fn rows() -> u32 {
        info!("begin");
        yield 1;
        pause().await;
        info!("in between");
        yield 2;
    }

    #[tracing::instrument]
    async gen fn made_in_a_span() -> u32 {
        info!("body");
        yield 1;
    }

    /// A span for each part of a body.
    async gen fn by_parts() -> u32 {
        async {
            pause().await;
            info!("first");
        }
        .instrument(info_span!("part"))
        .await;
        yield 1;
        info!("last");
    }

    #[tracing::instrument]
    gen fn plain() -> u32 {
        info!("body");
        yield 1;
    }

    gen fn each_step_of<T>(span: Span, items: impl Iterator<Item = T>) -> T {
        let mut items = items;
        while let Some(item) = span.in_scope(|| items.next()) {
            yield item;
        }
    }
}

fn consume(items: impl Stream<Item = u32>) {
    let mut items = pin!(items);
    while let Some(item) = block_on(items.next()) {
        info!("item {item}");
    }
}

#[test]
fn an_attribute_covers_the_making_only() {
    let log = recorded(|| consume(made_in_a_span()));
    assert_eq!(log, ["enter made_in_a_span", "exit made_in_a_span", "body", "item 1"]);
    let log = recorded(|| plain().for_each(|n| info!("item {n}")));
    assert_eq!(log, ["enter plain", "exit plain", "body", "item 1"]);
}

#[test]
fn a_generator_around_it_covers_the_polls() {
    let log = recorded(|| consume(in_span(info_span!("rows"), rows())));
    let enter = "enter rows";
    let exit = "exit rows";
    // An instrumented future enters its span for each poll, and for its drop.
    let expected = [
        &[enter, "begin", exit, enter, exit, "item 1"][..],
        &[enter, exit, enter, "in between", exit, enter, exit, "item 2"],
        &[enter, exit, enter, exit],
    ];
    assert_eq!(log, expected.concat());
}

#[test]
fn it_covers_blocks_and_boxes() {
    let block = gen_block! { async { info!("block"); yield 1; } };
    let log = recorded(|| consume(in_span(info_span!("rows"), block).boxed_local()));
    let expected = ["enter rows", "block", "exit rows", "enter rows", "exit rows", "item 1"];
    assert_eq!(log[..6], expected);
}

#[test]
fn a_span_for_a_part() {
    let log = recorded(|| consume(by_parts()));
    let expected = ["enter part", "exit part", "enter part", "first", "exit part"];
    assert_eq!(log[..5], expected);
    assert_eq!(log[log.len() - 2..], ["item 1", "last"]);
}

#[test]
fn each_step_of_a_plain_generator() {
    let steps = || each_step_of(info_span!("step"), plain());
    let log = recorded(|| steps().for_each(|n| info!("item {n}")));
    let expected = ["enter step", "body", "exit step", "item 1", "enter step", "exit step"];
    assert_eq!(log[2..], expected);
}
