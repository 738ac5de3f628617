//! `#[boxed]`: the function returns a generator in a box, whose type has a name.

mod forms;
mod lifetimes;
mod traits;

use gen_core::{BoxGen, CoroutineState, LocalBoxGen, generators};
use gen_tests::Tracker;
use std::rc::Rc;

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

fn assert_send<T: Send>(t: T) -> T {
    t
}

/// Runs a coroutine to its end.
fn drive<Y, S, R>(mut coroutine: BoxGen<'_, Y, S, R>, mut answer: impl FnMut(Y) -> S) -> R {
    let mut state = coroutine.start();
    loop {
        match state {
            CoroutineState::Yielded(item) => state = coroutine.resume(answer(item)),
            CoroutineState::Complete(value) => return value,
        }
    }
}

generators! {
    #[boxed]
    gen fn countdown(n: u32) -> u32 {
        for i in (0..n).rev() { yield i; }
    }

    #[boxed(local)]
    gen fn shared(items: Rc<[u32]>) -> u32 {
        yield from items.iter().copied();
        yield u32::try_from(Rc::strong_count(&items)).expect("it is small");
    }

    #[boxed]
    gen fn collatz(n: u32) -> u32 {
        yield n;
        let rest = match n {
            1 => countdown(0),
            _ if n % 2 == 0 => collatz(n / 2),
            _ => collatz(3 * n + 1),
        };
        yield from rest;
    }
}

#[test]
fn the_type_has_a_name() {
    let g: BoxGen<'static, u32> = countdown(3);
    assert_eq!(all(assert_send(g)), [2, 1, 0]);
    let g: LocalBoxGen<'static, u32> = shared([5, 6].into());
    assert_eq!(all(g), [5, 6, 1]);
    let made: fn(u32) -> BoxGen<'static, u32> = countdown;
    assert_eq!(made(2).sum::<u32>(), 1);
}

#[test]
fn calling_it_runs_nothing() {
    generators! {
        #[boxed]
        gen fn f(log: &Tracker, name: &'static str) -> u32 {
            log.note("ran");
            let _guard = log.guard(name);
            yield 1;
            yield 2;
        }
    }

    let log = Tracker::new();
    drop(f(&log, "never"));
    assert!(log.take().is_empty());
    let mut g = f(&log, "local");
    assert!(log.take().is_empty());
    assert_eq!((g.next(), log.take()), (Some(1), vec!["ran".to_owned()]));
    drop(g);
    assert_eq!(log.take(), ["local"]);
}

#[test]
fn chosen_by_a_condition() {
    fn odd_or_even(is_odd: bool) -> BoxGen<'static, u32> {
        generators! {
            #[boxed]
            gen fn odd() -> u32 { yield 1; yield 3; }
            #[boxed]
            gen fn even() -> u32 { yield 2; yield from odd().map(|n| n + 3); }
        }
        if is_odd { odd() } else { even() }
    }

    assert_eq!(all(odd_or_even(true)), [1, 3]);
    assert_eq!(all(odd_or_even(false)), [2, 4, 6]);
    assert_eq!(all(collatz(6)), [6, 3, 10, 5, 16, 8, 4, 2, 1]);
    assert_eq!(all(assert_send(collatz(1))), [1]);
}

#[test]
fn stored_in_a_struct() {
    struct Walk<'a> {
        now: Option<BoxGen<'a, &'a str>>,
        later: Vec<BoxGen<'a, &'a str>>,
    }

    impl<'a> Iterator for Walk<'a> {
        type Item = &'a str;

        fn next(&mut self) -> Option<&'a str> {
            loop {
                if let Some(word) = self.now.as_mut()?.next() {
                    return Some(word);
                }
                self.now = self.later.pop();
            }
        }
    }

    generators! {
        #[boxed]
        gen fn words(text: &str) -> &str { yield from text.split(' '); }
    }

    struct Text(String);

    impl<'a> IntoIterator for &'a Text {
        type Item = &'a str;
        type IntoIter = BoxGen<'a, &'a str>;

        fn into_iter(self) -> Self::IntoIter {
            words(&self.0)
        }
    }

    let text = Text("a b".to_owned());
    let walk = Walk { now: Some(words("x y")), later: vec![text.into_iter(), words("z")] };
    assert_eq!(all(assert_send(walk)), ["x", "y", "z", "a", "b"]);
    assert_eq!(all((&text).into_iter()), ["a", "b"]);
}

