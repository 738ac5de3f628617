//! `#[generator]`: generators as plain Rust, which `rustfmt` formats and every editor parses.

mod coroutines;
mod items;

use gen_core::{BoxGen, Coroutine, CoroutineState, GenState, generator};
use gen_tests::{Guard, Tracker};
use std::fmt::Display;

fn all<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.collect()
}

/// Counts down to 1.
#[generator]
fn countdown(mut n: u32) -> impl Iterator<Item = u32> {
    while n > 0 {
        yield_!(n);
        n -= 1;
    }
}

/// Delegates to generators and to iterables.
#[generator]
fn delegates(n: u32) -> impl Iterator<Item = u32> {
    yield_from!(countdown(n));
    yield_from!([10, 20]);
    yield_from!(countdown(1).on_heap());
    yield_from!((0..3).map(|i| i * 100));
}

#[generator]
fn nothing() -> impl Iterator<Item = String> {}

#[generator]
fn units() -> impl Iterator<Item = ()> {
    yield_!();
    yield_!(());
}

enum Nested {
    Leaf(i64),
    List(Vec<Nested>),
}

#[generator]
fn flatten(nested: Vec<Nested>) -> impl Iterator<Item = i64> {
    for item in nested {
        match item {
            Nested::List(list) => yield_from!(flatten(list)),
            Nested::Leaf(leaf) => yield_!(leaf),
        }
    }
}

#[generator]
fn even(n: u32) -> impl Iterator<Item = String> {
    yield_!(format!("even {n}"));
    if n > 0 {
        yield_from!(odd(n - 1));
    }
}

#[generator]
fn odd(n: u32) -> impl Iterator<Item = String> {
    yield_!(format!("odd {n}"));
    if n > 0 {
        yield_from!(even(n - 1));
    }
}

#[test]
fn items_are_yielded() {
    assert_eq!(all(countdown(3)), [3, 2, 1]);
    assert_eq!(all(delegates(2)), [2, 1, 10, 20, 1, 0, 100, 200]);
    assert!(all(nothing()).is_empty());
    assert_eq!(units().count(), 2);
}

#[test]
fn recursion_is_delegation() {
    let list = vec![Nested::Leaf(1), Nested::List(vec![Nested::Leaf(2), Nested::List(vec![])])];
    assert_eq!(all(flatten(list)), [1, 2]);
    let deep = (0..10_000).fold(vec![Nested::Leaf(7)], |list, _| vec![Nested::List(list)]);
    assert_eq!(flatten(deep).sum::<i64>(), 7);
    assert_eq!(all(even(3)), ["even 3", "odd 2", "even 1", "odd 0"]);
}

/// The type is the same as that of the keyword form, with its methods.
#[test]
fn it_is_the_same_type_as_by_keyword() {
    let mut g = countdown(5);
    assert_eq!(g.state(), GenState::Created);
    assert_eq!(g.next(), Some(5));
    assert_eq!(g.state(), GenState::Suspended);
    assert_eq!(all(std::pin::pin!(countdown(2).on_stack())), [2, 1]);
    let boxed: BoxGen<'static, u32> = countdown(2).boxed();
    assert_eq!(all(boxed), [2, 1]);
    assert_eq!(countdown(3).with_size_hint(3, Some(3)).size_hint(), (3, Some(3)));
}

#[generator]
fn borrows(words: &[String], suffix: &str) -> impl Iterator<Item = String> {
    for word in words {
        yield_!(format!("{word}{suffix}"));
    }
}

#[generator]
fn longest<'a>(words: &'a [String], than: &str) -> impl Iterator<Item = &'a str> {
    for word in words {
        if word.len() > than.len() {
            yield_!(word);
        }
    }
}

#[generator]
fn generic<T, const N: usize>(items: &[T]) -> impl Iterator<Item = [T; N]>
where
    T: Copy + Default,
{
    for window in items.windows(N) {
        let mut array = [T::default(); N];
        array.copy_from_slice(window);
        yield_!(array);
    }
}

#[generator]
fn opaque(items: impl IntoIterator<Item = impl Display>) -> impl Iterator<Item = impl Display> {
    for item in items {
        yield_!(format!("<{item}>"));
    }
}

#[generator]
fn patterns(
    (a, mut b): (u32, u32),
    [c, ..]: [u32; 2],
    _: Guard,
    mut d: u32,
) -> impl Iterator<Item = u32> {
    b += a;
    d += b;
    yield_!(b);
    yield_!(c + d);
}

#[test]
fn signatures_are_those_of_functions() {
    let words = ["a".to_owned(), "bcd".to_owned()];
    assert_eq!(all(borrows(&words, "!")), ["a!", "bcd!"]);
    assert_eq!(all(longest(&words, "xx")), ["bcd"]);
    assert_eq!(all(generic::<_, 2>(&[1, 2, 3])), [[1, 2], [2, 3]]);
    assert_eq!(all(opaque([1, 2]).map(|item| item.to_string())), ["<1>", "<2>"]);
    let log = Tracker::new();
    let mut g = patterns((1, 2), [3, 4], log.guard("unused"), 5);
    assert_eq!((g.next(), g.next(), log.live()), (Some(3), Some(11), 1));
    drop(g);
    assert_eq!(log.take(), ["unused"]);
}

/// Bounds behind the trait hold, and are a promise.
#[generator]
fn promised(n: u32) -> impl Iterator<Item = u32> + Send + 'static {
    yield_!(n);
}

#[generator]
fn promised_for<'a>(text: &'a str) -> impl Iterator<Item = char> + Send + Sync + 'a {
    yield_from!(text.chars());
}

#[generator]
fn promised_first<'a>(text: &'a str) -> impl 'a + Send + std::iter::Iterator<Item = usize> {
    yield_!(text.len());
}

