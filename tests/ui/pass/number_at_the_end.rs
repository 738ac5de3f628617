//! The right program next to `fail/number_at_the_end.rs`.

use gen_core::{gen_block, generator, generators};

generators! {
    gen fn total(values: Vec<u32>) -> u32 {
        let mut sum = 0;
        for x in values {
            sum += x;
            yield x;
        }
        yield sum;
    }

    gen fn signs(n: i32) -> &'static str {
        yield "sign";
        if n < 0 {
            yield "negative"
        } else {
            match n {
                0 => yield "zero",
                _ => yield "positive",
            }
        }
    }

    // A variable of the same name may be a `()`.
    gen fn unit(sum: u32) -> u32 {
        yield sum;
        let sum = println!("{sum}");
        sum
    }
}

#[generator]
fn count(n: u32) -> impl Iterator<Item = u32> {
    yield_!(n);
    gen_core::yield_from!(0..n);
}

fn main() {
    assert!(total(vec![1]).eq([1, 1]));
    assert!(signs(1).eq(["sign", "positive"]));
    assert!(unit(1).eq([1]));
    assert!(count(1).eq([1, 0]));
    let block = gen_block!({
        yield vec![1];
        yield vec![2, 3];
    });
    assert!(block.eq([vec![1], vec![2, 3]]));
}
