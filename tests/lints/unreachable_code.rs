//! Code behind a `return`, or behind a loop without an end, is never reached.

use gen_core::{Coroutine, generator, generators};

fn never() {}

generators! {
    gen fn a_yield() -> u32 { yield 1; return; yield 2; }
    //                                         ^^^^^ unreachable_code

    gen fn a_call() -> u32 { yield 1; return; never(); }
    //                                        ^^^^^^^^ unreachable_code

    gen fn after_a_loop() -> u32 { loop { yield 1; } never() }
    //                                               ^^^^^^^ unreachable_code

    gen fn a_value() -> impl Coroutine<(), Yield = u32, Return = u32> { yield 1; return 2; 3 }
    //                                                                                     ^ unreachable_code

    gen fn of_outcomes() -> Result<u32, String> { yield Ok(1); return Err(String::new()); never(); }
    //                                                                                    ^^^^^^^^ unreachable_code

    gen fn without_an_end() -> u32 { loop { yield 1; } }

    gen fn at_the_end() -> u32 { yield 1; return; }
}

#[generator]
fn attribute() -> impl Iterator<Item = u32> { yield_!(1); return; never(); }
//                                                                ^^^^^^^^ unreachable_code

fn main() {
    let _ = (a_yield(), a_call(), after_a_loop(), a_value(), of_outcomes());
    let _ = (without_an_end(), at_the_end(), attribute());
}
