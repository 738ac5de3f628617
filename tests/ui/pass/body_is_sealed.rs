//! The right program next to `fail/body_is_sealed.rs`.

use gen_core::{Body, Gen};

struct Mine<B: Body<u32>>(Gen<u32, B>);

impl<B: Body<u32, Resume = ()>> Iterator for Mine<B> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.0.next()
    }
}

fn main() {}
