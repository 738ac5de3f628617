//! A value that is overwritten, or that the end of the body drops, before anybody reads it.

use gen_core::{generator, generators};

generators! {
    gen fn parameter(mut n: u32) -> u32 { yield n; n = 3; }
    //                                             ^^^^^ unused_assignments

    gen fn local() -> u32 { let mut n = 1; yield n; n = 2; }
    //                                              ^^^^^ unused_assignments

    gen fn read_later(mut n: u32) -> u32 { yield n; n = 3; yield n; }
}

#[generator]
fn attribute(mut n: u32) -> impl Iterator<Item = u32> { yield_!(n); n = 3; }
//                                                                  ^^^^^ unused_assignments

fn main() {
    let _ = (parameter(1), local(), read_later(1), attribute(1));
}
