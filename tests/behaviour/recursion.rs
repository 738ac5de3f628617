//! Recursive generators, checked against results that are known otherwise.

use gen_core::{BoxGen, generators};
use std::collections::BTreeSet;

struct Node {
    left: Option<Box<Node>>,
    key: u32,
    right: Option<Box<Node>>,
}

impl Node {
    fn insert(tree: &mut Option<Box<Node>>, key: u32) {
        let mut place = tree;
        while let Some(node) = place {
            place = if key < node.key { &mut node.left } else { &mut node.right };
        }
        *place = Some(Box::new(Node { left: None, key, right: None }));
    }
}

enum Nested {
    Leaf(i64),
    List(Vec<Nested>),
}

trait Tree {
    fn children(&self) -> Vec<&Self>;
    fn label(&self) -> u32;
}

impl Tree for Node {
    fn children(&self) -> Vec<&Self> {
        self.left.iter().chain(&self.right).map(|node| &**node).collect()
    }

    fn label(&self) -> u32 {
        self.key
    }
}

generators! {
    gen fn countdown(n: u32) -> u32 {
        yield n;
        if n > 0 {
            yield from countdown(n - 1);
        }
    }

    gen fn in_order(tree: &Option<Box<Node>>) -> u32 {
        if let Some(node) = tree {
            yield from in_order(&node.left);
            yield node.key;
            yield from in_order(&node.right);
        }
    }

    gen fn pre_order<T: Tree>(tree: &T) -> u32 {
        yield tree.label();
        for child in tree.children() {
            yield from pre_order(child);
        }
    }

    impl Node {
        gen fn post_order(&self) -> u32 {
            for child in [&self.left, &self.right].into_iter().flatten() {
                yield from child.post_order();
            }
            yield self.key;
        }

        gen fn keys_mut(&mut self) -> &mut u32 {
            if let Some(left) = &mut self.left {
                yield from left.keys_mut();
            }
            yield &mut self.key;
            if let Some(right) = &mut self.right {
                yield from right.keys_mut();
            }
        }
    }

    gen fn flatten(nested: Vec<Nested>) -> i64 {
        for item in nested {
            match item {
                Nested::List(list) => yield from flatten(list),
                Nested::Leaf(leaf) => yield leaf,
            }
        }
    }

    gen fn even(n: u32) -> (u32, &'static str) {
        yield (n, "even");
        if n > 0 {
            yield from odd(n - 1);
        }
    }

    gen fn odd(n: u32) -> (u32, &'static str) {
        yield (n, "odd");
        if n > 0 {
            yield from even(n - 1);
        }
    }

    gen fn expression(depth: u32) -> char {
        yield from term(depth);
        yield '+';
        yield from term(depth);
    }

    gen fn term(depth: u32) -> char {
        yield from factor(depth);
        yield '*';
        yield from factor(depth);
    }

    gen fn factor(depth: u32) -> char {
        if depth == 0 {
            yield 'x';
        } else {
            yield '(';
            yield from expression(depth - 1);
            yield ')';
        }
    }

    gen fn through_a_box(n: u32) -> u32 {
        yield n;
        if n > 0 {
            let below: BoxGen<'static, u32> = boxed_countdown(n - 1);
            yield from below;
        }
    }

    gen fn fibonacci_calls(n: u32) -> u32 {
        if n < 2 {
            yield n;
        } else {
            yield from fibonacci_calls(n - 1);
            yield from fibonacci_calls(n - 2);
        }
    }

    gen fn generic<T: Clone, const N: usize>(items: [T; N], depth: usize) -> T {
        for item in items.iter().take(depth) {
            yield item.clone();
        }
        if depth < N {
            yield from generic(items, depth + 1);
        }
    }
}

fn boxed_countdown(n: u32) -> BoxGen<'static, u32> {
    through_a_box(n).boxed()
}

/// A shuffled search tree of `0..n`.
fn search_tree(n: u32) -> Option<Box<Node>> {
    let mut tree = None;
    for key in 0..n {
        Node::insert(&mut tree, key * 37 % n);
    }
    tree
}

#[test]
fn direct_recursion() {
    assert!(countdown(1000).eq((0..=1000).rev()));
}

#[test]
fn a_search_tree_is_walked_in_order() {
    let tree = search_tree(1000);
    assert!(in_order(&tree).eq(0..1000));
    assert_eq!(in_order(&tree).sum::<u32>(), 999 * 1000 / 2);
}

#[test]
fn generic_and_method_recursion_visit_every_node() {
    let Some(mut tree) = search_tree(100) else { panic!("a tree") };
    let pre: Vec<u32> = pre_order(&*tree).collect();
    let post: Vec<u32> = tree.post_order().collect();
    assert_eq!((pre[0], post[99]), (tree.key, tree.key));
    assert!(pre.into_iter().collect::<BTreeSet<_>>().into_iter().eq(0..100));
    assert!(post.into_iter().collect::<BTreeSet<_>>().into_iter().eq(0..100));
    tree.keys_mut().for_each(|key| *key *= 2);
    assert!(in_order(&Some(tree)).eq((0..200).step_by(2)));
}

