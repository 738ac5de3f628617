//! A name in the wrong case is underlined itself.

use gen_core::{generator, generators};

generators! {
    gen fn BadName(badParameter: u32) -> u32 { let badLocal = badParameter; yield badLocal; }
    //     ^^^^^^^ non_snake_case
    //             ^^^^^^^^^^^^ non_snake_case
    //                                             ^^^^^^^^ non_snake_case

    async gen fn BadAsync() -> u32 { yield 1; }
    //           ^^^^^^^^ non_snake_case
}

#[generator]
fn BadAttribute(badParameter: u32) -> impl Iterator<Item = u32> { yield_!(badParameter); }
// ^^^^^^^^^^^^ non_snake_case
//              ^^^^^^^^^^^^ non_snake_case

fn main() {
    let _ = (BadName(1), BadAsync(), BadAttribute(1));
}
