//! Attack: the compiler implements a trait for its trait objects, without any `unsafe`. `Promise` has none.

use gen_core::__private::{Promise, Runtime};

fn promised<H: ?Sized + Promise<Runtime>>() {}

fn main() {
    promised::<dyn Promise<Runtime, GenCorePromise9 = ()>>();
}
