//! What the generators of the corpus are made of: operations that can be made to panic, and values
//! that are watched.
//!
//! Every operation of user code is counted ([`op`]): making a value, dropping one, and whatever
//! else calls it. The one whose number is the fuse of the run panics. While its panic unwinds,
//! nothing is counted and nothing panics, as that would abort.
//!
//! The record is the thread's own, so that generators need not be handed anything.

use std::cell::RefCell;
use std::panic::resume_unwind;
use std::thread;

thread_local! {
    static RECORD: RefCell<Record> = RefCell::default();
}

/// The payload of the panic that a run has planned.
pub(crate) struct Planned;

/// A value that is watched: made once, dropped once.
pub(crate) struct Tracked {
    id: usize,
    /// Whether its drop is no operation.
    is_calm: bool,
}

#[derive(Default)]
struct Record {
    ops: usize,
    fuse: usize,
    names: Vec<&'static str>,
    is_alive: Vec<bool>,
    events: Vec<String>,
    drops: Vec<usize>,
    /// How many drops there had been when the end began: the panic, or the drop of the generator.
    drops_before_end: usize,
    dropped_twice: Vec<&'static str>,
}

fn with<R>(f: impl FnOnce(&mut Record) -> R) -> R {
    RECORD.with_borrow_mut(f)
}

/// Starts a run whose operation number `fuse` panics; 0 for none.
pub(crate) fn begin(fuse: usize) {
    with(|record| *record = Record { fuse, ..Record::default() });
}

/// An operation of user code.
pub(crate) fn op() {
    if thread::panicking() {
        return;
    }
    let is_fuse = with(|record| {
        record.ops += 1;
        record.ops == record.fuse
    });
    if is_fuse {
        end_begins();
        resume_unwind(Box::new(Planned));
    }
}

/// From here on, values are dropped because their owners are.
pub(crate) fn end_begins() {
    with(|record| record.drops_before_end = record.drops.len());
}

/// A new value.
pub(crate) fn tracked(name: &'static str) -> Tracked {
    op();
    make(name, false)
}

/// A new value whose drop never panics: for locals of scopes that a value leaves.
///
/// The compiler forgets a value on its way out of a scope when the destructor of one of the scope's
/// locals panics, in plain functions too: <https://github.com/rust-lang/rust/issues/47949>.
pub(crate) fn calm(name: &'static str) -> Tracked {
    op();
    make(name, true)
}

/// A new value of the consumer, whose making is no operation.
pub(crate) fn tracked_quietly(name: &'static str) -> Tracked {
    make(name, false)
}

fn make(name: &'static str, is_calm: bool) -> Tracked {
    with(|record| {
        record.names.push(name);
        record.is_alive.push(true);
        record.events.push(format!("+{name}"));
        Tracked { id: record.names.len() - 1, is_calm }
    })
}

impl Tracked {
    pub(crate) fn name(&self) -> &'static str {
        with(|record| {
            assert!(record.is_alive[self.id], "`{}` is used after its end", record.names[self.id]);
            record.names[self.id]
        })
    }
}

impl Drop for Tracked {
    fn drop(&mut self) {
        with(|record| {
            let name = record.names[self.id];
            if !std::mem::replace(&mut record.is_alive[self.id], false) {
                record.dropped_twice.push(name);
            }
            record.events.push(format!("-{name}"));
            record.drops.push(self.id);
        });
        if !self.is_calm {
            op();
        }
    }
}

/// How many operations there were.
pub(crate) fn ops() -> usize {
    with(|record| record.ops)
}

/// What was made and dropped, in this order.
pub(crate) fn events() -> Vec<String> {
    with(|record| record.events.clone())
}

/// The values that are alive.
pub(crate) fn alive() -> Vec<&'static str> {
    with(|record| {
        let names = record.names.iter().zip(&record.is_alive);
        names.filter(|(_, is_alive)| **is_alive).map(|(name, _)| *name).collect()
    })
}

/// The values that were dropped more than once.
pub(crate) fn dropped_twice() -> Vec<&'static str> {
    with(|record| record.dropped_twice.clone())
}

/// Whether what was dropped at the end was made in the opposite order: the innermost frame's locals
/// first, and in each frame the last one first.
pub(crate) fn ended_in_reverse() -> bool {
    with(|record| record.drops[record.drops_before_end..].is_sorted_by(|a, b| a > b))
}
