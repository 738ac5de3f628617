//! Generic generators: types, constants, `impl Trait`, associated types and higher-ranked bounds.

use gen_core::{Body, Gen, generators};
use std::collections::BTreeMap;
use std::fmt::{Debug, Display};
use std::hash::Hash;

trait Shape {
    type Unit: Copy + Into<f64>;
    const SIDES: usize;
    fn side(&self, at: usize) -> Self::Unit;
}

struct Square(f32);

impl Shape for Square {
    type Unit = f32;
    const SIDES: usize = 4;

    fn side(&self, _: usize) -> f32 {
        self.0
    }
}

struct Grid<T, const W: usize, const H: usize>([[T; W]; H]);

generators! {
    gen fn repeat<T: Clone>(item: T, times: usize) -> T {
        for _ in 0..times {
            yield item.clone();
        }
    }

    gen fn with_where<K, V>(map: BTreeMap<K, Vec<V>>) -> (K, V)
    where
        K: Clone + Ord,
        V: Debug,
    {
        for (key, values) in map {
            for value in values {
                yield (key.clone(), value);
            }
        }
    }

    gen fn windows<T: Copy + Default, const N: usize>(list: &[T]) -> [T; N] {
        for window in list.windows(N) {
            let mut array = [T::default(); N];
            array.copy_from_slice(window);
            yield array;
        }
    }

    gen fn const_expressions<const N: usize>() -> usize {
        yield N;
        yield const { N * 2 };
        yield [0_u8; N].len();
    }

    gen fn shown(items: impl IntoIterator<Item = impl Display>) -> String {
        for item in items {
            yield item.to_string();
        }
    }

    gen fn impl_items(n: u32) -> impl Display + Clone {
        for i in 0..n {
            yield i;
        }
    }

    gen fn impl_iterators(n: u32) -> impl Iterator<Item = u32> {
        for i in 1..n {
            yield (0..i).rev();
        }
    }

    gen fn sides<S: Shape>(shape: &S) -> S::Unit {
        for at in 0..S::SIDES {
            yield shape.side(at);
        }
    }

    gen fn iterated<I: IntoIterator>(items: I) -> <I as IntoIterator>::Item
    where
        I::Item: PartialEq + Clone,
    {
        let mut last = None;
        for item in items {
            if last.as_ref() != Some(&item) {
                yield item.clone();
            }
            last = Some(item);
        }
    }

    gen fn higher_ranked<F>(words: &[String], f: F) -> &str
    where
        F: for<'w> Fn(&'w str) -> Option<&'w str>,
    {
        for word in words {
            if let Some(part) = f(word) {
                yield part;
            }
        }
    }

    gen fn higher_ranked_objects<'a>(n: u32, f: &'a dyn for<'x> Fn(&'x mut u32)) -> u32 {
        let mut n = n;
        for _ in 0..3 {
            f(&mut n);
            yield n;
        }
    }

    gen fn generic_closures<A, B, F: FnMut(A) -> B>(items: Vec<A>, mut f: F) -> B {
        for item in items {
            yield f(item);
        }
    }

    gen fn unsized_arguments<T: ?Sized + ToString>(item: &T) -> String {
        yield item.to_string();
    }

    gen fn defaults_from_the_type<T>() -> T
    where
        T: From<u8> + Copy,
    {
        yield T::from(1);
        yield 2.into();
    }

    gen fn unique<T: Hash + Eq + Clone, I: Iterator<Item = T>>(items: I) -> T {
        let mut seen = std::collections::HashSet::new();
        for item in items {
            if seen.insert(item.clone()) {
                yield item;
            }
        }
    }

    impl<T, const W: usize, const H: usize> Grid<T, W, H> {
        gen fn columns(&self) -> [&T; H]
        where
            T: Debug,
        {
            for column in 0..W {
                yield std::array::from_fn(|row| &self.0[row][column]);
            }
        }

        gen fn mapped<'a, U, F>(&'a self, f: F) -> U
        where
            T: Debug,
            F: Fn(&'a T) -> U,
        {
            for column in self.columns() {
                for cell in column {
                    yield f(cell);
                }
            }
        }
    }

    gen fn chained<T>(first: impl IntoIterator<Item = T>, second: impl IntoIterator<Item = T>) -> T {
        yield from first;
        yield from second;
    }

    gen fn nested_generics<T: Clone>(item: T, depth: u32) -> Vec<T> {
        yield vec![item.clone(); depth as usize];
        if depth > 0 {
            yield from nested_generics(item, depth - 1);
        }
    }

    gen fn over_a_generator<B: Body<u32, Resume = (), Return = ()>>(inner: Gen<u32, B>) -> u64 {
        for n in inner {
            yield u64::from(n) * 2;
        }
    }
}

