//! The last value is yielded like the others.

use gen_core::{gen_block, generator, generators};

generators! {
    gen fn total(values: Vec<u32>) -> u32 {
        let mut sum = 0;
        for x in values {
            sum += x;
            yield x;
        }
        sum
    }

    gen fn signs(n: i32) -> &'static str {
        yield "sign";
        if n < 0 {
            "negative"
        } else {
            match n {
                0 => "zero",
                _ => "positive",
            }
        }
    }
}

#[generator]
fn count(n: u32) -> impl Iterator<Item = u32> {
    yield_!(n);
    0..n
}

fn main() {
    total(vec![1]).for_each(drop);
    signs(1).for_each(drop);
    count(1).for_each(drop);
    let block = gen_block!({
        yield vec![1];
        vec![2, 3]
    });
    block.for_each(drop);
}
