//! The kinds of body are these two.

use gen_core::{Body, Leaf};
use std::future::Ready;

struct Mine;

impl Body<u32> for Mine {
    type Resume = ();
    type Return = ();
    type Frame = <Leaf<Ready<()>> as Body<u32>>::Frame;

    fn init(_: Self, _: &mut std::mem::MaybeUninit<Self::Frame>) {}
    unsafe fn init_from(_: *mut Self, _: &mut std::mem::MaybeUninit<Self::Frame>) {}
}

fn main() {}
