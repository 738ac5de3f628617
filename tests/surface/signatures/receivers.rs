//! Every `self` in a trait, called through a generic bound.

use super::all;
use gen_core::{Coroutine, generators};
use std::borrow::Cow;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::Arc;

generators! {
    #[allow(clippy::borrowed_box, reason = "every receiver")]
    trait Receivers {
        fn value(&self) -> u32;
        fn bump(&mut self);

        gen fn by_ref(&self) -> u32;
        gen fn by_named_ref<'a>(&'a self, other: &'a u32) -> &'a u32;
        gen fn by_mut(&mut self) -> u32;
        gen fn by_value(self) -> u32 where Self: Sized;
        gen fn by_box(self: Box<Self>) -> u32;
        gen fn by_box_of_box(self: Box<Box<Self>>) -> u32;
        gen fn by_ref_to_box(self: &Box<Self>) -> u32;
        gen fn by_rc(self: Rc<Self>) -> u32;
        gen fn by_ref_to_rc(self: &Rc<Self>) -> usize;
        gen fn by_arc(self: Arc<Self>) -> u32;
        gen fn by_pin(self: Pin<&Self>) -> u32;
        gen fn by_pin_mut(self: Pin<&mut Self>) -> u32 where Self: Unpin;
        gen fn by_pin_box(self: Pin<Box<Self>>) -> u32;
        gen fn by_pin_rc(self: Pin<Rc<Self>>) -> u32;

        gen fn default_by_ref(&self) -> u32 {
            yield self.value();
            yield from self.by_ref();
        }

        gen fn default_by_mut(&mut self) -> u32 {
            self.bump();
            yield self.value();
            yield from self.by_mut();
        }

        gen fn default_by_value(mut self) -> u32 where Self: Sized {
            self.bump();
            yield self.value();
        }

        gen fn default_by_box(mut self: Box<Self>) -> u32 {
            self.bump();
            yield self.value();
        }

        gen fn default_by_rc(self: Rc<Self>) -> u32 {
            yield self.value() + u32::try_from(Rc::strong_count(&self)).unwrap_or(0);
        }

        gen fn default_by_pin_mut(mut self: Pin<&mut Self>) -> u32 where Self: Unpin {
            self.as_mut().get_mut().bump();
            yield self.value();
            self.get_mut().bump();
        }
    }

    impl Receivers for u32 {
        fn value(&self) -> u32 { *self }
        fn bump(&mut self) { *self += 1; }

        gen fn by_ref(&self) -> u32 { yield *self; }

        gen fn by_named_ref<'a>(&'a self, other: &'a u32) -> &'a u32 { yield self; yield other; }

        gen fn by_mut(&mut self) -> u32 {
            for _ in 0..2 {
                *self *= 2;
                yield *self;
            }
        }

        gen fn by_value(mut self) -> u32 { self += 1; yield self; }

        gen fn by_box(self: Box<Self>) -> u32 { yield *self; }

        gen fn by_box_of_box(self: Box<Box<Self>>) -> u32 { yield **self; }

        gen fn by_ref_to_box(self: &Box<Self>) -> u32 { yield **self; }

        gen fn by_rc(self: Rc<Self>) -> u32 { yield *self; }

        gen fn by_ref_to_rc(self: &Rc<Self>) -> usize { yield Rc::strong_count(self); }

        gen fn by_arc(self: Arc<Self>) -> u32 { yield *self; }

        gen fn by_pin(self: Pin<&Self>) -> u32 { yield *self; }

        gen fn by_pin_mut(mut self: Pin<&mut Self>) -> u32 { *self += 1; yield *self; }

        gen fn by_pin_box(self: Pin<Box<Self>>) -> u32 { yield *self; }

        gen fn by_pin_rc(self: Pin<Rc<Self>>) -> u32 { yield *self; }
    }
}

fn by_reference<R: Receivers>(mut r: R) -> Vec<u32> {
    let other = 99;
    let mut seen = all(r.by_ref());
    seen.extend(r.by_named_ref(&other));
    seen.extend(r.by_mut());
    seen.extend(r.default_by_ref());
    seen.extend(r.default_by_mut());
    seen
}

