//! What a user of Python writes, in generator expressions.

use gen_core::genexpr;

fn main() {
    let numbers = [1, 2];
    let pairs = vec![(1, 2)];
    genexpr!([x * x for x in numbers]).for_each(drop);
    genexpr!({x * x for x in numbers}).for_each(drop);
    genexpr!({x: x * x for x in numbers}).for_each(drop);
    genexpr!((x * x for x in numbers)).for_each(drop);
    genexpr!([y for y in 0..x] for x in numbers).for_each(drop);
    genexpr!(x, y for x in numbers for y in numbers).for_each(drop);
    genexpr!(k for k, v in pairs).for_each(drop);
    genexpr!(x for x numbers).for_each(drop);
    genexpr!(x if x > 1 for x in numbers).for_each(drop);
    genexpr!(x if x > 1 else 0 for x in numbers).for_each(drop);
    genexpr!((x if x > 1 else 0) for x in numbers).for_each(drop);
    genexpr!(y for x in numbers if (y := x * x) > 1).for_each(drop);
    genexpr!(x for x in numbers if not x > 1).for_each(drop);
    genexpr!(x for x in numbers if x in [1]).for_each(drop);
    genexpr!(x async for x in numbers).for_each(drop);
}
