//! The type of the items stands behind an arrow. The call is no other mistake.

use gen_core::generators;

generators! {
    gen fn count(n: u32) yields u32 {
        for i in 0..n {
            yield i;
        }
    }

    gen fn pairs(): (u32, Vec<&'static str>) {
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
