//! Items in braces without a `;` behind them, and other items with theirs.

use gen_core::generators;

struct Numbers(u32);

generators! {
    gen fn first(n: u32) -> u32 {
        yield n;
    }

    struct Pair {
        numbers: (u32, u32),
    }

    mod inner {
        pub gen fn second(n: u32) -> u32 {
            yield n;
        }

        pub gen fn third(n: u32) -> u32 {
            yield n;
        }
    }

    impl Pair {
        gen fn both(&self) -> u32 {
            yield self.numbers.0;
            yield self.numbers.1;
        }
    }

    trait All {
        gen fn all(&self) -> u32;
    }

    impl All for Numbers {
        gen fn all(&self) -> u32 {
            yield self.0;
        }
    }
}

fn main() {
    let pair = Pair { numbers: (1, 2) };
    first(1).chain(inner::second(2)).chain(inner::third(3)).for_each(drop);
    pair.both().chain(Numbers(4).all()).for_each(drop);
}
