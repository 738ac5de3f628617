//! The methods of `Iterator`: each gives what it gives for a `Vec` of the same items.

use gen_core::generators;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::pin::pin;

generators! {
    gen fn leaf(items: &[u32]) -> u32 {
        for item in items {
            yield *item;
        }
    }

    gen fn tree(items: &[u32]) -> u32 {
        if let [first, rest @ ..] = items {
            yield *first;
            yield from tree(rest);
        }
    }

    gen fn words(text: &str) -> &str {
        yield from text.split(' ');
    }

    gen fn numbered(text: &str) -> (usize, char) {
        yield from text.chars().enumerate();
    }
}

const LISTS: [&[u32]; 5] = [&[], &[4], &[3, 1, 2], &[5, 5, 1, 5, 1], &[0, 7, 7, 2, 9, 2, 0, 9, 4]];

/// An expression over `items`, for some iterator.
macro_rules! of {
    ($items:ident = $make:expr => $result:expr) => {{
        let $items = $make;
        $result
    }};
}

/// Checks that an expression over `items` gives for generators what it gives for a `Vec`.
macro_rules! same {
    (|$items:ident| $result:expr) => {
        for list in LISTS {
            let expected = of!($items = list.to_vec().into_iter() => $result);
            assert_eq!(of!($items = leaf(list) => $result), expected, "leaf of {list:?}");
            assert_eq!(of!($items = tree(list) => $result), expected, "tree of {list:?}");
            let expected = of!($items = list.iter().copied().skip(1) => $result);
            assert_eq!(of!($items = started(tree(list)) => $result), expected, "started {list:?}");
        }
    };
}

/// The same for the types whose methods are all driven by `next`.
macro_rules! same_in_every_placement {
    (|$items:ident| $result:expr) => {
        for list in LISTS {
            let expected = of!($items = list.to_vec().into_iter() => $result);
            assert_eq!(of!($items = tree(list).on_heap() => $result), expected);
            assert_eq!(of!($items = leaf(list).boxed() => $result), expected);
            assert_eq!(of!($items = tree(list).boxed_local() => $result), expected);
            assert_eq!(of!($items = pin!(tree(list).on_stack()) => $result), expected);
            let expected = of!($items = list.iter().copied().skip(1) => $result);
            assert_eq!(of!($items = started(leaf(list)) => $result), expected);
            assert_eq!(of!($items = started(leaf(list).boxed()) => $result), expected);
        }
    };
}

fn started<I: Iterator>(mut items: I) -> I {
    items.next();
    items
}

/// A total order in which many items are equal.
fn by_thirds(a: &u32, b: &u32) -> Ordering {
    (a / 3).cmp(&(b / 3))
}

#[test]
fn folds() {
    same!(|items| items.fold(String::new(), |all, n| all + &n.to_string()));
    same!(|items| items.sum::<u32>());
    same!(|items| items.map(u64::from).product::<u64>());
    same!(|items| items.count());
    same!(|items| items.last());
    same!(|items| items.reduce(|a, b| a * 10 + b));
    same!(|items| {
        let mut seen = Vec::new();
        items.for_each(|n| seen.push(n));
        seen
    });
}

#[test]
fn the_greatest_and_the_least() {
    same!(|items| items.max());
    same!(|items| items.min());
    // Which of several equal items: `enumerate` tells them apart.
    same!(|items| items.enumerate().max_by_key(|(_, n)| *n));
    same!(|items| items.enumerate().min_by_key(|(_, n)| *n));
    same!(|items| items.max_by_key(|n| n / 3));
    same!(|items| items.min_by_key(|n| n / 3));
    same!(|items| items.max_by(by_thirds));
    same!(|items| items.min_by(by_thirds));
    same!(|items| items.map(f64::from).max_by(f64::total_cmp));
}

#[test]
fn of_equal_items_max_gives_the_last_and_min_the_first() {
    let key = |item: &(usize, char)| item.1;
    let order = |a: &(usize, char), b: &(usize, char)| a.1.cmp(&b.1);
    assert_eq!(numbered("abba").max_by_key(key), Some((2, 'b')));
    assert_eq!(numbered("abba").min_by_key(key), Some((0, 'a')));
    assert_eq!(numbered("abba").max_by(order), Some((2, 'b')));
    assert_eq!(numbered("abba").min_by(order), Some((0, 'a')));
}

#[test]
fn keys_are_computed_once_for_each_item() {
    let mut calls = 0;
    leaf(&[1, 2, 3]).max_by_key(|n| {
        calls += 1;
        *n
    });
    tree(&[1, 2, 3]).min_by_key(|n| {
        calls += 1;
        *n
    });
    assert_eq!(calls, 6);
}

#[test]
fn searches() {
    same!(|items| { items }.any(|n| n == 2));
    same!(|items| { items }.all(|n| n > 1));
    same!(|items| { items }.find(|n| *n < 3));
    same!(|items| { items }.find_map(|n| n.checked_sub(4)));
    same!(|items| { items }.position(|n| n == 5));
    same!(|items| { items }.nth(2));
    same!(|items| { items }.try_fold(0_u32, |sum, n| (sum < 9).then_some(sum + n)));
    same!(|items| { items }.try_for_each(|n| if n == 7 { Err(n) } else { Ok(()) }));
}

