//! Recursion: flattening a nested list, against an explicit stack of slice iterators.

use core::pin::pin;
use core::slice;

use gen_core::generators;

use crate::{Group, by_fold, by_next, streams};

/// A list of numbers and lists.
#[derive(Debug)]
pub enum Nested {
    /// A number.
    Leaf(u64),
    /// A list.
    List(Vec<Nested>),
}

impl Nested {
    /// A tree whose lists have `fan` members, `depth` levels deep.
    #[must_use]
    pub fn tree(depth: u32, fan: u32) -> Nested {
        match depth {
            0 => Nested::Leaf(u64::from(fan)),
            _ => Nested::List((0..fan).map(|_| Nested::tree(depth - 1, fan)).collect()),
        }
    }

    /// A list of `leaves` numbers, `depth` levels deep in lists of one member.
    #[must_use]
    pub fn chain(depth: u32, leaves: u32) -> Nested {
        let leaves = (0..leaves).map(|n| Nested::Leaf(u64::from(n))).collect();
        (0..depth).fold(Nested::List(leaves), |list, _| Nested::List(vec![list]))
    }
}

/// From the outside in: the compiler's own order would need a native stack as deep as the list.
impl Drop for Nested {
    fn drop(&mut self) {
        let Nested::List(list) = self else { return };
        let mut rest = core::mem::take(list);
        while let Some(mut nested) = rest.pop() {
            if let Nested::List(list) = &mut nested {
                rest.append(list);
            }
        }
    }
}

generators!({
    /// The generator of this crate.
    pub gen fn flatten(nested: &Nested) -> u64 {
        match nested {
            Nested::Leaf(leaf) => yield *leaf,
            Nested::List(list) => {
                for nested in list {
                    match nested {
                        Nested::Leaf(leaf) => yield *leaf,
                        Nested::List(_) => yield from(flatten(nested)),
                    }
                }
            }
        }
    }
});

/// The hand-written iterator: an explicit stack.
#[derive(Debug)]
pub struct Flatten<'a> {
    stack: Vec<slice::Iter<'a, Nested>>,
}

impl<'a> Flatten<'a> {
    /// The leaves of a list.
    #[must_use]
    pub fn new(nested: &'a Nested) -> Self {
        Flatten { stack: vec![slice::from_ref(nested).iter()] }
    }
}

impl Iterator for Flatten<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        loop {
            match self.stack.last_mut()?.next() {
                None => _ = self.stack.pop(),
                Some(Nested::Leaf(leaf)) => return Some(*leaf),
                Some(Nested::List(list)) => self.stack.push(list.iter()),
            }
        }
    }
}

/// The same with other crates, each with a box a level where it needs one.
pub mod peers {
    use corosensei::{ScopedCoroutine, Yielder};
    use genawaiter::{rc, sync};

    use super::{Nested, by_next};

    type Boxed<'a> = Box<dyn Iterator<Item = u64> + 'a>;

    /// Adaptors of the standard library.
    #[must_use]
    pub fn std_boxed(nested: &Nested) -> Boxed<'_> {
        match nested {
            Nested::Leaf(leaf) => Box::new(core::iter::once(*leaf)),
            Nested::List(list) => Box::new(list.iter().flat_map(|nested| match nested {
                Nested::Leaf(leaf) => Box::new(core::iter::once(*leaf)),
                Nested::List(_) => std_boxed(nested),
            })),
        }
    }

    /// genawaiter's `rc` generator.
    #[must_use]
    pub fn genawaiter_rc(nested: &Nested) -> Boxed<'_> {
        let items = rc::Gen::new(|co: rc::Co<u64>| async move {
            match nested {
                Nested::Leaf(leaf) => co.yield_(*leaf).await,
                Nested::List(list) => {
                    for nested in list {
                        match nested {
                            Nested::Leaf(leaf) => co.yield_(*leaf).await,
                            Nested::List(_) => {
                                for leaf in genawaiter_rc(nested) {
                                    co.yield_(leaf).await;
                                }
                            }
                        }
                    }
                }
            }
        });
        Box::new(items.into_iter())
    }

    /// genawaiter's `sync` generator.
    #[must_use]
    pub fn genawaiter_sync(nested: &Nested) -> Boxed<'_> {
        let items = sync::Gen::new(|co: sync::Co<u64>| async move {
            match nested {
                Nested::Leaf(leaf) => co.yield_(*leaf).await,
                Nested::List(list) => {
                    for nested in list {
                        match nested {
                            Nested::Leaf(leaf) => co.yield_(*leaf).await,
                            Nested::List(_) => {
                                for leaf in genawaiter_sync(nested) {
                                    co.yield_(leaf).await;
                                }
                            }
                        }
                    }
                }
            }
        });
        Box::new(items.into_iter())
    }

    #[fauxgen::generator(yield = u64)]
    fn fauxgen_items(nested: &Nested) {
        match nested {
            Nested::Leaf(leaf) => r#yield!(*leaf),
            Nested::List(list) => {
                for nested in list {
                    match nested {
                        Nested::Leaf(leaf) => r#yield!(*leaf),
                        Nested::List(_) => {
                            for leaf in fauxgen(nested) {
                                r#yield!(leaf);
                            }
                        }
                    }
                }
            }
        }
    }

    /// fauxgen's generator.
    #[must_use]
    pub fn fauxgen(nested: &Nested) -> Boxed<'_> {
        Box::new(Box::pin(fauxgen_items(nested)))
    }

    fn visit(nested: &Nested, yielder: &Yielder<(), u64>) {
        match nested {
            Nested::Leaf(leaf) => yielder.suspend(*leaf),
            Nested::List(list) => {
                for nested in list {
                    visit(nested, yielder);
                }
            }
        }
    }

    /// corosensei's coroutine: recursion on its own native stack.
    #[must_use]
    pub fn corosensei(nested: &Nested) -> u64 {
        let coroutine = ScopedCoroutine::new(|yielder, ()| visit(nested, yielder));
        coroutine.scope(|mut coroutine| {
            by_next(core::iter::from_fn(|| coroutine.as_mut().resume(()).as_yield()))
        })
    }
}