#[test]
fn bounds_behind_the_trait_hold() {
    fn is_send<T: Send>(t: T) -> T {
        t
    }

    fn is_sync<T: Sync>(t: T) -> T {
        t
    }

    let sum = std::thread::spawn(|| promised(7).sum::<u32>()).join();
    assert_eq!(sum.ok(), Some(7));
    assert_eq!(all(is_sync(is_send(promised_for("ab")))), ['a', 'b']);
    assert_eq!(all(is_send(promised_first("abc"))), [3]);
}

/// Names are not looked up: neither macro is imported here, nor in scope by another path.
#[test]
fn the_macros_are_known_by_any_path() {
    #[gen_core::generator]
    fn by_path() -> impl Iterator<Item = u32> {
        gen_core::yield_!(1);
        renamed::inner::runtime::yield_!(2);
        gen_core::yield_from!([3]);
        yield_![4];
        yield_from! {[5]};
    }

    assert_eq!(all(by_path()), [1, 2, 3, 4, 5]);
}

mod renamed {
    pub(super) mod inner {
        pub(crate) use gen_core as runtime;
    }
}

/// The crate by another name.
#[generator(crate = crate::attribute::renamed::inner::runtime)]
fn with_a_path() -> impl Iterator<Item = u32> {
    yield_!(1);
    yield_from!([2]);
}

#[generator(crate = ::gen_core)]
fn with_an_absolute_path() -> impl Iterator<Item = u32> {
    yield_!(3);
}

#[test]
fn the_path_of_the_crate_can_be_given() {
    assert_eq!(all(with_a_path().chain(with_an_absolute_path())), [1, 2, 3]);
}

/// Its macros by an absolute path, and one in braces as a statement.
#[generator]
fn statements() -> impl Iterator<Item = u32> {
    ::gen_core::yield_!(1);
    yield_! { 2 }
    ::gen_core::yield_from! { [3] }
    if true {
        yield_! { 4 }
    }
    yield_! { 5 }
}

#[test]
fn a_call_in_braces_is_a_statement() {
    assert_eq!(all(statements()), [1, 2, 3, 4, 5]);
}

#[generator]
fn outer(n: u32) -> impl Iterator<Item = u32> {
    /// In another generator's body.
    #[generator]
    fn inner(n: u32) -> impl Iterator<Item = u32> {
        yield_!(n);
        yield_!(n + 1);
    }

    struct Scaled(u32);

    impl Scaled {
        #[gen_core::generator]
        fn by(&self, n: u32) -> impl Iterator<Item = u32> {
            yield_!(self.0 * n);
        }
    }

    yield_from!(inner(n));
    yield_from!(Scaled(10).by(n));
}

#[test]
fn generators_are_nested_in_the_body_of_one() {
    assert_eq!(all(outer(3)), [3, 4, 30]);
}

/// What every generator is, besides what its body must be.
#[generator]
fn bounded() -> impl Iterator<Item = u32> + std::iter::FusedIterator + Unpin + std::fmt::Debug + Send
{
    yield_!(1);
}

#[test]
fn bounds_of_the_generator_and_of_its_body() {
    fn check<T: Unpin + std::iter::FusedIterator<Item = u32> + Send>(items: T) -> Vec<u32> {
        items.collect()
    }
    assert_eq!(check(bounded()), [1]);
}

macro_rules! pairs {
    ($($key:expr => $value:expr),* $(,)?) => {
        [$(($key, $value)),*]
    };
}

#[generator]
#[allow(clippy::cast_possible_truncation, clippy::useless_vec)]
fn in_macros(from: u32) -> impl Iterator<Item = u32> {
    let text = format!("{:?}{:?}", yield_from!([from]), yield_from! { from..3 });
    let list = vec![
        {
            yield_!(text.len() as u32);
            1
        },
        {
            yield_from!([9, 8].into_iter().rev());
            2
        },
    ];
    let pairs =
        pairs!(yield_!(list[1]) => yield_from!([list[0]]), yield_!(6) => yield_from!(Some(5)));
    assert_eq!(pairs.len(), 2);
    assert!(matches!(yield_from!(from.checked_sub(1)), ()));
    macro_rules! both {
        ($a:expr, $source:expr) => {
            yield_!(if $a > 1 { $a } else { 0 });
            yield_from!($source);
            yield_!($a + 1,);
        };
    }
    both!(2, [7, 7]);
}

#[generator]
#[allow(clippy::cast_possible_truncation, clippy::bool_to_int_with_if)]
fn operands(n: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
    let sum = 2 * yield_!(n + 1) + yield_!(n) * 2;
    let text = format!("{}", 2 * yield_!(sum)).len();
    let negative = !yield_!(if n > 1 { 1 } else { 0 }) as u64;
    let method = yield_!(n,).pow(2);
    sum + method + text as u32 + u32::from(negative > 0)
}

#[test]
fn calls_in_the_tokens_of_other_macros() {
    let items = all(in_macros(2));
    assert_eq!(items, [2, 2, 4, 8, 9, 2, 1, 6, 5, 1, 2, 7, 7, 3]);
}

#[test]
fn what_is_around_a_call_takes_nothing_from_its_operand() {
    let mut g = operands(1);
    assert_eq!(g.start(), CoroutineState::Yielded(2));
    assert_eq!(g.resume(10), CoroutineState::Yielded(1));
    assert_eq!(g.resume(3), CoroutineState::Yielded(26));
    assert_eq!(g.resume(50), CoroutineState::Yielded(0));
    assert_eq!(g.resume(0), CoroutineState::Yielded(1));
    assert_eq!(g.resume(5), CoroutineState::Complete(26 + 25 + 3 + 1));
}
