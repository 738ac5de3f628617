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
