//! `itertools`: its adaptors over generators, and generators that delegate to its adaptors.

use crate::by_hand::flat;
use gen_core::{BoxGen, generators, genexpr};
use gen_tests::Tracker;
use itertools::{
    FoldWhile, Itertools, MinMaxResult, Position, izip, kmerge, process_results, put_back,
};

generators! {
    /// The multiples of `n`, for ever.
    gen fn multiples(n: u64) -> u64 {
        for i in 1.. {
            yield n * i;
        }
    }

    /// In order: what is under a node is not less than the node, as in a heap.
    gen fn in_order(node: &Node) -> u32 {
        yield node.value;
        yield from node.children.iter().map(|child| in_order(child).on_heap()).kmerge();
    }

    gen fn merge_sorted(items: &[u32]) -> u32 {
        match items {
            [] => {}
            [item] => yield *item,
            _ => {
                let (left, right) = items.split_at(items.len() / 2);
                yield from merge_sorted(left).on_heap().merge(merge_sorted(right).on_heap());
            }
        }
    }

    gen fn numbers_in(text: &str) -> Result<u32, std::num::ParseIntError> {
        for word in text.split(' ') {
            yield Ok(word.parse()?);
        }
    }
}

struct Node {
    value: u32,
    children: Vec<Node>,
}

fn node(value: u32, children: impl IntoIterator<Item = Node>) -> Node {
    Node { value, children: children.into_iter().collect() }
}

#[test]
fn neighbours() {
    adapts_like_by_hand!(|items, log| items.tuple_windows::<(_, _)>());
    adapts_like_by_hand!(|items, log| items.tuples::<(_, _)>());
    adapts_like_by_hand!(|items, log| items.map(|n| n / 2).dedup_with_count());
    adapts_like_by_hand!(|items, log| items.coalesce(|a, b| if a + b < 4 {
        Ok(a + b)
    } else {
        Err((a, b))
    }));
    adapts_like_by_hand!(|items, log| items.batching(|items| Some((items.next()?, items.next()))));
    adapts_like_by_hand!(|items, log| items
        .with_position()
        .map(|(at, n)| (at == Position::Last, n)));
}

#[test]
fn additions() {
    adapts_like_by_hand!(|items, log| Itertools::intersperse(items, 9));
    adapts_like_by_hand!(|items, log| items.pad_using(3, |at| [10, 11, 12][at]));
    adapts_like_by_hand!(|items, log| items.unique());
    adapts_like_by_hand!(|items, log| items.take_while_inclusive(|n| *n < 1));
    adapts_like_by_hand!(|items, log| items.map(|n| 3_u32.checked_sub(n)).while_some());
    adapts_like_by_hand!(|items, log| items.positions(|n| n % 2 == 1));
}

/// A generator that has ended first is not resumed while the other one goes on.
#[test]
fn zip_longest() {
    adapts_like_by_hand!(|items, log| items.zip_longest(10..13));
    adapts_like_by_hand!(|items, log| (10..13).zip_longest(items));
    adapts_like_by_hand!(|items, log| items.zip_longest(flat(&log, log.guard("other"), 2)));
}

#[test]
fn merging() {
    adapts_like_by_hand!(|items, log| items.interleave(10..12));
    adapts_like_by_hand!(|items, log| items.interleave_shortest(10..12));
    adapts_like_by_hand!(|items, log| items.merge([1, 2, 9]));
    adapts_like_by_hand!(|items, log| [1, 2, 9].into_iter().merge_join_by(items, u32::cmp));
    adapts_like_by_hand!(|items, log| put_back(items).with_value(7));
}

/// The left one is pulled as it is needed. What is on the right is cloned, so a generator, which
/// cannot be, stands on the left.
#[test]
fn products() {
    adapts_like_by_hand!(|items, log| items.cartesian_product("ab".chars()));
    adapts_like_by_hand!(|items, log| items.combinations(2));
    let table = genexpr!((a, b) for a in multiples(2).take(2) for b in multiples(3).take(2));
    assert_eq!(table.collect_vec(), [(2, 3), (2, 6), (4, 3), (4, 6)]);
}

/// Groups are cut as they are read; one that is skipped is kept for as long as it can be asked for.
#[test]
fn groups() {
    like_by_hand!(|items, log| {
        let groups = items.chunk_by(|n| n / 2);
        for (key, group) in &groups {
            log.note(format!("{key}: {:?}", group.collect_vec()));
        }
    });
    like_by_hand!(|items, log| {
        let groups = items.chunk_by(|n| n / 2);
        let (even, odd): (Vec<_>, Vec<_>) = groups.into_iter().partition(|(key, _)| key % 2 == 0);
        for (key, group) in odd.into_iter().chain(even) {
            log.note(format!("{key}: {:?}", group.collect_vec()));
        }
    });
    like_by_hand!(|items, log| {
        for chunk in &items.chunks(2) {
            log.note(format!("{:?}", chunk.sum::<u32>()));
        }
    });
}

/// Both halves see every item, which is made once, when the first half asks for it.
#[test]
fn tee() {
    like_by_hand!(|items, log| {
        let (mut left, mut right) = items.tee();
        log.note(format!("{:?} {:?}", left.next(), left.next()));
        log.note(format!("{:?} {:?}", right.next(), right.size_hint()));
        log.note(format!("{:?} {:?}", left.collect_vec(), right.size_hint()));
        log.note(format!("{:?}", right.collect_vec()));
    });
    like_by_hand!(|items, log| {
        let (ahead, behind) = items.tee();
        log.note(format!("{:?}", ahead.skip(1).zip(behind).collect_vec()));
    });
}

