//! `gen fn` as a method: every receiver, and everything that an `impl` block has.

use gen_core::generators;
use gen_tests::{Guard, Tracker};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::Arc;

#[derive(Default)]
struct Counter {
    count: u32,
    _guard: Option<Guard>,
}

struct Stack<T>(Vec<T>);

type Alias = Counter;

generators! {
    impl Counter {
        const STEP: u32 = 10;

        pub fn new(count: u32) -> Self {
            Counter { count, _guard: None }
        }

        gen fn by_ref(&self) -> u32 {
            yield self.count;
            yield self.count + 1;
        }

        gen fn by_mut(&mut self) -> u32 {
            while self.count > 0 {
                self.count -= 1;
                yield self.count;
            }
        }

        gen fn by_value(self) -> u32 {
            yield self.count;
        }

        gen fn by_mut_value(mut self) -> u32 {
            self.count += 1;
            yield self.count;
        }

        gen fn by_typed_value(self: Self) -> u32 {
            yield self.count;
        }

        gen fn by_typed_ref(self: &Self) -> u32 {
            yield self.count;
        }

        gen fn by_box(self: Box<Self>) -> u32 {
            yield self.count;
        }

        gen fn by_mut_box(mut self: Box<Self>) -> u32 {
            self.count *= 2;
            yield self.count;
        }

        gen fn by_rc(self: Rc<Self>) -> u32 {
            yield self.count;
            yield u32::try_from(Rc::strong_count(&self)).unwrap_or(0);
        }

        gen fn by_ref_rc(self: &Rc<Self>) -> usize {
            let other = Rc::clone(self);
            yield Rc::strong_count(&other);
        }

        gen fn by_arc(self: Arc<Self>) -> u32 {
            yield self.count;
        }

        gen fn by_pin(self: Pin<&Self>) -> u32 {
            yield self.count;
        }

        gen fn by_pin_mut(mut self: Pin<&mut Self>) -> u32 {
            self.count += 1;
            yield self.count;
            self.as_mut().get_mut().count += 1;
            yield self.count;
        }

        gen fn by_pin_box(self: Pin<Box<Self>>) -> u32 {
            yield self.count;
        }

        gen fn without_self(n: u32) -> Self {
            for count in 0..n {
                yield Self { count, ..Default::default() };
            }
        }

        gen fn constants() -> u32 {
            yield Self::STEP;
            yield <Self>::STEP + 1;
            yield Alias::STEP + 2;
        }

        gen fn methods_call_each_other(&mut self) -> u32 {
            yield from self.by_ref();
            yield from self.by_mut();
            yield from Self::constants();
            let by_ref: Vec<u32> = self.by_ref().collect();
            yield by_ref[0];
        }

        gen fn closures_over_self(&self, list: &[u32]) -> u32 {
            let scaled = |n: &u32| n * self.count;
            for n in list {
                yield scaled(n);
            }
        }

        gen fn patterns_after_self(&self, (a, b): (u32, u32)) -> u32 {
            yield self.count + a + b;
        }

        fn plain(&self) -> u32 {
            self.count
        }

        fn makes_a_block(&self) -> impl Iterator<Item = u32> {
            gen {
                yield self.plain();
                yield self.count * 2;
            }
        }

        gen fn recursive(&self, depth: u32) -> u32 {
            yield self.count + depth;
            if depth > 0 {
                yield from self.recursive(depth - 1);
            }
        }

        gen fn dropped_last(self, _a: Guard) -> u32 {
            yield self.count;
        }
    }

    impl<T> Stack<T> {
        gen fn drain(&mut self) -> T {
            while let Some(top) = self.0.pop() {
                yield top;
            }
        }

        gen fn peeks(&self) -> &T where T: PartialOrd {
            yield from self.0.iter().rev();
        }
    }

    impl Stack<u32> {
        gen fn doubled(&self) -> u32 {
            yield from self.peeks().map(|n| n * 2);
        }
    }
}

fn all<T>(generator: impl Iterator<Item = T>) -> Vec<T> {
    generator.collect()
}

#[test]
fn by_reference() {
    let counter = Counter::new(3);
    assert_eq!(all(counter.by_ref()), [3, 4]);
    assert_eq!(all(counter.by_typed_ref()), [3]);
    assert_eq!(all(counter.patterns_after_self((1, 2))), [6]);
    assert_eq!(all(counter.closures_over_self(&[1, 2])), [3, 6]);
}

#[test]
fn by_mutable_reference() {
    let mut counter = Counter::new(3);
    assert_eq!(counter.by_mut().next(), Some(2));
    assert_eq!(all(counter.by_mut()), [1, 0]);
    assert_eq!(counter.count, 0);
}

#[test]
fn by_value() {
    assert_eq!(all(Counter::new(3).by_value()), [3]);
    assert_eq!(all(Counter::new(3).by_mut_value()), [4]);
    assert_eq!(all(Counter::new(3).by_typed_value()), [3]);
}

#[test]
fn by_smart_pointer() {
    assert_eq!(all(Box::new(Counter::new(3)).by_box()), [3]);
    assert_eq!(all(Box::new(Counter::new(3)).by_mut_box()), [6]);
    let counter = Rc::new(Counter::new(3));
    assert_eq!(all(Rc::clone(&counter).by_rc()), [3, 2]);
    assert_eq!(all(counter.by_ref_rc()), [2]);
    assert_eq!(Rc::strong_count(&counter), 1);
    assert_eq!(all(Arc::new(Counter::new(3)).by_arc()), [3]);
}

#[test]
fn by_pin() {
    let mut counter = pin!(Counter::new(3));
    assert_eq!(all(counter.as_ref().by_pin()), [3]);
    assert_eq!(all(counter.as_mut().by_pin_mut()), [4, 5]);
    assert_eq!(counter.count, 5);
    assert_eq!(all(Box::pin(Counter::new(3)).by_pin_box()), [3]);
}

#[test]
fn without_a_receiver() {
    assert_eq!(Counter::without_self(3).map(|it| it.count).sum::<u32>(), 3);
    assert_eq!(all(Counter::constants()), [10, 11, 12]);
}

#[test]
fn methods_delegate_to_methods() {
    let mut counter = Counter::new(2);
    assert_eq!(all(counter.methods_call_each_other()), [2, 3, 1, 0, 10, 11, 12, 0]);
    assert_eq!(all(counter.recursive(2)), [2, 1, 0]);
}

#[test]
fn plain_methods_live_beside_generators() {
    let counter = Counter::new(4);
    assert_eq!(all(counter.makes_a_block()), [4, 8]);
}

#[test]
fn generic_impls() {
    let mut stack = Stack(vec![1, 2, 3]);
    assert_eq!(all(stack.doubled()), [6, 4, 2]);
    assert_eq!(all(stack.peeks()), [&3, &2, &1]);
    assert_eq!(stack.drain().take(2).collect::<Vec<_>>(), [3, 2]);
    assert_eq!(stack.0, [1]);
}

#[test]
fn self_is_dropped_with_the_generator_after_the_other_arguments() {
    let log = Tracker::new();
    let counter = Counter { count: 1, _guard: Some(log.guard("self")) };
    let mut generator = counter.dropped_last(log.guard("a"));
    assert_eq!(generator.next(), Some(1));
    assert!(log.take().is_empty());
    drop(generator);
    assert_eq!(log.take(), ["a", "self"]);
}
