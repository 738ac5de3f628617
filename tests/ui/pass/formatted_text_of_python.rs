//! The right program next to `fail/formatted_text_of_python.rs`.

use gen_core::generators;

generators! {
    gen fn labels(n: u32) -> String {
        for i in 0..n {
            yield format!("item {i}");
        }
        let f = 1;
        println!("{f}");
    }
}

fn main() {
    labels(1).for_each(drop);
}
