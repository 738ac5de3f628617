//! `yield` in macros that a generator defines for itself, with operands of every shape.

use gen_core::generators;
use std::collections::HashMap;

#[derive(Debug, PartialEq)]
struct Pair<A, B> {
    a: A,
    b: B,
}

impl<A: Default, B: Default> Pair<A, B> {
    fn new() -> Self {
        Pair { a: A::default(), b: B::default() }
    }

    fn sum<T: From<A>, U: From<B>>(self) -> u64
    where
        T: Into<u64>,
        U: Into<u64>,
    {
        T::from(self.a).into() + U::from(self.b).into()
    }
}

fn ready<F: std::future::Future>(future: F) -> F::Output {
    let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    match std::pin::pin!(future).poll(&mut cx) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => panic!("not ready"),
    }
}

type Op = Box<dyn Fn(u64, u64) -> u64>;

generators! {
    gen fn chosen(flag: bool) -> u32 {
        macro_rules! choose {
            ($a:expr) => { yield if $a { 1 } else { 2 }; yield if !$a { 3 } else if $a { 4 } else { 5 }; };
        }
        macro_rules! choose_block {
            ($a:expr, $then:block, $otherwise:block) => { yield if $a $then else $otherwise; yield $a as u32 };
        }
        choose!(flag);
        choose_block!(flag, { 6 }, { 7 });
    }

    gen fn matched(n: u32) -> u32 {
        macro_rules! matching {
            ($a:expr, $($p:pat => $e:expr),+ $(,)?) => {
                yield match $a { $($p => $e),+ };
                yield match $a { $($p => $e,)+ } + 1;
            };
        }
        matching!(n, 1 | 2 => 10, 3 => 20, _ => 30);
    }

    gen fn looped(n: u32) -> u32 {
        macro_rules! looping {
            ($l:lifetime, $a:expr) => {
                yield $l: loop { if true { break $l $a } };
                yield loop { break $a + 1 };
                yield 'own: { break 'own $a };
            };
        }
        looping!('outer, n);
    }

    gen fn generic() -> HashMap<u8, u16> {
        macro_rules! generic {
            ($k:ty, $v:ty, $key:expr) => {
                yield HashMap::<$k, $v>::new();
                yield <HashMap<$k, $v> as Default>::default();
                yield HashMap::<u8, u16>::from([($key, 2)]).into_iter().collect::<HashMap<$k, $v>>();
            };
        }
        generic!(u8, u16, 1);
    }

    gen fn methods() -> u64 {
        macro_rules! method {
            ($p:expr, $t:ty) => {
                yield $p.sum::<$t, u64>();
                yield Pair::<$t, u8>::new().a as $t;
                yield <Pair<$t, u8>>::new().b as u64;
            };
        }
        method!(Pair { a: 1u8, b: 2u8 }, u64);
    }

    gen fn closures() -> Op {
        macro_rules! closure {
            ($x:ident, $y:ident, $e:expr, $n:expr) => {
                yield Box::new(|$x, $y| $e);
                yield Box::new(move |$x: u64, _: u64| -> u64 { $x + $n });
            };
        }
        closure!(a, b, a * b, 5);
    }

    gen fn bare_closures() -> fn(u32, u32) -> u32 {
        macro_rules! closure {
            ($x:ident, $y:ident, $e:expr) => {
                yield |$x, $y| $e;
                yield |mut $x: u32, $y| { $x += 1; $x * $y };
                yield move |$x, $y| if $x > $y { $x } else { $y };
            };
        }
        closure!(a, b, a + b);
    }

    gen fn literals(n: u32) -> Pair<u32, u32> {
        macro_rules! literal {
            ($name:ident, $a:expr) => { yield $name { a: $a, b: 2 }; yield $name { a: 1, ..Pair { a: 2, b: $a } }; };
        }
        literal!(Pair, n);
    }

    gen fn tuples(n: u32) -> (u32, bool) {
        macro_rules! tuple {
            ($a:expr, $b:expr) => { yield ($a, $a < $b); yield { ($a, $b < $a) }; yield unsafe_free!($a, true); };
        }
        macro_rules! unsafe_free { ($a:expr, $b:expr) => { ($a, $b) } }
        tuple!(n, 2);
    }

    gen fn futures() -> u32 {
        macro_rules! futures {
            ($a:expr) => { yield ready(async { $a }); yield ready(async move { let (a, b) = ($a, 1); a + b }); };
        }
        futures!(7);
    }

    gen fn operators(a: u32, b: u32) -> bool {
        macro_rules! operators {
            ($a:expr, $b:expr) => {
                yield $a < $b;
                yield $a as u64 == $b as u64 || $a > $b;
                yield !($a..$b).is_empty();
                yield matches!($a, 1 | 2);
            };
        }
        operators!(a, b);
    }

    gen fn repetitions() -> u32 {
        macro_rules! repeated {
            ($($x:expr),*) => {
                yield 0 $(+ $x)*;
                yield [$($x),*].len() as u32;
                $(yield $x;)*
                $(yield 2 * $x; yield from [$x, $x];)*
            };
        }
        repeated!(1, 2);
    }

    gen fn in_arguments(log: &std::cell::RefCell<Vec<u32>>) -> u32 {
        macro_rules! both {
            ($a:expr, $b:expr) => {{
                let units = [yield $a, yield if $b > 1 { $b } else { 0 }];
                log.borrow_mut().push(units.len() as u32);
                let text = format!("{:?}{:?}", yield $a, yield $b + 1);
                log.borrow_mut().push(text.len() as u32);
            }};
        }
        both!(1, 2);
    }

    gen fn in_heads(values: Vec<Option<u32>>) -> u32 {
        macro_rules! heads {
            ($a:expr, $p:pat => $r:expr) => {
                let $p = $a else { yield 0; return; };
                if { yield $r; $r > 1 } { yield 100; }
                match yield $r { () => yield 200 }
            };
        }
        for value in values {
            heads!(value, Some(n) => n);
        }
    }
}

