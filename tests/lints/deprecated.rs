//! A generator that is deprecated says so where it is called, and nowhere else.

use gen_core::{generator, generators};

generators! {
    #[deprecated]
    gen fn old() -> u32 { yield 1; }

    gen fn caller() -> u32 { yield from old(); for n in old() { yield n; } }
    //                                  ^^^ deprecated
    //                                                  ^^^ deprecated
}

#[deprecated]
#[generator]
fn old_attribute() -> impl Iterator<Item = u32> { yield_!(1); }

#[generator]
fn attribute() -> impl Iterator<Item = u32> { yield_from!(old_attribute()); }
//                                                        ^^^^^^^^^^^^^ deprecated

fn main() {
    let _ = (caller(), attribute(), old());
    //                              ^^^ deprecated
}