#[test]
fn nested_lists_are_flattened() {
    use Nested::{Leaf, List};
    let inner = List(vec![Leaf(2), List(vec![Leaf(3), List(vec![])]), Leaf(4)]);
    let nested = vec![Leaf(1), inner, List(vec![List(vec![Leaf(5)])])];
    assert_eq!(flatten(nested).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
}

#[test]
fn mutual_recursion() {
    let all: Vec<_> = even(3).collect();
    assert_eq!(all, [(3, "even"), (2, "odd"), (1, "even"), (0, "odd")]);
    assert_eq!(odd(1001).last(), Some((0, "even")));
}

#[test]
fn recursion_in_a_ring_of_three() {
    assert_eq!(expression(0).collect::<String>(), "x*x+x*x");
    assert_eq!(expression(1).collect::<String>(), "(x*x+x*x)*(x*x+x*x)+(x*x+x*x)*(x*x+x*x)");
    // A level holds four of the level below, and eleven characters more.
    assert_eq!(expression(5).count(), (0..5).fold(7, |count, _| 4 * count + 11));
}

#[test]
fn recursion_through_boxed_generators() {
    assert!(through_a_box(1000).eq((0..=1000).rev()));
}

#[test]
fn a_fold_recurses_as_well() {
    assert_eq!(fibonacci_calls(20).sum::<u32>(), 6765);
    assert_eq!(fibonacci_calls(20).count(), 10946);
}

#[test]
fn generic_recursion() {
    let all: Vec<_> = generic(['a', 'b'], 0).collect();
    assert_eq!(all, ['a', 'a', 'b']);
}

/// A loop over a recursive call compiles as it stands: a generator that was not started has no
/// state machine in it.
mod in_loops {
    use gen_core::{generators, genexpr};

    struct List {
        value: u32,
        rest: Option<Box<List>>,
    }

    impl List {
        generators! {
            gen fn values(&self) -> &u32 {
                yield &self.value;
                if let Some(rest) = &self.rest {
                    for value in rest.values() {
                        yield value;
                    }
                }
            }
        }
    }

    generators! {
        gen fn countdown(n: u32) -> u32 {
            yield n;
            if n > 0 {
                for item in countdown(n - 1) {
                    yield item;
                }
            }
        }

        gen fn even(n: u32) -> u32 {
            yield n;
            if n > 0 {
                for item in odd(n - 1) {
                    yield item;
                }
            }
        }

        gen fn odd(n: u32) -> u32 {
            yield n;
            if n > 0 {
                for item in even(n - 1) {
                    yield item;
                }
            }
        }

        gen fn behind_adaptors(n: u32) -> u32 {
            yield n;
            if n > 0 {
                for item in behind_adaptors(n - 1).map(|item| item + 1).peekable() {
                    yield item;
                }
            }
        }

        gen fn in_a_box(n: u32) -> u32 {
            yield n;
            if n > 0 {
                for item in Box::new(in_a_box(n - 1)) {
                    yield item;
                }
            }
        }

        gen fn delegated_behind_adaptors(n: u32) -> u32 {
            yield n;
            if n > 0 {
                yield from delegated_behind_adaptors(n - 1).map(|item| item + 1);
            }
        }

        gen fn in_a_block(n: u32) -> u32 {
            yield n;
            if n > 0 {
                let rest = gen { for item in in_a_block(n - 1) { yield item; } };
                for item in rest {
                    yield item;
                }
            }
        }

        gen fn in_an_expression(n: u32) -> u32 {
            yield n;
            if n > 0 {
                for item in genexpr!(move x + y for x in in_an_expression(n - 1) for y in 0..1) {
                    yield item;
                }
            }
        }
    }

    fn send<T: Send>(value: T) -> T {
        value
    }

    #[test]
    fn they_yield_what_the_loops_say() {
        assert!(send(countdown(3)).eq([3, 2, 1, 0]));
        assert!(send(even(3)).eq([3, 2, 1, 0]));
        assert!(behind_adaptors(3).eq([3; 4]));
        assert!(in_a_box(3).eq([3, 2, 1, 0]));
        assert!(delegated_behind_adaptors(3).eq([3; 4]));
        assert!(in_a_block(3).eq([3, 2, 1, 0]));
        assert!(in_an_expression(3).eq([3, 2, 1, 0]));
        let list = List { value: 1, rest: Some(Box::new(List { value: 2, rest: None })) };
        assert!(send(list.values()).eq(&[1, 2]));
    }
}
