//! A power and a slice as in Python, and a block that always has an end.

use gen_core::{genexpr, generators};

generators! {
    gen fn squares(n: u32) -> u32 {
        for i in 0..n {
            yield i ** 2;
        }
    }

    gen fn cubes(n: u32, three: u32) -> u32 {
        yield 2 * n**3 + 1;
        let power = n ** three;
        yield power;
    }

    gen fn growing(mut n: u32) -> u32 {
        n **= 2;
        yield n;
    }

    gen fn windows(values: &[u32]) -> &[u32] {
        for i in 0..values.len() {
            yield values[i:i + 2];
        }
    }

    gen fn finished(n: u32) -> u32 {
        try {
            yield n;
        } finally {
            println!("done");
        }
    }
}

fn main() {
    let doubled = genexpr!({n: n * 2} for n in 0..3);
    squares(1).chain(cubes(1, 3)).chain(growing(1)).chain(finished(1)).for_each(drop);
    windows(&[1]).for_each(drop);
    drop(doubled);
}
