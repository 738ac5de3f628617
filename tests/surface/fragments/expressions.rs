//! An `$e:expr` of every precedence, next to every operator.

#![allow(
    clippy::all,
    clippy::pedantic,
    unused_parens,
    unused_braces,
    unused_mut,
    unreachable_code,
    const_item_mutation,
    double_negations,
    irrefutable_let_patterns,
    reason = "the contexts are written for any expression"
)]

use gen_core::{gen_block, generator, generators, genexpr};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct S {
    a: i64,
}

impl S {
    fn get(self) -> i64 {
        self.a
    }

    fn is_one(self) -> bool {
        self.a == 1
    }
}

/// A field that is called.
struct Holder {
    f: fn(i64) -> i64,
}

fn id<T>(value: T) -> T {
    value
}

fn apply(f: impl Fn(i64) -> i64) -> i64 {
    f(5)
}

macro_rules! braces {
    ($($tokens:tt)*) => { $($tokens)* };
}

/// Checks that each of the contexts has the same value in every macro.
macro_rules! agree {
    ($([$($context:tt)*])*) => {
        fn plain() -> Vec<i64> {
            vec![$($($context)*),*]
        }
        generators! {
            gen fn keyword() -> i64 {
                $(yield $($context)*;)*
            }

            gen fn in_macros() -> i64 {
                for value in vec![$($($context)*),*] {
                    yield value;
                }
            }

            fn passed() -> Vec<i64> {
                vec![$($($context)*),*]
            }

            fn passed_beside_a_block() -> Vec<i64> {
                let none = gen { if false { yield 0; } };
                none.chain([$($($context)*),*]).collect()
            }
        }
        #[generator]
        fn attribute() -> impl Iterator<Item = i64> {
            $(yield_!($($context)*);)*
        }
        fn block() -> Vec<i64> {
            gen_block! { $(yield $($context)*;)* }.collect()
        }
        fn expression() -> Vec<i64> {
            let mut values = Vec::new();
            $(values.extend(genexpr!($($context)* for _ in [()]));)*
            values
        }
        let expected = plain();
        assert_eq!(keyword().collect::<Vec<_>>(), expected);
        assert_eq!(in_macros().collect::<Vec<_>>(), expected);
        assert_eq!(passed(), expected);
        assert_eq!(passed_beside_a_block(), expected);
        assert_eq!(attribute().collect::<Vec<_>>(), expected);
        assert_eq!(block(), expected);
        assert_eq!(expression(), expected);
    };
}

macro_rules! numbers {
    ($($name:ident: $e:expr;)*) => {$(
        #[test]
        fn $name() {
            agree! {
                [$e]
                [2 * $e] [$e * 2] [17 / $e] [$e / 2] [17 % $e] [$e % 2]
                [20 - $e] [$e - 20] [20 - $e - $e] [1 + $e]
                [1 << $e] [$e << 1] [64 >> $e] [$e >> 1]
                [6 & $e] [$e & 6] [6 ^ $e] [$e ^ 6] [8 | $e] [$e | 8]
                [(4 < $e) as i64] [($e < 4) as i64] [(4 == $e) as i64] [($e >= 4) as i64] [($e != 4) as i64]
                [-$e] [!$e] [- -$e] [*&$e] [**&&$e] [*&mut $e] [2 * -$e] [-$e * 2]
                [2 *$e] [20 -$e] [6 &$e] [-$e - 1] [i64::from(4 <$e)]
                [$e as i32 as i64] [($e as i32) as i64] [i64::from(($e as i32) < 4)] [-$e as i64]
                [$e.pow(2)] [$e.max($e - 1)] [(&$e).abs()] [-$e.pow(2)] [$e.clone() + 1]
                [(0..$e).sum::<i64>()] [($e..30).sum::<i64>()] [($e..=$e).sum::<i64>()] [(0..=20 - $e).count() as i64]
                [[10, 11, 12, 13, 14, 15, 16, 17][$e as usize]] [[$e; 3][1]] [[$e, 2][0]] [($e, 1).0] [($e,).0]
                [id($e)] [id($e) + $e] [S { a: $e }.a] [(S { a: $e }).get()]
                [(|| $e)()] [(|x: i64| x * $e)(2)] [(|x: i64| -> i64 { x - $e })(2)] [(|| return $e)()]
                [if $e > 3 { $e } else { -$e }] [if 3 > $e { 1 } else { 2 }]
                [if let n @ 1.. = $e { n } else { 0 }]
                [match $e { 3 => 10, n => n }] [match $e + 1 { 4 => 10, n if n < $e => 1, _ => 9 - $e }]
                [match 1 { 1 => 2 * $e, _ => $e }] [match 1 { 1 => $e, _ => 2 }]
                [{ $e }] [{ id(1); $e }] [{ if id(true) {} $e }] [{ let x = $e; x }] [{ let x: i64 = $e; x - $e }]
                [{ let mut x = 9; x -= $e; x }] [{ let mut x = 9; x <<= $e; x }] [{ let x; x = $e; x }]
                [loop { break $e }] [loop { break $e - 1; }] [9 - const { 3 } - $e]
                [{ let mut sum = 0; for n in 0..$e { sum += n; } sum }]
                [{ let mut n = 0; while n < $e { n += 1; } n }]
                [{ let mut n = 9; while $e < n { n -= 1; } n }]
                [format!("{}", 2 * $e).parse::<i64>().unwrap()] [vec![2 * $e, $e - 1][1]]
                [format!("{}{:?}", $e, $e).parse::<i64>().unwrap()]
                [{ assert!(2 * $e != 99); 1 }]
            }
        }
    )*};
}

