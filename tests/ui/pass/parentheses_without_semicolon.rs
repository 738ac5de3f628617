//! The right program next to `fail/parentheses_without_semicolon.rs`.

use gen_core::generators;

generators!({
    gen fn count(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }
});

fn main() {
    count(3).for_each(drop);
}
