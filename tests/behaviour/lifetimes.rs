//! Borrows: of arguments, of locals across a `yield`, and in the items.

use gen_core::{BoxGen, gen_block, generators};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

struct Text {
    words: Vec<String>,
}

struct Parser<'s> {
    input: &'s str,
    at: usize,
}

struct Walker<'t> {
    words: BoxGen<'t, &'t str>,
}

generators! {
    impl Text {
        gen fn words(&self) -> &str {
            for word in &self.words {
                yield word;
            }
        }

        gen fn words_mut(&mut self) -> &mut String {
            for word in &mut self.words {
                yield word;
            }
        }

        gen fn longer_than(&self, other: &str) -> &str {
            for word in &self.words {
                if word.len() > other.len() {
                    yield word;
                }
            }
        }

        gen fn pairs(&self) -> (&str, &str) {
            for left in self.words() {
                for right in self.words() {
                    yield (left, right);
                }
            }
        }
    }

    impl<'s> Parser<'s> {
        gen fn tokens(&mut self) -> &'s str {
            while self.at < self.input.len() {
                let rest = &self.input[self.at..];
                let end = rest.find(' ').unwrap_or(rest.len());
                self.at += end + 1;
                yield &rest[..end];
            }
        }
    }

    gen fn elided(text: &str) -> &str {
        yield from text.split(',');
    }

    gen fn explicit<'a, 'b: 'a>(first: &'a str, second: &'b str) -> &'a str {
        yield first;
        yield second;
    }

    gen fn one_of_two<'a>(items: &'a [u32], seen: &mut Vec<u32>) -> &'a u32 {
        for item in items {
            seen.push(*item);
            yield item;
        }
    }

    gen fn three<'a, 'b, 'c>(a: &'a str, b: &'b str, c: &'c Cell<usize>) -> (&'a str, &'b str) {
        for (x, y) in a.split(' ').zip(b.split(' ')) {
            c.set(c.get() + 1);
            yield (x, y);
        }
    }

    gen fn several_elided(a: &str, b: &str, c: &[u32]) -> usize {
        yield a.len();
        yield b.len();
        yield c.len();
    }

    gen fn accumulates(total: &mut u32) -> u32 {
        for n in 1..4 {
            *total += n;
            yield *total;
        }
    }

    gen fn elements<'a, T>(list: &'a mut [T]) -> &'a mut T {
        for item in list {
            yield item;
        }
    }

    gen fn reborrows(list: &mut Vec<u32>) -> usize {
        for n in 0..3 {
            let last = list.last_mut();
            if let Some(last) = last {
                *last += 10;
            }
            yield list.len();
            list.push(n);
        }
    }

    gen fn locals() -> usize {
        let text = String::from("a bc def");
        let words: Vec<&str> = text.split(' ').collect();
        for word in &words {
            yield word.len();
        }
        yield text.len();
    }

    gen fn mutable_locals() -> u32 {
        let mut numbers = [1, 2, 3];
        for n in &mut numbers {
            *n *= 2;
            yield *n;
        }
        let (head, tail) = numbers.split_at_mut(1);
        yield tail[0];
        head[0] = tail[1];
        yield head[0];
    }

    gen fn borrows_its_argument(text: String) -> char {
        let middle = &text[1..];
        for c in middle.chars() {
            yield c;
        }
    }

    gen fn holds_a_borrow(cell: &RefCell<Vec<u32>>) -> u32 {
        let mut list = cell.borrow_mut();
        while let Some(n) = list.pop() {
            yield n;
        }
    }

    gen fn statics() -> &'static str {
        let name: &'static str = "static";
        yield name;
    }

    gen fn anonymous(map: &HashMap<String, Vec<u32>>) -> std::slice::Iter<'_, u32> {
        for list in map.values() {
            yield list.iter();
        }
    }

    gen fn objects(shown: &[Box<dyn ToString + '_>]) -> String {
        for it in shown {
            yield it.to_string();
        }
    }

    gen fn walk<'t>(text: &'t Text) -> &'t str {
        yield from text.words();
    }
}

fn returned(map: &HashMap<String, Vec<u32>>) -> impl Iterator<Item = &u32> {
    gen_block! {
        for list in map.values() {
            yield from list;
        }
    }
}

fn text() -> Text {
    Text { words: ["a", "bb", "ccc"].map(str::to_owned).into() }
}

#[test]
fn an_elided_lifetime_is_that_of_self() {
    let text = text();
    assert_eq!(text.words().collect::<Vec<_>>(), ["a", "bb", "ccc"]);
}

#[test]
fn items_outlive_their_generator() {
    let text = text();
    let first = text.words().next();
    assert_eq!(first, Some("a"));
    let last = text.words().last();
    assert_eq!(last, Some("ccc"));
}

#[test]
fn self_gives_the_items_lifetime_where_there_are_other_references() {
    let text = text();
    // The items do not borrow from the other argument, though the generator does.
    let longer: Vec<&str> = {
        let other = "x".to_owned();
        text.longer_than(&other).collect()
    };
    assert_eq!(longer, ["bb", "ccc"]);
}

