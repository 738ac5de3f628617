//! Fragments of every kind: in bodies, signatures, attributes and items that pass through.

#![allow(clippy::all, clippy::pedantic, reason = "the macros are written for any fragment")]

use gen_core::{gen_block, generator, generators, genexpr};

pub trait Named {
    fn name(&self) -> i64;
}

impl Named for i64 {
    fn name(&self) -> i64 {
        *self
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Wrapper<T>(T);

impl<T: Default> Wrapper<T> {
    fn new(value: T) -> Self {
        Wrapper(value)
    }
}

macro_rules! literal_only {
    ($n:literal) => {
        $n
    };
    ($($other:tt)*) => {
        99
    };
}

macro_rules! paths_only {
    ($p:path) => {
        1
    };
    ($($other:tt)*) => {
        99
    };
}

macro_rules! types_only {
    ($t:ty) => {
        size_of::<$t>() as i64
    };
}

// Types: of parameters, items, casts, generic arguments, and in items that pass through.
macro_rules! types {
    ($($name:ident: $t:ty, $sum:ty, $function:ty, $reference:ty, $path:ty;)*) => {$(
        mod $name {
            use super::*;

            fn plain<'k>(x: $t, y: &'k ($sum), z: &'k ($function), r: $reference) -> Vec<i64> {
                vec![x as i64, i64::from((x as $t) < 9), y.name(), z(1), *r as i64, <$t>::MAX as i64, <$path>::from(2).into(), types_only!($t)]
            }

            generators! {
                gen fn keyword<'k>(x: $t, y: &'k $sum, z: &'k $function, r: $reference) -> i64 {
                    yield x as i64;
                    yield i64::from(x as $t < 9);
                    yield y.name();
                    yield z(1);
                    yield *r as i64;
                    yield <$t>::MAX as i64;
                    yield <$path>::from(2).into();
                    yield types_only!($t);
                }

                gen fn as_items(x: $t) -> $t { yield x; yield x as $t; }
                gen fn as_references<'k>(x: &'k $t) -> &'k $t { yield x; }
                gen fn as_sums(x: &$sum) -> &$sum { yield x; }
                gen fn boxed(x: Box<$sum>) -> Box<$sum> { yield x; }
                gen fn listed(x: Vec<$reference>) -> Vec<$reference> { yield x; }
                gen fn lists(x: [$t; 2]) -> ($t, [$t; 2]) { yield (x[0], x); }
                gen fn bounded<T>(x: T) -> T where $t: Named, T: Into<$t> { yield x; }

                struct Passed<'k>($t, &'k $sum, $reference);
                type Alias = $t;
                const NAMED: &$sum = &5i64;
                fn passed<'k>(x: $t, y: &'k $sum) -> Passed<'k> { Passed(x, y, &4) }
                fn returns(x: &'static $sum) -> impl Fn() -> &'static $sum { move || x }
                impl Passed<'_> {
                    gen fn all(&self) -> i64 { yield self.0 as i64; yield self.1.name(); yield *self.2 as i64; }
                }
            }

            #[generator]
            fn attribute<'k>(x: $t, y: &'k $sum, z: &'k $function, r: $reference) -> impl Iterator<Item = i64> {
                yield_!(x as i64);
                yield_!(i64::from(x as $t < 9));
                yield_!(y.name());
                yield_!(z(1));
                yield_!(*r as i64);
                yield_!(<$t>::MAX as i64);
                yield_!(<$path>::from(2).into());
                yield_!(types_only!($t));
            }

            #[test]
            fn agrees() {
                let expected = plain(7, &6i64, &|a| a * 2, &3);
                assert_eq!(keyword(7, &6i64, &|a| a * 2, &3).collect::<Vec<_>>(), expected);
                assert_eq!(attribute(7, &6i64, &|a| a * 2, &3).collect::<Vec<_>>(), expected);
                let (x, r): ($t, $reference) = (7, &3);
                let values = gen_block! {
                    yield x as i64; yield i64::from(x as $t < 9); yield (&6i64 as &$sum).name();
                    let z: &$function = &|a| a * 2;
                    yield z(1); yield *r as i64; yield <$t>::MAX as i64; yield <$path>::from(2).into(); yield types_only!($t);
                };
                assert_eq!(values.collect::<Vec<_>>(), expected);
                let less: Vec<bool> = genexpr!(x as $t < 9 for x in [7u8, 9]).collect();
                assert_eq!(less, [true, false]);
                let items: Vec<$t> = as_items(1).chain(as_references(&2).copied()).collect();
                assert_eq!(items, [1, 1, 2]);
                assert_eq!(as_sums(&3i64).next().unwrap().name(), 3);
                assert_eq!(boxed(Box::new(3i64)).next().unwrap().name(), 3);
                assert_eq!(listed(vec![r]).next().unwrap(), [r]);
                assert_eq!(lists([x; 2]).next().unwrap(), (x, [x; 2]));
                assert_eq!(bounded(x).next().unwrap(), x);
                assert_eq!(NAMED.name() + returns(&6i64)().name(), 11);
                let alias: Alias = 7;
                assert_eq!(passed(alias, &6i64).all().collect::<Vec<_>>(), [7, 6, 4]);
            }
        }
    )*};
}