const K: i64 = 3;

numbers! {
    literal: 3i64;
    path: K;
    qualified_path: <i64 as From<i64>>::from(3);
    call: id(3i64);
    method: K.pow(1);
    field: S { a: 3 }.a;
    method_of_struct: S { a: 3 }.get();
    index: [1, 3i64][1];
    tuple_field: (1, 3i64).1;
    parenthesized: (1 + 2i64);
    question: (|| Some(Some(3i64)?))().unwrap();
    double_minus: - -3i64;
    not: !-4i64;
    deref: *Box::new(3i64);
    cast: 3u8 as i64;
    times: 1 * 3i64;
    divide: 7 / 2i64;
    plus: 1 + 2i64;
    minus: 5 - 2i64;
    shift: 1i64 << 2;
    and: 7 & 3i64;
    xor: 5 ^ 6i64;
    or: 2 | 1i64;
    in_braces: { 3i64 };
    statements: { let x = 2i64; x + 1 };
    choice: if K > 2 { 3i64 } else { 4 };
    arms: match K { 3 => 3i64, _ => 4 };
    endless: loop { break 3i64; };
    braces_and_more: { 1i64 } + 2;
    choice_and_more: if K > 2 { 1i64 } else { 4 } + 2;
    arms_and_more: match K { 3 => 1i64, _ => 4 } * 3;
    cast_braces: { 3u8 } as i64;
    method_of_braces: { 3i64 }.pow(1);
    of_macro: braces!(1 + 2i64);
    of_macro_in_braces: braces! { 3i64 };
    of_macro_in_braces_and_more: braces! { 1i64 } + 2;
    called_closure: (|x: i64| x + 1)(2);
    awaited_length: [1, 2, 3].iter().map(|x| x + 1).count() as i64;
}

macro_rules! booleans {
    ($($name:ident: $e:expr;)*) => {$(
        #[test]
        fn $name() {
            agree! {
                [i64::from($e)] [i64::from(!$e)] [$e as i64] [i64::from($e && false)] [i64::from(true && $e)]
                [i64::from($e || true)] [i64::from(false || $e)] [i64::from(false == $e)]
                [i64::from($e & true)] [i64::from($e ^ true)] [i64::from($e | false)] [i64::from(!!$e)]
                [if $e { 1 } else { 2 }] [if !$e { 1 } else { 2 }] [if $e && true { 1 } else { 2 }]
                [if true && $e { 1 } else { 2 }] [if $e || false { 1 } else { 2 }] [if false == $e { 1 } else { 2 }]
                [if let true = $e { 1 } else { 2 }] [match $e { true => 1, false => 2 }]
                [match 1 { 1 if $e => 1, _ => 2 }] [match 1 { 1 if true && $e => 1, _ => 2 }]
                [{ let mut n = 0; while $e { n += 1; if n == 3 { break } } n }] [$e.then_some(1).unwrap_or(2)]
                [{ let x = $e; x as i64 }] [{ let mut x = true; x &= $e; x as i64 }] [(|| $e)() as i64]
                [{ assert!($e || !$e); 1 }] [[1, 2][$e as usize]]
            }
        }
    )*};
}