#[test]
fn comparisons() {
    same!(|items| items.eq([3, 1, 2]));
    same!(|items| items.ne([3, 1, 2]));
    same!(|items| items.cmp([3, 1]));
    same!(|items| items.partial_cmp([3, 9]));
    same!(|items| items.lt([4, 0]));
    same!(|items| items.le([3]));
    same!(|items| items.gt([3]));
    same!(|items| items.ge([3, 1, 2, 9, 9, 9]));
    same!(|items| items.is_sorted());
    same!(|items| items.is_sorted_by(|a, b| a != b));
    same!(|items| items.is_sorted_by_key(|n| n % 2));
    assert!(leaf(&[1, 2]).eq(tree(&[1, 2])));
    assert!(tree(&[1, 2]).ne(leaf(&[1, 3])));
}

#[test]
fn collections() {
    same!(|items| items.collect::<Vec<_>>());
    same!(|items| items.collect::<VecDeque<_>>());
    same!(|items| items.collect::<Box<[_]>>());
    same!(|items| items.collect::<HashSet<_>>());
    same!(|items| items.collect::<BTreeSet<_>>());
    same!(|items| items.map(|n| (n, n * n)).collect::<HashMap<_, _>>());
    same!(|items| items.map(|n| (n % 3, n)).collect::<BTreeMap<_, _>>());
    same!(|items| items.map(|n| n.to_string()).collect::<String>());
    same!(|items| items.map(|n| n.checked_sub(1)).collect::<Option<Vec<_>>>());
    same!(|items| items
        .map(|n| if n == 9 { Err(n) } else { Ok(n) })
        .collect::<Result<Vec<_>, _>>());
    assert_eq!(words("a bc d").collect::<String>(), "abcd");
    assert_eq!(words("a bc d").collect::<Vec<_>>().join("-"), "a-bc-d");
}

#[test]
fn parts() {
    same!(|items| items.partition::<Vec<_>, _>(|n| n % 2 == 0));
    same!(|items| items.map(|n| (n, n.to_string())).unzip::<_, _, Vec<_>, Vec<_>>());
    same!(|items| {
        let mut all = vec![100];
        all.extend(items);
        all
    });
}

#[test]
fn adaptors_that_keep_folding() {
    same!(|items| items.map(|n| n + 1).filter(|n| n % 2 == 0).collect::<Vec<_>>());
    same!(|items| items.filter_map(|n| n.checked_sub(3)).sum::<u32>());
    same!(|items| items.chain([1, 2]).collect::<Vec<_>>());
    same!(|items| [8].into_iter().chain(items).collect::<Vec<_>>());
    same!(|items| items.flat_map(|n| 0..n).collect::<Vec<_>>());
    same!(|items| items.map(|n| vec![n; 2]).flatten().sum::<u32>());
    same!(|items| items.enumerate().map(|(at, n)| at as u32 * n).collect::<Vec<_>>());
    same!(|items| {
        let mut seen = 0;
        let sum = items.inspect(|_| seen += 1).sum::<u32>();
        (sum, seen)
    });
}

#[test]
fn adaptors_that_step() {
    same!(|items| items.zip(5..).collect::<Vec<_>>());
    same!(|items| (5..8).zip(items).collect::<Vec<_>>());
    same!(|items| items.take(2).collect::<Vec<_>>());
    same!(|items| items.skip(1).collect::<Vec<_>>());
    same!(|items| items.step_by(2).collect::<Vec<_>>());
    same!(|items| items.take_while(|n| *n != 2).collect::<Vec<_>>());
    same!(|items| items.skip_while(|n| *n != 2).collect::<Vec<_>>());
    same!(|items| items.map_while(|n| n.checked_sub(1)).collect::<Vec<_>>());
    same!(|items| items
        .scan(0, |sum, n| {
            *sum += n;
            Some(*sum)
        })
        .collect::<Vec<_>>());
    same!(|items| items.fuse().collect::<Vec<_>>());
}

#[test]
fn peeking() {
    same!(|items| {
        let mut items = items.peekable();
        let mut pairs = Vec::new();
        while let Some(n) = items.next() {
            pairs.push((n, items.peek().copied(), items.next_if(|next| *next == 5)));
        }
        pairs
    });
}

#[test]
fn by_reference() {
    same!(|items| {
        let mut items = items;
        let first: Vec<_> = items.by_ref().take(2).collect();
        let max = items.by_ref().take(2).max();
        (first, max, items.collect::<Vec<_>>())
    });
}

#[test]
fn every_placement() {
    same_in_every_placement!(|items| items.collect::<Vec<_>>());
    same_in_every_placement!(|items| items.fold(1_u32, |a, n| a.wrapping_mul(31) + n));
    same_in_every_placement!(|items| items.map(|n| n + 1).max());
    same_in_every_placement!(|items| items.enumerate().min_by_key(|(_, n)| *n));
    same_in_every_placement!(|items| items.skip(1).step_by(2).last());
}

#[test]
fn cycles_of_generators() {
    let cycled: Vec<_> = std::iter::repeat_with(|| leaf(&[1, 2])).flatten().take(5).collect();
    assert_eq!(cycled, [1, 2, 1, 2, 1]);
}

#[test]
fn generators_of_generators() {
    let rows = LISTS.map(tree);
    assert_eq!(rows.into_iter().flatten().count(), LISTS.iter().map(|list| list.len()).sum());
    let mut merged = Vec::new();
    for (a, b) in leaf(LISTS[4]).zip(tree(LISTS[4]).skip(1)) {
        merged.push(a + b);
    }
    let expected: Vec<_> = LISTS[4].windows(2).map(|pair| pair[0] + pair[1]).collect();
    assert_eq!(merged, expected);
}
