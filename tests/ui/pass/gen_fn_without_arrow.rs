//! The right program next to `fail/gen_fn_without_arrow.rs`.

use gen_core::generators;

generators! {
    gen fn count(n: u32) -> u32 {
        for i in 0..n {
            yield i;
        }
    }

    gen fn pairs() -> (u32, Vec<&'static str>) {
        yield (1, vec!["one"]);
    }
}

fn main() {
    for i in count(3) {
        println!("{i}");
    }
    for (number, names) in pairs() {
        println!("{number} {names:?}");
    }
}
