//! A matcher of graphs: a method that changes `self`, recurs on `self` and undoes the change, by
//! `yield from` and by a loop.
//!
//! In Python `candidates` stays suspended in `self` while `self` changes. The borrow checker
//! forbids that, so this method collects the candidates first.

use super::compare;
use gen_core::generators;
use std::collections::{BTreeMap, BTreeSet};

type Graph = BTreeMap<u32, Vec<u32>>;
type Mapping = BTreeMap<u32, u32>;

struct Mismatch(String);

/// Maps the nodes of a small graph to those of a large one, in all ways that keep its edges.
struct Matcher<'a> {
    large: &'a Graph,
    small: &'a Graph,
    order: Vec<u32>,
    core: Mapping,
}

generators!({
    impl Matcher<'_> {
        gen fn r#match(&mut self) -> Result<Mapping, Mismatch> {
            let Some(&node) = self.order.get(self.core.len()) else {
                self.verify()?;
                yield Ok(self.core.clone());
                return;
            };
            for candidate in self.candidates().collect::<Vec<_>>() {
                if self.feasible(node, candidate) {
                    self.core.insert(node, candidate);
                    yield from(self.r#match())?;
                    self.core.remove(&node);
                }
            }
        }

        /// Yields one mapping for each set of nodes, by a loop at each level.
        gen fn mappings(&mut self) -> Result<Mapping, Mismatch> {
            let mut seen = vec![];
            for mapping in self.looping() {
                let mapping = mapping?;
                let nodes: BTreeSet<u32> = mapping.values().copied().collect();
                if !seen.contains(&nodes) {
                    seen.push(nodes);
                    yield Ok(mapping);
                }
            }
        }

        gen fn looping(&mut self) -> Result<Mapping, Mismatch> {
            let Some(&node) = self.order.get(self.core.len()) else {
                self.verify()?;
                yield Ok(self.core.clone());
                return;
            };
            for candidate in self.candidates().collect::<Vec<_>>() {
                if self.feasible(node, candidate) {
                    self.core.insert(node, candidate);
                    for mapping in self.looping() {
                        yield Ok(mapping?);
                    }
                    self.core.remove(&node);
                }
            }
        }

        gen fn candidates(&self) -> u32 {
            for candidate in self.large.keys() {
                if !self.core.values().any(|used| used == candidate) {
                    yield *candidate;
                }
            }
        }
    }

    gen fn lines(graph: &Graph, square: &Graph, edge: &Graph) -> String {
        for mapping in Matcher::new(graph, square).r#match() {
            yield show("square", mapping);
        }
        for mapping in Matcher::new(graph, edge).mappings() {
            yield show("edge", mapping);
        }
        let mut broken = graph.clone();
        broken.insert(5, vec![]);
        for mapping in Matcher::new(&broken, square).r#match() {
            yield show("square", mapping);
        }
    }
});

impl<'a> Matcher<'a> {
    fn new(large: &'a Graph, small: &'a Graph) -> Self {
        Matcher { large, small, order: small.keys().copied().collect(), core: BTreeMap::new() }
    }

    fn feasible(&self, node: u32, candidate: u32) -> bool {
        let mut near = self.small[&node].iter().filter_map(|near| self.core.get(near));
        near.all(|near| self.large[&candidate].contains(near))
    }

    /// Rejects a graph with an edge that leads one way only.
    fn verify(&self) -> Result<(), Mismatch> {
        for (a, nodes) in self.large {
            for b in nodes {
                if !self.large.get(b).is_some_and(|nodes| nodes.contains(a)) {
                    return Err(Mismatch(format!("{a} to {b} is one-way")));
                }
            }
        }
        Ok(())
    }
}

fn show(name: &str, mapping: Result<Mapping, Mismatch>) -> String {
    match mapping {
        Ok(mapping) => {
            mapping.values().fold(name.to_owned(), |text, node| text + &format!(" {node}"))
        }
        Err(Mismatch(error)) => format!("error: {error}"),
    }
}

#[test]
fn matches_as_python_does() {
    let graph: &[(u32, &[u32])] =
        &[(0, &[1, 2]), (1, &[0, 2, 3]), (2, &[0, 1, 4]), (3, &[1, 4]), (4, &[2, 3, 5]), (5, &[4])];
    let square: &[(u32, &[u32])] = &[(0, &[1, 3]), (1, &[0, 2]), (2, &[1, 3]), (3, &[2, 0])];
    let edge: &[(u32, &[u32])] = &[(0, &[1]), (1, &[0])];
    let [graph, square, edge] = [graph, square, edge].map(|nodes| -> Graph {
        nodes.iter().map(|(node, near)| (*node, near.to_vec())).collect()
    });
    compare(|| lines(&graph, &square, &edge), include_str!("python/matching.txt"));
}
