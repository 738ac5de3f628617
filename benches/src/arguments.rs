//! Recursion with an argument of one to four words, which the body uses and passes on, against an
//! explicit stack of such arguments: over trees that the cache holds, and over trees that it does
//! not.

#![allow(clippy::vec_box, reason = "a node keeps its place in memory when it is put into a tree")]

use core::hint::black_box;

use gen_core::generators;

use crate::{Group, add, by_fold, by_next};

/// How many nodes a tree in cache has.
const FEW: u32 = 1_000;

/// How many it has out of cache. A node is a line of the cache, so they are some 64 MB.
const MANY: u32 = 1_000_000;

/// A node of a binary tree, with its left and its right child; or of any tree, with its first child
/// and its next sibling.
#[repr(align(64))]
struct Node {
    one: Option<Box<Node>>,
    other: Option<Box<Node>>,
    key: u64,
}

/// Nodes that are not in a tree yet, in random order: a walk jumps about in memory.
fn nodes(count: u32) -> Vec<Box<Node>> {
    let mut nodes: Vec<_> =
        (0..u64::from(count)).map(|key| Box::new(Node { one: None, other: None, key })).collect();
    let mut random = 1_u64;
    for last in (1..nodes.len()).rev() {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        #[allow(clippy::cast_possible_truncation, reason = "31 bits")]
        nodes.swap(last, (random >> 33) as usize % (last + 1));
    }
    nodes
}

/// A balanced binary tree of the next `count` nodes.
fn binary(nodes: &mut Vec<Box<Node>>, count: u32) -> Option<Box<Node>> {
    let below = count.checked_sub(1)?;
    let mut node = nodes.pop()?;
    node.one = binary(nodes, below / 2);
    node.other = binary(nodes, below - below / 2);
    Some(node)
}

/// A tree of the next `count` nodes, each with up to four children, and with the sibling `next`.
fn fan(nodes: &mut Vec<Box<Node>>, count: u32, next: Option<Box<Node>>) -> Option<Box<Node>> {
    let mut below = count - 1;
    let mut node = nodes.pop()?;
    node.other = next;
    for left in (1..=4).rev() {
        let child = below / left;
        if child > 0 {
            node.one = fan(nodes, child, node.one.take());
        }
        below -= child;
    }
    Some(node)
}

/// The generators and the iterators over an argument, which names a node and more.
macro_rules! walks {
    ($argument:ident) => {
        generators!({
            /// The items of a binary tree, in order.
            pub(super) gen fn in_order(at: $argument<'_>) -> u64 {
                if let Some(node) = &at.node.one {
                    yield from(in_order(at.below(node)));
                }
                yield at.item();
                if let Some(node) = &at.node.other {
                    yield from(in_order(at.below(node)));
                }
            }

            /// The items of a tree, parents first.
            pub(super) gen fn parents_first(at: $argument<'_>) -> u64 {
                yield at.item();
                let mut next = &at.node.one;
                while let Some(node) = next {
                    yield from(parents_first(at.below(node)));
                    next = &node.other;
                }
            }
        });

        /// `in_order` by hand: a stack of the nodes whose items are still to come.
        pub(super) struct InOrder<'a>(Vec<$argument<'a>>);

        impl<'a> InOrder<'a> {
            pub(super) fn new(root: $argument<'a>) -> Self {
                let mut items = InOrder(Vec::new());
                items.descend(Some(root));
                items
            }

            fn descend(&mut self, mut next: Option<$argument<'a>>) {
                while let Some(at) = next {
                    self.0.push(at);
                    next = at.node.one.as_deref().map(|node| at.below(node));
                }
            }
        }

        impl Iterator for InOrder<'_> {
            type Item = u64;

            fn next(&mut self) -> Option<u64> {
                let at = self.0.pop()?;
                self.descend(at.node.other.as_deref().map(|node| at.below(node)));
                Some(at.item())
            }
        }

        /// The children of a node that are still to come, and the argument of the node.
        struct Children<'a> {
            at: $argument<'a>,
            next: Option<&'a Node>,
        }

        /// `parents_first` by hand: a stack of iterators over children.
        pub(super) struct ParentsFirst<'a> {
            root: Option<$argument<'a>>,
            stack: Vec<Children<'a>>,
        }

        impl<'a> ParentsFirst<'a> {
            pub(super) fn new(root: $argument<'a>) -> Self {
                ParentsFirst { root: Some(root), stack: Vec::new() }
            }
        }

        impl Iterator for ParentsFirst<'_> {
            type Item = u64;

            fn next(&mut self) -> Option<u64> {
                let at = match self.root.take() {
                    Some(root) => root,
                    None => loop {
                        let children = self.stack.last_mut()?;
                        if let Some(node) = children.next {
                            children.next = node.other.as_deref();
                            break children.at.below(node);
                        }
                        self.stack.pop();
                    },
                };
                self.stack.push(Children { at, next: at.node.one.as_deref() });
                Some(at.item())
            }
        }
    };
}

