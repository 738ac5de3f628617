//! Attack: the promise, made where `unsafe` is forbidden. (Elsewhere, whoever makes it must keep it.)

#![forbid(unsafe_code)]

use gen_core::__private::{Promise, Runtime};

struct Mine;

unsafe impl Promise<Runtime> for Mine {
    type GenCorePromise9 = ();
}

fn main() {
    let _ = Mine;
}
