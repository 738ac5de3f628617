//! Generators on other threads: recursion, borrows and methods cost no `Send`.

use gen_core::{BoxGen, generators};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

struct Node {
    key: u32,
    children: Vec<Node>,
}

trait Walk {
    fn walk_boxed(&self) -> BoxGen<'_, u32>;
}

impl Walk for Node {
    fn walk_boxed(&self) -> BoxGen<'_, u32> {
        self.walk().boxed()
    }
}

generators! {
    impl Node {
        gen fn walk(&self) -> u32 {
            yield self.key;
            for child in &self.children {
                yield from child.walk();
            }
        }

        gen fn walk_refs(&self) -> &Node {
            yield self;
            for child in &self.children {
                yield from child.walk_refs();
            }
        }

        gen fn walk_owned(self) -> String {
            yield self.key.to_string();
            for child in self.children {
                yield from child.walk_owned();
            }
        }

        gen fn walk_mut(&mut self) -> &mut u32 {
            yield &mut self.key;
            for child in &mut self.children {
                yield from child.walk_mut();
            }
        }
    }

    trait Source: Sync {
        #[bounds(Send)]
        gen fn items(&self, depth: u32) -> u32;
    }

    impl Source for u32 {
        #[bounds(Send)]
        gen fn items(&self, depth: u32) -> u32 {
            yield *self + depth;
            if depth > 0 {
                yield from self.items(depth - 1);
            }
        }
    }

    gen fn countdown(n: u32) -> u32 {
        yield n;
        if n > 0 {
            yield from countdown(n - 1);
        }
    }

    gen fn even(n: u32) -> u32 {
        yield n;
        if n > 0 {
            yield from odd(n - 1);
        }
    }

    gen fn odd(n: u32) -> u32 {
        yield n;
        if n > 0 {
            yield from even(n - 1);
        }
    }

    gen fn generic<T: Clone>(item: T, depth: u32) -> T {
        yield item.clone();
        if depth > 0 {
            yield from generic(item, depth - 1);
        }
    }

    gen fn borrowed<'m>(map: &'m HashMap<&'m str, Vec<&'m str>>, key: &'m str) -> &'m str {
        yield key;
        for next in map.get(key).into_iter().flatten() {
            yield from borrowed(map, next);
        }
    }

    gen fn with_closures<F: Fn(u32) -> u32>(f: &F, n: u32) -> u32 {
        yield f(n);
        if n > 0 {
            yield from with_closures(f, n - 1);
        }
    }

    gen fn to_many_kinds<'a>(node: &'a Node, words: &'a [String]) -> &'a str {
        yield from words.iter().map(String::as_str);
        yield from words[0].split(' ');
        yield from words.iter().rev().skip(9).map(String::as_str);
        let names: Vec<String> = node.walk().map(|n| n.to_string()).collect();
        for _ in &names {
            yield "n";
        }
        let boxed: BoxGen<'_, u32> = node.walk_boxed();
        for _ in boxed {
            yield "b";
        }
    }

    gen fn lock_between_yields(mutex: Arc<Mutex<u32>>) -> u32 {
        loop {
            let n = {
                let mut n = mutex.lock().unwrap();
                *n += 1;
                *n
            };
            yield n;
            if n > 2 {
                return;
            }
        }
    }
}

fn tree() -> Node {
    let leaf = |key| Node { key, children: vec![] };
    Node { key: 1, children: vec![leaf(2), Node { key: 3, children: vec![leaf(4)] }] }
}

/// Every step on a thread of its own.
fn stepped<I: Iterator<Item: Send> + Send>(mut items: I) -> Vec<I::Item> {
    let mut all = Vec::new();
    loop {
        let items = &mut items;
        match thread::scope(|scope| scope.spawn(move || items.next()).join().expect("no panic")) {
            Some(item) => all.push(item),
            None => return all,
        }
    }
}

