//! The kinds of body are these two.

use gen_core::{Body, Leaf};
use std::future::Ready;

struct Mine;

impl Body<u32> for Mine {
    type Resume = ();
    type Return = ();
    type Frame = <Leaf<Ready<()>> as Body<u32>>::Frame;

    fn into_frame(self) -> Self::Frame {
        unreachable!()
    }
}

fn main() {}
