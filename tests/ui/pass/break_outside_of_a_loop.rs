//! The right program next to `fail/break_outside_of_a_loop.rs`.

use gen_core::{gen_block, generators};

generators! {
    gen fn breaks(n: u32) -> u32 {
        if n == 2 { return; }
        yield n;
    }

    gen fn configured(n: u32) -> u32 {
        #[cfg(any())]
        break;
        #[cfg(any())]
        {
            continue;
        }
        yield n;
    }

    gen fn in_loops(n: u32) -> u32 {
        for i in 0..n {
            let next = || loop { break i + 1; };
            if next() > 2 { break; }
            yield i;
        }
        let found = 'search: {
            if n > 1 { break 'search n; }
            0
        };
        while found > 1 { if found == 3 { continue; } else { break; } }
    }
}

fn main() {
    breaks(1).chain(in_loops(2)).chain(configured(3)).for_each(drop);
    gen_block! { yield 1; }.for_each(drop);
}
