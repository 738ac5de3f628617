//! Signatures: methods, traits, generics, attributes.

use super::{all, later, pause};
use futures::Stream;
use gen_core::{AsyncGen, generators};
use std::cell::Cell;
use std::fmt::Display;
use std::pin::Pin;

struct Shelf {
    books: Vec<String>,
    seen: usize,
}

fn shelf() -> Shelf {
    Shelf { books: vec!["emma".into(), "ulysses".into()], seen: 0 }
}

impl Shelf {
    generators! {
        pub async gen fn titles(&self) -> &str {
            for book in &self.books {
                pause().await;
                yield book;
            }
        }

        async gen fn renamed(&mut self, suffix: &str) -> usize {
            for book in &mut self.books {
                let length = &mut self.seen;
                pause().await;
                book.push_str(suffix);
                yield book.len();
                *length += 1;
            }
        }

        pub(crate) async gen fn into_titles(self) -> String {
            for book in self.books {
                yield later(book).await;
            }
        }

        async gen fn through_a_box(self: Box<Self>) -> usize {
            yield later(self.books.len()).await;
        }

        async gen fn through_a_pin(self: Pin<&mut Self>) -> usize {
            yield later(self.books.len()).await;
        }

        /// Without `self`.
        pub async gen fn numbers<const N: usize>() -> usize {
            yield later(N).await;
        }
    }
}

generators! {
    trait Source {
        type Item;

        #[bounds(Send)]
        async gen fn items(&self) -> Self::Item;

        async gen fn twice(&self) -> Self::Item {
            for await item in self.items() {
                yield item;
            }
            yield from self.items();
        }
    }

    struct Numbers(u32);

    impl Source for Numbers {
        type Item = u32;

        async gen fn items(&self) -> u32 {
            for n in 0..self.0 {
                yield later(n).await;
            }
        }
    }

    struct Words<'a>(&'a str);

    impl<'a> Source for Words<'a> {
        type Item = &'a str;

        async gen fn items(&self) -> &'a str {
            for word in self.0.split(' ') {
                yield word;
            }
        }

        async gen fn twice(&self) -> &'a str {
            yield "overridden";
            yield from self.items();
        }
    }

    async gen fn generic<T: Clone, const N: usize>(item: T) -> [T; N] {
        let copy = later(item.clone()).await;
        yield std::array::from_fn(|_| copy.clone());
        yield std::array::from_fn(|_| item.clone());
    }

    async gen fn shown(items: impl IntoIterator<Item = impl Display>) -> String {
        for item in items {
            yield later(item.to_string()).await;
        }
    }

    async gen fn opaque(n: u32) -> impl Display + PartialEq<u32> {
        yield later(n).await;
    }

    async gen fn with_where<T>(item: T) -> T
    where
        T: Default + Send,
    {
        yield item;
        yield later(T::default()).await;
    }

    async gen fn with_lifetimes<'a, 'b: 'a>(a: &'a str, b: &'b str) -> &'a str {
        yield a;
        pause().await;
        yield b;
    }

    async gen fn with_patterns((a, [b, _]): (u32, [u32; 2]), Numbers(c): Numbers) -> u32 {
        yield later(a).await;
        yield b;
        yield c;
    }

    #[must_use]
    #[inline]
    #[allow(unused_variables, reason = "to see that it arrives")]
    #[bounds(Send + 'static)]
    async gen fn with_attributes(unused: u32) -> u32 {
        #[cfg(any())]
        yield 1;
        #[allow(unused_mut)]
        let mut n = later(2).await;
        yield n;
    }

    mod inside {
        pub(super) async gen fn numbers() -> u32 {
            yield 1;
            yield super::later(2).await;
        }
    }
}

/// What a trait promises, generic code can rely on.
fn sent<S: Source + Sync>(source: &S) -> impl Stream<Item = S::Item> + Send {
    source.items()
}

#[test]
fn borrows_of_self_across_awaits_and_yields() {
    let mut shelf = shelf();
    assert_eq!(all(shelf.titles()), ["emma", "ulysses"]);
    assert_eq!(all(shelf.renamed("!")), [5, 8]);
    assert_eq!((shelf.seen, shelf.books[1].as_str()), (2, "ulysses!"));
}

#[test]
fn receivers() {
    assert_eq!(all(Box::new(shelf()).through_a_box()), [2]);
    assert_eq!(all(Pin::new(&mut shelf()).through_a_pin()), [2]);
    assert_eq!(all(shelf().into_titles()), ["emma", "ulysses"]);
    assert_eq!(all(Shelf::numbers::<3>()), [3]);
}

#[test]
fn traits() {
    assert_eq!(all(Numbers(2).items()), [0, 1]);
    assert_eq!(all(Numbers(2).twice()), [0, 1, 0, 1]);
    assert_eq!(all(Words("a b").twice()), ["overridden", "a", "b"]);
}

#[test]
fn generic_code_over_a_trait() {
    fn joined<S: Source<Item: Display>>(source: &S) -> String {
        all(source.twice()).iter().map(S::Item::to_string).collect()
    }
    assert_eq!(joined(&Numbers(3)), "012012");
    assert_eq!(joined(&Words("a b")), "overriddenab");
    assert_eq!(all(sent(&Numbers(2))), [0, 1]);
}

#[test]
fn generics() {
    assert_eq!(all(generic::<_, 2>("a")), [["a", "a"], ["a", "a"]]);
    assert_eq!(all(shown([1, 2])), ["1", "2"]);
    assert!(all(opaque(3)).remove(0) == 3);
    assert_eq!(all(with_where(5)), [5, 0]);
    assert_eq!(all(with_lifetimes("a", &String::from("b"))), ["a", "b"]);
}

#[test]
fn parameters_that_are_patterns() {
    assert_eq!(all(with_patterns((1, [2, 0]), Numbers(3))), [1, 2, 3]);
}

#[test]
fn attributes() {
    fn is_sent<T: Send + 'static>(value: T) -> T {
        value
    }
    assert_eq!(all(is_sent(with_attributes(1))), [2]);
}

#[test]
fn in_modules() {
    assert_eq!(all(inside::numbers()), [1, 2]);
}

#[test]
fn the_type_can_be_written() {
    fn count<B>(numbers: AsyncGen<u32, B>) -> usize
    where
        B: gen_core::Body<u32, Resume = (), Return = ()>,
    {
        all(numbers).len()
    }
    assert_eq!(count(with_where(1)), 2);
    let calls = Cell::new(0);
    let numbers = AsyncGen::from_fn(async |co: &mut gen_core::Co<u32>| {
        calls.set(later(1).await);
        co.yield_(1).await;
        co.yield_from([2, 3]).await;
    });
    assert_eq!((count(numbers), calls.get()), (3, 1));
}
