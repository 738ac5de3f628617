//! Attack: the promise, made by safe code.

#![forbid(unsafe_code)]

use gen_core::__private::{Promise, Runtime};

struct Mine;

impl Promise<Runtime> for Mine {
    type GenCorePromise9 = ();
}

fn main() {
    let _ = Mine;
}
