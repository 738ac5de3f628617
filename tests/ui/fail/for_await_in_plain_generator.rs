//! A plain generator has nobody to wait for it.

use gen_core::generators;

generators! {
    gen fn doubled() -> u32 {
        for await n in futures::stream::iter([1, 2]) {
            yield 2 * n;
        }
    }
}

fn main() {
    doubled().for_each(drop);
}
