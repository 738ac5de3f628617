//! `gen fn` in traits and their implementations.

use gen_core::generators;
use std::collections::HashMap;
use std::rc::Rc;

generators! {
    /// All kinds of methods in one trait.
    trait Walk {
        type Item: Clone;
        const DEPTH: u32;

        /// Without a default.
        gen fn walk(&self) -> Self::Item;

        /// With one.
        gen fn twice(&self) -> Self::Item {
            yield from self.walk();
            for item in self.walk() {
                yield item;
            }
        }

        /// With one that does not delegate.
        gen fn depths(&self) -> u32 {
            for depth in 0..Self::DEPTH {
                yield depth;
            }
        }

        gen fn of_all(n: u32) -> Self where Self: Sized;

        gen fn into_walk(self: Box<Self>) -> Self::Item;

        fn plain(&self) -> u32 {
            Self::DEPTH + 1
        }
    }

    struct Numbers(Vec<u32>);

    impl Walk for Numbers {
        type Item = u32;
        const DEPTH: u32 = 2;

        gen fn walk(&self) -> u32 {
            for n in &self.0 {
                yield *n;
            }
        }

        gen fn of_all(n: u32) -> Self {
            for len in 0..n {
                yield Numbers((0..len).collect());
            }
        }

        gen fn into_walk(self: Box<Self>) -> Self::Item {
            yield from self.0;
        }
    }

    struct Nested {
        name: &'static str,
        inside: Vec<Nested>,
    }

    impl Walk for Nested {
        type Item = String;
        const DEPTH: u32 = 0;

        gen fn walk(&self) -> String {
            yield self.name.to_owned();
            for nested in &self.inside {
                yield from nested.walk();
            }
        }

        gen fn depths(&self) -> u32 {
            yield 100;
        }

        gen fn of_all(_: u32) -> Self {}

        gen fn into_walk(self: Box<Self>) -> String {
            yield self.name.to_owned();
        }
    }

    trait Convert<T> {
        gen fn convert<U: From<T> + Default>(&self, times: usize) -> U;
    }

    impl<T: Clone> Convert<T> for [T] {
        gen fn convert<U: From<T> + Default>(&self, times: usize) -> U {
            for item in self {
                for _ in 0..times {
                    yield item.clone().into();
                }
            }
            yield U::default();
        }
    }

    impl<W: Walk + ?Sized> Walk for Rc<W> {
        type Item = W::Item;
        const DEPTH: u32 = W::DEPTH + 10;

        gen fn walk(&self) -> W::Item {
            yield from (**self).walk();
        }

        gen fn of_all(_: u32) -> Self where Self: Sized {}

        gen fn into_walk(self: Box<Self>) -> W::Item {
            yield from W::walk(&self);
        }
    }

    trait Borrowing {
        gen fn words(&self) -> &str;
        gen fn parts<'a>(&'a self, separator: &'a str) -> &'a str;
    }

    impl Borrowing for String {
        gen fn words(&self) -> &str {
            yield from self.split(' ');
        }

        gen fn parts<'a>(&'a self, separator: &'a str) -> &'a str {
            yield from self.split(separator);
        }
    }

    gen fn of_any<W: Walk>(walks: &[W]) -> W::Item {
        for walk in walks {
            yield from walk.walk();
        }
    }
}

/// The macro inside the trait and the implementations, not around them.
trait Inside {
    type Item;

    generators! {
        gen fn items(&self) -> Self::Item;

        gen fn numbers(n: u32) -> u32 {
            yield n;
            yield from [n + 1];
        }
    }

    fn last(&self) -> Option<Self::Item> {
        self.items().last()
    }
}

impl Inside for Vec<char> {
    type Item = char;

    generators! {
        gen fn items(&self) -> char {
            for c in self {
                yield *c;
            }
        }
    }
}

impl<K: Clone, V> Inside for HashMap<K, V> {
    type Item = K;

