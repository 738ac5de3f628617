//! The token of a body that has begun comes from its beginning.
#![allow(unreachable_code, unused_variables, clippy::diverging_sub_expression)]

use gen_core::__private::{BodyToken, Runtime};

fn main() {
    let generator: BodyToken<u32, ()> = BodyToken { types: loop {}, _promised: std::marker::PhantomData };
    let mut handle = Runtime::co(generator);
    let _ = Runtime::lend(&mut handle).yield_(1);
}
