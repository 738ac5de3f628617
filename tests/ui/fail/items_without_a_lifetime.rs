//! The lifetime of an argument's items needs a name.

use gen_core::generators;

generators! {
    gen fn matching(pattern: &str, lines: impl Iterator<Item = &str>) -> &str {
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