#[test]
fn an_operand_ends_where_the_expression_does() {
    assert_eq!(chosen(true).collect::<Vec<_>>(), [1, 4, 6, 1]);
    assert_eq!(chosen(false).collect::<Vec<_>>(), [2, 3, 7, 0]);
    assert_eq!(matched(2).collect::<Vec<_>>(), [10, 11]);
    assert_eq!(matched(4).collect::<Vec<_>>(), [30, 31]);
    assert_eq!(looped(5).collect::<Vec<_>>(), [5, 6, 5]);
    assert_eq!(futures().collect::<Vec<_>>(), [7, 8]);
    assert_eq!(operators(1, 2).collect::<Vec<_>>(), [true, false, true, true]);
    assert_eq!(tuples(1).collect::<Vec<_>>(), [(1, true), (1, false), (1, true)]);
}

#[test]
fn a_comma_of_generic_arguments_or_of_a_closure_does_not_end_it() {
    let maps: Vec<_> = generic().map(|map| map.len()).collect();
    assert_eq!(maps, [0, 0, 1]);
    assert_eq!(methods().collect::<Vec<_>>(), [3, 0, 0]);
    assert_eq!(closures().map(|op| op(2, 3)).collect::<Vec<_>>(), [6, 7]);
    assert_eq!(bare_closures().map(|op| op(2, 3)).collect::<Vec<_>>(), [5, 9, 3]);
    let pairs: Vec<_> = literals(4).map(|pair| (pair.a, pair.b)).collect();
    assert_eq!(pairs, [(4, 2), (1, 4)]);
}

#[test]
fn repetitions_are_a_part_of_the_operand() {
    assert_eq!(repetitions().collect::<Vec<_>>(), [3, 2, 1, 2, 2, 1, 1, 4, 2, 2]);
}

#[test]
fn operands_in_arguments_and_heads() {
    let log = std::cell::RefCell::default();
    assert_eq!(in_arguments(&log).collect::<Vec<_>>(), [1, 2, 1, 3]);
    assert_eq!(*log.borrow(), [2, 4]);
    assert_eq!(
        in_heads(vec![Some(1), Some(2), None]).collect::<Vec<_>>(),
        [1, 1, 200, 2, 100, 2, 200, 0]
    );
}
