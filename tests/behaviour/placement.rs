//! Where `generators!` can stand, and in which spellings.

use gen_core::{gen_block, generators};

// With braces, which rustfmt leaves alone, and with parentheses, which it formats.
generators! { gen fn in_braces() -> u32 { yield 1; } }
generators!({
    gen fn in_parentheses() -> u32 {
        yield 1;
    }

    gen fn delegates() -> u32 {
        yield from(in_parentheses());
        yield from(in_braces());
    }
});
generators![
    gen fn in_brackets() -> u32 {
        yield 3;
    }
];
generators! {}
generators!({});

mod visible {
    use gen_core::generators;

    generators! {
        pub gen fn public() -> u32 { yield 1; }

        pub(crate) gen fn of_the_crate() -> u32 { yield 2; }

        pub(super) gen fn of_the_parent() -> u32 { yield from private(); }

        pub(in crate::placement) gen fn of_a_path() -> u32 { yield 4; }

        gen fn private() -> u32 { yield 3; }

        pub struct Holder {
            pub field: u32,
        }

        impl Holder {
            pub gen fn method(&self) -> u32 { yield self.field; }

            pub const FIELD: u32 = 5;
        }
    }
}

generators! {
    /// A module with everything in it.
    mod whole {
        use super::visible::Holder;
        use std::fmt::Debug;

        pub const LIMIT: u32 = 3;

        static NAME: &str = "whole";

        pub type Number = u32;

        #[derive(Debug, Clone, PartialEq)]
        pub enum Kind {
            Empty,
            Full(Number),
        }

        pub gen fn upto() -> Number {
            for n in 0..LIMIT {
                yield n;
            }
        }

        pub mod deeper {
            pub gen fn doubled() -> super::Number {
                for n in super::upto() {
                    yield n * 2;
                }
            }
        }

        pub fn name() -> String {
            let shown: Vec<String> = (gen { yield NAME; }).map(str::to_owned).collect();
            shown.concat()
        }

        pub gen fn kinds() -> Kind {
            yield Kind::Empty;
            let holder = Holder { field: Holder::FIELD };
            for n in holder.method() {
                yield Kind::Full(n);
            }
        }

        pub trait Show: Debug {
            gen fn show(&self) -> String {
                yield format!("{self:?}");
            }
        }

        impl Show for Kind {}

        macro_rules! number {
            ($n:expr) => {
                $n
            };
        }

        pub gen fn with_a_macro() -> u32 {
            yield number!(7);
        }
    }
}

#[test]
fn every_spelling() {
    assert_eq!(in_braces().chain(in_parentheses()).chain(in_brackets()).sum::<u32>(), 5);
    assert_eq!(delegates().collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn every_visibility() {
    assert_eq!(visible::public().chain(visible::of_the_crate()).sum::<u32>(), 3);
    assert_eq!(visible::of_the_parent().chain(visible::of_a_path()).sum::<u32>(), 7);
}

#[test]
fn other_items_pass_through() {
    assert_eq!(whole::upto().sum::<whole::Number>(), whole::LIMIT);
    assert_eq!(whole::deeper::doubled().collect::<Vec<_>>(), [0, 2, 4]);
    assert_eq!(whole::name(), "whole");
    assert_eq!(whole::kinds().last(), Some(whole::Kind::Full(5)));
    assert_eq!(whole::Show::show(&whole::Kind::Empty).next().as_deref(), Some("Empty"));
    assert_eq!(whole::with_a_macro().next(), Some(7));
}

#[test]
fn in_a_function_body() {
    let before = 1;
    generators! {
        gen fn local(n: u32) -> u32 {
            yield n;
            yield from inner();
        }

        gen fn inner() -> u32 {
            yield 2;
        }
    }
    assert_eq!(local(before).collect::<Vec<_>>(), [1, 2]);
    {
        generators!({
            gen fn local(n: u32) -> u32 {
                yield n + 10;
            }
        });
        assert_eq!(local(before).collect::<Vec<_>>(), [11]);
    }
}

#[test]
fn inside_an_impl_in_a_function_body() {
    struct Local(u32);

    impl Local {
        generators! {
            gen fn items(&self) -> u32 {
                yield self.0;
                yield from self.more();
            }

            pub gen fn more(&self) -> u32 {
                yield self.0 + 1;
            }

            pub fn plain(&self) -> u32 {
                self.0
            }
        }
    }
    assert_eq!(Local(1).items().collect::<Vec<_>>(), [1, 2]);
    assert_eq!(Local(1).plain(), 1);
}

#[test]
fn inside_another_generator() {
    generators! {
        gen fn outer() -> u32 {
            gen fn inner(n: u32) -> u32 {
                yield n;
                yield n + 1;
            }
            generators! {
                gen fn inner_by_macro() -> u32 {
                    yield 10;
                }
            }
            struct Local;
            impl Local {
                gen fn method(&self) -> u32 {
                    yield 20;
                }
            }
            yield from inner(1);
            yield from inner_by_macro();
            yield from Local.method();
            yield from gen_core::gen_block! { yield 30; };
        }
    }
    assert_eq!(outer().collect::<Vec<_>>(), [1, 2, 10, 20, 30]);
}

#[test]
fn expression_macros_in_every_spelling() {
    let one = 1;
    assert_eq!(gen_block! { yield one; }.sum::<u32>(), 1);
    assert_eq!(
        gen_block!({
            yield one;
        })
        .sum::<u32>(),
        1
    );
    assert_eq!(
        gen_block![{
            yield one;
        }]
        .sum::<u32>(),
        1
    );
    assert_eq!(gen_block!(move { yield one; }).sum::<u32>(), 1);
    assert_eq!(gen_block! { move { yield one; } }.sum::<u32>(), 1);
    assert_eq!(gen_block!().map(|item: u32| item).count(), 0);
}

#[test]
fn in_constants_of_functions() {
    generators! {
        const MAKE: fn() -> u32 = || (gen { yield 1; yield 2; }).sum();
        static FIRST: fn() -> Option<u32> = || { gen { yield 7; }.next() };
    }
    assert_eq!(MAKE(), 3);
    assert_eq!(FIRST(), Some(7));
}
