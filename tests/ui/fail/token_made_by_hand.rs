//! The token of a body that has begun comes from its beginning.

use gen_core::__private::{Begun, Runtime};

fn main() {
    let generator: Begun<u32, ()> = Begun { _types: std::marker::PhantomData };
    let mut handle = Runtime::co(generator);
    let _ = handle.yield_(1);
}
