//! Recursive searches, checked against counts that are known.

use gen_core::generators;
use std::collections::{BTreeSet, HashMap};

generators! {
    gen fn permutations(items: Vec<u32>, at: usize) -> Vec<u32> {
        if at + 1 >= items.len() {
            yield items;
            return;
        }
        for other in at..items.len() {
            let mut items = items.clone();
            items.swap(at, other);
            yield from permutations(items, at + 1);
        }
    }

    gen fn subsets<'a>(items: &'a [char], chosen: &'a str) -> String {
        match items {
            [] => yield chosen.to_owned(),
            [first, rest @ ..] => {
                yield from subsets(rest, chosen);
                let more = format!("{chosen}{first}");
                yield from subsets(rest, &more);
            }
        }
    }

    gen fn queens(size: usize, rows: &mut Vec<usize>) -> Vec<usize> {
        if rows.len() == size {
            yield rows.clone();
            return;
        }
        for column in 0..size {
            let is_free = rows.iter().rev().zip(1..).all(|(&other, distance)| {
                other != column && other.abs_diff(column) != distance
            });
            if is_free {
                rows.push(column);
                yield from queens(size, rows);
                rows.pop();
            }
        }
    }

    gen fn hanoi(disks: u32, from: char, to: char, spare: char) -> (char, char) {
        if disks > 0 {
            yield from hanoi(disks - 1, from, spare, to);
            yield (from, to);
            yield from hanoi(disks - 1, spare, to, from);
        }
    }

    gen fn paths<'g>(graph: &'g HashMap<u32, Vec<u32>>, path: &'g mut Vec<u32>, end: u32) -> Vec<u32> {
        let Some(&last) = path.last() else { return };
        if last == end {
            yield path.clone();
        } else {
            for &next in graph.get(&last).into_iter().flatten() {
                if !path.contains(&next) {
                    path.push(next);
                    yield from paths(graph, path, end);
                    path.pop();
                }
            }
        }
    }

    gen fn compositions(n: u32) -> Vec<u32> {
        if n == 0 {
            yield Vec::new();
        }
        for first in 1..=n {
            for mut rest in Box::new(compositions(n - first).on_heap()) {
                rest.insert(0, first);
                yield rest;
            }
        }
    }
}

#[test]
fn permutations_are_all_different() {
    let all: Vec<_> = permutations((0..6).collect(), 0).collect();
    assert_eq!(all.len(), 720);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 720);
    assert!(all.iter().all(|it| it.iter().collect::<BTreeSet<_>>().len() == 6));
}

#[test]
fn subsets_borrow_from_the_frame_below() {
    let all: Vec<_> = subsets(&['a', 'b', 'c'], "").collect();
    assert_eq!(all, ["", "c", "b", "bc", "a", "ac", "ab", "abc"]);
}

#[test]
fn queens_do_not_attack_each_other() {
    assert_eq!(queens(4, &mut vec![]).collect::<Vec<_>>(), [[1, 3, 0, 2], [2, 0, 3, 1]]);
    let counts: Vec<_> = (1..=8).map(|size| queens(size, &mut vec![]).count()).collect();
    assert_eq!(counts, [1, 0, 0, 2, 10, 4, 40, 92]);
}

#[test]
fn hanoi_moves_every_disk() {
    let mut pegs: HashMap<char, Vec<u32>> =
        HashMap::from([('a', (0..10).rev().collect()), ('b', vec![]), ('c', vec![])]);
    let mut moves = 0;
    for (source, target) in hanoi(10, 'a', 'c', 'b') {
        let disk = pegs.get_mut(&source).and_then(Vec::pop).expect("a disk");
        let target = pegs.get_mut(&target).expect("a peg");
        assert!(target.last().is_none_or(|below| *below > disk));
        target.push(disk);
        moves += 1;
    }
    assert_eq!((moves, pegs[&'c'].len()), (1023, 10));
}

#[test]
fn paths_share_one_buffer() {
    let graph = HashMap::from([(1, vec![2, 3]), (2, vec![3, 4]), (3, vec![2, 4])]);
    let mut start = vec![1];
    let all: Vec<_> = paths(&graph, &mut start, 4).collect();
    assert_eq!(all, [vec![1, 2, 3, 4], vec![1, 2, 4], vec![1, 3, 2, 4], vec![1, 3, 4]]);
    assert_eq!(start, [1]);
}

#[test]
fn recursion_without_delegation_goes_through_a_box() {
    let all: Vec<_> = compositions(3).collect();
    assert_eq!(all, [vec![1, 1, 1], vec![1, 2], vec![2, 1], vec![3]]);
    assert_eq!(compositions(10).count(), 512);
}
