//! `indicatif`: progress over a generator, from within one, and of what one reads. All bars are
//! hidden; what they count is looked at.

use crate::by_hand::flat;
use gen_core::{generators, genexpr};
use gen_tests::Tracker;
use indicatif::{
    ParallelProgressIterator as _, ProgressBar, ProgressBarIter, ProgressDrawTarget,
    ProgressIterator as _,
};
use rayon::iter::{ParallelBridge as _, ParallelIterator as _};
use std::io::{BufRead, BufReader, Read};

generators! {
    gen fn powers(base: u32, n: u32) -> u32 {
        for exponent in 0..n {
            yield base.pow(exponent);
        }
    }

    gen fn subsets(n: u32, bar: &ProgressBar) -> u32 {
        if n == 0 {
            bar.inc(1);
            yield 0;
        } else {
            yield from subsets(n - 1, bar);
            for subset in subsets(n - 1, bar).on_heap() { yield subset | 1 << (n - 1); }
        }
    }

    /// The lines of a file whose progress is shown in bytes.
    gen fn lines<R: Read>(file: ProgressBarIter<R>) -> std::io::Result<String> {
        // As little in advance as a reader can have.
        for line in BufReader::with_capacity(1, file).lines() {
            yield Ok(line?);
        }
    }
}

fn hidden<I>(items: ProgressBarIter<I>) -> ProgressBarIter<I> {
    items.progress.set_draw_target(ProgressDrawTarget::hidden());
    items
}

/// An item is counted when it is taken, and the bar is finished when the generator has ended.
#[test]
fn progress_over_a_generator() {
    adapts_like_by_hand!(|items, log| items.progress_with(ProgressBar::hidden()));
    like_by_hand!(|items, log| {
        let bar = ProgressBar::hidden();
        let mut items = items.progress_with(bar.clone());
        for _ in 0..4 {
            let item = items.next();
            log.note(format!("{item:?}: {}, {}", bar.position(), bar.is_finished()));
        }
    });
    like_by_hand!(|items, log| {
        let bar = ProgressBar::hidden();
        let sum: u32 = bar.wrap_iter(items).inspect(|_| log.note(bar.position().to_string())).sum();
        log.note(format!("{sum}: {}, {}", bar.position(), bar.is_finished()));
    });
}

#[test]
fn a_bar_of_what_is_left_early_is_not_finished() {
    let (log, bar) = (Tracker::new(), ProgressBar::hidden());
    let items = flat(&log, log.guard("dropped"), 9).progress_with(bar.clone());
    assert_eq!(items.take(3).sum::<u32>(), 3);
    assert_eq!((bar.position(), bar.is_finished()), (3, false));
    assert_eq!(log.take(), ["make 0", "make 1", "make 2", "dropped"]);
}

/// A generator does not know its length, unless it is told.
#[test]
fn the_length_of_a_bar() {
    assert!(powers(2, 5).try_progress().is_none());
    let items = hidden(powers(2, 5).with_size_hint(5, Some(5)).try_progress().expect("a length"));
    assert_eq!((items.progress.length(), items.sum::<u32>()), (Some(5), 31));
    let items = hidden(powers(2, 5).boxed().progress_count(5));
    assert_eq!((items.progress.length(), items.sum::<u32>()), (Some(5), 31));
    // The length of an expression with one loop is that of its source.
    let items = hidden(genexpr!(n * n for n in [1, 2, 3]).progress());
    assert_eq!((items.progress.length(), items.sum::<u32>()), (Some(3), 14));
}

/// What is counted is what was made, at whatever depth.
#[test]
fn progress_from_within() {
    let bar = ProgressBar::hidden();
    let mut items = subsets(4, &bar);
    assert_eq!(bar.position(), 0);
    assert_eq!((items.next(), items.next(), bar.position()), (Some(0), Some(1), 2));
    assert_eq!(items.max(), Some(15));
    assert_eq!(bar.position(), 16);
}

#[test]
fn progress_of_what_a_generator_reads() {
    let bar = ProgressBar::hidden();
    let mut items = lines(bar.wrap_read("one\ntwo\n\nthree".as_bytes()));
    assert_eq!(bar.position(), 0);
    assert_eq!(items.next().and_then(Result::ok).as_deref(), Some("one"));
    assert_eq!(bar.position(), 4);
    assert_eq!(items.filter_map(Result::ok).map(|line| line.len()).sum::<usize>(), 8);
    assert_eq!(bar.position(), 14);
}

#[test]
fn progress_of_a_parallel_part() {
    let (bar, inner) = (ProgressBar::hidden(), ProgressBar::hidden());
    let items = subsets(6, &inner).boxed().par_bridge().progress_with(bar.clone());
    assert_eq!(items.map(u32::count_ones).sum::<u32>(), 6 * 32);
    assert_eq!((bar.position(), inner.position()), (64, 64));
}
