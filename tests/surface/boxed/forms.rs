//! Coroutines, the attribute, and what stands beside `#[boxed]`.

use super::{all, assert_send, drive};
use gen_core::{
    BoxGen, Coroutine,
    CoroutineState::{Complete, Yielded},
    LocalBoxGen, generator, generators,
};
use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::{Arc, Mutex, MutexGuard};

#[test]
fn coroutines() {
    generators! {
        #[boxed]
        gen fn echo(#[resume] mut text: String) -> impl Coroutine<String, Yield = usize, Return = u8> {
            while !text.is_empty() { text = yield text.len(); }
            7
        }

        #[boxed(local)]
        gen fn adds(to: Rc<u32>) -> impl Coroutine<u32, Yield = u32> {
            let n = yield *to;
            yield *to + n;
        }

        #[boxed]
        gen fn relays(name: String) -> impl Coroutine<String, Yield = usize, Return = String> {
            _ = yield 0;
            let value = yield from asks();
            format!("{name} {value}")
        }

        #[boxed]
        gen fn asks() -> impl Coroutine<String, Yield = usize, Return = usize> {
            let first = yield 1;
            let second = yield 2;
            first.len() + second.len()
        }

        #[boxed]
        gen fn of_nothing() -> impl Coroutine { yield; }
    }

    let mut g: BoxGen<'static, usize, String, u8> = echo();
    assert_eq!(g.resume("abc".to_owned()), Yielded(3));
    assert_eq!(g.resume(String::new()), Complete(7));
    let mut g: LocalBoxGen<'static, u32, u32, ()> = adds(Rc::new(5));
    assert_eq!((g.start(), g.resume(1), g.resume(2)), (Yielded(5), Yielded(6), Complete(())));
    let text = String::from;
    let mut g: BoxGen<'static, usize, String, String> = assert_send(relays(text("sum")));
    assert_eq!((g.start(), g.resume(text(""))), (Yielded(0), Yielded(1)));
    assert_eq!((g.resume(text("ab")), g.resume(text("c"))), (Yielded(2), Complete(text("sum 3"))));
    let g: BoxGen<'static, (), (), ()> = of_nothing();
    assert_eq!(g.count(), 1);
}

/// Recursion with values in, by a return type that has a name.
#[test]
fn recursive_coroutines() {
    generators! {
        #[boxed]
        gen fn sum(depth: u32) -> impl Coroutine<u32, Yield = u32, Return = u32> {
            let sent = yield depth;
            if depth == 0 { return sent; }
            let rest = yield from sum(depth - 1);
            sent + rest
        }
    }

    assert_eq!(drive(sum(9), |n| n + 1), 55);
}

#[test]
fn the_attribute() {
    #[generator(boxed)]
    fn f(n: u32) -> impl Iterator<Item = u32> + Send {
        yield_!(n);
        let rest = if n > 0 { f(n - 1) } else { end() };
        yield_from!(rest);
    }

    #[generator(boxed)]
    fn end() -> impl Iterator<Item = u32> {
        gen_core::yield_!(8);
    }

    #[generator(boxed(local))]
    fn g(n: Rc<u32>) -> impl Iterator<Item = u32> {
        yield_!(*n);
    }

    #[generator(boxed)]
    fn echo(first: &str) -> impl Coroutine<usize, Yield = char, Return = usize> {
        let mut at = 0;
        while let Some(c) = first.chars().nth(at) {
            at = yield_!(c);
        }
        at
    }

    #[generator(try_yield, boxed(local))]
    fn tries(n: u32) -> impl Iterator<Item = Result<u32, String>> {
        yield_!(n);
        if n == 0 {
            return Err("zero".to_owned());
        }
        yield_from!(tries(n - 1)?);
        yield_!(99);
    }

    let boxed: BoxGen<'static, u32> = f(2);
    assert_eq!(all(boxed), [2, 1, 0, 8]);
    let boxed: LocalBoxGen<'static, u32> = g(Rc::new(3));
    assert_eq!(all(boxed), [3]);
    let boxed: BoxGen<'_, char, usize, usize> = echo("abc");
    assert_eq!(drive(boxed, |c| if c == 'a' { 2 } else { 7 }), 7);
    let boxed: LocalBoxGen<'static, Result<u32, String>> = tries(1);
    assert_eq!(all(boxed), [Ok(1), Ok(0), Err("zero".to_owned())]);
}

#[test]
fn methods_by_the_attribute() {
    trait Shape {
        #[generator(boxed)]
        fn corners(&self) -> impl Iterator<Item = u32>;
    }

    struct Square(u32);

    impl Shape for Square {
        #[generator(boxed)]
        fn corners(&self) -> impl Iterator<Item = u32> {
            for n in 0..4 {
                yield_!(n * self.0);
            }
        }
    }

    let shapes: [Box<dyn Shape>; 2] = [Box::new(Square(1)), Box::new(Square(2))];
    assert_eq!(shapes.iter().flat_map(|shape| shape.corners()).sum::<u32>(), 18);
}