impl Named for u8 {
    fn name(&self) -> i64 {
        1
    }
}

types! {
    of_one_token: u8, dyn Named + Send + Sync, dyn Fn(i64) -> i64 + Send, &'static i64, i64;
    of_a_path: std::primitive::u8, dyn Named + Sync, dyn Fn(i64) -> i64 + Sync, &'static std::primitive::i64, std::primitive::i64;
}

// Patterns: of parameters, arms, closures, loops.
macro_rules! patterns {
    ($name:ident, $x:ident, $m:ident: $p:pat, $range:pat, $or:pat, $reference:pat, $param:pat_param, $mutable:pat) => {
        #[test]
        fn $name() {
            fn plain() -> Vec<i64> {
                let mut out = Vec::new();
                for n in [1, 2, 3, 7] {
                    out.push(match n { $p => 1, _ => 0 });
                    out.push(match &n { &$p => 1, _ => 0 });
                    out.push(match Some(n) { Some($p) => 1, _ => 0 });
                    out.push(match n { 7 | $p => 1, _ => 0 });
                    out.push(match n { k @ $p => k, _ => 0 });
                    out.push(match &n { &$range => 1, _ => 0 });
                    out.push(match n { k @ $range => k, _ => 0 });
                    out.push(match (n, 1) { ($range, 1) => 1, _ => 0 });
                    out.push(match n { $param | $p => 1, _ => 0 });
                    out.push(if let $p = n { 1 } else { 0 });
                    out.push(i64::from(matches!(n, $p) && matches!(n, $p if n > 1)));
                    let r: Result<i64, i64> = if n > 1 { Ok(n) } else { Err(n) };
                    out.push(match &Some(r) { Some($or) => *$x, None => 0 });
                    out.push(match Some(&r) { Some(&$or) => $x, None => 0 });
                    out.push((|$or: Result<i64, i64>| $x)(r));
                    out.push((|$reference: &i64| $x)(&n));
                    for $reference in &[n] { out.push($x); }
                    let $reference = &n;
                    out.push($x);
                    let &$mutable = &n;
                    $m += 1;
                    out.push($m);
                }
                out
            }
            generators! {
                gen fn keyword() -> i64 {
                    for n in [1, 2, 3, 7] {
                        yield match n { $p => 1, _ => 0 };
                        yield match &n { &$p => 1, _ => 0 };
                        yield match Some(n) { Some($p) => 1, _ => 0 };
                        yield match n { 7 | $p => 1, _ => 0 };
                        yield match n { k @ $p => k, _ => 0 };
                        yield match &n { &$range => 1, _ => 0 };
                        yield match n { k @ $range => k, _ => 0 };
                        yield match (n, 1) { ($range, 1) => 1, _ => 0 };
                        yield match n { $param | $p => 1, _ => 0 };
                        yield if let $p = n { 1 } else { 0 };
                        yield i64::from(matches!(n, $p) && matches!(n, $p if n > 1));
                        let r: Result<i64, i64> = if n > 1 { Ok(n) } else { Err(n) };
                        yield match &Some(r) { Some($or) => *$x, None => 0 };
                        yield match Some(&r) { Some(&$or) => $x, None => 0 };
                        yield (|$or: Result<i64, i64>| $x)(r);
                        yield (|$reference: &i64| $x)(&n);
                        for $reference in &[n] { yield $x; }
                        let $reference = &n;
                        yield $x;
                        let &$mutable = &n;
                        $m += 1;
                        yield $m;
                    }
                }

                gen fn parameters($reference: &i64) -> i64 { yield $x; }
                fn passed($reference: &i64) -> i64 { $x }
            }
            #[generator]
            fn attribute($reference: &i64, n: i64) -> impl Iterator<Item = i64> {
                yield_!($x);
                yield_!(match &n { &$p => 1, _ => 0 });
                yield_!(match n { k @ $range => k, _ => 0 });
                yield_!((|$reference: &i64| $x)(&n));
            }
            assert_eq!(keyword().collect::<Vec<_>>(), plain());
            assert_eq!(parameters(&3).collect::<Vec<_>>(), [passed(&3)]);
            assert_eq!(attribute(&3, 2).collect::<Vec<_>>(), [3, 1, 2, 2]);
            let values: Vec<i64> = gen_block! { yield match &2 { &$p => 1, _ => 0 }; for $reference in [&5] { yield $x; } }.collect();
            assert_eq!(values, [1, 5]);
            let values: Vec<i64> = genexpr!($x for $reference in &[1, 2] if matches!($x, $p)).collect();
            assert_eq!(values, [1, 2]);
            let values: Vec<i64> = genexpr!($x for $or in [Ok::<i64, i64>(1), Err(2)]).collect();
            assert_eq!(values, [1, 2]);
        }
    };
}

