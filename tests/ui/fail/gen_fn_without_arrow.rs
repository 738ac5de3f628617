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

    gen fn texts() => String {
        yield String::new();
    }
}

fn main() {
    for i in count(3) {
        println!("{i}");
    }
    texts().map(|text| text.len()).for_each(drop);
    for (number, names) in pairs() {
        println!("{number} {names:?}");
    }
}
