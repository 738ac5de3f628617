//! The traits that a generator lacks.

use gen_core::{BoxGen, LocalBoxGen, gen_block, generators};

generators! {
    gen fn numbers(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }
}

/// Whether the type of a value has a trait: the method of the type itself comes before the method of
/// `Other`.
macro_rules! has {
    ($value:expr, $bound:path) => {{
        struct Of<T>(std::marker::PhantomData<T>);
        #[allow(dead_code, reason = "not called where the type has the trait")]
        trait Other {
            fn has(&self) -> bool {
                false
            }
        }
        impl<T> Other for Of<T> {}
        #[allow(dead_code, reason = "not called where the type lacks the trait")]
        impl<T: $bound> Of<T> {
            fn has(&self) -> bool {
                true
            }
        }
        fn of<T>(_: &T) -> Of<T> {
            Of(std::marker::PhantomData)
        }
        of(&$value).has()
    }};
}

macro_rules! lack {
    ($($value:expr),* $(,)?) => {$(
        assert!(!has!($value, Clone));
        assert!(!has!($value, DoubleEndedIterator));
        assert!(!has!($value, ExactSizeIterator));
    )*};
}

#[test]
fn in_every_placement() {
    assert!(has!(0..3, Clone) && has!(0..3, DoubleEndedIterator));
    let boxed: BoxGen<'static, u32> = numbers(3).boxed();
    let local: LocalBoxGen<'static, u32> = numbers(3).boxed_local();
    lack!(numbers(3), numbers(3).on_stack(), numbers(3).on_heap(), boxed, local);
    lack!(gen_block! { yield 1; });
}

#[test]
fn an_exact_size_is_given() {
    let sized = numbers(3).with_exact_size(3);
    assert!(has!(sized, ExactSizeIterator) && !has!(sized, Clone));
    assert_eq!(sized.len(), 3);
}
