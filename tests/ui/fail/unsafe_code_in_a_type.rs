//! `forbid(unsafe_code)` holds for code in the types of a generator, too.
#![forbid(unsafe_code)]
#![allow(non_local_definitions)]

use gen_core::generators;

trait Read {
    fn read(&self) -> u8;
}

generators! {
    gen fn bytes() -> [u8; { impl Read for &u8 { fn read(&self) -> u8 { unsafe { *std::ptr::from_ref(*self) } } } 1 }] {
        yield [1];
    }
}

fn main() {
    bytes().for_each(drop);
}