booleans! {
    less: 1 < 2;
    equal: 1 == K;
    both: true && K == 3;
    either: false || K == 3;
    either_literal: true || true;
    negated: !true;
    struct_in_sight: S { a: 1 } == S { a: 1 };
    struct_to_the_right: K == S { a: 3 }.a;
    method_of_struct_in_sight: S { a: 1 }.is_one();
    field_of_struct_in_sight: S { a: 1 }.a == 1;
    reference_to_struct: *&S { a: 1 } == S { a: 2 };
    matched: matches!(K, 1 | 3);
    matched_in_braces: matches! { K, 1 | 3 };
    chosen: if K == 3 { true } else { false };
    chosen_and_more: if K == 3 { true } else { false } == true;
}

macro_rules! structs {
    ($($name:ident: $e:expr;)*) => {$(
        #[test]
        fn $name() {
            agree! {
                [$e.a] [$e.get()] [(&$e).a] [(*&$e).a] [if $e == (S { a: 1 }) { 1 } else { 2 }]
                [if (S { a: 1 }) == $e { 1 } else { 2 }] [match $e { S { a } => a }] [if let S { a: 1 } = $e { 1 } else { 2 }]
                [if $e.is_one() { 1 } else { 2 }] [S { ..$e }.a] [id($e).a] [if id($e).a == 1 { 1 } else { 2 }]
                [{ let S { a } = $e; a }] [{ let mut n = 0; while $e == (S { a: 1 }) { n += 1; break; } n }]
                [(|| $e)().a] [loop { break $e }.a] [{ let mut n = 0; for x in [$e] { n += x.a; } n }] [[$e][0].a]

            }
        }
    )*};
}

const ONE: S = S { a: 1 };

structs! {
    struct_literal: S { a: 1 };
    struct_path: ONE;
    struct_update: S { ..ONE };
    struct_reference: *&S { a: 2 };
    struct_call: id(S { a: 2 });
    struct_chosen: if K == 3 { S { a: 1 } } else { S { a: 2 } };
}

macro_rules! ranges {
    ($($name:ident: $e:expr;)*) => {$(
        #[test]
        fn $name() {
            agree! {
                [$e.sum::<i64>()] [($e).sum::<i64>()] [$e.map(|x| x + 1).sum::<i64>()] [id($e).sum::<i64>()]
                [{ let mut n = 0; for x in $e { n += x; } n }] [{ let r = $e; r.count() as i64 }]
                [($e).contains(&2) as i64] [$e.contains(&2) as i64] [(&$e).contains(&2) as i64] [(&mut $e).next().unwrap()]
                [($e == $e) as i64] [(|| $e)().sum::<i64>()] [if $e == $e { 1 } else { 2 }] [if let r = $e { r.sum() } else { 0 }]
            }
        }
    )*};
}

ranges! {
    half_open: 0..3i64;
    closed: 1..=3i64;
    computed: 1 + 1..2 * 3i64;
    from_braces: { 1 }..3i64;
}

macro_rules! functions {
    ($($name:ident: $e:expr;)*) => {$(
        #[test]
        fn $name() {
            agree! {
                [$e(3)] [($e)(3)] [2 * $e(3)] [apply($e)] [apply(&$e)] [{ let f = $e; f(3) - 1 }] [[$e][0](3)] [-$e(3)]
                [(|f: fn(i64) -> i64| f(1))($e)]
            }
        }
    )*};
}

functions! {
    function_path: S::twice;
    closure: |x: i64| x + 1;
    closure_in_braces: |x: i64| -> i64 { x + 1 };
    function_field: Holder { f: S::twice }.f;
    function_index: [S::twice][0];
    function_chosen: if K == 3 { S::twice } else { S::thrice };
    function_cast: S::twice as fn(i64) -> i64;
    function_dereferenced: *&S::twice;
}

impl S {
    fn twice(x: i64) -> i64 {
        2 * x
    }

    fn thrice(x: i64) -> i64 {
        3 * x
    }
}

macro_rules! references {
    ($($name:ident: $e:expr;)*) => {$(
        #[test]
        fn $name() {
            agree! {
                [*$e] [**&$e] [**&$e + 1] [$e.a_clone()] [*$e * 2] [$e - 1] [1 - $e] [*id($e)] [*{ $e }] [{ let x =&$e; **x }]
                [match $e { &n => n }] [6 &**&$e] [2 - -$e] [if *$e == 3 { 1 } else { 2 }]
            }
        }
    )*};
}

trait Cloned {
    fn a_clone(&self) -> i64;
}

impl Cloned for i64 {
    fn a_clone(&self) -> i64 {
        *self
    }
}

references! {
    borrowed: &3i64;
    borrowed_sum: &(1 + 2i64);
    mutably: &mut *Box::leak(Box::new(3i64)) as &i64;
    borrowed_place: &ONE.a;
}
