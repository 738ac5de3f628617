//! The lifetime of the box: all arguments outlive it.

use super::{all, assert_send, drive};
use gen_core::{BoxGen, Coroutine, LocalBoxGen, generators};
use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Display;

fn is_static<T: 'static>(t: T) -> T {
    t
}

generators! {
    #[boxed]
    gen fn of_nothing() -> u32 { yield 1; }

    #[boxed]
    gen fn of_owned(text: String, list: Vec<(u32, Option<String>)>) -> String {
        yield text;
        for (n, text) in list { yield text.unwrap_or_else(|| n.to_string()); }
    }

    #[boxed]
    gen fn of_statics(a: &'static str, f: fn(&str) -> usize) -> usize { yield f(a); }

    #[boxed]
    gen fn elided(text: &str) -> &str { yield from text.split(' '); }

    #[boxed]
    gen fn elided_and_unused(text: &str) -> usize { yield text.len(); }

    #[boxed]
    gen fn elided_in_a_path(text: Cow<'_, str>) -> u32 { for c in text.chars() { yield u32::from(c); } }

    #[boxed]
    gen fn two_elided(a: &str, b: &str) -> char { yield from a.chars(); yield from b.chars(); }

    #[boxed]
    gen fn named<'a>(a: &'a str, n: &usize) -> &'a str { yield &a[..*n]; }

    #[boxed]
    gen fn two_named<'a, 'b>(a: &'a str, b: &'b str) -> (&'a str, &'b str) { yield (a, b); }

    #[boxed]
    gen fn bounded<'a: 'b, 'b>(a: &'a str, b: &'b str) -> &'b str { yield a; yield b; }

    #[boxed]
    gen fn in_the_item_only<'a>(log: &mut Vec<u32>) -> &'a str { log.push(1); yield "x"; log.push(2); }

    #[boxed]
    gen fn in_the_item_alone<'a>() -> Option<&'a str> { yield None; yield Some("a"); }

    #[boxed]
    gen fn nested<'a>(map: &BTreeMap<&'a str, Vec<&'a str>>) -> &'a str {
        for (key, values) in map { yield key; yield from values.iter().copied(); }
    }

    #[boxed]
    gen fn mutable(n: &mut u32) -> u32 { while *n > 0 { *n -= 1; yield *n; } }

    #[boxed(local)]
    gen fn of_cells(a: &Cell<u32>, b: &Cell<u32>) -> u32 { loop { a.set(a.get() + b.get()); yield a.get(); } }
}

#[test]
fn arguments_that_borrow_nothing() {
    let g: BoxGen<'static, u32> = of_nothing();
    assert_eq!(all(is_static(g)), [1]);
    let g = is_static(of_owned("a".to_owned(), vec![(5, None), (6, Some("b".to_owned()))]));
    assert_eq!(std::thread::spawn(|| all(g)).join().expect("no panic"), ["a", "5", "b"]);
    assert_eq!(all(is_static(of_statics("abc", str::len))), [3]);
}

#[test]
fn one_lifetime() {
    let text = "a bc".to_owned();
    let mut kept;
    {
        // The items live as long as the text, and longer than the generator.
        let g: BoxGen<'_, &str> = elided(&text);
        kept = all(g);
    }
    kept.extend(named(&text, &1));
    assert_eq!(kept, ["a", "bc", "a"]);
    assert_eq!(all(elided_and_unused(&text)), [4]);
    assert_eq!(all(elided_in_a_path(Cow::Borrowed("a"))), [97]);
    let mut n = 3;
    assert_eq!(mutable(&mut n).next(), Some(2));
    assert_eq!((all(mutable(&mut n)), n), (vec![1, 0], 0));
}

#[test]
fn several_lifetimes() {
    let long = "long".to_owned();
    let items = {
        let short = "short".to_owned();
        let n = 2;
        assert_eq!(two_elided(&long, &short).collect::<String>(), "longshort");
        assert_eq!(all(two_named(&long, &short)), [("long", "short")]);
        assert_eq!(all(assert_send(bounded(&long, &short))), ["long", "short"]);
        // They outlive `n`, `short` and the generator.
        (all(named(&long, &n)), all(two_named(&long, &short))[0].0)
    };
    assert_eq!(items, (vec!["lo"], "long"));
    let (a, b) = (Cell::new(1), Cell::new(2));
    let g: LocalBoxGen<'_, u32> = of_cells(&a, &b);
    assert_eq!(all(g.take(3)), [3, 5, 7]);
}

/// The item's lifetime is the caller's choice, and is not that of the argument.
#[test]
fn lifetimes_of_the_item() {
    let mut log = vec![];
    let items: Vec<&'static str> = all(in_the_item_only(&mut log));
    assert_eq!((items, log), (vec!["x"], vec![1, 2]));
    assert_eq!(all(is_static(in_the_item_alone())), [None, Some("a")]);
    let word = "k v".to_owned();
    let found = {
        let map = BTreeMap::from([(&word[..1], vec![&word[2..]])]);
        all(nested(&map))
    };
    assert_eq!(found, ["k", "v"]);
}

#[test]
fn generic_parameters() {
    struct Wrapper<T>(T);

    generators! {
        #[boxed]
        gen fn many<T: Send>(items: Vec<T>) -> T { yield from items; }

        #[boxed]
        gen fn each<T: Clone + Send + Sync>(items: &[T], n: usize) -> T { yield from items.iter().cycle().take(n).cloned(); }

        #[boxed]
        gen fn lent<T: Sync>(items: &[T]) -> &T { yield from items; }

        #[boxed]
        gen fn made<T: Default + Send>() -> T { yield T::default(); }

        #[boxed]
        gen fn arrays<T: Copy + Send, const N: usize>(items: [T; N]) -> [T; N] { yield items; }

        #[boxed]
        gen fn of_iterators(items: impl Iterator<Item = u32> + Send, more: impl IntoIterator<Item = u32, IntoIter: Send> + Send) -> u32 {
            yield from items;
            yield from more;
        }

        #[boxed]
        gen fn hidden(text: &str, shown: impl Display + Send) -> String { yield format!("{text} {shown}"); }

        #[boxed]
        gen fn called<F>(mut f: F) -> u32 where F: FnMut() -> Option<u32> + Send { while let Some(n) = f() { yield n; } }

        #[boxed]
        gen fn associated<I>(items: I) -> I::Item where I: Iterator + Send, I::Item: Send { yield from items; }

        impl<T: Clone + Send> Wrapper<T> {
            #[boxed]
            gen fn owned(self, n: u32) -> T { for _ in 0..n { yield self.0.clone(); } }

            #[boxed]
            gen fn without_self(item: T) -> T { yield item; }

            #[boxed]
            gen fn of_nothing() -> Option<T> { yield None; }

            #[boxed]
            gen fn by_ref<U: Clone + Send>(&self, other: U) -> (T, U) where T: Sync { yield (self.0.clone(), other); }

            #[boxed]
            gen fn of_self(self: Box<Self>) -> Self { yield *self; }
        }

        impl<'a> Wrapper<&'a str> {
            #[boxed]
            gen fn words(&self) -> &'a str { yield from self.0.split(' '); }

            #[boxed]
            gen fn with(self, other: &str) -> (&'a str, usize) { yield (self.0, other.len()); }
        }
    }

    let text = "a b".to_owned();
    assert_eq!(all(assert_send(many(vec![&text[..1], &text[2..]]))), ["a", "b"]);
    assert_eq!(all(each(&[1, 2], 3)), [1, 2, 1]);
    assert_eq!(all(lent(&[1, 2])), [&1, &2]);
    assert_eq!(all(made::<u8>()), [0]);
    assert_eq!(all(arrays(["x"; 2])), [["x", "x"]]);
    let mut counter = 1..3;
    assert_eq!(all(of_iterators(counter.by_ref(), [7])), [1, 2, 7]);
    assert_eq!(all(hidden(&text, 5)), ["a b 5"]);
    let mut n = 2_i32;
    let f = || {
        n -= 1;
        (n >= 0).then_some(n.unsigned_abs())
    };
    assert_eq!(all(called(f)), [1, 0]);
    assert_eq!(all(associated(text.chars())), ['a', ' ', 'b']);
    assert_eq!(all(Wrapper(&*text).owned(2)), ["a b", "a b"]);
    assert_eq!(all(Wrapper::without_self(7)), [7]);
    assert_eq!(all(Wrapper::<u8>::of_nothing()), [None]);
    assert_eq!(all(Wrapper(1).by_ref(&text)), [(1, &text)]);
    assert_eq!(all(Box::new(Wrapper(5)).of_self())[0].0, 5);
    let words = {
        let wrapper = Wrapper(&*text);
        all(wrapper.words())
    };
    assert_eq!(words, ["a", "b"]);
    assert_eq!(all(Wrapper("xyz").with(&text)), [("xyz", 3)]);
}

/// The argument is taken back once the box is gone.
#[test]
fn the_box_holds_the_borrow() {
    generators! {
        #[boxed]
        gen fn drained(list: &mut Vec<u32>, floor: &u32) -> u32 {
            while list.last() > Some(floor) { yield list.pop().expect("an item"); }
        }
    }

    let mut list = vec![1, 2];
    let mut g = drained(&mut list, &1);
    assert_eq!(g.next(), Some(2));
    drop(g);
    list.push(9);
    assert_eq!(all(drained(&mut list, &1)), [9]);
    assert_eq!(list, [1]);
}

#[test]
fn coroutines_with_lifetimes() {
    generators! {
        #[boxed]
        gen fn f<'a, R: Send>(first: &'a str, returned: R)
            -> impl Coroutine<&'a str, Yield = usize, Return = R>
        {
            let second = yield first.len();
            _ = yield second.len();
            returned
        }

        #[boxed]
        gen fn g(text: &str) -> impl Coroutine<usize, Yield = &str, Return = usize> {
            let mut at = 0;
            while at < text.len() { at = yield &text[at..]; }
            at
        }
    }

    let text = "abc".to_owned();
    let boxed: BoxGen<'_, usize, &str, u8> = f(&text, 7);
    let mut next = ["xy", "z"].into_iter();
    let mut lengths = vec![];
    assert_eq!(
        drive(boxed, |n| {
            lengths.push(n);
            next.next().unwrap_or("")
        }),
        7
    );
    assert_eq!(lengths, [3, 2]);
    let boxed: BoxGen<'_, &str, usize, usize> = g(&text);
    assert_eq!(drive(boxed, |rest| 4 - rest.len()), 3);
}

#[test]
fn a_function_serves_any_lifetime() {
    struct Tree(u32);

    generators! {
        #[boxed]
        gen fn chars(text: &str) -> char { yield from text.chars(); }

        #[boxed]
        gen fn tails(text: &str) -> &str { for at in 0..text.len() { yield &text[at..]; } }

        #[boxed]
        gen fn walk(tree: &Tree) -> u32 { yield tree.0; }

        #[boxed]
        gen fn countdown(n: u32) -> u32 { for n in (0..n).rev() { yield n; } }
    }

    fn count<T>(f: impl for<'a> Fn(&'a str) -> BoxGen<'a, T>) -> usize {
        let text = String::from("ab");
        f(&text).count()
    }

    let parsers: [fn(&str) -> BoxGen<'_, char>; 2] = [chars, |text| chars(&text[1..])];
    assert_eq!(parsers.map(|parser| parser("ab").count()), [2, 1]);
    assert_eq!(count(chars), 2);
    let suffixes: fn(&str) -> BoxGen<'_, &str> = tails;
    assert_eq!(all(suffixes("ab")), ["ab", "b"]);
    let walks: fn(&Tree) -> BoxGen<'_, u32> = walk;
    assert_eq!(all(walks(&Tree(7))), [7]);
    let counts: fn(u32) -> BoxGen<'static, u32> = countdown;
    assert_eq!(all(counts(2)), [1, 0]);
}

#[test]
fn in_an_impl_the_items_may_be_of_any_type() {
    struct Pair<T>(T);

    impl<T: Clone + Send + Sync> Pair<T> {
        generators! {
            #[boxed]
            gen fn twice(item: T) -> T { yield item.clone(); yield item; }

            #[boxed]
            gen fn both<'a>(pair: &'a Pair<T>, n: u32) -> (u32, &'a T) { yield (n, &pair.0); }

            #[boxed]
            gen fn first(pair: &Pair<T>) -> T { yield pair.0.clone(); }
        }
    }

    let text = "text".to_owned();
    assert_eq!(all(Pair::twice(text.as_str())), ["text", "text"]);
    assert_eq!(all(Pair::both(&Pair(text.as_str()), 1)), [(1, &"text")]);
    assert_eq!(all(Pair::first(&Pair(text.as_str()))), ["text"]);
}
