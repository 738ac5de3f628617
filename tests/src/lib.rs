//! Helpers that the tests share.
//!
//! - [`Tracker`] and its [`Guard`]s: who was dropped, in which order, and that it happened once;
//! - [`dropped_after`]: the log of a generator that is dropped before its end;
//! - [`PendingOnce`]: a future that is not ready at first;
//! - [`panic_of`]: what a call panics with;
//! - [`on_small_stack`], [`on_stack_of`]: a thread whose stack no recursion fits in, or a large
//!   one;
//! - [`counting`]: a global allocator that counts, and fails when told to;
//! - [`Iterable`]: an iterable of any iterator;
//! - [`items_behind`]: the one generator that takes `unsafe` to call;
//! - [`corpus`]: what fuzzing has found;
//! - [`is_recorded_compiler`]: for expectations that hold on one compiler only.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind, panic_any, resume_unwind};
use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::{env, fs, mem, process, thread};

/// The programs of the book and the README, which are run as documentation tests.
#[cfg(doctest)]
pub mod pages {
    #[doc = include_str!("../../README.md")]
    pub mod readme {}
    #[doc = include_str!("../../docs/from-python.md")]
    pub mod from_python {}
    #[doc = include_str!("../../docs/from-iterators.md")]
    pub mod from_iterators {}
    #[doc = include_str!("../../docs/cookbook.md")]
    pub mod cookbook {}
    #[doc = include_str!("../../docs/costs.md")]
    pub mod costs {}
    #[doc = include_str!("../../docs/migrating.md")]
    pub mod migrating {}
    #[doc = include_str!("../../docs/limits.md")]
    pub mod limits {}
}

/// The compiler that sizes and messages were recorded with.
const RECORDED_COMPILER: &str = "rustc 1.95.";

/// A log of the thread, for bodies that a `macro_rules!` macro makes: they share no variable with the
/// tokens that the macro is given, as a [`Tracker`] would be.
pub mod thread_log {
    use std::cell::RefCell;

    thread_local! {
        static LOG: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }

    /// Adds a line.
    #[allow(clippy::needless_pass_by_value, reason = "most lines are literals")]
    pub fn log(line: impl ToString) {
        LOG.with_borrow_mut(|log| log.push(line.to_string()));
    }

    /// Empties the log.
    #[must_use]
    pub fn taken() -> Vec<String> {
        LOG.take()
    }

    /// Logs its name when it is dropped.
    pub struct Logged(pub &'static str);

    impl Logged {
        /// Its name.
        #[must_use]
        pub fn name(&self) -> &'static str {
            self.0
        }
    }

    impl Drop for Logged {
        fn drop(&mut self) {
            log(self.0);
        }
    }
}

/// Logs events and watches over its [`Guard`]s. Clones share one log.
#[derive(Clone, Default)]
pub struct Tracker {
    record: Arc<Mutex<Record>>,
}

#[derive(Default)]
struct Record {
    events: Vec<String>,
    made: usize,
    dropped: HashSet<usize>,
}

/// Logs its name when it is dropped.
#[must_use]
pub struct Guard {
    id: usize,
    name: String,
    tracker: Tracker,
    explodes: bool,
}

impl Tracker {
    /// An empty log.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn with<R>(&self, f: impl FnOnce(&mut Record) -> R) -> R {
        // Guards are dropped while their thread panics, too.
        f(&mut self.record.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Logs an event.
    pub fn note(&self, event: impl Into<String>) {
        self.with(|record| record.events.push(event.into()));
    }

    fn make(&self, name: String, explodes: bool) -> Guard {
        let id = self.with(|record| {
            record.made += 1;
            record.made
        });
        Guard { id, name, tracker: self.clone(), explodes }
    }

    /// A guard that logs `name` when it is dropped.
    pub fn guard(&self, name: impl Into<String>) -> Guard {
        self.make(name.into(), false)
    }

    /// A guard that logs `name` when it is dropped, and then panics with it.
    pub fn bomb(&self, name: impl Into<String>) -> Guard {
        self.make(name.into(), true)
    }

    /// How many guards were made.
    #[must_use]
    pub fn made(&self) -> usize {
        self.with(|record| record.made)
    }

    /// How many guards are alive.
    #[must_use]
    pub fn live(&self) -> usize {
        self.with(|record| record.made - record.dropped.len())
    }

    /// What was logged so far; the log is empty afterwards.
    #[allow(clippy::must_use_candidate, reason = "also called to empty the log")]
    pub fn take(&self) -> Vec<String> {
        self.with(|record| std::mem::take(&mut record.events))
    }
}

impl Guard {
    /// The name that it will log.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        let is_first = self.tracker.with(|record| {
            record.events.push(self.name.clone());
            record.dropped.insert(self.id)
        });
        assert!(is_first, "`{}` was dropped twice", self.name);
        if self.explodes {
            panic_any(self.name.clone());
        }
    }
}

/// The log of a generator that is dropped after so many steps.
///
/// # Panics
///
/// If a guard of the log is alive after the generator is dropped.
#[must_use]
pub fn dropped_after<T>(steps: usize, make: impl FnOnce(&Tracker) -> T) -> Vec<String>
where
    T: Iterator<Item = u32>,
{
    let log = Tracker::new();
    let mut generator = make(&log);
    for _ in 0..steps {
        generator.next();
    }
    drop(generator);
    assert_eq!(log.live(), 0);
    log.take()
}

/// A future that is ready when it is polled for the second time. It wakes nobody.
#[derive(Debug, Default)]
pub struct PendingOnce {
    is_polled: bool,
}

