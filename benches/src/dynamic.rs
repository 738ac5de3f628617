//! Recursion through trait objects: nodes that know each other as `dyn Node` only.

use gen_core::{LocalBoxGen, generators};

use crate::{Group, by_fold, by_next};

/// A node of a tree whose kinds are not known.
trait Node {
    /// Its numbers, by a generator.
    fn walk(&self) -> LocalBoxGen<'_, u64>;

    /// Its numbers, by an iterator written by hand.
    fn iter(&self) -> Box<dyn Iterator<Item = u64> + '_>;
}

/// Numbers.
struct Leaves(Vec<u64>);

/// Nodes.
struct Branch(Vec<Box<dyn Node>>);

generators!({
    gen fn leaves(leaves: &Leaves) -> u64 {
        for leaf in &leaves.0 {
            yield *leaf;
        }
    }

    gen fn branch(branch: &Branch) -> u64 {
        for node in &branch.0 {
            yield from(node.walk());
        }
    }
});

impl Node for Leaves {
    fn walk(&self) -> LocalBoxGen<'_, u64> {
        leaves(self).boxed_local()
    }

    fn iter(&self) -> Box<dyn Iterator<Item = u64> + '_> {
        Box::new(self.0.iter().copied())
    }
}

impl Node for Branch {
    fn walk(&self) -> LocalBoxGen<'_, u64> {
        branch(self).boxed_local()
    }

    fn iter(&self) -> Box<dyn Iterator<Item = u64> + '_> {
        Box::new(Nodes { rest: self.0.iter(), inner: None })
    }
}

/// The numbers of some nodes, by hand.
struct Nodes<'a> {
    rest: core::slice::Iter<'a, Box<dyn Node>>,
    inner: Option<Box<dyn Iterator<Item = u64> + 'a>>,
}

impl Iterator for Nodes<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        loop {
            if let Some(item) = self.inner.as_mut().and_then(Iterator::next) {
                return Some(item);
            }
            self.inner = Some(self.rest.next()?.iter());
        }
    }
}

fn chain(depth: u32, leaves: u32) -> Box<dyn Node> {
    let leaves: Box<dyn Node> = Box::new(Leaves((0..u64::from(leaves)).collect()));
    (0..depth).fold(leaves, |node, _| Box::new(Branch(vec![node])))
}

fn tree(depth: u32, fan: u32) -> Box<dyn Node> {
    match depth {
        0 => Box::new(Leaves((0..u64::from(fan)).collect())),
        _ => Box::new(Branch((0..fan).map(|_| tree(depth - 1, fan)).collect())),
    }
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    const LEAVES: u32 = 500_000;
    let input = || [10, 1000].map(|depth| chain(depth, LEAVES));
    let chains = Group::of("dyn chains", u64::from(LEAVES), input)
        .twin("hand-written, 10 levels", |[short, _]| by_next(short.iter()))
        .ours("next, 10 levels", |[short, _]| by_next(short.walk()))
        .ours("fold, 10 levels", |[short, _]| by_fold(short.walk()))
        .ours("next, 1000 levels", |[_, long]| by_next(long.walk()))
        .against("next, 10 levels")
        .ours("fold, 1000 levels", |[_, long]| by_fold(long.walk()))
        .against("fold, 10 levels");
    let tree = Group::of("dyn tree, depth 9, fan 4", 1 << 18, || tree(8, 4))
        .twin("hand-written", |tree| by_next(tree.iter()))
        .ours("next", |tree| by_next(tree.walk()))
        .ours("fold", |tree| by_fold(tree.walk()));
    vec![chains.done(), tree.done()]
}
