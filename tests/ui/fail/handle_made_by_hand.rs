//! Only a generator makes its handle.

use gen_core::Co;

fn main() {
    let co = Co::<u32>::new();
    drop(co);
}
