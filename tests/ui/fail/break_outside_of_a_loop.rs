//! A generator is no loop: it ends by `return`.

use gen_core::{gen_block, generators};

generators! {
    gen fn breaks(n: u32) -> u32 {
        if n == 2 { break; }
        yield n;
    }

    async gen fn continues(n: u32) -> u32 {
        if n == 2 { continue; }
        yield n;
    }

    gen fn in_the_head(n: u32) -> u32 {
        for i in if n > 1 { 0..n } else { break } {
            if i > 2 { break; }
            yield i;
        }
    }
}

fn main() {
    breaks(1).chain(in_the_head(2)).for_each(drop);
    let _ = continues(1);
    let block = gen_block! {
        yield 1;
        match 2 { 3 => yield 2, _ => break }
    };
    block.for_each(drop);
}
