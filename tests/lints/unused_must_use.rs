//! What must be used: a generator, the value of a `yield`, and a function that says so.

use gen_core::{Coroutine, generator, generators};

type Answer = Result<u32, String>;

generators! {
    gen fn numbers() -> u32 { yield 1; }

    gen fn questions() -> impl Coroutine<Answer, Yield = u32, Return = ()> { yield 1; let _ = yield 2; }
    //                                                                       ^^^^^^^ unused_must_use

    gen fn answers() -> impl Coroutine<Answer, Yield = u32, Return = Answer> { yield from questions(); yield 3 }

    gen fn asking() -> impl Coroutine<Answer, Yield = u32, Return = ()> { yield from answers(); }
    //                                                                    ^^^^^^^^^^^^^^^^^^^^ unused_must_use

    gen fn asking_plainly() -> u32 { yield from answered(); }
    //                               ^^^^^^^^^^^^^^^^^^^^^ unused_must_use

    gen fn answered() -> impl Coroutine<(), Yield = u32, Return = Answer> { yield 1; Ok(2) }

    gen fn listed() -> impl Coroutine<Answer, Yield = u32, Return = ()> { yield 1; drop(vec![yield 2]); yield from answers(); }
    //                                                                    ^^^^^^^ unused_must_use
    //                                                                                                  ^^^^^^^^^^^^^^^^^^^^ unused_must_use

    async gen fn awaiting() -> u32 { std::future::ready(Answer::Ok(1)).await; yield 1; }
    //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused_must_use

    gen fn forgotten() -> u32 { numbers(); yield 1; }
    //                          ^^^^^^^^^ unused_must_use

    gen fn down(n: u32) -> u32 { yield n; if n > 0 { down(n - 1); } }
    //                                               ^^^^^^^^^^^ unused_must_use

    #[must_use]
    gen fn said_so() -> u32 { yield 1; }
}

#[generator]
fn attribute() -> impl Coroutine<Answer, Yield = u32, Return = ()> { yield_!(1); yield_from!(answers()); }
//                                                                   ^^^^^^^^^^ unused_must_use
//                                                                               ^^^^^^^^^^^^^^^^^^^^^^ unused_must_use

fn main() {
    numbers();
  //^^^^^^^^^ unused_must_use
    said_so();
  //^^^^^^^^^ unused_must_use
    attribute();
  //^^^^^^^^^^^ unused_must_use
    let _ = (questions(), answers(), asking(), forgotten(), down(1));
    let _ = (asking_plainly(), listed(), awaiting());
}