patterns! {
    patterns_in_each_place, x, m: 1 | 2, 2..=3, Ok(x) | Err(x), &x, 5, mut m
}

// Blocks, labels, names, paths, literals, statements.
macro_rules! others {
    ($b:block, $unit:block, $l:lifetime, $i:ident, $call:path, $type_path:path, $n:literal, $text:literal, $st:stmt, $expr_st:stmt, $k:ident, $tt:tt) => {
        fn plain_others() -> Vec<i64> {
            let mut out: Vec<i64> = Vec::new();
            out.push($b);
            out.push({ $b } + 1);
            out.push(1 + $b);
            out.push($b + 1);
            out.push(if true $b else $b);
            $l: loop { loop { break $l; } }
            let $i = 3;
            out.push($i);
            out.push($call(2).0);
            out.push($type_path(3).0);
            out.push(match $call(4) { $type_path(n) => n });
            out.push(Some(5).map($call).unwrap().0);
            out.push($n.pow(2));
            out.push(2 - $n);
            out.push(2 -$n);
            out.push($n);
            out.push(-$n);
            out.push(match -3 { $n => 1, _ => 2 });
            out.push(match 2 { $n..=5 => 1, _ => 2 });
            out.push(literal_only!($n));
            out.push(literal_only!($text).len() as i64);
            out.push(paths_only!($call) + paths_only!($type_path));
            out.push(concat!($text, $n).len() as i64 + stringify!($i).len() as i64);
            $st
            $expr_st
            out.push($k);
            out.push($tt.0);
            for $i in 0..2 { out.push($i); }
            out
        }

        generators! {
            gen fn others() -> i64 {
                yield $b;
                yield { $b } + 1;
                yield 1 + $b;
                yield $b + 1;
                yield if true $b else $b;
                $l: loop { loop { break $l; } }
                let $i = 3;
                yield $i;
                yield $call(2).0;
                yield $type_path(3).0;
                yield match $call(4) { $type_path(n) => n };
                yield Some(5).map($call).unwrap().0;
                yield $n.pow(2);
                yield 2 - $n;
                yield 2 -$n;
                yield $n;
                yield -$n;
                yield match -3 { $n => 1, _ => 2 };
                yield match 2 { $n..=5 => 1, _ => 2 };
                yield literal_only!($n);
                yield literal_only!($text).len() as i64;
                yield paths_only!($call) + paths_only!($type_path);
                yield concat!($text, $n).len() as i64 + stringify!($i).len() as i64;
                $st
                $expr_st
                yield $k;
                yield $tt.0;
                for $i in 0..2 { yield $i; }
            }

            gen fn $i() -> i64 $unit
            gen fn of_block() -> i64 { yield from gen $unit; yield from gen move $unit; }
        }

        #[generator]
        fn others_by_attribute() -> impl Iterator<Item = i64> {
            yield_!($b + 1);
            $l: loop { loop { break $l; } }
            yield_!($call(2).0);
            yield_!($n.pow(2));
            yield_!(2 - $n);
            $st
            $expr_st
            yield_!($k);
        }

        #[test]
        fn other_fragments() {
            assert_eq!(others().collect::<Vec<_>>(), plain_others());
            assert_eq!($i().chain(of_block()).count(), 0);
            assert_eq!(others_by_attribute().collect::<Vec<_>>(), [5, 2, 9, 5, 10]);
            let values = gen_block! { yield 2 - $n; yield $b + 1; $st $expr_st; yield $k; yield $call(1).0; };
            assert_eq!(values.collect::<Vec<i64>>(), [5, 5, 10, 1]);
            let values: Vec<i64> = genexpr!($call($i - $n).0 + $b for $i in [$n]).collect();
            assert_eq!(values, [4]);
        }
    };
}

