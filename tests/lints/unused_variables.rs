//! A variable that nobody reads: a parameter, a part of one, and a local.

use gen_core::{Coroutine, gen_block, generator, generators, genexpr};

struct Place { n: u32 }

generators! {
    gen fn parameters(n: u32, mut m: u32, (a, b): (u32, u32), _c: u32, _: u32) -> u32 { yield a; }
    //                ^ unused_variables
    //                        ^^^^^ unused_variables
    //                        ^^^^^ unused_mut
    //                                        ^ unused_variables

    gen fn local() -> u32 { let dead = 2; yield 1; }
    //                          ^^^^ unused_variables

    async gen fn of_async(n: u32) -> u32 { yield 1; }
    //                    ^ unused_variables

    #[boxed]
    gen fn of_boxed(n: u32) -> u32 { yield 1; }
    //              ^ unused_variables

    gen fn bound_anew(at: Place, on: Place) -> u32 {
        //            ^^ unused_variables
        //                       ^^ unused_variables
        let at = Place { n: 1 };
        if let Some(on) = Some(Place { n: 2 }) { yield on.n; }
        yield at.n;
        yield from [3];
    }

    gen fn used_if(at: Place) -> u32 { #[cfg(any())] at.note(); yield from [1]; }
    //             ^^ unused_variables

    gen fn first(#[resume] first: u32) -> impl Coroutine<u32, Yield = u32, Return = ()> { yield 1; }
    //                     ^^^^^ unused_variables

    gen fn of_a_loop_on_stack() -> u32 { for n in local().on_stack() { yield 1; } }
    //                                       ^ unused_variables

    gen fn of_for_await() -> u32 { yield from gen { for n in 0..2 { yield 1; } }; }
    //                                                  ^ unused_variables
}

#[generator]
fn attribute(n: u32) -> impl Iterator<Item = u32> { let dead = 2; yield_!(1); }
//           ^ unused_variables
//                                                      ^^^^ unused_variables

fn main() {
    let _ = (parameters(1, 2, (3, 4), 5, 6), local(), of_async(1), of_boxed(1), first());
    let _ = (of_a_loop_on_stack(), of_for_await(), attribute(1), bound_anew(Place { n: 1 }, Place { n: 1 }), used_if(Place { n: 1 }));
    let _ = gen_block! { let dead = 2; yield 1; };
    //                       ^^^^ unused_variables
    let _ = genexpr!(1 for n in 0..3);
    //                     ^ unused_variables
}
