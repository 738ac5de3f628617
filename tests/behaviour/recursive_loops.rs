//! A `for` loop over a call of the generator itself, as Python is written without `yield from`.

use gen_core::{BoxGen, Coroutine, CoroutineState, generators};
use gen_tests::{Tracker, panic_of};
use std::collections::BTreeMap;
use std::pin::pin;

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

fn send<T: Send>(value: T) -> T {
    value
}

struct Tree {
    value: u32,
    children: Vec<Tree>,
}

fn tree(depth: u32) -> Tree {
    let children = (0..depth).map(tree).collect();
    Tree { value: depth, children }
}

generators! {
    impl Tree {
        gen fn values(&self) -> &u32 {
            yield &self.value;
            for child in &self.children {
                for value in child.values() { yield value; }
            }
        }

        gen fn values_mut(&mut self) -> &mut u32 {
            yield &mut self.value;
            for child in &mut self.children {
                for value in child.values_mut() { yield value; }
            }
        }

        gen fn into_values(self) -> u32 {
            for child in self.children {
                for value in child.into_values() { yield value; }
            }
            yield self.value;
        }

        pub gen fn paths(&self, path: Vec<u32>) -> Vec<u32> {
            let path = [&path[..], &[self.value]].concat();
            for child in &self.children {
                for longer in child.paths(path.clone()) { yield longer; }
            }
            yield path;
        }
    }
}

#[test]
fn methods() {
    let mut root = tree(3);
    assert_eq!(all(send(root.values()).copied()), [3, 0, 1, 0, 2, 0, 1, 0]);
    for value in send(root.values_mut()) {
        *value += 10;
    }
    assert_eq!(root.paths(vec![]).count(), 8);
    assert_eq!(send(root.paths(vec![])).next(), Some(vec![13, 10]));
    assert_eq!(all(send(root.into_values())), [10, 10, 11, 10, 10, 11, 12, 13]);
}

#[test]
fn trait_methods() {
    generators! {
        trait Walk: Sync {
            fn parts(&self) -> Vec<&Self>;

            /// A default method that recurs has to have a type with a name.
            #[boxed]
            gen fn depths(&self, depth: usize) -> usize {
                yield depth;
                for part in self.parts() {
                    for inner in part.depths(depth + 1) { yield inner; }
                }
            }

            gen fn counts(&self) -> usize;
        }

        impl Walk for Tree {
            fn parts(&self) -> Vec<&Self> { self.children.iter().collect() }

            gen fn counts(&self) -> usize {
                for child in &self.children {
                    for n in child.counts() { yield n + 1; }
                }
                yield 0;
            }
        }
    }

    fn generic<T: Walk>(value: &T) -> usize {
        value.counts().sum::<usize>() + value.depths(0).count()
    }

    assert_eq!(all(send(tree(2).depths(0))), [0, 1, 1, 2]);
    assert_eq!(all(send(tree(2).counts())), [1, 2, 1, 0]);
    assert_eq!(generic(&tree(2)), 8);
}