others!({ 4i64 }, { assert_eq!(1, 1); }, 'around, var, Wrapper::<i64>::new, Wrapper<i64>, -3i64, "text", let mut k = 9i64, k += 1, k, (5, 6));

// Statements without semicolons.
macro_rules! statements {
    ($k:ident: $($st:stmt;)*) => {
        fn plain_statements() -> i64 {
            $($st)*
            $k
        }

        generators! {
            gen fn statements() -> i64 {
                $($st)*
                yield $k;
            }

            fn passed_statements() -> i64 {
                $($st)*
                $k
            }
        }

        #[generator]
        fn statements_by_attribute() -> impl Iterator<Item = i64> {
            $($st)*
            yield_!($k);
        }

        #[test]
        fn statements_without_semicolons() {
            let expected = plain_statements();
            assert_eq!(statements().next(), Some(expected));
            assert_eq!(statements_by_attribute().next(), Some(expected));
            assert_eq!(passed_statements(), expected);
            assert_eq!(gen_block! {{ $($st)* yield $k; }}.next(), Some(expected));
        }
    };
}

statements! {
    k:
    let mut k = 1;
    k += 1;
    let Some(m) = Some(k) else { panic!() };
    k *= m;
    assert_eq!(k, 4);
    for _ in 0..2 { k += 1; };
    fn item() -> i64 { 4 };
    k += item();
    if k > 1 { k += 1 };
    match k { _ => k *= 2 };
}

// Items, visibilities and attributes.
macro_rules! items {
    ($v:vis, $none:vis, $m:meta, $doc:expr, $item:item, $method:item, $name:ident, $derives:path) => {
        mod held {
            use super::*;

            generators! {
                #[$m]
                #[doc = $doc]
                $v gen fn public(#[allow(unused_variables)] n: i64) -> i64 { yield n; }

                $none gen fn private() -> i64 { yield 1; }

                #[derive($derives, PartialEq)]
                #[$m]
                #[doc = concat!($doc, "!")]
                $v struct Passed { $v a: i64, $none b: i64 }

                $item
                $v mod inner { $v fn number() -> i64 { 3 } pub gen fn $name() -> i64 { yield 7; } }

                impl Passed {
                    $v gen fn fields(&self) -> i64 { yield self.a; yield self.b; }
                    $none const K: i64 = 8;
                }
            }

            $v fn values() -> Vec<i64> {
                let passed = Passed { a: 4, b: Passed::K };
                let values = public(2).chain(private()).chain(passed.fields()).chain(inner::$name());
                assert!(format!("{passed:?}").contains("b: 8"));
                values.chain([inner::number()]).chain(from_item()).collect()
            }
        }

        #[test]
        fn items_and_visibilities() {
            assert_eq!(held::values(), [2, 1, 4, 8, 7, 3, 5, 6]);
        }
    };
}

items!(
    pub(crate), , allow(dead_code), "documented",
    fn from_item() -> [i64; 2] { [5, 6] },
    fn method(&self) -> i64 { 1 },
    sevens,
    Debug
);

/// A fragment stays whole in the tokens of another macro, which may put an operator beside it.
mod in_the_tokens_of_macros {
    use gen_core::{gen_block, generators};

    macro_rules! double {
        ($($t:tt)*) => { 2 * $($t)* };
    }

    macro_rules! one {
        ($t:tt) => {
            $t
        };
    }

    macro_rules! forms {
        ($e:expr) => {
            fn plain() -> [i32; 3] {
                [double!($e), one!($e), vec![$e][0]]
            }

            generators! {
                gen fn items() -> i32 {
                    yield double!($e);
                    yield one!($e);
                    yield vec![$e][0];
                }

                fn passed() -> [i32; 3] {
                    [double!($e), one!($e), vec![$e][0]]
                }
            }

            fn block() -> Vec<i32> {
                gen_block! { yield double!($e); yield one!($e); yield vec![$e][0]; }.collect()
            }
        };
    }

    forms!(1 + 2);

    #[test]
    fn they_stay_whole() {
        assert_eq!(plain(), [6, 3, 3]);
        assert!(items().eq(plain()));
        assert_eq!(passed(), plain());
        assert_eq!(block(), plain());
    }
}
