//! The programs that are measured, each with its hand-written twin and, where they can do the job,
//! the same with other crates.
//!
//! All programs of a [`Group`] compute the same number, which whoever runs them checks: nothing can
//! be optimised away on one side only.

pub mod arguments;
pub mod cli;
pub mod coroutines;
pub mod course;
pub mod delegation;
pub mod dynamic;
pub mod flat;
pub mod group;
pub mod items;
pub mod known;
pub mod large;
pub mod many;
pub mod measure;
pub mod mutual;
pub mod pipelines;
pub mod recursion;
pub mod scratch;
pub mod search;
pub mod small;
pub mod streams;
pub mod table;
pub mod walks;

pub use group::{Group, Kind, Program};

/// Takes the items one by one, as a `for` loop does.
#[inline]
pub fn by_next(items: impl IntoIterator<Item = u64>) -> u64 {
    let mut sum = 0_u64;
    for item in items {
        sum = add(sum, item);
    }
    sum
}

/// Takes the items in one `fold`.
#[inline]
pub fn by_fold(items: impl IntoIterator<Item = u64>) -> u64 {
    items.into_iter().fold(0, add)
}

/// One more item of a sum in which their order counts.
#[inline]
#[must_use]
pub fn add(sum: u64, item: u64) -> u64 {
    sum.rotate_left(1) ^ item
}

/// Makes the groups of one subject.
type Subject = fn() -> Vec<Group>;

const SUBJECTS: [Subject; 17] = [
    flat::groups,
    items::groups,
    small::groups,
    pipelines::groups,
    course::groups,
    recursion::groups,
    arguments::groups,
    mutual::groups,
    walks::groups,
    dynamic::groups,
    search::groups,
    known::groups,
    delegation::groups,
    coroutines::groups,
    large::groups,
    many::groups,
    streams::groups,
];

/// The groups whose names begin with one of `only`; all of them if that is empty. The large file
/// has so many `megabytes`.
#[must_use]
pub fn groups(only: &[String], megabytes: u64) -> Vec<Group> {
    let is_wanted = |group: &Group| {
        only.is_empty() || only.iter().any(|only| group.name.starts_with(only.as_str()))
    };
    let groups = SUBJECTS.iter().flat_map(|groups| groups());
    groups.chain([course::file(megabytes)]).filter(is_wanted).collect()
}
