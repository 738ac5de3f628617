//! The walk of a binary tree, in order, by a method and by a method of a trait.

use gen_core::generators;

use crate::{Group, by_fold, by_next};

/// A binary tree.
pub struct Tree<K> {
    left: Option<Box<Tree<K>>>,
    key: K,
    right: Option<Box<Tree<K>>>,
}

impl Tree<u64> {
    /// A full tree of `2^depth - 1` keys from `first` on.
    fn full(depth: u32, first: u64) -> Tree<u64> {
        let key = first + (1 << (depth - 1)) - 1;
        let below = |first| (depth > 1).then(|| Box::new(Tree::full(depth - 1, first)));
        Tree { left: below(first), key, right: below(key + 1) }
    }
}

impl<K> Tree<K> {
    generators!({
        /// The generator of this crate.
        pub gen fn walk(&self) -> &K {
            if let Some(left) = &self.left {
                yield from(left.walk());
            }
            yield &self.key;
            if let Some(right) = &self.right {
                yield from(right.walk());
            }
        }

        /// The same with a box for each node.
        #[boxed(local)]
        pub gen fn walk_boxed(&self) -> &K {
            if let Some(left) = &self.left {
                yield from(left.walk_boxed());
            }
            yield &self.key;
            if let Some(right) = &self.right {
                yield from(right.walk_boxed());
            }
        }
    });
}

generators!({
    /// What has keys in order.
    trait Walk {
        type Key;

        gen fn in_order(&self) -> &Self::Key;
    }

    impl<K> Walk for Tree<K> {
        type Key = K;

        gen fn in_order(&self) -> &K {
            if let Some(left) = &self.left {
                yield from(left.in_order());
            }
            yield &self.key;
            if let Some(right) = &self.right {
                yield from(right.in_order());
            }
        }
    }
});

/// The hand-written iterator: a stack of the nodes whose keys are still to come.
struct Keys<'a, K> {
    stack: Vec<&'a Tree<K>>,
}

impl<'a, K> Keys<'a, K> {
    fn new(tree: &'a Tree<K>) -> Self {
        let mut keys = Keys { stack: Vec::new() };
        keys.descend(Some(tree));
        keys
    }

    fn descend(&mut self, mut next: Option<&'a Tree<K>>) {
        while let Some(tree) = next {
            self.stack.push(tree);
            next = tree.left.as_deref();
        }
    }
}

impl<'a, K> Iterator for Keys<'a, K> {
    type Item = &'a K;

    fn next(&mut self) -> Option<&'a K> {
        let tree = self.stack.pop()?;
        self.descend(tree.right.as_deref());
        Some(&tree.key)
    }
}

mod peers {
    use genawaiter::rc;

    use super::Tree;

    pub(super) fn std_boxed<K>(tree: &Tree<K>) -> Box<dyn Iterator<Item = &K> + '_> {
        let left = tree.left.iter().flat_map(|left| std_boxed(left));
        let right = tree.right.iter().flat_map(|right| std_boxed(right));
        Box::new(left.chain([&tree.key]).chain(right))
    }

    pub(super) fn genawaiter_rc<K>(tree: &Tree<K>) -> Box<dyn Iterator<Item = &K> + '_> {
        let items = rc::Gen::new(|co: rc::Co<&K>| async move {
            if let Some(left) = &tree.left {
                for key in genawaiter_rc(left) {
                    co.yield_(key).await;
                }
            }
            co.yield_(&tree.key).await;
            if let Some(right) = &tree.right {
                for key in genawaiter_rc(right) {
                    co.yield_(key).await;
                }
            }
        });
        Box::new(items.into_iter())
    }
}

fn by_trait<W: Walk<Key = u64>>(tree: &W) -> u64 {
    by_next(tree.in_order().copied())
}

fn fold_by_trait<W: Walk<Key = u64>>(tree: &W) -> u64 {
    by_fold(tree.in_order().copied())
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    const DEPTH: u32 = 18;
    let walk = Group::of("walk of a binary tree", (1 << DEPTH) - 1, || Tree::full(DEPTH, 0))
        .twin("hand-written", |tree| by_next(Keys::new(tree).copied()))
        .ours("method, next", |tree| by_next(tree.walk().copied()))
        .ours("method, fold", |tree| by_fold(tree.walk().copied()))
        .ours("boxed, next", |tree| by_next(tree.walk_boxed().copied()))
        .ours("boxed, fold", |tree| by_fold(tree.walk_boxed().copied()))
        .ours("trait, next", by_trait)
        .ours("trait, fold", fold_by_trait)
        .peer("std, boxed", |tree| by_next(peers::std_boxed(tree).copied()))
        .peer("genawaiter rc, boxed", |tree| by_next(peers::genawaiter_rc(tree).copied()));
    vec![walk.done()]
}