#[test]
fn recursive_generators_are_send() {
    assert_eq!(stepped(countdown(3)), [3, 2, 1, 0]);
    assert_eq!(stepped(generic("x".to_owned(), 1)), ["x", "x"]);
}

#[test]
fn mutually_recursive_generators_are_send() {
    assert_eq!(stepped(even(3)), [3, 2, 1, 0]);
    assert_eq!(stepped(odd(3).on_heap()), [3, 2, 1, 0]);
}

#[test]
fn recursive_methods_are_send() {
    let mut tree = tree();
    assert_eq!(stepped(tree.walk()), [1, 2, 3, 4]);
    assert_eq!(stepped(tree.walk_refs().map(|node| node.children.len())), [2, 0, 1, 0]);
    assert_eq!(stepped(tree.walk_boxed()), [1, 2, 3, 4]);
    for key in stepped(tree.walk_mut()) {
        *key *= 2;
    }
    assert_eq!(stepped(tree.walk_owned()), ["2", "4", "6", "8"]);
}

#[test]
fn recursive_trait_methods_are_send() {
    fn generic_code<S: Source>(source: &S) -> Vec<u32> {
        stepped(source.items(2))
    }
    assert_eq!(stepped(10_u32.items(1)), [11, 10]);
    assert_eq!(generic_code(&10), [12, 11, 10]);
}

#[test]
fn borrowing_generators_are_send() {
    let map = HashMap::from([("a", vec!["b", "c"]), ("b", vec!["c"])]);
    assert_eq!(stepped(borrowed(&map, "a")), ["a", "b", "c", "c"]);
    let factor = 3;
    assert_eq!(stepped(with_closures(&|n| n * factor, 2)), [6, 3, 0]);
    let words = ["a b".to_owned()];
    let tree = tree();
    let items = stepped(to_many_kinds(&tree, &words).boxed());
    assert_eq!(items.concat(), "a babnnnnbbbb");
}

#[test]
fn a_guard_that_ends_before_the_yield_costs_no_send() {
    assert_eq!(stepped(lock_between_yields(Arc::default())), [1, 2, 3]);
}

#[test]
fn a_deep_generator_moves_between_threads() {
    let mut generator = countdown(10_000);
    assert_eq!(generator.nth(5_000), Some(5_000));
    let mut generator = thread::spawn(move || {
        assert_eq!(generator.next(), Some(4_999));
        generator
    })
    .join()
    .expect("no panic");
    assert_eq!(generator.next(), Some(4_998));
    thread::spawn(move || drop(generator)).join().expect("no panic");
}

#[test]
fn generators_travel_through_channels() {
    let (sender, receiver) = mpsc::channel::<BoxGen<'static, u32>>();
    let thread = thread::spawn(move || receiver.into_iter().flatten().sum::<u32>());
    for n in 1..4 {
        let mut generator = countdown(n).boxed();
        generator.next();
        sender.send(generator).expect("a receiver");
    }
    drop(sender);
    // Of 3, 2, 1, 0 and so on, all but the first.
    assert_eq!(thread.join().expect("no panic"), 3 + 1);
}

#[test]
fn adaptors_over_generators_are_send() {
    let odd = countdown(4).map(|n| n + 1).filter(|n| n % 2 == 1).peekable();
    assert_eq!(stepped(odd), [5, 3, 1]);
    assert_eq!(stepped(tree().walk_owned().chain(tree().walk_owned())).len(), 8);
}

#[test]
fn threads_share_a_generator_behind_a_lock() {
    let shared = Mutex::new(countdown(999));
    let sum = thread::scope(|scope| {
        let take = || {
            let mut sum = 0;
            loop {
                let item = shared.lock().unwrap().next();
                match item {
                    Some(n) => sum += n,
                    None => return sum,
                }
            }
        };
        let threads = [scope.spawn(take), scope.spawn(take)];
        threads.map(|thread| thread.join().expect("no panic")).iter().sum::<u32>()
    });
    assert_eq!(sum, 999 * 1000 / 2);
}
