//! `#[bounds(..)]`: what generic code over a trait may rely on.

use super::all;
use gen_core::{BoxGen, Coroutine, CoroutineState::Complete, generators};
use std::collections::HashMap;
use std::panic::{UnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::thread;

generators! {
    trait Source {
        #[bounds(Send)]
        gen fn items(&self) -> u32;

        #[bounds(Send + 'static)]
        gen fn owned(self) -> u32 where Self: Sized;

        #[bounds(Send)]
        gen fn twice(&self) -> u32 where Self: Sync {
            yield from self.items();
            yield from self.items();
        }
    }

    impl Source for Vec<u32> {
        #[bounds(Send)]
        gen fn items(&self) -> u32 { for n in self { yield *n; } }

        #[bounds(Send + 'static)]
        gen fn owned(self) -> u32 { yield from self; }
    }

    // What the trait promises need not be said again, as long as it holds.
    impl Source for u32 {
        gen fn items(&self) -> u32 { yield *self; }

        gen fn owned(self) -> u32 { yield self; }
    }

    trait Dialogue {
        #[bounds(Send)]
        gen fn ask(&self) -> impl Coroutine<u32, Yield = u32, Return = u32>;

        gen fn ask_again(&self) -> impl Coroutine<u32, Yield = u32, Return = u32> + Send;
    }

    impl Dialogue for u32 {
        gen fn ask(&self) -> impl Coroutine<u32, Yield = u32, Return = u32> { *self + yield 1 }

        gen fn ask_again(&self) -> impl Coroutine<u32, Yield = u32, Return = u32> + Send {
            yield from self.ask()
        }
    }
}

fn boxed<S: Source>(source: &S) -> BoxGen<'_, u32> {
    source.items().boxed()
}

fn boxed_for_ever<S: Source>(source: S) -> BoxGen<'static, u32> {
    source.owned().boxed()
}

fn spawned_for_ever<S: Source>(source: S) -> u32 {
    {
        let items = source.owned();
        thread::spawn(move || items.sum())
    }
    .join()
    .unwrap_or(0)
}

fn spawned<'s, S: Source + Sync>(
    scope: &'s thread::Scope<'s, '_>,
    source: &'s S,
) -> mpsc::Receiver<u32> {
    let (to, from) = mpsc::channel();
    let items = source.twice();
    scope.spawn(move || items.for_each(|n| to.send(n).expect("the other end is there")));
    from
}

#[test]
fn generic_code_boxes() {
    assert_eq!(all(boxed(&vec![1, 2]).chain(boxed(&3))), [1, 2, 3]);
    let mut by_name = HashMap::from([("a", boxed_for_ever(vec![1, 2])), ("b", boxed_for_ever(7))]);
    let firsts: u32 = by_name.values_mut().filter_map(Iterator::next).sum();
    assert_eq!(firsts, 8);
}

#[test]
fn generic_code_sends_to_other_threads() {
    assert_eq!(spawned_for_ever(vec![1, 2, 3]) + spawned_for_ever(4), 10);
    let (list, one) = (vec![1, 2], 5);
    let sums = thread::scope(|scope| {
        let (a, b) = (spawned(scope, &list), spawned(scope, &one));
        (a.iter().sum::<u32>(), b.iter().sum::<u32>())
    });
    assert_eq!(sums, (6, 10));
}

#[test]
fn generic_code_over_coroutines() {
    fn asked<D: Dialogue + Sync>(d: &D) -> u32 {
        thread::scope(|scope| {
            let first = scope.spawn(|| {
                let g = d.ask();
                g.drive(|n| n * 10)
            });
            let g = d.ask_again();
            let second = scope.spawn(move || g.drive(|n| n * 100));
            first.join().unwrap_or(0) + second.join().unwrap_or(0)
        })
    }

    fn boxed<D: Dialogue>(d: &D) -> BoxGen<'_, u32, u32, u32> {
        d.ask().boxed()
    }

    assert_eq!(asked(&3), 116);
    let mut g = boxed(&3);
    _ = g.start();
    assert_eq!(g.resume(4), Complete(7));
}

/// Every auto trait and lifetime; with spaces, in several attributes, and with `+` at the end.
#[test]
fn bounds_of_every_kind() {
    generators! {
        #[bounds(Send + Sync + UnwindSafe + 'static)]
        gen fn many(n: u32) -> u32 { yield n; }

        #[bounds(Send)]
        #[bounds(Sync)]
        gen fn in_two(n: &u32) -> u32 { yield *n; }

        #[bounds('a)]
        gen fn lifetime<'a>(n: &'a u32) -> u32 { yield *n; }

        #[bounds(std::marker::Send +)]
        gen fn by_path(n: u32) -> u32 { yield from many(n); }

        #[bounds(Send)]
        gen fn recursive(n: u32) -> u32 {
            yield n;
            if n > 0 { yield from recursive(n - 1); }
        }

        #[bounds()]
        gen fn none() -> u32 { yield 1; }
    }

    fn is_sync<T: Sync>(t: T) -> T {
        t
    }

    let g = many(1);
    assert_eq!(catch_unwind(move || all(g)).ok(), Some(vec![1]));
    assert_eq!(thread::spawn(|| all(is_sync(recursive(2)))).join().ok(), Some(vec![2, 1, 0]));
    assert_eq!(
        all(is_sync(in_two(&2)).chain(lifetime(&3)).chain(by_path(4)).chain(none())),
        [2, 3, 4, 1]
    );
}

/// In an `impl` around the macro, with a type parameter in the promise.
#[test]
fn bounds_with_type_parameters() {
    struct Bag<T>(Vec<T>);

    trait Drained<T> {
        generators! {
            #[bounds(Send)]
            gen fn drained(self) -> T where T: Send;
        }
    }

    impl<T> Drained<T> for Bag<T> {
        generators! {
            #[bounds(Send)]
            gen fn drained(self) -> T where T: Send { yield from self.0; }
        }
    }

    fn counted<T: Send, D: Drained<T>>(bag: D) -> usize {
        thread::scope(|scope| {
            let items = bag.drained();
            scope.spawn(move || items.count()).join().unwrap_or(0)
        })
    }

    assert_eq!(counted(Bag(vec!["a", "b"])), 2);
}
