//! Delegation: to every kind of child, on the frame stack and beside it.

use crate::corpus::{corpus, is, items};
use crate::harness::{Order, check};
use crate::world::{Tracked, calm, op, tracked};
use gen_core::{BoxGen, gen_block, generators};
use std::pin::pin;

#[repr(align(4096))]
struct Page(Tracked);

/// Leaves its argument to the body.
macro_rules! as_it_is {
    ($($tokens:tt)*) => { $($tokens)* };
}

/// A tree of the user's, whose walk goes through `dyn`.
trait Node: Send + Sync {
    fn walk(&self) -> BoxGen<'_, Tracked>;
}

struct Inner(Vec<Box<dyn Node>>);
struct Outermost;

impl Node for Outermost {
    fn walk(&self) -> BoxGen<'_, Tracked> {
        leaf().boxed()
    }
}

impl Node for Inner {
    fn walk(&self) -> BoxGen<'_, Tracked> {
        walk_all(&self.0).boxed()
    }
}

fn boxed_tree() -> BoxGen<'static, Tracked> {
    recursive(1).boxed()
}

generators! {
    gen fn leaf() -> Tracked {
        let _a = tracked("leaf");
        yield tracked("1");
        op();
    }

    gen fn recursive(depth: u32) -> Tracked {
        let _a = tracked("a");
        let _b = tracked("b");
        if is(depth > 0) {
            yield from recursive(depth - 1);
            let _late = tracked("late");
            yield tracked("1");
        } else {
            yield tracked("2");
        }
        op();
    }

    gen fn recursion() -> Tracked {
        let _root = tracked("root");
        yield from recursive(3);
    }

    gen fn tree(depth: u32) -> Tracked {
        let _a = tracked("a");
        if depth == 0 {
            yield tracked("1");
        } else {
            for _ in 0..2 {
                let _turn = tracked("turn");
                yield from tree(depth - 1);
            }
        }
    }

    gen fn a_binary_tree() -> Tracked {
        yield from tree(2);
    }

    gen fn even(depth: u32) -> Tracked {
        let _even = tracked("even");
        yield tracked("1");
        if is(depth > 0) {
            yield from odd(depth - 1);
        }
    }

    gen fn odd(depth: u32) -> Tracked {
        let padding = [depth; 100];
        let _odd = tracked("odd");
        if is(depth > 0) {
            yield from even(depth - 1);
        }
        yield tracked(if padding[7] == depth { "2" } else { "overwritten" });
    }

    gen fn mutual_recursion() -> Tracked {
        yield from even(3);
    }

    gen fn of_kind<T: Default>(depth: u32) -> Tracked {
        let _padding = T::default();
        let _a = tracked("generic");
        yield tracked("1");
        if depth > 0 {
            yield from of_kind::<T>(depth - 1);
        }
        op();
    }

    gen fn generic_recursion() -> Tracked {
        yield from of_kind::<[u64; 32]>(1);
        yield from of_kind::<()>(1);
    }

    gen fn to_leaves() -> Tracked {
        let _root = tracked("root");
        yield from leaf();
        let _between = tracked("between");
        yield from leaf();
    }

    gen fn to_iterators() -> Tracked {
        let _root = tracked("root");
        yield from items(2);
        yield from items(2).inspect(|_| op());
        yield from None;
        yield from items(0);
    }

    gen fn to_a_vector() -> Tracked {
        let _root = tracked("root");
        yield from vec![tracked("x"), tracked("y"), tracked("z")];
    }

    gen fn to_generators_in_boxes() -> Tracked {
        let _root = tracked("root");
        yield from boxed_tree();
        yield from leaf().boxed();
        yield from recursive(0).on_heap();
        yield from leaf().on_heap();
    }

    gen fn to_started_generators() -> Tracked {
        let _root = tracked("root");
        let mut started = recursive(1);
        yield started.next().unwrap_or_else(|| tracked("none"));
        yield from started;
        let mut boxed = boxed_tree();
        yield boxed.next().unwrap_or_else(|| tracked("none"));
        yield from boxed;
        let mut started = leaf().on_heap();
        yield started.next().unwrap_or_else(|| tracked("none"));
        yield from started;
    }

    gen fn to_borrowed_generators() -> Tracked {
        let _root = tracked("root");
        let mut own = recursive(1);
        yield from &mut own;
        op();
        yield from &mut own;
        let mut boxed = boxed_tree();
        yield from &mut boxed;
    }

    gen fn to_generators_on_the_stack() -> Tracked {
        let _root = tracked("root");
        yield from pin!(recursive(1).on_stack());
        yield from pin!(leaf().on_stack());
    }

    gen fn to_blocks() -> Tracked {
        let root = tracked("root");
        yield from gen { yield tracked(root.name()); yield from leaf(); };
        let captured = tracked("captured");
        yield from gen_block! { move { yield captured; } };
    }

    gen fn through_a_macro() -> Tracked {
        let _root = tracked("root");
        as_it_is!(yield from recursive(1));
        as_it_is!(yield from leaf());
        as_it_is!(yield from boxed_tree());
    }

    gen fn with_a_temporary() -> Tracked {
        let _root = tracked("root");
        yield from named(tracked("temporary").name());
        yield from named_tree(&tracked("temporary"));
    }

    gen fn named(name: &'static str) -> Tracked {
        yield tracked(name);
    }

    gen fn named_tree(value: &Tracked) -> Tracked {
        let _a = tracked("a");
        yield tracked(value.name());
        yield from named(value.name());
    }

    gen fn moved_into(argument: Tracked, depth: u32) -> Tracked {
        let _a = tracked("a");
        yield tracked(argument.name());
        if is(depth > 0) {
            yield from moved_into(argument, depth - 1);
        }
    }

    gen fn an_argument() -> Tracked {
        let _root = tracked("root");
        yield from moved_into(tracked("argument"), 2);
    }

    gen fn an_operand_that_yields() -> Tracked {
        let _root = tracked("root");
        yield from { let _operand = tracked("operand"); yield tracked("1"); leaf() };
        yield from moved_into({ yield tracked("2"); tracked("argument") }, 0);
    }

    gen fn large_frames(depth: u8) -> Tracked {
        let large = [depth; 3000];
        let _a = tracked("large");
        if is(depth > 0) {
            yield from large_frames(depth - 1);
        }
        yield tracked("1");
        assert!(is(large.iter().all(|byte| *byte == depth)));
    }

    gen fn frames_of_several_chunks() -> Tracked {
        yield from large_frames(2);
        yield from recursive(1);
    }

    gen fn aligned(depth: u32) -> Tracked {
        let page = Page(tracked("page"));
        assert!(is(std::ptr::from_ref(&page).is_aligned()));
        yield tracked("1");
        if is(depth > 0) {
            yield from aligned(depth - 1);
        }
        yield page.0;
    }

    gen fn aligned_frames() -> Tracked {
        yield from aligned(2);
    }

    gen fn walk_all(nodes: &[Box<dyn Node>]) -> Tracked {
        let _a = tracked("node");
        for node in nodes {
            yield from node.walk();
            op();
        }
    }

    gen fn recursion_through_dyn() -> Tracked {
        let root = Inner(vec![
            Box::new(Outermost),
            Box::new(Inner(vec![Box::new(Outermost), Box::new(Outermost)])),
        ]);
        yield from root.walk();
    }

    gen fn loops_over_a_child() -> Tracked {
        let _root = tracked("root");
        for item in recursive(1) {
            let _turn = tracked("turn");
            yield item;
        }
        let _after = tracked("after");
        for item in boxed_tree() {
            yield item;
            if is(true) {
                break;
            }
        }
    }

    gen fn or_error(depth: u32) -> Result<Tracked, Tracked> {
        let _a = calm("a");
        if is(depth == 0) {
            Err(tracked("error"))?;
        }
        yield from or_error(depth - 1);
        yield Ok(tracked("1"));
    }

    gen fn errors_in_children() -> Result<Tracked, Tracked> {
        let _root = tracked("root");
        yield from or_error(2);
    }

    gen fn in_a_match() -> Tracked {
        match (yield from leaf()) {
            () if is(false) => yield tracked("never"),
            () => yield from recursive(0),
        }
        for _ in 0..2 {
            let _turn = tracked("turn");
            if is(true) {
                yield from leaf();
            }
        }
    }
}

corpus! { check,
    Reverse:
        recursion a_binary_tree mutual_recursion generic_recursion to_leaves to_iterators
        to_generators_in_boxes to_generators_on_the_stack through_a_macro with_a_temporary
        frames_of_several_chunks aligned_frames recursion_through_dyn errors_in_children in_a_match;
    Any:
        to_a_vector to_started_generators to_borrowed_generators to_blocks an_argument
        an_operand_that_yields loops_over_a_child;
}
