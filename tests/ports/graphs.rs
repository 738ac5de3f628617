//! The searches of a graph library: stacks and queues of iterators that borrow the graph, and a
//! set and a path that all levels of a recursion change.
//!
//! In Python `extend` is a nested function that shares `path`. Here each level lends the path to
//! the next. A node that is not in the graph is an error, which `?` passes on.

use super::compare;
use gen_core::generators;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::slice::Iter;

#[derive(Default)]
struct Graph {
    adjacent: BTreeMap<u32, Vec<u32>>,
}

struct NoNode(u32);

type Edge = (u32, u32);

impl Graph {
    fn new(edges: &[Edge]) -> Graph {
        let mut graph = Graph::default();
        for &(a, b) in edges {
            graph.adjacent.entry(a).or_default().push(b);
            graph.adjacent.entry(b).or_default().push(a);
        }
        graph
    }

    fn neighbors(&self, node: u32) -> Result<Iter<'_, u32>, NoNode> {
        Ok(self.adjacent.get(&node).ok_or(NoNode(node))?.iter())
    }
}

generators!({
    gen fn dfs_edges(graph: &Graph, source: u32) -> Result<Edge, NoNode> {
        let mut visited = BTreeSet::from([source]);
        let mut stack = vec![(source, graph.neighbors(source)?)];
        'search: while let Some((parent, children)) = stack.last_mut() {
            for child in children {
                if visited.insert(*child) {
                    yield Ok((*parent, *child));
                    stack.push((*child, graph.neighbors(*child)?));
                    continue 'search;
                }
            }
            stack.pop();
        }
    }

    gen fn bfs_edges(graph: &Graph, source: u32) -> Result<Edge, NoNode> {
        let mut visited = BTreeSet::from([source]);
        let mut queue = VecDeque::from([(source, graph.neighbors(source)?)]);
        while let Some((parent, children)) = queue.pop_front() {
            for child in children {
                if visited.insert(*child) {
                    yield Ok((parent, *child));
                    queue.push_back((*child, graph.neighbors(*child)?));
                }
            }
        }
    }

    gen fn dfs_labeled_edges(graph: &Graph, source: u32) -> Result<(Edge, &'static str), NoNode> {
        yield Ok(((source, source), "forward"));
        yield from(labeled(graph, source, &mut BTreeSet::from([source])))?;
        yield Ok(((source, source), "reverse"));
    }

    gen fn labeled(
        graph: &Graph,
        parent: u32,
        visited: &mut BTreeSet<u32>,
    ) -> Result<(Edge, &'static str), NoNode> {
        for child in graph.neighbors(parent)? {
            if visited.insert(*child) {
                yield Ok(((parent, *child), "forward"));
                yield from(labeled(graph, *child, visited))?;
                yield Ok(((parent, *child), "reverse"));
            } else {
                yield Ok(((parent, *child), "nontree"));
            }
        }
    }

    /// Yields the nodes of each component, breadth first.
    gen fn components(graph: &Graph) -> Result<Vec<u32>, NoNode> {
        let mut seen: BTreeSet<u32> = BTreeSet::new();
        for start in graph.adjacent.keys() {
            if !seen.contains(start) {
                let mut component = vec![*start];
                for edge in bfs_edges(graph, *start) {
                    component.push(edge?.1);
                }
                seen.extend(&component);
                yield Ok(component);
            }
        }
    }

    gen fn all_simple_paths(
        graph: &Graph,
        source: u32,
        target: u32,
        cutoff: usize,
    ) -> Result<Vec<u32>, NoNode> {
        yield from(extend(graph, &mut vec![source], target, cutoff))?;
    }

    gen fn extend(
        graph: &Graph,
        path: &mut Vec<u32>,
        target: u32,
        cutoff: usize,
    ) -> Result<Vec<u32>, NoNode> {
        let last = path[path.len() - 1];
        if last == target {
            yield Ok(path.clone());
        } else if path.len() <= cutoff {
            for child in graph.neighbors(last)? {
                if !path.contains(child) {
                    path.push(*child);
                    for found in extend(graph, path, target, cutoff) {
                        yield Ok(found?);
                    }
                    path.pop();
                }
            }
        }
    }

    gen fn lines(graph: &Graph) -> String {
        yield format!("dfs{}", edges(dfs_edges(graph, 0)));
        yield format!("bfs{}", edges(bfs_edges(graph, 0)));
        for edge in dfs_labeled_edges(graph, 3).flatten() {
            yield show(edge);
        }
        for component in components(graph).flatten() {
            yield format!("component{}", nodes(&component));
        }
        for cutoff in [2, 3, 9] {
            for path in all_simple_paths(graph, 0, 5, cutoff).flatten() {
                yield format!("within {cutoff}:{}", nodes(&path));
            }
        }
        for edge in dfs_edges(graph, 6) {
            yield edge.map_or_else(missing, |(a, b)| format!("{a} {b}"));
        }
        for edge in bfs_edges(graph, 6) {
            yield edge.map_or_else(missing, |(a, b)| format!("{a} {b}"));
        }
        for edge in dfs_labeled_edges(graph, 6) {
            yield edge.map_or_else(missing, show);
        }
    }
});

fn edges(edges: impl Iterator<Item = Result<Edge, NoNode>>) -> String {
    edges.flatten().fold(String::new(), |text, edge| text + &format!(" {edge:?}"))
}

fn nodes(nodes: &[u32]) -> String {
    nodes.iter().fold(String::new(), |text, node| text + &format!(" {node}"))
}

fn show(((a, b), label): (Edge, &str)) -> String {
    format!("{a} {b} {label}")
}

fn missing(NoNode(node): NoNode) -> String {
    format!("no node {node}")
}

#[test]
fn searches_as_python_does() {
    let graph = Graph::new(&[(0, 1), (0, 2), (1, 2), (1, 3), (2, 4), (3, 4), (4, 5), (7, 8)]);
    compare(|| lines(&graph), include_str!("python/graphs.txt"));
}
