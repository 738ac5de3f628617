//! Attributes on a `gen fn` and in it mean what they mean on any function.

use gen_core::generators;
use gen_tests::items_behind;

generators! {
    /// Documented,
    /// in two lines.
    #[doc = "And a third."]
    #[inline]
    #[must_use]
    gen fn documented(#[allow(unused_variables)] unused: u32) -> u32 {
        //! And one inside.
        yield 1;
    }

    #[inline(always)]
    #[cold]
    #[allow(clippy::inline_always)]
    gen fn inlined() -> u32 {
        yield 2;
    }

    #[deprecated = "for the test"]
    gen fn old() -> u32 {
        yield 3;
    }

    #[cfg(all())]
    gen fn configured() -> u32 {
        yield 4;
    }

    #[cfg(any())]
    gen fn configured() -> Missing {
        yield missing();
    }

    #[cfg_attr(all(), allow(non_snake_case))]
    #[expect(unused_mut, reason = "is checked")]
    gen fn Camel() -> u32 {
        let mut n = 5;
        yield n;
    }

    #[track_caller]
    gen fn tracked() -> u32 {
        yield 6;
    }

    gen fn inside(n: u32) -> u32 {
        #[cfg(any())]
        yield missing;
        #[cfg(all())]
        yield n;
        #[allow(unused_variables)]
        let unused = 1;
        match n {
            #[cfg(any())]
            missing => yield missing,
            #[cfg(all())]
            _ => yield n + 1,
        }
        #[allow(clippy::never_loop)]
        for _ in 0..3 {
            yield 9;
            break;
        }
        #[rustfmt::skip]
        let skipped = [
            1, 2,
        ];
        yield from skipped;
    }

    #[rustfmt::skip]
    gen fn seen_by_a_tool(a: &str, n: u32) -> String {
        yield a.to_owned();
        yield from (0..n).map(|n| n.to_string());
        if n > 0 {
            yield format!("{n}");
            return;
        }
        yield String::new();
    }

    #[rustfmt::skip]
    impl Holder {
        gen fn seen_by_a_tool(&self) -> u32 {
            yield self.0;
            for n in gen { yield 5; yield 6; } {
                yield n;
            }
        }
    }

    #[bounds(Send + 'static)]
    gen fn promised() -> u32 {
        yield 7;
    }
}

struct Holder(u32);

/// Attributes that are macros see the expansion, which then has no `unsafe` in it.
mod under_a_foreign_attribute {
    use gen_core::generators;

    generators! {
        #[rustfmt::skip]
        mod skipped {
            pub gen fn tree(depth: u32) -> u32 {
                yield depth;
                for n in 0..depth {
                    yield n;
                }
            }
        }
    }

    #[test]
    fn generators_work_in_a_module_under_a_foreign_attribute() {
        assert_eq!(skipped::tree(2).collect::<Vec<_>>(), [2, 0, 1]);
    }

    generators! {
        #[test]
        fn generator_blocks_work_in_a_test_function() {
            let items = gen { yield 1; yield 2; };
            assert_eq!(items.collect::<Vec<_>>(), [1, 2]);
        }
    }
}

fn is_send_and_static(_: &(impl Send + 'static)) {}

#[test]
fn built_in_attributes_pass_through() {
    assert_eq!(documented(0).chain(inlined()).chain(configured()).sum::<u32>(), 7);
    assert_eq!(Camel().chain(tracked()).sum::<u32>(), 11);
}

#[test]
#[expect(deprecated, reason = "that is what is tested")]
fn deprecation_warns() {
    assert_eq!(old().next(), Some(3));
}

#[test]
fn attributes_inside_a_body() {
    assert_eq!(inside(1).collect::<Vec<_>>(), [1, 2, 9, 1, 2]);
}

#[test]
fn foreign_attributes_on_a_generator() {
    assert_eq!(seen_by_a_tool("a", 2).collect::<Vec<_>>(), ["a", "0", "1", "2"]);
    assert_eq!(seen_by_a_tool("a", 0).collect::<Vec<_>>(), ["a", ""]);
    assert_eq!(Holder(4).seen_by_a_tool().collect::<Vec<_>>(), [4, 5, 6]);
}

#[test]
fn bounds_are_added_to_the_type() {
    is_send_and_static(&promised());
    assert_eq!(promised().next(), Some(7));
}

#[test]
fn unsafe_generators() {
    assert_eq!(items_behind(&[1, 2, 3]), [1, 2, 3]);
}

/// Lints are denied, so an attribute that is lost or in the wrong place is an error.
#[deny(warnings)]
mod lints_and_conditions {
    use gen_core::generators;
    generators! {
        pub(super) gen fn items(n: u32) -> u32 {
            #[allow(unused_variables)] let a = 1;
            #[expect(unused_variables)] let b = 2;
            #[cfg(any())] let n = unknown();
            #[cfg(any())] yield unknown;
            #[cfg(any())] { yield from unknown(); }
            #[cfg(not(any()))] yield n;
            #[allow(unused_mut)] { let mut x = 1; yield x; }
            #[expect(unused_must_use)] { n.max(4); yield 2; }
            match n { #[cfg(any())] 1 => unknown(), #[allow(unused_variables)] x @ 1 => yield 3, #[expect(unused_variables)] y => yield 4 }
            #[allow(clippy::let_unit_value)] let u = yield 5;
            let _k = u;
            #[allow(unused_variables)] for z in 0..2 { yield 6; }
            #[expect(while_true)] while true { break; }
            #[allow(unused_variables)] if let q @ 1 = n { yield 7; }
            #[allow(unused_variables)] let g = gen { let w = 1; yield 8; };
            yield from g;
            let v = [#[cfg(any())] unknown, #[cfg(not(any()))] 9];
            yield from v;
            macro_rules! local { () => { #[allow(unused_variables)] let t = 1; yield 11; } }
            local!();
            println!("{}", { #[allow(unused_variables)] let s = 1; yield 12; 1 });
        }
    }
}

#[test]
fn attributes_on_statements_expressions_and_arms() {
    let items: Vec<_> = lints_and_conditions::items(1).collect();
    assert_eq!(items, [1, 1, 2, 3, 5, 6, 6, 7, 8, 9, 11, 12]);
}
