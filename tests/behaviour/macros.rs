//! `yield`, `yield from` and `gen` blocks inside the tokens of other macros.

use gen_core::{gen_block, generators};

/// Defined outside: sees what is between its parentheses only.
macro_rules! twice {
    ($e:expr) => {{
        $e;
        $e
    }};
}

macro_rules! block {
    ($value:expr => $($statement:stmt;)*) => {{
        let value = $value;
        $($statement)*
        value
    }};
}

macro_rules! unless {
    ($condition:expr => $body:block else $other:block) => {
        if $condition $other else $body
    };
}

macro_rules! nested {
    ($($tokens:tt)*) => {
        block! { () => $($tokens)* }
    };
}

/// A macro that makes generators.
macro_rules! make_counter {
    ($(#[$attr:meta])* $vis:vis $name:ident($($arg:ident: $ty:ty),*) -> $item:ty { $value:expr }) => {
        generators! {
            $(#[$attr])*
            $vis gen fn $name($($arg: $ty),*) -> $item {
                yield $value;
                yield from [$value, $value];
            }
        }
    };
}

macro_rules! sum_of {
    ($($e:expr),*) => {
        gen_block! { $(yield $e;)* }.sum::<u32>()
    };
}

make_counter! { add(a: u32, b: u32) -> u32 { a + b } }
make_counter! {
    /// Documented.
    pub hello() -> String { "hello".to_owned() }
}

generators! {
    gen fn inner() -> u32 {
        yield 1;
        yield 2;
    }

    gen fn in_formatting() -> u32 {
        let text = format!("{:?} {}", yield 1, { yield 2; 5 });
        assert_eq!(text, "() 5");
        print!("{}", { yield 3; "" });
        let mut out = String::new();
        std::fmt::Write::write_fmt(&mut out, format_args!("{}", { yield 4; 6 })).unwrap();
        yield out.len() as u32;
    }

    gen fn in_vectors() -> u32 {
        let units = vec![yield 1, yield 2];
        let repeated = vec![{ yield 3; 7 }; 2];
        yield units.len() as u32 + repeated[1];
        let nested = vec![vec![{ yield 4; 1 }], vec![2, { yield 5; 3 }]];
        yield nested.concat().iter().sum();
    }

    gen fn in_assertions() -> u32 {
        assert!({ yield 1; true }, "{}", "never");
        assert_eq!({ yield 2; 5 }, 5);
        assert_ne!(yield 3, { #[derive(Debug)] struct Other; impl PartialEq<Other> for () {
            fn eq(&self, _: &Other) -> bool { false }
        } Other });
        debug_assert!({ yield 4; true });
    }

    gen fn in_matches(value: Option<u32>) -> u32 {
        if matches!({ yield 1; value }, Some(n) if { yield n; n > 5 }) {
            yield 100;
        }
        let Some(n) = value else { unreachable!("{}", { yield 9; 0 }) };
        yield n;
    }

    gen fn in_macros_defined_outside(n: u32) -> u32 {
        twice!(yield n);
        twice! { { yield n + 1; yield n + 2 } }
        let value = block! { { yield 7; n } => yield 8; let _m = n; };
        yield value;
        unless! { n > 5 => { yield 50; } else { yield 60; } }
        nested! { yield 70; yield 71; };
    }

    gen fn in_macros_defined_inside(n: u32) -> u32 {
        macro_rules! emit {
            (from $source:expr) => {
                yield from $source;
            };
            ($first:expr $(, $rest:expr)*) => {
                yield $first;
                $(yield $rest + 100;)*
            };
        }
        emit!(n);
        emit!(n + 1, n + 2, n + 3);
        emit!(from [4, 5]);
        emit!(from inner());
        for i in 0..2 {
            emit!(i);
        }
    }

    gen fn of_units() {
        macro_rules! pause {
            () => { yield };
        }
        pause!();
        pause!();
        let _ = [pause!(), pause!()];
    }

    gen fn delegations() -> u32 {
        let units = vec![yield from inner(), yield from [3], yield from vec![4, 5]];
        twice!(yield from 6..8);
        assert_eq!(yield from inner().map(|n| n * 100), ());
        yield units.len() as u32;
        nested! { yield from inner(); yield 9; };
        twice!(yield from recursive(2));
    }

    gen fn recursive(n: u32) -> u32 {
        yield n;
        if n > 0 {
            let below: gen_core::BoxGen<'static, u32> = boxed(n - 1);
            block! { () => yield from below; }
        }
    }

    fn boxed(n: u32) -> gen_core::BoxGen<'static, u32> {
        recursive(n).boxed()
    }

    gen fn of_started_generators() -> u32 {
        let mut leaf = inner();
        leaf.next();
        let mut tree = delegations();
        tree.next();
        let mut boxed = boxed(2);
        boxed.next();
        let mut lent = inner().on_heap();
        lent.next();
        let _ = vec![
            yield from leaf,
            yield from tree.take(2),
            yield from boxed,
            yield from &mut lent,
            yield from lent,
        ];
    }

    gen fn of_started_ones_by_value(n: usize) -> u32 {
        let mut leaf = inner();
        let mut tree = delegations();
        for _ in 0..n {
            leaf.next();
            tree.next();
        }
        block! { () => yield from leaf; }
        block! { () => yield 1000; }
        block! { () => yield from tree; }
    }

    fn blocks_in_macros() -> Vec<u32> {
        let list = vec![gen { yield 1; yield 2; }.boxed(), gen move { yield from inner(); }.boxed()];
        assert_eq!(gen { yield 5; }.sum::<u32>(), 5, "{}", gen { yield "x"; }.count());
        assert!(matches!(gen { yield 6; }.next(), Some(6)));
        list.into_iter().flatten().collect()
    }

    gen fn blocks_in_macros_of_a_generator() -> u32 {
        let total: u32 = vec![gen { yield 1; }.sum::<u32>(), gen { yield 2; }.sum()].iter().sum();
        let text = format!("{}", gen { yield 3; }.sum::<u32>() + total);
        yield text.parse().unwrap();
        twice!(yield gen { yield 7; }.sum());
    }

    gen fn in_conditions(n: u32) -> u32 {
        while matches!(yield n, ()) && cfg!(not(debug_assertions)) != cfg!(debug_assertions) {
            if n > 0 {
                return;
            }
            break;
        }
        yield line!() / u32::MAX;
    }

    gen fn arms_and_guards(n: u32) -> &'static str {
        match n {
            _ if matches!({ yield "guard"; n }, 0) => yield concat!("a", "b"),
            _ => yield stringify!(a + b),
        }
    }
}

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

