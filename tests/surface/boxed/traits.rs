//! Methods, and traits that stay dyn-compatible.

use super::{all, assert_send, drive};
use gen_core::{BoxGen, Coroutine, LocalBoxGen, gen_block, generators};
use std::rc::Rc;
use std::sync::Arc;

generators! {
    trait Node: Send + Sync {
        #[boxed]
        gen fn walk(&self) -> &u32;

        /// A default method, which overriding types and trait objects share.
        #[boxed]
        gen fn twice(&self) -> u32 {
            yield from self.walk().copied();
            for n in self.walk() { yield n * 10; }
        }

        #[boxed]
        gen fn changed(&mut self, by: u32) -> u32;

        #[boxed]
        gen fn consumed(self: Box<Self>) -> u32;
    }

    struct Leaf(u32);

    impl Node for Leaf {
        #[boxed]
        gen fn walk(&self) -> &u32 { yield &self.0; }

        #[boxed]
        gen fn changed(&mut self, by: u32) -> u32 { self.0 += by; yield self.0; }

        #[boxed]
        gen fn consumed(self: Box<Self>) -> u32 { yield self.0; }
    }

    struct Pair(Box<dyn Node>, Box<dyn Node>);

    impl Node for Pair {
        #[boxed]
        gen fn walk(&self) -> &u32 { yield from self.0.walk(); yield from self.1.walk(); }

        #[boxed]
        gen fn changed(&mut self, by: u32) -> u32 {
            yield from self.0.changed(by);
            yield from self.1.changed(by);
        }

        #[boxed]
        gen fn consumed(self: Box<Self>) -> u32 {
            yield from self.0.consumed();
            yield from self.1.consumed();
        }
    }
}

/// Written by hand, beside those of the macro.
struct Fixed([u32; 2]);

impl Node for Fixed {
    fn walk(&self) -> BoxGen<'_, &u32> {
        gen_block! { move { yield from &self.0; } }.boxed()
    }

    fn twice(&self) -> BoxGen<'_, u32> {
        gen_block! { move { yield self.0[0]; } }.boxed()
    }

    fn changed(&mut self, by: u32) -> BoxGen<'_, u32> {
        let [a, b] = &mut self.0;
        gen_block! { move { *a += by; yield *a; *b -= by; yield *b; } }.boxed()
    }

    fn consumed<'a>(self: Box<Self>) -> BoxGen<'a, u32>
    where
        Self: 'a,
    {
        gen_block! { move { yield from self.0; } }.boxed()
    }
}

fn tree() -> Box<dyn Node> {
    let right = Pair(Box::new(Leaf(2)), Box::new(Fixed([3, 4])));
    Box::new(Pair(Box::new(Leaf(1)), Box::new(right)))
}

#[test]
fn trait_objects() {
    let mut tree = tree();
    assert_eq!(all(assert_send(tree.walk())), [&1, &2, &3, &4]);
    let shared: Arc<dyn Node> = Arc::new(Leaf(5));
    assert_eq!(all(shared.twice()), [5, 50]);
    assert_eq!(all(tree.twice()), [1, 2, 3, 4, 10, 20, 30, 40]);
    assert_eq!(all(Fixed([8, 9]).twice()), [8]);
    assert_eq!(all(tree.changed(1)), [2, 3, 4, 3]);
    assert_eq!(all(tree.consumed()), [2, 3, 4, 3]);
}

/// The items live as long as the tree, the generator does not.
#[test]
fn items_outlive_the_generator() {
    let tree = tree();
    let first = { tree.walk().next() };
    assert_eq!(first, Some(&1));
}

#[test]
fn generic_code_over_the_trait() {
    fn sum<N: Node + ?Sized>(node: &N) -> u32 {
        node.walk().sum()
    }

    generators! {
        gen fn through<N: Node + ?Sized>(node: &N) -> u32 {
            yield from node.walk().copied();
            yield from node.twice();
        }
    }

    assert_eq!((sum(&Leaf(7)), sum(&*tree())), (7, 10));
    assert_eq!(all(assert_send(through(&Leaf(7)))), [7, 7, 70]);
}

