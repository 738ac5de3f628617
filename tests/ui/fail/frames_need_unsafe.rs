//! So is getting at the frame stack.

use gen_core::__private::{Lent, Runtime};
use gen_core::{Co, Gen};

fn main() {
    let numbers = Gen::from_fn(async |co: &mut Co<u32>| {
        let mut lent = Lent::new(co);
        Runtime::gen_core_frames(Runtime::at(&lent, ()), &mut lent).await;
    });
    numbers.for_each(drop);
}