/// An argument of a node and more numbers. A child gets other numbers than its parent, and an item
/// needs all of them, as far as the compiler knows. They are 0 nevertheless, so that arguments of
/// every size make the same items, which is checked.
macro_rules! argument {
    ($module:ident: $($field:ident)*) => {
        mod $module {
            use super::{Node, generators};

            #[derive(Clone, Copy)]
            pub(super) struct Argument<'a> {
                node: &'a Node,
                $($field: u64),*
            }

            impl<'a> Argument<'a> {
                #[inline]
                pub(super) fn new(node: &'a Node) -> Self {
                    Argument { node, $($field: core::hint::black_box(0)),* }
                }

                #[inline]
                fn below(self, node: &Node) -> Argument<'_> {
                    Argument { node, $($field: self.$field.rotate_left(1)),* }
                }

                #[inline]
                fn item(self) -> u64 {
                    self.node.key $(^ self.$field)*
                }
            }

            walks!(Argument);
        }
    };
}

argument!(one:);
argument!(two: a);
argument!(three: a b);
argument!(four: a b c);

/// Computes a number of a tree as often as `times`.
fn repeat(times: u32, node: &Node, run: impl Fn(&Node) -> u64) -> u64 {
    (0..times).fold(0, |sum, _| add(sum, run(black_box(node))))
}

fn group(name: &str, count: u32, tree: fn() -> Option<Box<Node>>, is_binary: bool) -> Group {
    // As many items in all, so that a run takes milliseconds.
    let times = MANY / count;
    let mut group =
        Group::of(name, u64::from(times * count), move || tree().expect("a tree has nodes"));
    macro_rules! sizes {
        ($Hand:ident, $generator:ident: $($module:ident, $size:literal)*) => {$({
            let twin = concat!("hand-written, ", $size);
            group = group
                .twin(twin, move |tree| {
                    let hand = |node: &Node| by_next($module::$Hand::new($module::Argument::new(node)));
                    repeat(times, tree, hand)
                })
                .ours(concat!("next, ", $size), move |tree| {
                    let next = |node: &Node| by_next($module::$generator($module::Argument::new(node)));
                    repeat(times, tree, next)
                })
                .against(twin)
                .ours(concat!("fold, ", $size), move |tree| {
                    let fold = |node: &Node| by_fold($module::$generator($module::Argument::new(node)));
                    repeat(times, tree, fold)
                })
                .against(twin);
        })*};
    }
    if is_binary {
        sizes!(InOrder, in_order: one, "1 word" two, "2 words" three, "3 words" four, "4 words");
    } else {
        sizes!(ParentsFirst, parents_first:
            one, "1 word" two, "2 words" three, "3 words" four, "4 words");
    }
    group.done()
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    vec![
        group("argument, binary tree in cache", FEW, || binary(&mut nodes(FEW), FEW), true),
        group("argument, binary tree out of cache", MANY, || binary(&mut nodes(MANY), MANY), true),
        group("argument, fan 4 in cache", FEW, || fan(&mut nodes(FEW), FEW, None), false),
        group("argument, fan 4 out of cache", MANY, || fan(&mut nodes(MANY), MANY, None), false),
    ]
}