/// With an argument, and one that is generic where the method is not called on an object.
#[test]
fn methods_with_arguments() {
    generators! {
        trait Search {
            #[boxed(local)]
            gen fn find<'a>(&'a self, key: &str) -> &'a str;

            #[boxed(local)]
            gen fn with<T: Clone>(&self, item: T) -> (usize, T) where Self: Sized;

            #[boxed(local)]
            gen fn made() -> Self where Self: Sized + Default { yield Self::default(); }

            #[boxed(local)]
            gen fn owned(self) -> String where Self: Sized;
        }

        impl Search for Vec<String> {
            #[boxed(local)]
            gen fn find<'a>(&'a self, key: &str) -> &'a str {
                for word in self { if word.contains(key) { yield word; } }
            }

            #[boxed(local)]
            gen fn with<T: Clone>(&self, item: T) -> (usize, T) {
                for word in self { yield (word.len(), item.clone()); }
            }

            #[boxed(local)]
            gen fn owned(self) -> String { yield from self; }
        }
    }

    let words: Box<dyn Search> = Box::new(vec!["ab".to_owned(), "cd".to_owned(), "bc".to_owned()]);
    let found: Vec<&str> = {
        let key = "b".to_owned();
        let g: LocalBoxGen<'_, &str> = words.find(&key);
        all(g)
    };
    assert_eq!(found, ["ab", "bc"]);
    let list = vec!["abc".to_owned()];
    assert_eq!(all(list.with(Rc::new(1))), [(3, Rc::new(1))]);
    assert_eq!(all(Vec::<String>::made()), [Vec::<String>::new()]);
    assert_eq!(all(list.owned()), ["abc"]);
}

#[test]
#[allow(clippy::needless_arbitrary_self_type, reason = "every receiver")]
fn every_receiver() {
    #[derive(Clone)]
    struct Value(u32);

    generators! {
        impl Value {
            #[boxed]
            gen fn by_ref(&self) -> u32 { yield self.0; }
            #[boxed]
            gen fn by_mut(&mut self) -> u32 { self.0 += 1; yield self.0; }
            #[boxed]
            gen fn by_value(self) -> u32 { yield self.0; }
            #[boxed]
            gen fn by_mut_value(mut self) -> u32 { self.0 += 1; yield self.0; }
            #[boxed]
            gen fn by_box(self: Box<Self>) -> u32 { yield self.0; }
            #[boxed(local)]
            gen fn by_rc(self: Rc<Self>) -> u32 { yield self.0; }
            #[boxed]
            gen fn by_arc(self: Arc<Self>) -> u32 { yield self.0; }
            #[boxed]
            gen fn by_typed_ref(self: &Self) -> u32 { yield self.0; }
            #[boxed]
            gen fn by_named<'a>(&'a self, other: &Value) -> &'a u32 { yield &self.0; _ = other; }
            #[boxed]
            gen fn by_pin(self: std::pin::Pin<&mut Self>) -> u32 { yield self.0; }
        }
    }

    let mut value = Value(1);
    let all_of = [value.by_ref().sum::<u32>(), value.by_typed_ref().sum(), value.by_mut().sum()];
    assert_eq!(all_of, [1, 1, 2]);
    assert_eq!(std::pin::pin!(Value(4)).by_pin().sum::<u32>(), 4);
    assert_eq!(all(value.by_named(&Value(9))), [&2]);
    assert_eq!(value.clone().by_value().sum::<u32>(), 2);
    assert_eq!(value.clone().by_mut_value().sum::<u32>(), 3);
    assert_eq!(Box::new(value.clone()).by_box().sum::<u32>(), 2);
    assert_eq!(Rc::new(value.clone()).by_rc().sum::<u32>(), 2);
    assert_eq!(Arc::new(value).by_arc().sum::<u32>(), 2);
}

/// An object-safe coroutine: a strategy that is told what came of its move.
#[test]
fn coroutines_in_traits() {
    generators! {
        trait Strategy {
            #[boxed]
            gen fn play(&mut self) -> impl Coroutine<bool, Yield = u32, Return = u32>;
        }

        struct Doubling(u32);

        impl Strategy for Doubling {
            #[boxed]
            gen fn play(&mut self) -> impl Coroutine<bool, Yield = u32, Return = u32> {
                while self.0 < 100 {
                    let won = yield self.0;
                    if won { return self.0; }
                    self.0 *= 2;
                }
                0
            }
        }

        gen fn referee(player: &mut dyn Strategy) -> impl Coroutine<bool, Yield = u32, Return = u32> {
            yield from player.play()
        }
    }

    let mut player: Box<dyn Strategy> = Box::new(Doubling(3));
    assert_eq!(drive(player.play(), |n| n > 10), 12);
    assert_eq!(referee(&mut *player).drive(|_| false), 0);
}

#[test]
fn generic_impls() {
    generators! {
        trait Items<T> {
            #[boxed(local)]
            gen fn items(&self) -> T;
        }

        impl<T: Clone> Items<T> for Vec<T> {
            #[boxed(local)]
            gen fn items(&self) -> T { yield from self.iter().cloned(); }
        }

        impl<T: 'static, I: Items<T> + ?Sized> Items<(usize, T)> for &I {
            #[boxed(local)]
            gen fn items(&self) -> (usize, T) { yield from (**self).items().enumerate(); }
        }
    }

    let list = vec!['a', 'b'];
    let object: &dyn Items<char> = &list;
    assert_eq!(all(object.items()), ['a', 'b']);
    let object: &dyn Items<(usize, char)> = &&list;
    assert_eq!(all(object.items()), [(0, 'a'), (1, 'b')]);
}
