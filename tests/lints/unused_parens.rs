//! Parentheses around a type, in the signature and in the copies of the type in the body.

use gen_core::{Coroutine, generator, generators};

generators! {
    gen fn numbers() -> (u32) { yield 1; }
    //                  ^ unused_parens
    //                      ^ unused_parens

    gen fn answers() -> impl Coroutine<(u32), Yield = (u32), Return = (u32)> { yield 1 }
    //                                 ^ unused_parens
    //                                     ^ unused_parens
    //                                                ^ unused_parens
    //                                                    ^ unused_parens
    //                                                                ^ unused_parens
    //                                                                    ^ unused_parens

    gen fn references<'a>(number: &'a u32) -> &'a u32 { yield (number); (yield number); }
}

#[generator]
fn attribute() -> impl Iterator<Item = (u32)> { yield_!(1) }
//                                     ^ unused_parens
//                                         ^ unused_parens

fn main() {
    let _ = (numbers(), answers(), references(&1), attribute());
}
