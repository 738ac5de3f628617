//! The adaptors of the standard library, over generators and under them.

use crate::by_hand::flat;
use gen_core::{generators, genexpr};
use gen_tests::Tracker;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::iter;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::mpsc;

fn all<T>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    items.into_iter().collect()
}

#[test]
fn one_item_in_one_out() {
    adapts_like_by_hand!(|items, log| items.map(|n| n * 2));
    adapts_like_by_hand!(|items, log| items.enumerate());
    adapts_like_by_hand!(|items, log| items.inspect(|n| log.note(format!("inspect {n}"))));
    adapts_like_by_hand!(|items, log| items.fuse());
    adapts_like_by_hand!(|items, log| Box::new(items) as Box<dyn Iterator<Item = u32> + '_>);
}

#[test]
fn some_items_are_left_out() {
    adapts_like_by_hand!(|items, log| items.filter(|n| n % 2 == 0));
    adapts_like_by_hand!(|items, log| items.filter_map(|n| n.checked_sub(1)));
    adapts_like_by_hand!(|items, log| items.step_by(2));
    adapts_like_by_hand!(|items, log| items.skip(2));
    adapts_like_by_hand!(|items, log| items.skip_while(|n| *n < 1));
}

#[test]
fn the_rest_is_left_out() {
    adapts_like_by_hand!(|items, log| items.take(2));
    adapts_like_by_hand!(|items, log| items.take_while(|n| *n < 2));
    adapts_like_by_hand!(|items, log| items.map_while(|n| 2_u32.checked_sub(n)));
    adapts_like_by_hand!(|items, log| items.scan(0, |sum, n| {
        *sum += n;
        (*sum < 3).then_some(*sum)
    }));
}

#[test]
fn one_item_in_several_out() {
    adapts_like_by_hand!(|items, log| items.flat_map(|n| 0..n));
    adapts_like_by_hand!(|items, log| items.flat_map(|n| flat(&log, log.guard("inner"), n)));
}

#[test]
fn several_iterators_to_one() {
    adapts_like_by_hand!(|items, log| items.chain([8, 9]));
    adapts_like_by_hand!(|items, log| iter::once(8).chain(items).chain(iter::empty()));
    adapts_like_by_hand!(|items, log| items.zip(5..));
    adapts_like_by_hand!(|items, log| iter::zip(5..7, items));
}

/// Peeking pulls an item, and only one.
#[test]
fn peeking() {
    adapts_like_by_hand!(|items, log| items.peekable());
    like_by_hand!(|items, log| {
        let mut items = items.peekable();
        log.note(format!("{:?}", items.size_hint()));
        while let Some(next) = items.peek_mut() {
            *next *= 10;
            log.note(format!("peeked, {:?}", items.size_hint()));
            log.note(format!("{:?} {:?}", items.next(), items.next_if(|n| n % 2 == 0)));
        }
        log.note(format!("{:?}", items.peek()));
    });
}

#[test]
fn in_parts_by_reference() {
    like_by_hand!(|items, log| {
        let mut items = items;
        let first: Vec<_> = items.by_ref().take(1).collect();
        log.note(format!("first {first:?}"));
        let pair: [_; 2] = std::array::from_fn(|_| items.next());
        log.note(format!("pair {pair:?}"));
        let sum: u32 = items.by_ref().map(|n| n + 1).take_while(|n| *n < 5).sum();
        log.note(format!("sum {sum}"));
        for n in &mut items {
            log.note(format!("rest {n}"));
        }
        log.note(format!("{:?} {:?}", items.size_hint(), items.next()));
    });
}

/// What stops early leaves the rest in the generator.
#[test]
fn stops_and_goes_on() {
    like_by_hand!(|items, log| {
        let mut items = items;
        let stopped = items.try_fold(0, |sum, n| match n {
            1 => ControlFlow::Break(sum),
            n => ControlFlow::Continue(sum + n),
        });
        log.note(format!("{stopped:?}"));
        log.note(format!("{:?}", items.position(|n| n == 3)));
        log.note(format!("{:?}", items.try_for_each(|n| u8::try_from(n).map(drop))));
    });
    like_by_hand!(|items, log| {
        let small: Result<Vec<_>, _> = items.map(|n| if n < 2 { Ok(n) } else { Err(n) }).collect();
        log.note(format!("{small:?}"));
    });
    like_by_hand!(|items, log| {
        let sum: Option<u32> = items.map(|n| 2_u32.checked_sub(n)).sum();
        log.note(format!("{sum:?}"));
    });
    like_by_hand!(|items, log| log.note(format!("{:?}", items.cmp([0, 2]))));
}

#[test]
fn into_collections() {
    like_by_hand!(|items, log| {
        let (even, odd): (Vec<_>, VecDeque<_>) = items.map(|n| (n * 2, n * 2 + 1)).unzip();
        log.note(format!("{even:?} {odd:?}"));
    });
    like_by_hand!(|items, log| {
        let mut list = vec![7, 8, 9];
        let removed: Vec<_> = list.splice(1..2, items).collect();
        log.note(format!("{list:?} {removed:?}"));
    });
    like_by_hand!(|items, log| {
        let shared: Rc<[_]> = items.collect();
        log.note(format!("{shared:?}"));
    });
}

generators! {
    gen fn words(text: &str) -> &str {
        for word in text.split_whitespace() {
            yield word;
        }
    }

    gen fn permutations(items: Vec<char>) -> String {
        if items.is_empty() {
            yield String::new();
        }
        for at in 0..items.len() {
            let mut rest = items.clone();
            let first = rest.remove(at);
            yield from permutations(rest).on_heap().map(|rest| format!("{first}{rest}"));
        }
    }

    /// Whatever can be iterated over can be delegated to.
    gen fn of_every_source(
        numbers: &mut Vec<u32>,
        table: &BTreeMap<u32, u32>,
        received: mpsc::Receiver<u32>,
    ) -> u32 {
        yield from numbers.drain(1..);
        yield from numbers.iter().copied();
        yield from &mut table.range(2..).map(|(_, value)| *value).rev();
        yield from received;
        yield from Some(40);
        yield from Ok::<_, String>(41);
        yield from iter::successors(Some(1), |n| (*n < 20).then_some(n * 5));
        yield from (0..9).step_by(4).zip(50..).map(|(a, b)| a + b);
        yield from std::array::from_fn::<_, 2, _>(|at| u32::from(at == 1));
    }
}

#[test]
fn any_iterator_can_be_delegated_to() {
    let mut numbers = vec![9, 10, 11];
    let table = BTreeMap::from([(1, 20), (2, 21), (3, 22)]);
    let (sender, received) = mpsc::channel();
    let mut items = of_every_source(&mut numbers, &table, received);
    assert_eq!(all(items.by_ref().take(5)), [10, 11, 9, 22, 21]);
    // The channel is read as items are asked for.
    sender.send(30).expect("the generator listens");
    assert_eq!(items.next(), Some(30));
    drop(sender);
    assert_eq!(all(items), [40, 41, 1, 5, 25, 50, 55, 60, 0, 1]);
    assert_eq!(numbers, [9]);
}

#[test]
fn adaptors_around_a_recursive_call() {
    assert_eq!(all(permutations(all("abc".chars()))).join(" "), "abc acb bac bca cab cba");
}

#[test]
fn collections_of_text() {
    let text = "usr  local\nbin";
    assert_eq!(words(text).collect::<PathBuf>(), PathBuf::from("usr/local/bin"));
    assert_eq!(words(text).chain(["x"]).collect::<Box<str>>(), "usrlocalbinx".into());
    let mut lengths: HashMap<_, _> = words(text).map(|word| (word, word.len())).collect();
    lengths.extend(words("usr sbin").zip(1..));
    assert_eq!(lengths, HashMap::from([("usr", 1), ("local", 5), ("bin", 3), ("sbin", 2)]));
    let mut line = String::from(">");
    line.extend(words(text).flat_map(|word| [" ", word]));
    assert_eq!(line, "> usr local bin");
    assert_eq!(words(text).flat_map(str::chars).count(), 11);
}

/// References as items.
#[test]
fn copies_and_clones_of_items() {
    generators! {
        gen fn longest_first<T: AsRef<str>>(items: &[T]) -> &T {
            let mut order: Vec<&T> = items.iter().collect();
            order.sort_by_key(|item| std::cmp::Reverse(item.as_ref().len()));
            yield from order;
        }
    }

    let names = ["a".to_owned(), "ccc".to_owned(), "bb".to_owned()];
    assert_eq!(all(longest_first(&names).cloned()), ["ccc", "bb", "a"]);
    assert_eq!(all(longest_first(&["x", "yy"]).copied()), ["yy", "x"]);
}

/// A generator cannot be cloned, so it cannot be repeated; what makes it can be called again.
#[test]
fn repeated_by_calling_it_again() {
    let text = "tick tock";
    let repeated = iter::repeat_with(|| words(text)).flatten().take(5);
    assert_eq!(all(repeated), ["tick", "tock", "tick", "tock", "tick"]);
}

/// A generator runs forwards only. An expression with one loop is a `Map` or a `FilterMap`, and
/// goes where its source goes.
#[test]
fn expressions_under_adaptors_that_reverse() {
    assert_eq!(all(genexpr!(n * n for n in 1..4).enumerate().rev()), [(2, 9), (1, 4), (0, 1)]);
    assert_eq!(all(genexpr!(n for n in 0..9 if n % 4 == 0).rev().chain([5])), [8, 4, 0, 5]);
    assert_eq!(all(genexpr!(n for n in 0..9).rev().step_by(4)), [8, 4, 0]);
    assert_eq!(all(genexpr!(n for n in 0..9).step_by(5).rev()), [5, 0]);
    assert_eq!(all(genexpr!(n for n in 0..9).skip(2).take(3).rev()), [4, 3, 2]);
    assert_eq!(all(genexpr!(c for c in "aé€".chars() if c.is_ascii()).rev()), ['a']);
    assert_eq!(all(genexpr!(n + 1 for n in genexpr!(n * 10 for n in 0..3).rev())), [21, 11, 1]);
    assert_eq!(
        all((0..3).flat_map(|n| genexpr!(move (n, m) for m in 0..n)).rev()),
        [(2, 1), (2, 0), (1, 0)]
    );
    let table = BTreeMap::from([("a", 1), ("b", 2), ("c", 3)]);
    let keys = genexpr!(*key for (key, n) in &table if n % 2 == 1);
    assert_eq!(
        all(iter::zip(keys.rev(), genexpr!(n for n in [0, 1]).take(2).rev())),
        [("c", 1), ("a", 0)]
    );
}

#[test]
fn expressions_that_are_searched_from_the_back() {
    let log = Tracker::new();
    let mut items = genexpr!({ log.note(n.to_string()); n } for n in 0..9 if n != 7);
    assert_eq!(items.rfind(|n| n % 3 == 0), Some(6));
    assert_eq!(log.take(), ["8", "6"]);
    let mut items = items.peekable();
    assert_eq!(items.peek(), Some(&0));
    assert_eq!((items.next_back(), items.nth_back(1)), (Some(5), Some(3)));
    assert_eq!(log.take(), ["0", "5", "4", "3"]);
    assert_eq!(items.rfold(String::new(), |all, n| all + &n.to_string()), "210");
}

#[test]
fn delegation_to_an_expression_in_reverse() {
    generators! {
        gen fn there_and_back(n: u32) -> u32 {
            let there = genexpr!(n * 10 for n in 0..n);
            yield from there;
            yield from genexpr!(n * 10 for n in 0..n).rev().skip(1);
        }
    }

    assert_eq!(all(there_and_back(3)), [0, 10, 20, 10, 0]);
}
