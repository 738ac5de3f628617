//! `gen` blocks and functions as values: what they are, where they stand, what they capture.
//!
//! Each test cites the test of the compiler that has its scenario; `tests/README.md` says what
//! differs.

use gen_core::generators;
use std::iter::FusedIterator;
use std::panic::{AssertUnwindSafe, catch_unwind};

fn all<T>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    items.into_iter().collect()
}

/// As `gen_fn_iter`.
#[test]
fn a_generator_function_is_an_iterator() {
    generators! {
        gen fn foo() -> i32 {
            yield 1;
            yield 2;
            yield 3;
        }
    }

    let mut iter = foo();
    assert_eq!(
        [iter.next(), iter.next(), iter.next(), iter.next()],
        [Some(1), Some(2), Some(3), None]
    );
}

/// As `gen_block_iterate`: an empty body, one item, several.
#[test]
fn blocks_of_every_length() {
    generators! {
        fn none() -> impl Iterator<Item = u32> {
            gen { if false { yield 1; } }
        }

        fn one() -> impl Iterator<Item = u32> {
            gen { yield 42 }
        }

        fn several() -> impl Iterator<Item = u32> {
            gen {
                yield 42;
                for x in 3..6 { yield x }
            }
        }
    }

    assert_eq!(all(none()), []);
    assert_eq!(all(one()), [42]);
    assert_eq!(all(several()), [42, 3, 4, 5]);
}

/// As `gen_block_is_iter` and `gen_block_is_fused_iter`.
#[test]
fn blocks_are_fused_iterators() {
    generators! {
        fn fused() -> impl FusedIterator<Item = &'static str> {
            gen {
                yield "hello";
                yield "world";
            }
        }
    }

    let mut iter = fused();
    assert_eq!(all(&mut iter), ["hello", "world"]);
    assert_eq!([iter.next(), iter.next()], [None; 2]);
}

/// As `gen_block_move`.
#[test]
fn a_move_block_owns_what_it_names() {
    generators! {
        fn moved() -> impl Iterator<Item = u32> {
            let mut x = vec![];
            gen move {
                yield 42;
                x.push(99_u32);
                yield x[0];
            }
        }
    }

    assert_eq!(all(moved()), [42, 99]);
}

/// Without `move`, the block borrows.
#[test]
fn a_block_borrows_what_it_names() {
    generators! {
        fn borrowed() -> (Vec<u32>, u32) {
            let factor = 3;
            let mut seen = Vec::new();
            let items: u32 = gen {
                for n in 0..3 {
                    seen.push(n);
                    yield n * factor;
                }
            }.sum();
            (seen, items)
        }
    }

    assert_eq!(borrowed(), (vec![0, 1, 2], 9));
}

/// As `gen_block_panic`, as far as the two agree.
#[test]
fn a_block_that_panics_has_yielded_what_it_has_yielded() {
    generators! {
        fn panics() -> (Vec<u32>, bool) {
            let mut seen = Vec::new();
            let outcome = catch_unwind(AssertUnwindSafe(|| {
                let fails = std::hint::black_box(true);
                for n in gen { yield 42; assert!(!fails, "foo"); yield 69; } {
                    seen.push(n);
                }
            }));
            (seen, outcome.is_err())
        }
    }

    assert_eq!(panics(), (vec![42], true));
}

/// As `gen_fn_lifetime_capture`: elided and named lifetimes, and type parameters, are captured.
#[test]
fn a_generator_function_captures_its_lifetimes_and_types() {
    generators! {
        gen fn elided(x: &i32) -> &i32 { yield x }

        gen fn named<'a>(x: &'a i32, _unrelated: &str) -> &'a i32 { yield x; yield x; }

        gen fn generic<T>(x: T) -> T { yield x; }

        gen fn both<'a, T: Clone>(x: &'a [T], times: usize) -> &'a [T] {
            for n in 0..times { yield x.get(..n).unwrap_or(x); }
        }
    }

    let x = 1;
    assert_eq!(all(elided(&x)), [&1]);
    assert_eq!(all(named(&x, "unrelated")), [&1, &1]);
    assert_eq!(all(generic(&x)), [&1]);
    assert_eq!(all(both(&['a', 'b'], 4)), [&[][..], &['a'], &['a', 'b'], &['a', 'b']]);
}

