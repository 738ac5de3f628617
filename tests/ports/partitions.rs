//! Partitions of numbers and of collections: recursion in `for` loops that change each item.
//!
//! In Python `multisets` returns a generator that a nested function makes over a shared list. Here
//! the list is an argument, which each level lends to the next.

use super::compare;
use gen_core::generators;

/// A partition: each part, and how often it occurs.
type Counts = Vec<(u32, u32)>;

generators!({
    gen fn partitions(n: u32, parts: u32, largest: u32) -> Counts {
        if n == 0 {
            yield vec![];
            return;
        }
        for part in (1..=n.min(largest)).rev() {
            for count in (1..=parts.min(n / part)).rev() {
                for rest in partitions(n - part * count, parts - count, part - 1) {
                    yield [vec![(part, count)], rest].concat();
                }
            }
        }
    }

    /// Yields the partitions of `n` into `m` parts, as growing lists.
    gen fn ordered_partitions(n: u32, m: u32) -> Result<Vec<u32>, String> {
        if m < 1 || n < m {
            return Err(format!("no {m} parts of {n}"));
        }
        yield from(grow(n, m, 1).map(Ok));
    }

    gen fn grow(n: u32, m: u32, least: u32) -> Vec<u32> {
        if m == 1 {
            yield vec![n];
            return;
        }
        for part in least..=n / m {
            for rest in grow(n - part, m - 1, part) {
                yield [vec![part], rest].concat();
            }
        }
    }

    /// Yields all ways to put `items` into groups.
    gen fn set_partitions<T: Clone>(items: &[T]) -> Vec<Vec<T>> {
        let [first, rest @ ..] = items else {
            yield vec![];
            return;
        };
        for groups in set_partitions(rest) {
            yield [&[vec![first.clone()]], &groups[..]].concat();
            for at in 0..groups.len() {
                let mut groups = groups.clone();
                groups[at].insert(0, first.clone());
                yield groups;
            }
        }
    }

    /// Yields all ways to put `items` into `m` groups, and takes equal items for the same.
    gen fn multiset_partitions<T: Clone + Ord>(items: &[T], m: Option<usize>) -> Vec<Vec<T>> {
        let Some(m) = m else {
            for m in 1..=items.len() {
                yield from(multiset_partitions(items, Some(m)));
            }
            return;
        };
        let mut seen = vec![];
        for mut groups in set_partitions(items) {
            groups.sort();
            if groups.len() == m && !seen.contains(&groups) {
                seen.push(groups.clone());
                yield groups;
            }
        }
    }

    /// Yields all choices of `size` items. `counts` says how many there are of each.
    gen fn multisets(counts: &[(char, usize)], size: usize) -> String {
        yield from(choose(counts, size, &mut String::new()));
    }

    gen fn choose(counts: &[(char, usize)], size: usize, chosen: &mut String) -> String {
        if size == 0 {
            yield chosen.clone();
        } else if let [(name, count), rest @ ..] = counts {
            let before = chosen.len();
            for taken in (0..=size.min(*count)).rev() {
                chosen.extend((0..taken).map(|_| name));
                yield from(choose(rest, size - taken, chosen));
                chosen.truncate(before);
            }
        }
    }

    gen fn lines() -> String {
        yield from(partitions(7, 4, 5).map(|counts| show(&counts)));
        yield partitions(30, 30, 30).count().to_string();
        for (n, m) in [(8, 3), (5, 5), (4, 1), (2, 3)] {
            for p in ordered_partitions(n, m) {
                yield p.map_or_else(|error| format!("error: {error}"), |p| format!("{p:?}"));
            }
        }
        for p in set_partitions(&[1, 2, 3]) {
            yield format!("{p:?}");
        }
        for p in multiset_partitions(&[1, 1, 2, 2], None) {
            yield format!("{p:?}");
        }
        for size in 0..5 {
            let choices: Vec<_> = multisets(&[('a', 2), ('b', 1), ('c', 3)], size).collect();
            yield choices.join(" ");
        }
    }
});

fn show(counts: &Counts) -> String {
    let parts: Vec<_> = counts.iter().map(|(part, count)| format!("{part}: {count}")).collect();
    format!("{{{}}}", parts.join(", "))
}

#[test]
fn partitions_as_python_does() {
    compare(lines, include_str!("python/partitions.txt"));
}