fn by_pointer<R: Receivers + Clone + Unpin>(r: &R) -> Vec<u32> {
    let boxed = Box::new(r.clone());
    let mut seen = all(boxed.by_ref_to_box());
    seen.extend(boxed.by_box());
    seen.extend(Box::new(Box::new(r.clone())).by_box_of_box());
    seen.extend(Box::new(r.clone()).default_by_box());
    let shared = Rc::new(r.clone());
    seen.extend(shared.by_ref_to_rc().map(|n| u32::try_from(n).unwrap_or(0)));
    seen.extend(Rc::clone(&shared).default_by_rc());
    seen.extend(shared.by_rc());
    seen.extend(Arc::new(r.clone()).by_arc());
    seen.extend(r.clone().by_value());
    seen.extend(r.clone().default_by_value());
    seen
}

fn by_pin<R: Receivers + Clone + Unpin>(r: &R) -> Vec<u32> {
    let mut pinned = pin!(r.clone());
    let mut seen = all(pinned.as_ref().by_pin());
    seen.extend(pinned.as_mut().by_pin_mut());
    seen.extend(pinned.as_mut().default_by_pin_mut());
    seen.push(pinned.value());
    seen.extend(Box::pin(r.clone()).by_pin_box());
    seen.extend(Rc::pin(r.clone()).by_pin_rc());
    seen
}

#[test]
fn references() {
    assert_eq!(by_reference(1_u32), [1, 1, 99, 2, 4, 4, 4, 5, 10, 20]);
}

#[test]
fn pointers_and_values() {
    assert_eq!(by_pointer(&7_u32), [7, 7, 7, 8, 1, 9, 7, 7, 8, 8]);
}

#[test]
fn pins() {
    assert_eq!(by_pin(&7_u32), [7, 8, 9, 10, 7, 7]);
}

/// On types without a size, in coroutines, and as trait objects behind a generic.
#[test]
fn unsized_receivers() {
    generators! {
        trait Letters {
            gen fn letters(&self) -> char;

            gen fn spelled(&self) -> impl Coroutine<bool, Yield = String, Return = usize> {
                let mut count = 0;
                for letter in self.letters() {
                    if (yield letter.to_string()) { count += 1; }
                }
                count
            }
        }

        impl Letters for str {
            gen fn letters(&self) -> char { yield from self.chars(); }
        }

        impl Letters for [char] {
            gen fn letters(&self) -> char { for letter in self { yield *letter; } }
        }

        impl<T: Letters + ?Sized + ToOwned> Letters for Cow<'_, T> {
            gen fn letters(&self) -> char { yield from (**self).letters(); }
        }
    }

    fn vowels<T: Letters + ?Sized>(text: &T) -> usize {
        text.spelled().drive(|letter| "aeiou".contains(&letter))
    }

    assert_eq!((vowels("generator"), vowels(&['a', 'b'][..])), (4, 1));
    assert_eq!(vowels(&Cow::Borrowed("io")), 2);
}

/// Receivers through an alias and through `Self` in a nested type.
#[test]
fn receivers_through_aliases() {
    type Alias = Wrapper<u32>;

    struct Wrapper<T>(Vec<T>);

    generators! {
        impl<T: Clone> Wrapper<T> {
            gen fn items(self: &Wrapper<T>) -> T { for item in &self.0 { yield item.clone(); } }

            gen fn pairs(&self) -> (Self, T) { for item in &self.0 { yield (Self(vec![]), item.clone()); } }
        }

        impl Alias {
            gen fn doubled(self: &Alias) -> u32 { yield from self.items().map(|n| n * 2); }
        }
    }

    let wrapper = Wrapper(vec![1, 2]);
    assert_eq!(all(wrapper.doubled()), [2, 4]);
    assert_eq!(all(wrapper.pairs().map(|(empty, n)| empty.0.len() + n as usize)), [1, 2]);
}
