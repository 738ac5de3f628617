//! A variable that need not be mutable: a parameter, a part of one, and a local.

use gen_core::{gen_block, generator, generators};

generators! {
    gen fn parameter(mut n: u32, (mut a, b): (u32, u32)) -> u32 { yield n + a + b; }
    //               ^^^^^ unused_mut
    //                            ^^^^^ unused_mut

    gen fn local() -> u32 { let mut n = 1; yield n; }
    //                          ^^^^^ unused_mut

    async gen fn of_async(mut n: u32) -> u32 { yield n; }
    //                    ^^^^^ unused_mut

    gen fn used(mut n: u32) -> u32 { while n > 0 { n -= 1; yield n; } }
}

#[generator]
fn attribute(mut n: u32) -> impl Iterator<Item = u32> { let mut m = 2; yield_!(n + m); }
//           ^^^^^ unused_mut
//                                                          ^^^^^ unused_mut

fn main() {
    let _ = (parameter(1, (2, 3)), local(), of_async(1), used(1), attribute(1));
    let _ = gen_block! { let mut n = 2; yield n; };
    //                       ^^^^^ unused_mut
}
