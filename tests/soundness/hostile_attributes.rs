//! Attributes that may be macros: whatever stands under one is made with safe code only, and does
//! the same.

use gen_core::generators;
use gen_tests::{Tracker, panic_of};

generators! {
    #[rustfmt::skip]
    gen fn tree(depth: u32, log: &Tracker) -> u32 {
        let _guard = log.guard(format!("frame {depth}"));
        yield depth;
        if depth > 0 {
            yield from tree(depth - 1, log).boxed_local();
        }
        assert!(depth != 1, "at depth 1");
    }

    /// The attribute is inside, and counts for all of the body.
    gen fn around(log: &Tracker) -> u32 {
        #[rustfmt::skip]
        let child = tree(2, log);
        yield from child;
    }

    #[test]
    fn in_a_function_under_an_attribute_macro() {
        let log = Tracker::new();
        let numbers = gen {
            let _guard = log.guard("local");
            yield 1;
            yield from [2, 3];
            yield from gen { yield 4; };
        };
        assert_eq!(numbers.collect::<Vec<_>>(), [1, 2, 3, 4]);
        assert_eq!(log.take(), ["local"]);
    }
}

#[rustfmt::skip]
generators! {
    impl Nodes {
        gen fn walk(&self, from: usize) -> usize {
            yield self.0[from];
            if from + 1 < self.0.len() {
                yield from Box::new(self.walk(from + 1).on_heap());
            }
        }
    }
}

struct Nodes(Vec<usize>);

#[test]
fn under_a_tool_attribute() {
    let log = Tracker::new();
    let mut numbers = around(&log);
    assert_eq!(numbers.by_ref().take(3).collect::<Vec<_>>(), [2, 1, 0]);
    assert_eq!(panic_of(|| numbers.next()), "at depth 1");
    assert_eq!(log.take(), ["frame 0", "frame 1", "frame 2"]);
}

#[test]
fn around_the_macro_call() {
    assert_eq!(Nodes(vec![1, 2, 3]).walk(0).collect::<Vec<_>>(), [1, 2, 3]);
}

/// The names of our own attributes are ours only where they are taken away: elsewhere they are
/// somebody's macros.
mod named_as_ours {
    use macro_rules_attribute::apply as resume;

    /// What a macro sees of a function.
    macro_rules! shown {
        ($(#[$attr:meta])* $vis:vis fn $name:ident $($tokens:tt)*) => {
            pub mod $name { pub const TOKENS: &str = stringify!($($tokens)*); }
        };
    }

    gen_core::generators! {
        #[resume(shown)]
        gen fn numbers() -> u32 {
            yield 1;
            yield from [2];
        }
    }

    #[gen_core::generator]
    #[resume(shown)]
    fn attribute() -> impl Iterator<Item = u32> {
        gen_core::yield_!(1);
    }
}

#[test]
fn an_attribute_of_a_function_that_is_named_as_one_of_a_parameter() {
    for tokens in [named_as_ours::numbers::TOKENS, named_as_ours::attribute::TOKENS] {
        assert!(tokens.contains("from_fn"), "{tokens}");
        assert!(!tokens.contains("unsafe"), "{tokens}");
    }
}