/// An error ends the box, and passes through it.
#[test]
fn errors() {
    generators! {
        #[boxed]
        gen fn numbers(text: &str) -> Result<u32, std::num::ParseIntError> {
            for word in text.split(' ') { yield Ok(word.parse()?); }
        }

        #[boxed]
        #[try_yield]
        gen fn doubled(text: &str) -> Result<u32, std::num::ParseIntError> {
            for n in numbers(text) { yield n? * 2; }
            yield from numbers(text)?;
        }
    }

    let failed = || "x".parse::<u32>().expect_err("it is no number");
    assert_eq!(all(numbers("1 x 2")), [Ok(1), Err(failed())]);
    assert_eq!(all(doubled("1")), [Ok(2), Ok(1)]);
    assert_eq!(all(doubled("1 x")), [Ok(2), Err(failed())]);
}

/// Attributes, visibility, documentation and `unsafe` stay.
#[test]
#[deny(missing_docs)]
fn what_stands_beside_it() {
    mod inner {
        use gen_core::generators;

        generators! {
            /// Documented.
            #[boxed]
            #[inline]
            #[must_use = "it counts"]
            pub(crate) gen fn count(n: u32) -> u32 { for i in 0..n { yield i; } }

            #[cfg(any())]
            #[boxed]
            gen fn absent() -> Missing {}

            #[boxed]
            #[allow(unused_variables, reason = "what is tested")]
            gen fn unused(text: &str, (a, _): (u32, u32)) -> u32 { yield a; }
        }

        pub(crate) fn run() -> u32 {
            unused("", (5, 6)).sum()
        }
    }

    assert_eq!((inner::count(3).count(), inner::run()), (3, 5));
}

/// A function that a macro makes, with a lifetime of its own choice.
#[test]
fn made_by_macros() {
    macro_rules! boxed_word {
        ($name:ident, $ty:ty, $body:expr) => {
            generators! {
                #[boxed]
                gen fn $name(text: &str) -> $ty {
                    let f: for<'t> fn(&'t str) -> _ = $body;
                    yield f(text);
                }
            }
        };
    }

    boxed_word!(length, usize, |text| text.len());
    boxed_word!(first, Option<char>, |text| text.chars().next());
    assert_eq!(all(length("abc")), [3]);
    assert_eq!(all(first("abc")), [Some('a')]);
}

/// A panic ends it as it ends any other.
#[test]
fn panics() {
    generators! {
        #[boxed]
        gen fn f(n: u32) -> u32 { yield n; assert!(n > 0, "the bottom"); yield from f(n - 1); }
    }

    let mut g = f(2);
    assert_eq!(g.by_ref().take(3).sum::<u32>(), 3);
    assert_eq!(gen_tests::panic_of(|| g.next()), "the bottom");
    assert_eq!(g.next(), None);
}

/// No argument is refused whose generator is `Send`, whatever its type hides.
#[test]
fn arguments_of_any_type_that_is_sent() {
    struct Cells(Cell<u32>);

    type Part = Box<dyn Fn(&Cells) -> &Cell<u32> + Send>;

    struct Members<T>(Vec<T>);

    trait Named: Sync {
        generators! {
            #[boxed]
            gen fn name(&self) -> char { yield 'n'; }

            #[boxed]
            gen fn into_name(self) -> char where Self: Sized + Send {
                drop(self);
                yield 'i';
            }
        }
    }

    impl Named for u32 {}

    impl<T: Send + Sync> Members<T> {
        generators! {
            #[boxed]
            gen fn iter(&self) -> &T { yield from &self.0; }

            #[boxed]
            gen fn iter_mut(&mut self) -> &mut T { yield from &mut self.0; }

            #[boxed]
            gen fn of_box(self: Box<Self>) -> T { yield from self.0; }

            #[boxed]
            gen fn of_arc(self: Arc<Self>) -> usize { yield self.0.len(); }
        }
    }

    generators! {
        #[boxed]
        gen fn owned(cells: Cells) -> u32 { yield cells.0.get(); }

        #[boxed]
        gen fn borrowed(cells: &mut Cells) -> u32 { yield cells.0.replace(2); }

        #[boxed]
        gen fn shared(guard: &MutexGuard<'_, u32>) -> u32 { yield **guard; }

        #[boxed]
        gen fn maker(make: fn(u32) -> Rc<u32>, _: PhantomData<fn() -> Rc<u32>>) -> u32 {
            let number = *make(1);
            yield number;
        }

        #[boxed]
        gen fn of_any_lifetime(f: Part) -> u32 {
            let cells = Cells(Cell::new(3));
            yield f(&cells).get();
        }
    }

    assert_eq!(4.name().chain(4.into_name()).collect::<String>(), "ni");
    let mut members = Members(vec![1, 2]);
    members.iter_mut().for_each(|member| *member += 1);
    assert!(members.iter().eq(&[2, 3]));
    assert!(Box::new(members).of_box().eq([2, 3]));
    assert!(Arc::new(Members(vec![0])).of_arc().eq([1]));
    let mut cells = Cells(Cell::new(1));
    assert!(borrowed(&mut cells).eq([1]));
    assert!(owned(cells).eq([2]));
    assert!(shared(&Mutex::new(5).lock().unwrap()).eq([5]));
    assert!(maker(Rc::new, PhantomData).eq([1]));
    assert!(of_any_lifetime(Box::new(|cells| &cells.0)).eq([3]));
}