/// As `gen_fn` in a trait, with and without a default.
#[test]
fn generator_functions_in_traits() {
    generators! {
        trait Items {
            gen fn items(&self) -> u32;

            gen fn twice(&self) -> u32 {
                for n in self.items() { yield n; }
                for n in self.items() { yield n; }
            }
        }

        impl Items for [u32; 2] {
            gen fn items(&self) -> u32 {
                for n in *self { yield n; }
            }
        }

        impl Items for u32 {
            gen fn items(&self) -> u32 { yield *self; }

            gen fn twice(&self) -> u32 { yield *self * 2; }
        }
    }

    fn sum<T: Items>(t: &T) -> u32 {
        t.twice().sum()
    }

    assert_eq!((sum(&[1, 2]), sum(&7)), (6, 14));
}

/// As the tests of opaque types in generators.
#[test]
fn opaque_items_and_arguments() {
    generators! {
        gen fn displayed(items: impl IntoIterator<Item = impl ToString>) -> impl std::fmt::Display {
            for item in items { yield item.to_string(); }
        }
    }

    let shown: Vec<String> = displayed([1, 22]).map(|item| format!("{item:>3}")).collect();
    assert_eq!(shown, ["  1", " 22"]);
}

/// As `gen fn` with qualifiers: methods, visibility, generics with constants, `where`.
#[test]
fn generator_functions_with_all_parts_of_a_signature() {
    generators! {
        pub(crate) struct Grid<const W: usize>(pub(crate) Vec<[u32; W]>);

        impl<const W: usize> Grid<W> {
            pub(crate) gen fn column(&self, at: usize) -> u32
            where
                [u32; W]: Sized,
            {
                for row in 0..self.0.len() { yield self.0[row][at]; }
            }

            gen fn into_rows(self) -> [u32; W] {
                for row in self.0 { yield row; }
            }
        }
    }

    let grid = Grid(vec![[1, 2, 3], [4, 5, 6]]);
    assert_eq!(all(grid.column(1)), [2, 5]);
    assert_eq!(all(grid.into_rows()), [[1, 2, 3], [4, 5, 6]]);
}

/// As `generic-nontrivial` and `non-static-is-unpin`: a generator can be moved after it was
/// started.
#[test]
fn a_started_generator_can_be_moved() {
    generators! {
        gen fn count(n: u32) -> u32 {
            for i in 0..n { yield i; }
        }
    }

    let mut first = count(4);
    assert_eq!(first.next(), Some(0));
    let mut moved = vec![first];
    assert_eq!(moved[0].next(), Some(1));
    let boxed: Box<dyn Iterator<Item = u32>> = Box::new(moved.remove(0));
    assert_eq!(all(boxed), [2, 3]);
}

/// As `issue-53548-1`: trait objects are held across a `yield`.
#[test]
fn trait_objects_are_held_across_yields() {
    generators! {
        gen fn stored(store: Box<dyn Fn(u32) -> u32>) -> u32 {
            let keep: Box<dyn std::any::Any> = Box::new(5_u32);
            yield store(1);
            yield keep.downcast_ref().copied().unwrap_or(0);
        }
    }

    assert_eq!(all(stored(Box::new(|n| n + 1))), [2, 5]);
}

/// As `gen_block_is_iter` with `impl Iterator` in argument position, `map` and friends on top.
#[test]
fn blocks_are_arguments() {
    generators! {
        fn join(words: impl Iterator<Item = &'static str>) -> String {
            words.collect::<Vec<_>>().join("-")
        }

        fn joined() -> String {
            join(gen { yield "a"; yield "b"; }.chain(gen { yield "c" }))
        }
    }

    assert_eq!(joined(), "a-b-c");
}

/// As `nested_coroutine`: a block within a block is a generator of its own.
#[test]
fn blocks_nest() {
    generators! {
        fn rows() -> Vec<Vec<u32>> {
            gen {
                for n in 1..4_u32 {
                    yield gen move { for m in 0..n { yield n * m; } }.collect::<Vec<_>>();
                }
            }.collect()
        }
    }

    assert_eq!(rows(), [vec![0], vec![0, 2], vec![0, 3, 6]]);
}