/// Anywhere in an expression, behind adaptors, in a field and in a list.
#[test]
fn recursion_in_any_position() {
    struct Held(BoxGen<'static, u32>);

    generators! {
        #[boxed]
        gen fn f(n: u32) -> u32 {
            if n == 0 { return; }
            yield n;
            for x in f(n - 1) { yield x; }
            for x in f(n - 1).map(|x| x * 10) { yield x; }
            yield from f(n - 1).filter(|x| x % 2 == 1);
            let held = Held(f(n - 1));
            yield from held.0;
            let mut list = [f(n - 1), f(0)];
            for x in &mut list[0] { yield x; }
            let chosen = if n > 1 { f(n - 2) } else { f(0) };
            yield chosen.sum::<u32>();
            let text = format!("{}", f(n - 1).count());
            yield u32::try_from(text.len()).expect("it is small");
        }
    }

    fn expected(n: u32) -> Vec<u32> {
        if n == 0 {
            return vec![];
        }
        let inner = expected(n - 1);
        let mut all = vec![n];
        all.extend(&inner);
        all.extend(inner.iter().map(|x| x * 10));
        all.extend(inner.iter().filter(|x| *x % 2 == 1));
        all.extend(&inner);
        all.extend(&inner);
        all.push(if n > 1 { expected(n - 2).iter().sum() } else { 0 });
        all.push(u32::try_from(inner.len().to_string().len()).expect("it is small"));
        all
    }

    assert_eq!(all(assert_send(f(3))), expected(3));
    assert_eq!(f(2).fold(0, |n, _| n + 1), expected(2).len());
}

#[test]
fn mutual_recursion() {
    generators! {
        #[boxed]
        gen fn even(n: u32) -> (u32, bool) { yield (n, true); if n > 0 { yield from odd(n - 1); } }

        #[boxed]
        gen fn odd(n: u32) -> (u32, bool) { yield (n, false); if n > 0 { yield from even(n - 1); } }
    }

    assert_eq!(all(even(3)), [(3, true), (2, false), (1, true), (0, false)]);
}

/// Delegation to one that has not begun is a frame, so a deep chain takes no native stack.
#[test]
fn delegation_is_a_frame() {
    const DEPTH: u32 = if cfg!(miri) { 50 } else { 100_000 };

    generators! {
        #[boxed]
        gen fn chain(n: u32) -> u32 {
            yield n;
            if n > 0 { yield from chain(n - 1); }
        }

        #[boxed(local)]
        gen fn local(n: u32) -> u32 {
            if n > 0 { yield from local(n - 1); }
            yield n;
        }
    }

    gen_tests::on_small_stack(|| {
        assert_eq!(chain(DEPTH).count(), DEPTH as usize + 1);
        assert_eq!(chain(DEPTH).last(), Some(0));
        let mut g = chain(DEPTH);
        assert_eq!(g.nth(DEPTH as usize - 1), Some(1));
        drop(g);
        assert!(local(DEPTH).eq(0..=DEPTH));
    });
}

/// `IntoIter` names the type, so its lifetime is that of the impl.
#[test]
fn into_iter_returns_the_type_that_the_impl_names() {
    struct Words<'a>(&'a str);

    struct Numbers(Vec<u32>);

    generators! {
        impl<'a> IntoIterator for Words<'a> {
            type Item = &'a str;
            type IntoIter = BoxGen<'a, &'a str>;

            #[boxed]
            gen fn into_iter(self) -> &'a str { yield from self.0.split(' '); }
        }

        impl IntoIterator for Numbers {
            type Item = u32;
            type IntoIter = LocalBoxGen<'static, Self::Item>;

            #[boxed(local)]
            gen fn into_iter(self) -> u32 { yield from self.0; }
        }

        impl<'a> IntoIterator for &'a Numbers {
            type Item = &'a u32;
            type IntoIter = BoxGen<'a, &'a u32>;

            #[boxed]
            gen fn into_iter(self) -> &'a u32 { yield from &self.0; }
        }
    }

    let text = String::from("a b");
    let mut words = Vec::new();
    for word in Words(&text) {
        words.push(word);
    }
    assert_eq!(words, ["a", "b"]);
    let numbers = Numbers(vec![1, 2]);
    assert_eq!((&numbers).into_iter().sum::<u32>(), 3);
    assert_eq!(all(numbers.into_iter()), [1, 2]);
}
