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

    gen fn texts() -> String {
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