#[test]
fn type_parameters() {
    assert_eq!(repeat("x", 3).collect::<String>(), "xxx");
    assert_eq!(repeat(vec![1], 2).collect::<Vec<_>>(), [[1], [1]]);
    assert_eq!(unique([1, 2, 1, 3, 2].into_iter()).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn where_clauses() {
    let map = BTreeMap::from([('a', vec![1, 2]), ('b', vec![3])]);
    assert_eq!(with_where(map).collect::<Vec<_>>(), [('a', 1), ('a', 2), ('b', 3)]);
}

#[test]
fn constant_parameters() {
    assert_eq!(windows::<_, 2>(&[1, 2, 3]).collect::<Vec<_>>(), [[1, 2], [2, 3]]);
    let inferred: Vec<[u8; 3]> = windows(b"abcd").collect();
    assert_eq!(inferred, [*b"abc", *b"bcd"]);
    assert_eq!(const_expressions::<4>().collect::<Vec<_>>(), [4, 8, 4]);
}

#[test]
fn constant_parameters_of_an_impl() {
    let grid = Grid([[1, 2, 3], [4, 5, 6]]);
    assert_eq!(grid.columns().collect::<Vec<_>>(), [[&1, &4], [&2, &5], [&3, &6]]);
    assert_eq!(grid.mapped(|n| n * 10).collect::<Vec<_>>(), [10, 40, 20, 50, 30, 60]);
}

#[test]
fn impl_trait_arguments() {
    assert_eq!(shown([1, 2]).collect::<Vec<_>>(), ["1", "2"]);
    assert_eq!(shown(vec!["a"]).collect::<Vec<_>>(), ["a"]);
    assert_eq!(chained([1], vec![2, 3]).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn impl_trait_items() {
    let items: Vec<_> = impl_items(2).collect();
    assert_eq!(items[1].clone().to_string(), "1");
    assert_eq!(impl_iterators(4).flatten().collect::<Vec<_>>(), [0, 1, 0, 2, 1, 0]);
}

#[test]
fn associated_types_and_constants() {
    assert_eq!(sides(&Square(1.5)).map(f64::from).sum::<f64>(), 6.0);
    assert_eq!(iterated([1, 1, 2, 1]).collect::<Vec<_>>(), [1, 2, 1]);
    assert_eq!(defaults_from_the_type::<u64>().sum::<u64>(), 3);
}

#[test]
fn higher_ranked_closures() {
    let words = ["abc".to_owned(), String::new()];
    let tails = higher_ranked(&words, |word| word.get(1..));
    assert_eq!(tails.collect::<Vec<_>>(), ["bc"]);
    assert_eq!(higher_ranked_objects(1, &|n| *n *= 2).collect::<Vec<_>>(), [2, 4, 8]);
}

#[test]
fn closures_with_state() {
    let mut calls = 0;
    let counted = generic_closures(vec!["a", "b"], |word| {
        calls += 1;
        format!("{word}{calls}")
    });
    assert_eq!(counted.collect::<Vec<_>>(), ["a1", "b2"]);
    assert_eq!(calls, 2);
}

#[test]
fn unsized_types_behind_references() {
    assert_eq!(unsized_arguments("str").next().as_deref(), Some("str"));
    assert_eq!(unsized_arguments::<dyn Display>(&5).next().as_deref(), Some("5"));
}

#[test]
fn generic_recursion() {
    let lists: Vec<_> = nested_generics('x', 2).collect();
    assert_eq!(lists, [vec!['x', 'x'], vec!['x'], vec![]]);
}

#[test]
fn generators_are_arguments_of_generators() {
    assert_eq!(over_a_generator(repeat(4, 2)).collect::<Vec<_>>(), [8, 8]);
}
