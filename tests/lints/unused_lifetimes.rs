//! A lifetime that nothing has.

use gen_core::{generator, generators};

generators! {
    gen fn unused<'a>(n: u32) -> u32 { yield n; }
    //            ^^ unused_lifetimes

    gen fn used<'a>(n: &'a u32) -> &'a u32 { yield n; }

    async gen fn of_async<'a>(n: u32) -> u32 { yield n; }
    //                    ^^ unused_lifetimes
}

#[generator]
fn attribute<'a>(n: u32) -> impl Iterator<Item = u32> { yield_!(n); }
//           ^^ unused_lifetimes

fn main() {
    let _ = (unused(1), used(&1), of_async(1), attribute(1));
}
