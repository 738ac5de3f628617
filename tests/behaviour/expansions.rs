//! An expansion makes its promise wherever a generator may stand, and nobody notices: no lint, no
//! name.
#![deny(warnings, non_local_definitions, dead_code)]

use gen_core::{Gen, Leaf, gen_block, generators};

struct Words<T>(Vec<T>);

trait Walk {
    type Item;

    generators! {
        gen fn walk(&self) -> u32;

        gen fn twice(&self) -> u32
        where
            Self: Sized,
        {
            yield from self.walk();
            yield from self.walk();
        }
    }
}

generators! {
    /// With a parameter that is named as the type which makes the promise, in the item's type.
    gen fn generic<__Expansion: Clone, const N: usize>(all: [__Expansion; N]) -> __Expansion {
        for one in &all {
            yield one.clone();
        }
    }

    impl<T: Clone> Words<T> {
        gen fn all(&self) -> T {
            for word in &self.0 {
                yield word.clone();
            }
        }
    }

    impl Walk for Words<u32> {
        type Item = u32;

        gen fn walk(&self) -> u32 {
            yield from self.0.iter().copied();
        }
    }

    const CONSTANT: fn() -> u32 = || gen { yield 1_u32; yield 2; }.sum();

    static STATIC: [fn() -> u32; 1] = [|| gen { yield 5_u32; }.sum()];

    gen fn nested() -> u32 {
        let outer = gen {
            let inner = gen { yield 1_u32; };
            yield from inner;
        };
        yield from outer;
    }

    /// An item of that name.
    gen fn with_an_item() -> u32 {
        enum __Expansion {
            A = 3,
        }
        yield __Expansion::A as u32;
        #[derive(Debug)]
        struct Derived;
        assert_eq!(format!("{Derived:?}"), "Derived");
        yield 4;
    }
}

/// An item of that name around a generator, which is the type of the generator's items.
mod around {
    #[derive(Debug, PartialEq)]
    pub struct __Expansion(pub u32);

    gen_core::generators! {
        pub gen fn items() -> __Expansion {
            yield __Expansion(1);
        }
    }
}

fn in_an_expression(n: u32) -> Option<u32> {
    Some(gen_block! { move { yield n; } }).into_iter().flatten().last()
}

fn returned() -> impl Iterator<Item = u32> {
    let all = [(); 3];
    gen_block! { move { yield all.len() as u32; } }
}

fn sum_of<F: Future<Output = ()>>(leaf: Gen<u32, Leaf<F>>) -> u32 {
    leaf.sum()
}

#[test]
fn an_expansion_may_stand_anywhere() {
    assert!(generic([1, 2]).eq([1, 2]));
    assert!(Words(vec![1_u32, 2]).twice().eq([1, 2, 1, 2]));
    assert!(Words(vec!["a"]).all().eq(["a"]));
    let item: <Words<u32> as Walk>::Item = CONSTANT();
    assert_eq!((item, STATIC[0]()), (3, 5));
    assert!(nested().eq([1]));
    assert!(with_an_item().eq([3, 4]));
    assert!(around::items().eq([around::__Expansion(1)]));
    assert_eq!(in_an_expression(4), Some(4));
    assert!(returned().eq([3]));
    assert_eq!(sum_of(gen_block! { yield 7; }), 7);
}
