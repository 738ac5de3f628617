//! The right program next to `fail/trait_and_impl_items_disagree.rs`.

use gen_core::generators;

struct Page(String);

generators! {
    trait Lines {
        gen fn lines(&self) -> &str;
    }

    impl Lines for Page {
        gen fn lines(&self) -> &str {
            for line in self.0.lines() {
                yield line;
            }
        }
    }
}

fn main() {
    Page(String::new()).lines().for_each(drop);
}