#[test]
fn formatting_macros() {
    assert_eq!(all(in_formatting()), [1, 2, 3, 4, 1]);
}

#[test]
fn vectors() {
    assert_eq!(all(in_vectors()), [1, 2, 3, 9, 4, 5, 6]);
}

#[test]
fn assertions() {
    let expected: &[u32] = if cfg!(debug_assertions) { &[1, 2, 3, 4] } else { &[1, 2, 3] };
    assert_eq!(all(in_assertions()), expected);
}

#[test]
fn patterns() {
    assert_eq!(all(in_matches(Some(6))), [1, 6, 100, 6]);
    assert_eq!(all(in_matches(Some(2))), [1, 2, 2]);
    assert_eq!(all(arms_and_guards(0)), ["guard", "ab"]);
    assert_eq!(all(arms_and_guards(1)), ["guard", "a + b"]);
}

#[test]
fn macros_defined_outside_of_the_body() {
    let expected = [3, 3, 4, 5, 4, 5, 7, 8, 3, 50, 70, 71];
    assert_eq!(all(in_macros_defined_outside(3)), expected);
}

#[test]
fn macros_defined_in_the_body() {
    assert_eq!(all(in_macros_defined_inside(1)), [1, 2, 103, 104, 4, 5, 1, 2, 0, 1]);
    assert_eq!(of_units().count(), 4);
}

#[test]
fn delegations_in_macros() {
    let expected = [1, 2, 3, 4, 5, 6, 7, 6, 7, 100, 200, 3, 1, 2, 9, 2, 1, 0, 2, 1, 0];
    assert_eq!(all(delegations()), expected);
}

#[test]
fn delegations_in_macros_to_started_generators() {
    assert_eq!(all(of_started_generators()), [2, 2, 3, 1, 0, 2]);
    assert_eq!(all(of_started_ones_by_value(0).take(3)), [1, 2, 1000]);
    assert_eq!(all(of_started_ones_by_value(1).take(4)), [2, 1000, 2, 3]);
    assert_eq!(all(of_started_ones_by_value(99)), [1000]);
}

#[test]
fn blocks() {
    assert_eq!(blocks_in_macros(), [1, 2, 1, 2]);
    assert_eq!(all(blocks_in_macros_of_a_generator()), [6, 7, 7]);
}

#[test]
fn conditions() {
    assert_eq!(all(in_conditions(0)), [0, 0]);
    assert_eq!(all(in_conditions(1)), [1]);
}

#[test]
fn macros_make_generators() {
    assert_eq!(all(add(1, 2)), [3, 3, 3]);
    assert_eq!(hello().collect::<Vec<_>>().concat(), "hellohellohello");
    assert_eq!(sum_of!(1, 2 + 3, 4), 10);
}