/// Chains of every depth with the same numbers in them: what an item costs must not depend on it.
fn chains() -> Group {
    const LEAVES: u32 = 1_000_000;
    const DEPTHS: [u32; 6] = [1, 10, 100, 1000, 10_000, 100_000];
    let chains = || DEPTHS.map(|depth| Nested::chain(depth, LEAVES));
    let mut group = Group::of("chains", u64::from(LEAVES), chains);
    for (at, depth) in DEPTHS.into_iter().enumerate() {
        let twin = format!("hand-written, {depth} levels");
        group = group
            .twin(&twin, move |chains| by_next(Flatten::new(&chains[at])))
            .ours(format!("next, {depth} levels"), move |chains| by_next(flatten(&chains[at])))
            .against(&twin)
            .ours(format!("fold, {depth} levels"), move |chains| by_fold(flatten(&chains[at])))
            .against(&twin);
    }
    group.done()
}

/// Fewer items, since most peers pass each through all levels.
fn deep_peers() -> Group {
    const LEAVES: u32 = 2_000;
    let chain = || Nested::chain(1000, LEAVES);
    Group::of("chain of 1000 levels, peers", u64::from(LEAVES), chain)
        .twin("hand-written", |nested| by_next(Flatten::new(nested)))
        .ours("next", |nested| by_next(flatten(nested)))
        .ours("fold", |nested| by_fold(flatten(nested)))
        .peer("std, boxed", |nested| by_next(peers::std_boxed(nested)))
        .peer("genawaiter rc, boxed", |nested| by_next(peers::genawaiter_rc(nested)))
        .peer("fauxgen, boxed", |nested| by_next(peers::fauxgen(nested)))
        .peer("corosensei", peers::corosensei)
        .peer("async-stream, boxed", |nested| {
            streams::by_poll(streams::recursion::async_stream(nested))
        })
        .done()
}

/// The groups.
#[must_use]
pub fn groups() -> Vec<Group> {
    let inputs = [
        ("list 100x100x100", 3, 100),
        ("tree, depth 9, fan 4", 9, 4),
        ("tree, depth 19, fan 2", 19, 2),
    ];
    let bushy = inputs.into_iter().map(|(name, depth, fan)| {
        Group::of(name, u64::from(fan).pow(depth), move || Nested::tree(depth, fan))
            .twin("hand-written", |nested| by_next(Flatten::new(nested)))
            .ours("next", |nested| by_next(flatten(nested)))
            .ours("on_stack", |nested| by_next(pin!(flatten(nested).on_stack())))
            .ours("on_heap", |nested| by_next(flatten(nested).on_heap()))
            .ours("fold", |nested| by_fold(flatten(nested)))
            .peer("std, boxed", |nested| by_next(peers::std_boxed(nested)))
            .peer("genawaiter rc, boxed", |nested| by_next(peers::genawaiter_rc(nested)))
            .peer("genawaiter sync, boxed", |nested| by_next(peers::genawaiter_sync(nested)))
            .peer("fauxgen, boxed", |nested| by_next(peers::fauxgen(nested)))
            .peer("corosensei", peers::corosensei)
            .peer("async-stream, boxed", |nested| {
                streams::by_poll(streams::recursion::async_stream(nested))
            })
            .done()
    });
    bushy.chain([chains(), deep_peers()]).collect()
}
