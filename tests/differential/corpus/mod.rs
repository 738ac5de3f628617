//! The programs, and what they do as Python says.

use crate::harness::Program;

/// A file of the corpus.
pub(crate) struct File {
    pub(crate) name: &'static str,
    pub(crate) programs: &'static [Program],
    pub(crate) source: &'static str,
    pub(crate) traces: &'static str,
}

macro_rules! files {
    ($($name:ident)*) => {
        $(mod $name;)*

        pub(crate) const FILES: &[File] = &[$(File {
            name: stringify!($name),
            programs: $name::PROGRAMS,
            source: include_str!(concat!(stringify!($name), ".rs")),
            traces: include_str!(concat!(stringify!($name), ".txt")),
        }),*];
    };
}

files! { c00 c01 c02 c03 c04 c05 c06 c07 c08 c09 }
