//! Walks through trees and graphs: `cargo run --example trees`.
//!
//! Each walk is a generator, so whoever uses it decides how far it goes: a search for the way to a town
//! stops when that town is reached.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet, VecDeque};
use std::path::Path;

use gen_core::{BoxGen, generators};
use itertools::Itertools as _;

/// A binary search tree.
struct Tree<T>(Option<Box<Node<T>>>);

struct Node<T> {
    left: Tree<T>,
    value: T,
    right: Tree<T>,
}

generators!({
    impl<T: Ord> Tree<T> {
        fn insert(&mut self, value: T) {
            match &mut self.0 {
                Some(node) if value < node.value => node.left.insert(value),
                Some(node) => node.right.insert(value),
                empty => {
                    let (left, right) = (Tree(None), Tree(None));
                    *empty = Some(Box::new(Node { left, value, right }));
                }
            }
        }

        /// The values in order.
        gen fn iter(&self) -> &T {
            if let Some(node) = &self.0 {
                yield from(node.left.iter());
                yield &node.value;
                yield from(node.right.iter());
            }
        }
    }
});

impl<T: Ord> FromIterator<T> for Tree<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut tree = Tree(None);
        values.into_iter().for_each(|value| tree.insert(value));
        tree
    }
}

impl<'a, T: Ord + Sync> IntoIterator for &'a Tree<T> {
    type Item = &'a T;
    type IntoIter = BoxGen<'a, &'a T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter().boxed()
    }
}

/// Towns, and the minutes that a train takes from one to the next.
struct Railway(BTreeMap<String, BTreeMap<String, u32>>);

/// A town that a search for the shortest ways has come to.
struct Settled<'a> {
    town: &'a str,
    minutes: u32,
    /// The town before it on the way.
    from: &'a str,
}

impl Railway {
    fn read(path: &Path) -> csv::Result<Railway> {
        let mut towns: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for row in csv::Reader::from_path(path)?.into_deserialize() {
            let (a, b, minutes): (String, String, u32) = row?;
            towns.entry(a.clone()).or_default().insert(b.clone(), minutes);
            towns.entry(b).or_default().insert(a, minutes);
        }
        Ok(Railway(towns))
    }

    fn neighbours(&self, town: &str) -> impl DoubleEndedIterator<Item = (&str, u32)> {
        self.0.get(town).into_iter().flatten().map(|(next, &minutes)| (next.as_str(), minutes))
    }
}

generators!({
    impl Railway {
        /// Every town that can be reached, going on as far as possible before turning back.
        gen fn depth_first<'a>(&'a self, town: &'a str, seen: &mut HashSet<&'a str>) -> &'a str {
            if seen.insert(town) {
                yield town;
                for (next, _) in self.neighbours(town) {
                    yield from(self.depth_first(next, seen));
                }
            }
        }

        /// Every town that can be reached, with the number of trains to it, the nearest first.
        gen fn breadth_first<'a>(&'a self, start: &'a str) -> (u32, &'a str) {
            let mut seen = HashSet::from([start]);
            let mut queue = VecDeque::from([(0, start)]);
            while let Some((trains, town)) = queue.pop_front() {
                yield (trains, town);
                let unseen = self.neighbours(town).filter(|&(next, _)| seen.insert(next));
                queue.extend(unseen.map(|(next, _)| (trains + 1, next)));
            }
        }

        /// Dijkstra's algorithm: every town that can be reached, the quickest to reach first.
        gen fn settled<'a>(&'a self, start: &'a str) -> Settled<'a> {
            let mut done = HashSet::new();
            let mut queue = BinaryHeap::from([Reverse((0, start, start))]);
            while let Some(Reverse((minutes, town, from))) = queue.pop() {
                if done.insert(town) {
                    yield Settled { town, minutes, from };
                    let onward = self.neighbours(town);
                    queue.extend(onward.map(|(next, more)| Reverse((minutes + more, next, town))));
                }
            }
        }
    }
});

/// The quickest way and how long it takes. Asks for no more towns than it needs.
fn quickest<'a>(railway: &'a Railway, start: &'a str, goal: &str) -> Option<(u32, Vec<&'a str>)> {
    let mut before = HashMap::new();
    for Settled { town, minutes, from } in railway.settled(start) {
        before.insert(town, from);
        if town == goal {
            let mut way = vec![town];
            while way.last() != Some(&start) {
                way.push(before[way[way.len() - 1]]);
            }
            way.reverse();
            return Some((minutes, way));
        }
    }
    None
}

fn main() -> csv::Result<()> {
    let tree: Tree<i32> = [50, 30, 70, 20, 40, 60, 80, 35, 45].into_iter().collect();
    println!("in order: {}", tree.iter().join(" "));
    println!("between 35 and 65: {}", tree.iter().filter(|n| (35..65).contains(*n)).join(" "));
    let mut largest = 0;
    for &value in &tree {
        largest = value;
    }
    println!("largest: {largest}");

    let railway = Railway::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/railway.csv"))?;
    println!("depth first: {}", railway.depth_first("Geneva", &mut HashSet::new()).join(", "));
    for (trains, towns) in &railway.breadth_first("Geneva").chunk_by(|&(trains, _)| trains) {
        println!("{trains} trains from Geneva: {}", towns.map(|(_, town)| town).join(", "));
    }
    println!("within an hour of Zürich:");
    for Settled { town, minutes, .. } in railway.settled("Zürich").take_while(|s| s.minutes <= 60)
    {
        println!("{minutes:5} {town}");
    }
    for (start, goal) in [("Geneva", "Lugano"), ("Davos", "Basel"), ("Bern", "London")] {
        match quickest(&railway, start, goal) {
            Some((minutes, way)) => println!("{minutes} minutes: {}", way.join(", ")),
            None => println!("no train from {start} to {goal}"),
        }
    }
    Ok(())
}
