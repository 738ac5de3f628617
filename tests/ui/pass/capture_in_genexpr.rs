//! The right program next to `fail/capture_in_genexpr.rs`.

use gen_core::genexpr;

fn multiples(n: u32, factor: u32) -> impl Iterator<Item = u32> {
    genexpr!(move x * factor for x in 0..n)
}

fn odd_multiples(n: u32, factor: u32) -> impl Iterator<Item = u32> {
    genexpr!(move x for x in 0..n if x % factor == 1)
}

fn products(n: u32, factor: u32) -> impl Iterator<Item = u32> {
    genexpr!(move x * y for x in 0..n for y in 0..factor)
}

fn main() {
    multiples(3, 2).chain(odd_multiples(3, 2)).chain(products(2, 2)).for_each(drop);
}