impl Future for PendingOnce {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if mem::replace(&mut self.is_polled, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

/// What `f` panics with.
///
/// # Panics
///
/// When `f` does not panic, or with something else than a string.
pub fn panic_of<R>(f: impl FnOnce() -> R) -> String {
    let Err(payload) = catch_unwind(AssertUnwindSafe(f)) else { panic!("it did not panic") };
    match payload.downcast::<String>() {
        Ok(message) => *message,
        Err(payload) => (*payload.downcast::<&str>().expect("a message")).to_owned(),
    }
}

/// Runs `f` on a thread with a stack of 64 KiB.
///
/// # Panics
///
/// When `f` panics.
pub fn on_small_stack<R: Send>(f: impl FnOnce() -> R + Send) -> R {
    on_stack_of(64, f)
}

/// Runs `f` on a thread with a stack of so many KiB.
///
/// # Panics
///
/// When `f` panics.
pub fn on_stack_of<R: Send>(kib: usize, f: impl FnOnce() -> R + Send) -> R {
    thread::scope(|scope| {
        let builder = thread::Builder::new().stack_size(kib << 10);
        let thread = builder.spawn_scoped(scope, f).expect("a thread");
        thread.join().unwrap_or_else(|payload| resume_unwind(payload))
    })
}

/// The inputs of a fuzz target that are kept, with their names, in the order of those.
///
/// # Panics
///
/// When they cannot be read, or there are none.
#[must_use]
pub fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(target);
    let entries = fs::read_dir(&folder).expect("a folder");
    let mut inputs: Vec<_> = entries
        .map(|entry| {
            let path = entry.expect("a file").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read(path).expect("a file"))
        })
        .collect();
    inputs.sort();
    assert!(!inputs.is_empty(), "nothing in {}", folder.display());
    inputs
}

/// Whether this is the compiler that sizes and messages were recorded with.
#[must_use]
pub fn is_recorded_compiler() -> bool {
    if cfg!(miri) {
        return false;
    }
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = process::Command::new(rustc).arg("--version").output();
    version.is_ok_and(|output| output.stdout.starts_with(RECORDED_COMPILER.as_bytes()))
}

gen_core::generators! {
    /// # Safety
    ///
    /// `len` items lie at `first` for as long as the generator lives.
    pub gen unsafe fn raw_items(first: *const u32, len: usize) -> u32 {
        for at in 0..len {
            // SAFETY: the contract.
            yield unsafe { *first.add(at) };
        }
    }
}

/// An iterable whose iterator is any iterator.
pub struct Iterable<I>(pub I);

impl<I: Iterator> IntoIterator for Iterable<I> {
    type Item = I::Item;
    type IntoIter = I;

    fn into_iter(self) -> I {
        self.0
    }
}

/// The items of `slice`, from a `gen unsafe fn`: the behaviour tests forbid `unsafe`.
#[must_use]
pub fn items_behind(slice: &[u32]) -> Vec<u32> {
    // SAFETY: the slice is borrowed for longer than the generator lives.
    unsafe { raw_items(slice.as_ptr(), slice.len()) }.collect()
}

/// A global allocator that counts, for each thread by itself, and fails where it is told to.
pub mod counting {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::cell::Cell;
    use std::ptr;

    /// The allocator, to be declared as `#[global_allocator]`.
    pub struct Counting;

    /// What a thread has allocated.
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
    pub struct Usage {
        /// How often memory was asked for, growing included.
        pub allocations: usize,
        /// How many bytes are in use, counted from the start of the measurement: below zero when
        /// more was given back than was taken.
        pub live: isize,
        /// The most bytes that were in use at once, counted alike.
        pub peak: isize,
    }

    thread_local! {
        // No destructor and no lazy start: it can be used from within the allocator.
        static USAGE: Cell<Usage> = const { Cell::new(Usage { allocations: 0, live: 0, peak: 0 }) };
    }

    thread_local! {
        static UNTIL_FAILURE: Cell<usize> = const { Cell::new(usize::MAX) };
    }

    /// Lets the thread's `n`th allocation from now on fail, and no other.
    pub fn fail_at(n: usize) {
        UNTIL_FAILURE.set(n);
    }

    fn fails() -> bool {
        let left = UNTIL_FAILURE.get().wrapping_sub(1);
        UNTIL_FAILURE.set(left);
        left == 0
    }

    fn count(taken: usize, given: usize, is_allocation: bool) {
        let mut usage = USAGE.get();
        usage.allocations += usize::from(is_allocation);
        // A layout's size always fits.
        let signed = |size| isize::try_from(size).unwrap_or(isize::MAX);
        usage.live += signed(taken) - signed(given);
        usage.peak = usage.peak.max(usage.live);
        USAGE.set(usage);
    }

    /// What the thread has used since the last [`reset`].
    #[must_use]
    pub fn usage() -> Usage {
        USAGE.get()
    }

    /// Starts a measurement.
    pub fn reset() {
        USAGE.set(Usage::default());
    }

    /// Runs `f` and says what it has used; what it returns may still hold some of that.
    pub fn measure<R>(f: impl FnOnce() -> R) -> (R, Usage) {
        reset();
        let result = f();
        (result, usage())
    }

    // SAFETY: everything is passed on to `System`; counting neither allocates nor panics.
    unsafe impl GlobalAlloc for Counting {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            if fails() {
                return ptr::null_mut();
            }
            count(layout.size(), 0, true);
            // SAFETY: the caller's promise.
            unsafe { System.alloc(layout) }
        }

        unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
            count(layout.size(), 0, true);
            // SAFETY: the caller's promise.
            unsafe { System.alloc_zeroed(layout) }
        }

        unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
            count(size, layout.size(), true);
            // SAFETY: the caller's promise.
            unsafe { System.realloc(block, layout, size) }
        }

        unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
            count(0, layout.size(), false);
            // SAFETY: the caller's promise.
            unsafe { System.dealloc(block, layout) }
        }
    }
}
