//! `where` clauses on `Self`, constant parameters, `impl Trait`, and names that need `r#`.

use super::all;
use gen_core::{Coroutine, generators};
use std::collections::BTreeMap;
use std::fmt::{Debug, Display};
use std::marker::PhantomData;
use std::ops::{Add, Mul};

generators! {
    trait Bounded {
        gen fn shown(&self) -> String where Self: Display { yield self.to_string(); }

        gen fn cloned(&self, times: usize) -> Self
        where
            Self: Clone + Sized,
        {
            for _ in 0..times { yield self.clone(); }
        }

        gen fn lens<'a>(&'a self) -> usize
        where
            &'a Self: IntoIterator<Item: Display>,
        {
            for item in self { yield item.to_string().len(); }
        }

        gen fn of_default() -> Self where Self: Default + Sized + 'static { yield Self::default(); }
    }

    impl Bounded for u8 {}
    impl Bounded for String {}
    impl Bounded for [u8] {}

    impl<T> Bounded for Vec<T> {
        gen fn lens<'a>(&'a self) -> usize
        where
            &'a Self: IntoIterator<Item: Display>,
        {
            yield from <&Self>::into_iter(self).map(|item| format!("{item}!").len());
        }
    }

    struct Matrix<T, const W: usize, const H: usize = W>([[T; W]; H]);

    impl<T: Copy, const W: usize, const H: usize> Matrix<T, W, H>
    where
        T: Add<Output = T> + Mul<Output = T> + Default,
    {
        const CELLS: usize = W * H;

        gen fn columns(&self) -> [T; H] {
            for at in 0..W { yield std::array::from_fn(|row| self.0[row][at]); }
        }

        gen fn product<const N: usize>(&self, other: &Matrix<T, N, W>) -> [T; N] {
            for row in &self.0 {
                let cell = |at: usize| {
                    row.iter().zip(&other.0).fold(T::default(), |sum, (a, b)| sum + *a * b[at])
                };
                yield std::array::from_fn(cell);
            }
        }

        gen fn numbered() -> (usize, usize) {
            for cell in 0..Self::CELLS { yield (cell / W, cell % W); }
        }
    }

    gen fn chunks<const N: usize, const LAST: bool>(text: &str) -> [char; N] {
        let letters: Vec<char> = text.chars().collect();
        for chunk in letters.chunks(N) {
            if let Ok(chunk) = chunk.try_into() {
                yield chunk;
            } else if const { LAST } {
                let mut padded = [' '; N];
                padded[..chunk.len()].copy_from_slice(chunk);
                yield padded;
            }
        }
    }

    trait Sized2 {
        const LEN: usize;

        gen fn indices<const STEP: usize>() -> usize { yield from (0..Self::LEN).step_by(STEP); }
    }

    impl<T, const N: usize> Sized2 for [T; N] {
        const LEN: usize = N;
    }
}

#[test]
fn bounds_on_self() {
    assert_eq!(all(5_u8.shown()), ["5"]);
    assert_eq!(all(String::from("a").cloned(2)), ["a", "a"]);
    assert_eq!((all(vec![1, 20].lens()), all([1, 20][..].lens())), (vec![2, 3], vec![1, 2]));
    assert_eq!(all(u8::of_default()), [0]);
}

#[test]
fn constant_parameters() {
    let matrix = Matrix([[1, 2, 3], [4, 5, 6]]);
    assert_eq!(all(matrix.columns()), [[1, 4], [2, 5], [3, 6]]);
    let other = Matrix([[1, 0], [0, 1], [1, 1]]);
    assert_eq!(all(matrix.product(&other)), [[4, 5], [10, 11]]);
    assert_eq!(Matrix::<u32, 2>::numbered().last(), Some((1, 1)));
    assert_eq!(all(chunks::<2, true>("abc")), [['a', 'b'], ['c', ' ']]);
    assert_eq!(all(chunks::<2, false>("abc")), [['a', 'b']]);
    assert_eq!(all(<[u8; 5]>::indices::<2>()), [0, 2, 4]);
}

