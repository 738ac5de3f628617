//! A coroutine that has forgotten its body is no iterator either.

use gen_core::{BoxGen, generators};

generators! {
    #[boxed]
    gen fn lengths() -> impl gen_core::Coroutine<String, Yield = usize> {
        let mut n = 0;
        loop {
            n = (yield n).len();
        }
    }
}

fn all(lengths: BoxGen<'static, usize, String>) {
    for n in lengths {
        println!("{n}");
    }
}

fn main() {
    all(lengths());
}
