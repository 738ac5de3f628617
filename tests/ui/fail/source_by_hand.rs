//! The traits that are given the frames of a running body have no path: see section 4.8 of
//! docs/soundness.md.

use gen_core::diagnostics::{FromIterable, YieldFrom};

struct Mine;

impl gen_core::__private::Source<Mine, ()> for FromIterable<Mine> {}

impl gen_core::Source<Mine, ()> for FromIterable<Mine> {}

impl gen_core::__private::AsyncSource<Mine> for FromIterable<Mine> {}

fn main() {
    let _: Option<YieldFrom<Mine, (), FromIterable<Mine>>> = None;
}
