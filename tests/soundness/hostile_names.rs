//! User types and traits with the names that an expansion calls. It looks them up on types of its
//! own, so no item of the user stands in for them.

use gen_core::generators;
use std::future::{Ready, ready};
use std::vec;

/// An iterable with every method that an expansion calls, none of which means what it should.
#[derive(Clone)]
struct Impostor(Vec<u32>);

#[allow(dead_code, clippy::unused_self, reason = "never to be called is what they are for")]
impl Impostor {
    fn into_items(self) -> vec::IntoIter<u32> {
        unreachable!("the impostor's `into_items`")
    }
    fn yield_from_source(self) -> vec::IntoIter<u32> {
        unreachable!("the impostor's `yield_from_source`")
    }
    fn enter<T>(self, _: T) -> Ready<()> {
        unreachable!("the impostor's `enter`")
    }
    fn nest<T>(self, _: T) -> Ready<()> {
        unreachable!("the impostor's `nest`")
    }
    fn at(&self, (): ()) -> Self {
        unreachable!("the impostor's `at`")
    }
    fn yield_(&self, (): ()) -> Ready<()> {
        unreachable!("the impostor's `yield_`")
    }
    fn frames(&self) -> Ready<()> {
        unreachable!("the impostor's `frames`")
    }
    fn register(&self) -> Ready<()> {
        unreachable!("the impostor's `register`")
    }
    fn into_future(self) -> Ready<()> {
        unreachable!("the impostor's `into_future`")
    }
    fn poll(&self) -> Ready<()> {
        unreachable!("the impostor's `poll`")
    }
}

impl IntoIterator for Impostor {
    type Item = u32;
    type IntoIter = vec::IntoIter<u32>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// The same for every type there is, those of an expansion included.
#[allow(dead_code, clippy::wrong_self_convention, reason = "never to be called")]
trait Blanket {
    fn into_items(&self) -> vec::IntoIter<u32> {
        unreachable!("the blanket `into_items`")
    }
    fn yield_from_source(&self) -> vec::IntoIter<u32> {
        unreachable!("the blanket `yield_from_source`")
    }
    fn enter<T>(&self, _: T) -> Ready<()> {
        unreachable!("the blanket `enter`")
    }
    fn nest<T>(&self, _: T) -> Ready<()> {
        unreachable!("the blanket `nest`")
    }
    fn at(&self, (): ()) -> u32 {
        unreachable!("the blanket `at`")
    }
    fn yield_<T>(&self, _: T) -> Ready<()> {
        unreachable!("the blanket `yield_`")
    }
    fn frames(&self) -> Ready<()> {
        unreachable!("the blanket `frames`")
    }
    fn register(&self) -> Ready<()> {
        unreachable!("the blanket `register`")
    }
    fn co(&self) -> Ready<()> {
        ready(())
    }
}

impl<T: ?Sized> Blanket for T {}

/// As `Blanket`, by value.
#[allow(dead_code, reason = "never to be called is what they are for")]
trait BlanketByValue: Sized {
    fn enter<T>(self, _: T) -> Ready<()> {
        unreachable!("the blanket `enter`")
    }
    fn at(self, (): ()) -> u32 {
        unreachable!("the blanket `at`")
    }
    fn nest<T>(self, _: T) -> Ready<()> {
        unreachable!("the blanket `nest`")
    }
    fn yield_<T>(self, _: T) -> Ready<()> {
        unreachable!("the blanket `yield_`")
    }
    fn frames(self) -> Ready<()> {
        unreachable!("the blanket `frames`")
    }
    fn into_frame(self) -> Ready<()> {
        unreachable!("the blanket `into_frame`")
    }
}

impl<T> BlanketByValue for T {}

mod __private {
    #[allow(dead_code, reason = "never to be used is what it is for")]
    pub fn body<T>(_: T) -> ! {
        unreachable!("a `__private` of the user's")
    }
}

generators! {
    gen fn leaf(n: u32) -> u32 {
        yield n;
    }

    gen fn delegates(impostor: Impostor) -> u32 {
        yield 0;
        yield from impostor.clone();
        yield from leaf(4);
        if impostor.0.is_empty() {
            return;
        }
        yield from delegates(Impostor(Vec::new()));
    }

    gen fn in_the_tokens_of_a_macro(impostor: Impostor) -> u32 {
        let [(), ()] = [yield 0, ()];
        drop(vec![(yield from impostor.clone()), (yield from leaf(4))]);
    }

    gen fn gives_impostors(impostor: Impostor) -> Impostor {
        yield impostor.clone();
        yield from [impostor];
    }
}

#[test]
fn methods_of_the_operand() {
    let impostor = Impostor(vec![1, 2, 3]);
    assert_eq!(delegates(impostor.clone()).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 0, 4]);
    assert_eq!(in_the_tokens_of_a_macro(impostor).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
}

#[test]
fn methods_of_the_items() {
    let items: Vec<Impostor> = gives_impostors(Impostor(vec![1])).collect();
    assert_eq!(items.into_iter().map(|item| item.0).collect::<Vec<_>>(), [[1], [1]]);
}
