//! A procedural macro makes names out of the spans of the tokens that it is given. None of these names
//! is the name of the body's token: each means what it means outside. A token is no function, so this
//! would not compile if a name were the token's.

use gen_core::generators;
use gen_hostile::{forge as outer_forge, forging};

#[allow(non_snake_case)]
fn this_generator() -> u32 {
    7
}

/// Expands to its tokens, after code with names made out of each of them.
macro_rules! forge {
    ($($tokens:tt)*) => {{
        outer_forge! { { $($tokens)* } {
            let outside: fn() -> u32 = this_generator;
            assert_eq!(outside(), 7);
        } }
        $($tokens)*
    }};
}

fn odd(n: u32) -> Option<u32> {
    (n % 2 == 1).then_some(n)
}

generators! {
    gen fn yields() -> u32 {
        forge!(yield 1);
        yield 2;
    }

    gen fn delegates() -> u32 {
        forge!(yield from [1, 2]);
        yield from yields();
    }

    gen fn tries(n: u32) -> Option<u32> {
        yield Some(forge!(odd(1)?));
        let n = odd(n)?;
        yield Some(n);
    }

    gen fn tries_in_a_macro_only(n: u32) -> Option<u32> {
        yield Some(forge!(odd(n)?));
    }

    async gen fn waits() -> u32 {
        yield forge!(std::future::ready(1).await);
        forge!(for await n in yields_later() { yield n; });
    }

    async gen fn yields_later() -> u32 {
        yield 2;
    }

    gen fn has_a_block() -> u32 {
        let block = forge!(gen { yield 1; yield from [2]; });
        yield from block;
    }

    gen fn has_an_item() -> u32 {
        #[forging({ let outside: fn() -> u32 = this_generator; assert_eq!(outside(), 7); })]
        gen fn inner((n, _): (u32, u32)) -> u32 {
            yield n;
        }
        yield 1;
        yield from inner((2, 0));
    }

    gen fn returns() -> impl gen_core::Coroutine<u32, Yield = u32, Return = u32> {
        let n = forge!(yield 1);
        n + yield n
    }
}

/// An attack each: the body's token is taken out of a generator of arrays, and put into one of
/// strings. What is stolen is the function above, since no macro is given a token from which the
/// body's token could be named.
mod stolen {
    use super::this_generator;
    use gen_core::generators;
    use gen_hostile::{forge as steal, forging};

    generators! {
        pub gen fn by_a_generator_in_a_macro() -> [usize; 3] {
            steal! { { gen fn inner((n, _): (u32, u32)) -> u32 { yield n; } } {
                let stolen = this_generator;
                assert_eq!(stolen(), 7);
            } }
            let arrays = gen {
                steal! { { gen fn inner((n, _): (u32, u32)) -> u32 { yield n; } } {
                    let this_generator = stolen;
                    assert_eq!(this_generator(), 7);
                } }
                yield [1; 3];
            };
            for array in arrays {
                let array: [usize; 3] = array;
                yield array;
            }
        }

        pub gen fn by_an_inner_attribute() -> [usize; 3] {
            gen fn inner((n, _): (u32, u32)) -> u32 {
                #![forging({ let outside: fn() -> u32 = this_generator; assert_eq!(outside(), 7); })]
                yield n;
            }
            let arrays = gen {
                gen fn inner((n, _): (u32, u32)) -> u32 {
                    #![forging({ let outside: fn() -> u32 = this_generator; assert_eq!(outside(), 7); })]
                    yield n;
                }
                yield [inner((1, 0)).count(); 3];
            };
            yield [inner((1, 0)).count(); 3];
            yield from arrays;
        }

        // The same with the token of a method, a block and an expression.
        pub gen fn by_a_method_in_a_macro() -> u32 {
            steal! { { impl u8 { gen fn inner(&self, (n, _): (u32, u32)) -> u32 { yield n; } } } {
                let outside: fn() -> u32 = this_generator;
                assert_eq!(outside(), 7);
            } }
            steal! { { gen_core::genexpr!((a, b) for a in [1] for b in [2]) } {
                let outside: fn() -> u32 = this_generator;
                assert_eq!(outside(), 7);
            } }
            steal! { { gen { yield Some(1); yield from [Some(2)]; let _ = None?; } } {
                let outside: fn() -> u32 = this_generator;
                assert_eq!(outside(), 7);
            } }
            yield 1;
        }
    }
}

#[test]
fn a_token_that_cannot_be_stolen() {
    assert!(stolen::by_a_generator_in_a_macro().eq([[1; 3]]));
    assert!(stolen::by_an_inner_attribute().eq([[1; 3], [1; 3]]));
    assert!(stolen::by_a_method_in_a_macro().eq([1]));
}

#[test]
fn by_which_nothing_is_meant_that_is_ours() {
    assert!(yields().eq([1, 2]));
    assert!(delegates().eq([1, 2, 1, 2]));
    assert!(tries(3).eq([Some(1), Some(3)]));
    assert!(tries(2).eq([Some(1), None]));
    assert!(tries_in_a_macro_only(2).eq([None]));
    assert!(has_a_block().eq([1, 2]));
    assert!(has_an_item().eq([1, 2]));
    let waited = futures::executor::block_on_stream(Box::pin(waits())).collect::<Vec<_>>();
    assert_eq!(waited, [1, 2]);
    let mut sent = 0;
    let total = returns().drive(|n| {
        sent += n;
        sent
    });
    assert_eq!(total, 3);
}
