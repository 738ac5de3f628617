//! The right program next to `fail/items_without_a_lifetime.rs`.

use gen_core::generators;

generators! {
    gen fn matching<'a>(pattern: &str, lines: impl Iterator<Item = &'a str>) -> &'a str {
        for line in lines {
            if line.contains(pattern) {
                yield line;
            }
        }
    }
}

fn main() {
    println!("{}", matching("a", ["ab", "cd"].into_iter()).count());
}