#[test]
fn generators_borrow_from_one_owner_at_once() {
    let text = text();
    assert_eq!(text.pairs().count(), 9);
    assert_eq!(text.pairs().nth(5), Some(("bb", "ccc")));
}

#[test]
fn mutable_items_are_lent_out() {
    let mut text = text();
    let mut words: Vec<&mut String> = text.words_mut().collect();
    words[2].push('!');
    words[0].push('?');
    assert_eq!(text.words, ["a?", "bb", "ccc!"]);
    let mut list = [1, 2, 3];
    for n in elements(&mut list) {
        *n *= *n;
    }
    assert_eq!(list, [1, 4, 9]);
}

#[test]
fn a_lifetime_of_the_impl_outlives_the_borrow_of_self() {
    let mut parser = Parser { input: "a bc d", at: 0 };
    let first = parser.tokens().next();
    let rest: Vec<&str> = parser.tokens().collect();
    assert_eq!((first, rest), (Some("a"), vec!["bc", "d"]));
}

#[test]
fn explicit_lifetimes() {
    let first = String::from("1");
    assert_eq!(explicit(&first, "2").collect::<Vec<_>>(), ["1", "2"]);
    let mut seen = Vec::new();
    let items = [5, 6];
    let last = one_of_two(&items, &mut seen).last();
    assert_eq!((last, seen), (Some(&6), vec![5, 6]));
    let count = Cell::new(0);
    let pairs: Vec<_> = three("a b", "c d", &count).collect();
    assert_eq!((pairs, count.get()), (vec![("a", "c"), ("b", "d")], 2));
}

#[test]
fn elided_lifetimes() {
    assert_eq!(elided("a,b").collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(several_elided("a", "bb", &[1]).collect::<Vec<_>>(), [1, 2, 1]);
    let map = HashMap::from([("k".to_owned(), vec![1, 2])]);
    assert_eq!(anonymous(&map).flatten().sum::<u32>(), 3);
    assert_eq!(returned(&map).sum::<u32>(), 3);
    let lists: Vec<_> = objects(&[Box::new(1), Box::new("x")]).collect();
    assert_eq!(lists, ["1", "x"]);
    assert_eq!(statics().next(), Some("static"));
}

#[test]
fn a_mutable_borrow_lasts_as_long_as_the_generator() {
    let mut total = 0;
    let mut generator = accumulates(&mut total);
    generator.next();
    generator.next();
    drop(generator);
    assert_eq!(total, 3);
    assert_eq!(accumulates(&mut total).collect::<Vec<_>>(), [4, 6, 9]);
    let mut list = vec![0];
    assert_eq!(reborrows(&mut list).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(list, [10, 10, 11, 2]);
}

#[test]
fn locals_are_borrowed_across_yields() {
    assert_eq!(locals().collect::<Vec<_>>(), [1, 2, 3, 8]);
    assert_eq!(mutable_locals().collect::<Vec<_>>(), [2, 4, 6, 4, 6]);
    assert_eq!(borrows_its_argument("xyz".to_owned()).collect::<String>(), "yz");
}

#[test]
fn a_borrow_of_locals_stays_right_when_the_generator_moves() {
    let mut generator = locals();
    let mut items = Vec::new();
    while let Some(n) = generator.next() {
        items.push(n);
        generator = *Box::new(generator);
    }
    assert_eq!(items, [1, 2, 3, 8]);
}

#[test]
fn a_guard_is_held_across_yields_and_let_go_with_the_generator() {
    let cell = RefCell::new(vec![1, 2, 3]);
    let mut generator = holds_a_borrow(&cell);
    assert_eq!(generator.next(), Some(3));
    assert!(cell.try_borrow().is_err());
    drop(generator);
    assert_eq!(*cell.borrow(), [1, 2]);
}

#[test]
fn a_struct_holds_a_borrowing_generator() {
    let text = text();
    let mut walker = Walker { words: walk(&text).boxed() };
    assert_eq!(walker.words.next(), Some("a"));
    assert_eq!(walker.words.collect::<String>(), "bbccc");
}

/// The type of the call mentions its own lifetime, and the type of the function another.
#[test]
fn a_recursive_call_borrows_something_shorter() {
    generators! {
        gen fn suffixes(text: &str) -> Result<usize, String> {
            yield Ok(text.len());
            if !text.is_empty() {
                let shorter = text[1..].to_owned();
                yield from suffixes(&shorter)?;
                for len in suffixes(&shorter) {
                    yield len;
                }
            }
        }

        gen fn of_two<'a, 'b>(text: &'a str, end: &'b str) -> Result<&'b str, &'a str> {
            yield Ok(end);
            if !text.is_empty() {
                yield from of_two(&text[1..], end)?;
            }
        }
    }
    assert!(suffixes("ab").eq([2, 1, 0, 0, 1, 0, 0].map(Ok)));
    assert!(of_two("ab", ".").eq([Ok("."); 3]));
}
