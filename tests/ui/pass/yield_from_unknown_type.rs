//! The right program next to `fail/yield_from_unknown_type.rs`.

use gen_core::generators;
use std::num::ParseIntError;

/// Its methods have the names of others, and give a single type.
struct List(Vec<u32>);

impl List {
    fn collect(self) -> Vec<u32> {
        self.0
    }

    fn sum(&self) -> &[u32] {
        &self.0
    }
}

generators! {
    gen fn evens(list: Vec<u32>) -> u32 {
        yield from list.into_iter().filter(|n| n % 2 == 0).collect::<Vec<_>>();
        yield from List(vec![1]).collect();
        yield from List(vec![1]).sum().iter().copied();
    }

    gen fn parts(list: &List) -> &u32 {
        yield from list.sum();
        yield from List(vec![]).collect().iter().map(|_| &1);
    }

    /// The type of a part is known by the operand, and that of the operand by the items.
    gen fn ranges(n: u32, list: &[u64]) -> u64 {
        yield from 0..n.into();
        yield from (0..list.iter().sum());
        yield from 1..=list.iter().product();
        yield from 0.."3".parse().unwrap_or_default();
    }

    gen fn numbers(text: &str) -> Result<u32, ParseIntError> {
        yield Ok(text.parse()?);
    }
}

fn main() {
    evens(vec![1]).for_each(drop);
    parts(&List(vec![2])).for_each(drop);
    ranges(1, &[2]).for_each(drop);
    numbers("1").for_each(drop);
}