#[test]
fn several_items_ahead() {
    like_by_hand!(|items, log| {
        let mut items = items.multipeek();
        log.note(format!("{:?}", (items.peek().copied(), items.peek().copied())));
        log.note(format!("{:?}", items.next()));
        log.note(format!("{:?}", items.peek()));
    });
    like_by_hand!(|items, log| {
        let mut items = items.peekable();
        log.note(format!("{:?}", items.peeking_take_while(|n| *n < 2).collect_vec()));
        log.note(format!("{:?}", items.next()));
    });
}

/// One item of each source is held; the rest are pulled as they are needed.
#[test]
fn kmerge_of_endless_generators() {
    let merged = [2, 3, 5].map(multiples).into_iter().kmerge().dedup();
    assert_eq!(merged.take(8).collect_vec(), [2, 3, 4, 5, 6, 8, 9, 10]);

    let log = Tracker::new();
    let sources = [3, 1].map(|n| flat(&log, log.guard(format!("drop {n}")), n));
    let mut merged = kmerge(sources);
    assert_eq!(log.take(), ["make 0", "make 0"]);
    assert_eq!(merged.next(), Some(0));
    assert_eq!(log.take(), ["make 1"]);
    assert_eq!(merged.next(), Some(0));
    assert_eq!(log.take(), ["end", "drop 1"]);
    drop(merged);
    assert_eq!(log.take(), ["drop 3"]);
}

#[test]
fn kmerge_of_generators_of_different_kinds() {
    let sources: [BoxGen<'_, u64>; 2] =
        [multiples(7).boxed(), genexpr!(10 * a + b for a in 0..2 for b in [1, 2]).boxed()];
    assert_eq!(sources.into_iter().kmerge().take(6).collect_vec(), [1, 2, 7, 11, 12, 14]);
}

/// As Python's `heapq.merge` of recursive calls.
#[test]
fn recursion_through_adaptors() {
    let heap = node(
        1,
        [node(3, [node(4, []), node(9, [])]), node(2, [node(8, [node(8, [])])]), node(5, [])],
    );
    assert_eq!(in_order(&heap).collect_vec(), [1, 2, 3, 4, 5, 8, 8, 9]);
    assert_eq!(in_order(&heap).boxed_local().tuple_windows().filter(|(a, b)| a == b).count(), 1);
    assert_eq!(merge_sorted(&[5, 2, 8, 1, 9, 3, 3]).collect_vec(), [1, 2, 3, 3, 5, 8, 9]);
}

/// The error that ends the generator ends what reads it, and is what comes out.
#[test]
fn fallible_items() {
    assert_eq!(numbers_in("3 4 5").process_results(|items| items.sum::<u32>()), Ok(12));
    let error = "x".parse::<u32>().expect_err("no number");
    assert_eq!(
        process_results(numbers_in("3 x 5"), |items| items.collect_vec()),
        Err(error.clone())
    );
    assert_eq!(numbers_in("3 x").map_ok(|n| n * 2).collect_vec(), [Ok(6), Err(error.clone())]);
    assert_eq!(numbers_in("3 4 x").fold_ok(0, |sum, n| sum + n), Err(error.clone()));
    let (numbers, errors): (Vec<_>, Vec<_>) = numbers_in("1 2 x 3").partition_result();
    assert_eq!((numbers, errors), (vec![1, 2], vec![error]));
    assert_eq!(numbers_in("4 6").try_collect::<_, Vec<_>, _>(), Ok(vec![4, 6]));
}

#[test]
fn summaries() {
    let items = || genexpr!(a * b for a in 1..4_u32 for b in 1..3);
    assert_eq!(items().sorted().dedup().join("-"), "1-2-3-4-6");
    assert_eq!(items().minmax(), MinMaxResult::MinMax(1, 6));
    assert_eq!(items().k_smallest(3).collect_vec(), [1, 2, 2]);
    assert_eq!(items().tail(2).collect_vec(), [3, 6]);
    assert_eq!(items().counts()[&2], 2);
    assert_eq!(items().duplicates().collect_vec(), [2]);
    assert_eq!(items().into_group_map_by(|n| n % 2)[&1], [1, 3]);
    assert_eq!(items().tree_reduce(|a, b| a * 10 + b), Some((12 * 10 + 24) * 10 + 36));
    assert_eq!(items().format(" ").to_string(), "1 2 2 4 3 6");
    assert_eq!(items().filter(|n| *n > 5).exactly_one().ok(), Some(6));
    assert_eq!(items().at_most_one().map_err(Iterator::count).err(), Some(6));
    assert_eq!(items().collect_tuple::<(_, _)>(), None);
    let triple: Option<(_, _, _)> = { items() }.next_tuple();
    assert_eq!(triple, Some((1, 2, 2)));
    assert_eq!({ items() }.all_equal_value(), Err(Some((1, 2))));
}

/// What stops early pulls no more than it needs.
#[test]
fn stops_early() {
    like_by_hand!(|items, log| {
        let mut items = items;
        let sum = items.fold_while(0, |sum, n| {
            if n < 2 { FoldWhile::Continue(sum + n) } else { FoldWhile::Done(sum) }
        });
        log.note(format!("{sum:?} {:?}", items.next()));
    });
    like_by_hand!(|items, log| {
        let mut items = items;
        log.note(format!("{:?} {:?}", items.find_position(|n| *n == 1), items.next()));
    });
    like_by_hand!(|items, log| {
        log.note(format!("{:?}", items.exactly_one().map_err(Iterator::count)));
    });
    let mut seen = Vec::new();
    for (a, b, c) in izip!(multiples(2), multiples(3).boxed(), [7, 8]) {
        seen.push(a + b + c);
    }
    assert_eq!(seen, [12, 18]);
}