/// Names that are keywords, in every place of a signature.
#[test]
#[allow(non_camel_case_types, non_upper_case_globals, reason = "keywords are lower case")]
fn raw_identifiers() {
    #[derive(Clone, Copy)]
    struct r#struct {
        r#type: u32,
    }

    trait r#trait {
        type r#static;
    }

    impl r#trait for u32 {
        type r#static = u32;
    }

    generators! {
        gen fn r#fn<r#dyn: Copy, const r#const: usize>(r#in: r#dyn, mut r#mut: usize) -> r#dyn {
            while r#mut < r#const {
                yield r#in;
                r#mut += 1;
            }
        }

        impl r#struct {
            gen fn r#loop(&self, r#struct { r#type: r#ref }: r#struct, (r#let, ..): (u32, u32)) -> u32 {
                yield self.r#type + r#ref + r#let;
                let r#yield = r#let;
                yield r#yield;
            }
        }

        gen fn r#impl<T: r#trait<r#static: Copy>>(r#where: T::r#static, r#gen: u32) -> T::r#static {
            for _ in 0..r#gen { yield r#where; }
        }

        gen fn r#return(#[resume] r#await: u32, r#move: u32) -> impl Coroutine<u32, Yield = u32> {
            let r#async = yield r#await;
            yield r#async * r#move;
        }

        pub(crate) mod r#mod {
            pub(crate) gen fn r#use() -> &'static str { yield from super_names(); }

            fn super_names() -> [&'static str; 1] { ["r#use"] }
        }
    }

    assert_eq!(all(r#fn::<_, 2>('a', 0)), ['a', 'a']);
    let value = r#struct { r#type: 1 };
    assert_eq!(all(value.r#loop(value, (5, 6))), [7, 5]);
    assert_eq!(all(r#impl::<u32>(4, 2)), [4, 4]);
    let mut g = r#return(10);
    assert_eq!([g.resume(1), g.resume(2)], [1, 20].map(gen_core::CoroutineState::Yielded));
    assert_eq!(all(r#mod::r#use()), ["r#use"]);
}

/// `impl Trait` in arguments and items, with borrows, bounds of several, and in coroutines.
#[test]
fn opaque_types() {
    generators! {
        gen fn all_of<'a>(
            parts: impl IntoIterator<Item = &'a (impl Display + ?Sized + 'a)>,
            mut shown: impl FnMut(&(dyn Display + 'a)) -> String,
        ) -> impl AsRef<str> + Debug {
            for part in parts { yield shown(&part); }
        }

        gen fn grouped<K: Ord + Copy, V>(items: impl Iterator<Item = V>, key: impl Fn(&V) -> K) -> (K, impl ExactSizeIterator<Item = V>) {
            let mut groups = BTreeMap::new();
            for item in items { groups.entry(key(&item)).or_insert_with(Vec::new).push(item); }
            for (key, group) in groups { yield (key, group.into_iter()); }
        }
    }

    let items = all_of(["a", "bc"], |part| format!("<{part}>"));
    assert_eq!(items.map(|item| item.as_ref().len()).sum::<usize>(), 7);
    let groups: Vec<_> = grouped(1..6, |n| n % 2).map(|(key, items)| (key, items.len())).collect();
    assert_eq!(groups, [(0, 2), (1, 3)]);
}

/// Types of the items that are hard to write: functions, higher-ranked, nested, never used.
#[test]
fn types_of_every_kind() {
    generators! {
        gen fn functions() -> for<'a> fn(&'a str) -> &'a str { yield str::trim; yield |text| &text[1..]; }

        gen fn objects<'a>(n: &'a u32) -> Box<dyn for<'b> Fn(&'b u32) -> u32 + Send + 'a> {
            yield Box::new(move |m| n + m);
        }

        gen fn tuples() -> ((), (u32,), [(u8, Option<&'static [u32]>); 1]) {
            yield ((), (1,), [(2, Some(&[3]))]);
        }

        gen fn associated<I: Iterator<Item: IntoIterator<Item = char>>>(items: I) -> <I::Item as IntoIterator>::Item {
            for item in items { yield from item; }
        }

        gen fn phantom<T>(_: PhantomData<fn(T) -> T>) -> PhantomData<T> { yield PhantomData; }
    }

    assert_eq!(all(functions().map(|f| f(" a"))), ["a", "a"]);
    assert_eq!(all(objects(&1).map(|f| f(&2))), [3]);
    assert_eq!(tuples().next(), Some(((), (1,), [(2, Some(&[3][..]))])));
    assert_eq!(all(associated([['a'; 2], ['b'; 2]].into_iter())), ['a', 'a', 'b', 'b']);
    assert_eq!(phantom::<std::rc::Rc<u32>>(PhantomData).count(), 1);
}