    generators! {
        gen fn items(&self) -> K {
            for key in self.keys() {
                yield key.clone();
            }
        }
    }
}

generators! {
    trait Sendable {
        #[bounds(Send)]
        gen fn items(&self) -> u32;

        #[bounds(Send + 'static)]
        gen fn owned(n: u32) -> u32 {
            yield n;
        }
    }

    impl Sendable for u32 {
        #[bounds(Send)]
        gen fn items(&self) -> u32 {
            yield *self;
        }
    }
}

fn summed_elsewhere<S: Sendable + Sync>(source: &S) -> u32 {
    std::thread::scope(|scope| {
        let items = source.items();
        let owned = S::owned(1);
        let sum = std::thread::spawn(move || owned.sum::<u32>()).join();
        scope.spawn(move || items.sum::<u32>()).join().unwrap_or(0) + sum.unwrap_or(0)
    })
}

fn tree() -> Nested {
    let leaf = |name| Nested { name, inside: vec![] };
    let branch = Nested { name: "b", inside: vec![leaf("c"), leaf("d")] };
    Nested { name: "a", inside: vec![branch, leaf("e")] }
}

#[test]
fn methods_without_a_default() {
    assert_eq!(Numbers(vec![1, 2]).walk().collect::<Vec<_>>(), [1, 2]);
    assert_eq!(tree().walk().collect::<String>(), "abcde");
}

#[test]
fn methods_with_a_default() {
    assert_eq!(Numbers(vec![1, 2]).twice().collect::<Vec<_>>(), [1, 2, 1, 2]);
    assert_eq!(tree().twice().count(), 10);
}

#[test]
fn defaults_can_be_overridden() {
    assert_eq!(Numbers(vec![]).depths().collect::<Vec<_>>(), [0, 1]);
    assert_eq!(tree().depths().collect::<Vec<_>>(), [100]);
    assert_eq!(tree().plain(), 1);
}

#[test]
fn functions_without_a_receiver() {
    let sums: Vec<u32> = Numbers::of_all(4).map(|it| it.0.iter().sum()).collect();
    assert_eq!(sums, [0, 0, 1, 3]);
}

#[test]
fn boxed_receivers() {
    assert_eq!(Box::new(Numbers(vec![5])).into_walk().collect::<Vec<_>>(), [5]);
    assert_eq!(Box::new(Rc::new(tree())).into_walk().count(), 5);
}

#[test]
fn through_a_generic_bound() {
    let numbers = [Numbers(vec![1]), Numbers(vec![2, 3])];
    assert_eq!(of_any(&numbers).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(of_any(&[tree()]).collect::<String>(), "abcde");
}

#[test]
fn blanket_implementations() {
    let shared = Rc::new(Numbers(vec![4]));
    assert_eq!(shared.twice().collect::<Vec<_>>(), [4, 4]);
    assert_eq!(shared.depths().count(), 12);
}

#[test]
fn generic_traits_with_generic_methods() {
    let wide: Vec<u64> = [1_u32, 2][..].convert(2).collect();
    assert_eq!(wide, [1, 1, 2, 2, 0]);
}

#[test]
fn methods_that_borrow() {
    let text = "a b-c".to_owned();
    assert_eq!(text.words().collect::<Vec<_>>(), ["a", "b-c"]);
    assert_eq!(text.parts("-").collect::<Vec<_>>(), ["a b", "c"]);
}

#[test]
fn the_macro_stands_inside_the_trait() {
    let list = vec!['a', 'b'];
    assert_eq!(list.items().collect::<String>(), "ab");
    assert_eq!(Inside::last(&list), Some('b'));
    assert_eq!(<Vec<char> as Inside>::numbers(5).collect::<Vec<_>>(), [5, 6]);
    assert_eq!(HashMap::from([(1, 2)]).items().collect::<Vec<_>>(), [1]);
}

#[test]
fn promised_bounds_hold_in_generic_code() {
    assert_eq!(summed_elsewhere(&5), 6);
}
