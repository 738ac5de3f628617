//! A parameter is a variable of the body: a message about it has its name.

use gen_core::generators;

generators! {
    gen fn countdown(n: u32) -> u32 {
        while n > 0 {
            yield n;
            n -= 1;
        }
    }
}

fn main() {
    countdown(3).for_each(drop);
}