macro_rules! tagged {
    ('yield $e:expr) => {
        $e
    };
    ('gen { $e:expr }) => {
        $e
    };
}

generators! {
    gen fn names_of_lifetimes() -> u32 {
        let n = tagged!('yield 2);
        yield n;
        yield tagged!('yield { yield n + 1; 4 });
        yield tagged!('gen { tagged!('yield 5) });
    }
}

#[test]
fn a_lifetime_is_no_keyword() {
    assert_eq!(all(names_of_lifetimes()), [2, 3, 4, 5]);
}

/// A macro that is a type.
macro_rules! same_type {
    ($($type:tt)*) => { $($type)* };
}

trait Twice {
    fn twice(&self) -> u32;
}

struct Number(u32);

generators! {
    trait Halves {
        type Half;
        gen fn halves(&self) -> u32;
    }

    impl Twice for same_type!{Number} {
        fn twice(&self) -> u32 {
            let values = gen { yield self.0; yield self.0; };
            values.sum()
        }
    }

    impl Halves for same_type!(Number) where same_type!{Number}: Twice, same_type![u32]: Copy {
        type Half = same_type!{u32};
        gen fn halves(&self) -> same_type!(u32) { yield self.0 / 2; yield from [self.0 - self.0 / 2]; }
    }

    impl same_type![Number] {
        gen fn bytes(&self, more: same_type![&[u8]]) -> same_type!{u8}
        where
            same_type!{Number}: Sized,
        {
            yield self.0 as same_type!{u8};
            yield from more.iter().copied();
        }
    }

    impl Halves for fn() -> ! {
        type Half = ();
        gen fn halves(&self) -> u32 { yield 5; }
    }

    gen fn ends_with(text: same_type! { &str }, n: same_type!(Option<same_type!(u32)>)) -> same_type!{char} {
        yield from text.chars();
        if let Some(n) = n { yield from char::from_digit(n, 10); }
    }

    /// After a label, and after a keyword, `!` negates.
    gen fn negations(flag: bool) -> u32 {
        let of_label = 'outer: {
            if flag { break 'outer !{ yield from [1, 2]; false } }
            break 'outer !(flag)
        };
        yield u32::from(of_label);
        let of_loop = loop { break !{ yield 3; flag }; };
        yield u32::from(of_loop);
        let of_label = 'inner: loop { break 'inner !{ yield 4; match () { () if !{ flag } => true, () => false } } };
        yield u32::from(of_label);
    }
}

#[test]
fn macros_are_types_in_headers_and_signatures() {
    let number = Number(7);
    assert_eq!(number.twice(), 14);
    assert_eq!(number.halves().collect::<Vec<_>>(), [3, 4]);
    let never: fn() -> ! = || panic!();
    assert_eq!(never.halves().collect::<Vec<_>>(), [5]);
    assert_eq!(number.bytes(&[1, 2]).collect::<Vec<_>>(), [7, 1, 2]);
    assert_eq!(ends_with("a", Some(1)).collect::<String>(), "a1");
}

#[test]
fn an_exclamation_mark_after_a_label_negates() {
    assert_eq!(negations(true).collect::<Vec<_>>(), [1, 2, 1, 3, 0, 4, 1]);
    assert_eq!(negations(false).collect::<Vec<_>>(), [1, 3, 1, 4, 0]);
}

generators! {
    thread_local! { static COUNT: std::cell::Cell<u32> = const { std::cell::Cell::new(2) }; }

    gen fn after_a_macro_with_braces() -> u32 {
        yield from 0..COUNT.get();
    }

    mod with_macros {
        std::thread_local! {
            pub(super) static ONE: u32 = const { 1 };
        }
        pub(super) gen fn after_a_path_with_braces() -> u32 {
            yield ONE.with(|one| *one);
        }
    }
}

/// An item that is a macro call ends with its braces.
#[test]
fn items_after_a_macro_call_with_braces() {
    assert!(after_a_macro_with_braces().eq([0, 1]));
    assert!(with_macros::after_a_path_with_braces().eq([1]));
}

/// An item of this crate, for a path that begins with `$crate`.
type OfThisCrate = u8;

macro_rules! names_its_crate {
    ($name:ident) => {
        generators! {
            gen fn $name(item: $crate::macros::OfThisCrate) -> $crate::macros::OfThisCrate {
                yield item;
            }
        }
    };
}

names_its_crate!(of_this_crate);

#[test]
fn a_path_from_a_macros_own_crate_is_an_item_type() {
    assert!(of_this_crate(3).eq([3_u8]));
}