#[test]
fn mutual_recursion() {
    struct Dir(BTreeMap<&'static str, Entry>);
    enum Entry {
        File(u32),
        Sub(Dir),
    }

    generators! {
        gen fn walk(dir: &Dir, path: String) -> (String, u32) {
            for (name, entry) in &dir.0 {
                for found in visit(entry, format!("{path}/{name}")) { yield found; }
            }
        }

        gen fn visit(entry: &Entry, path: String) -> (String, u32) {
            match entry {
                Entry::File(size) => yield (path, *size),
                Entry::Sub(dir) => for found in walk(dir, path) { yield found; },
            }
        }

        gen fn a(n: u32) -> u32 { yield n; if n > 0 { for x in b(n - 1) { yield x; } } }
        gen fn b(n: u32) -> u32 { yield n; if n > 0 { for x in c(n - 1) { yield x; } } }
        gen fn c(n: u32) -> u32 { yield n; if n > 0 { yield from a(n - 1); } }
    }

    let sub = Entry::Sub(Dir([("x", Entry::File(1)), ("y", Entry::File(2))].into()));
    let root = Dir([("a", sub), ("b", Entry::File(3))].into());
    let paths = ["/a/x", "/a/y", "/b"].map(str::to_owned);
    assert_eq!(
        all(send(walk(&root, String::new()))),
        paths.into_iter().zip(1..).collect::<Vec<_>>()
    );
    assert_eq!(all(send(a(5))), [5, 4, 3, 2, 1, 0]);
}

/// Generic over the kind of items, and by itself with another type.
#[test]
fn generic_functions() {
    generators! {
        gen fn permutations<T: Clone>(items: &[T], taken: Vec<T>) -> Vec<T> {
            if items.is_empty() { yield taken; return; }
            for i in 0..items.len() {
                let mut rest = items.to_vec();
                let item = rest.remove(i);
                let taken = [&taken[..], &[item]].concat();
                let inner = permutations(&rest, taken);
                for found in inner { yield found; }
            }
        }

        gen fn product<const N: usize>(sides: [u32; N], at: usize) -> Vec<u32> {
            if at == N { yield vec![]; return; }
            for n in 0..sides[at] {
                for mut rest in product(sides, at + 1) { rest.insert(0, n); yield rest; }
            }
        }
    }

    let words: Vec<String> = all(permutations(&['a', 'b', 'c'], vec![]).map(String::from_iter));
    assert_eq!(words, ["abc", "acb", "bac", "bca", "cab", "cba"]);
    assert_eq!(all(product([2, 1, 2], 0)), [[0, 0, 0], [0, 0, 1], [1, 0, 0], [1, 0, 1]]);
}

/// Items are used before they are passed on: what a `yield from` cannot do.
#[test]
fn items_are_changed_and_counted_on_each_level() {
    generators! {
        gen fn hanoi(n: u32, from: char, to: char, by: char) -> (char, char) {
            if n == 0 { return; }
            for step in hanoi(n - 1, from, by, to) { yield step; }
            yield (from, to);
            for step in hanoi(n - 1, by, to, from) { yield step; }
        }

        gen fn nested(n: u32) -> String {
            if n == 0 { yield "x".to_owned(); return; }
            let mut count = 0;
            for text in nested(n - 1) {
                count += 1;
                if count == 3 { break; }
                yield format!("({text})");
                yield format!("[{text}]");
            }
            yield count.to_string();
        }

        gen fn with_errors(n: u32) -> Result<u32, String> {
            if n == 0 { Err("the bottom")?; }
            yield Ok(n);
            for item in with_errors(n - 1) { yield Ok(item? + 10); }
            yield Ok(99);
        }
    }

    assert_eq!(hanoi(5, 'a', 'c', 'b').count(), 31);
    assert_eq!(all(hanoi(2, 'a', 'c', 'b')), [('a', 'b'), ('a', 'c'), ('b', 'c')]);
    assert_eq!(all(nested(2)), ["((x))", "[(x)]", "([x])", "[[x]]", "3"]);
    assert_eq!(all(with_errors(2)), [Ok(2), Ok(11), Err("the bottom".to_owned())]);
}

#[test]
fn every_placement() {
    generators! {
        gen fn f(n: u32) -> u32 {
            yield n;
            if n > 0 { for x in f(n - 1) { yield x; } }
        }

        gen fn by_reference(n: u32) -> u32 {
            yield n;
            if n > 0 {
                let mut inner = by_reference(n - 1);
                for x in &mut inner { yield x + 10; break; }
                for x in inner.by_ref() { yield x; }
            }
        }

        gen fn consumed(n: u32) -> u32 {
            yield n;
            if n > 0 { yield consumed(n - 1).sum(); }
        }
    }

    assert_eq!(all(f(3).on_heap()), [3, 2, 1, 0]);
    assert_eq!(all(pin!(f(3).on_stack())), [3, 2, 1, 0]);
    let boxed: BoxGen<'static, u32> = f(3).boxed();
    assert_eq!(all(boxed), [3, 2, 1, 0]);
    assert_eq!(f(20).fold(0, |n, x| n + x), 210);
    assert_eq!(all(send(by_reference(2))), [2, 11, 10]);
    assert_eq!(all(send(consumed(3))), [3, 3]);
}

/// A loop that resumes a coroutine of its own kind.
#[test]
fn coroutines() {
    generators! {
        gen fn asks(n: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let mut sum = yield n;
            if n > 0 {
                let mut inner = asks(n - 1);
                let mut state = inner.start();
                while let CoroutineState::Yielded(question) = state {
                    let answer = yield question;
                    state = inner.resume(answer);
                }
                if let CoroutineState::Complete(more) = state { sum += more; }
            }
            sum
        }
    }

    assert_eq!(send(asks(3)).drive(|n| n * 2), 12);
}

#[test]
fn drops_and_panics() {
    generators! {
        gen fn f(log: &Tracker, n: u32, panics: bool) -> u32 {
            let _guard = log.guard(format!("level {n}"));
            yield n;
            if n == 0 && panics { panic!("the bottom"); }
            if n > 0 { for x in f(log, n - 1, panics) { yield x; } }
        }
    }

    let log = Tracker::new();
    let levels = ["level 0", "level 1", "level 2"];
    for steps in 1..=3 {
        let mut g = f(&log, 2, false);
        g.by_ref().take(steps).for_each(drop);
        drop(g);
        assert_eq!(log.take(), levels[3 - steps..]);
    }
    let mut g = f(&log, 2, true);
    assert_eq!(g.by_ref().take(3).sum::<u32>(), 3);
    assert_eq!(panic_of(|| g.next()), "the bottom");
    assert_eq!((log.take(), g.next()), (levels.map(str::to_owned).to_vec(), None));
}
